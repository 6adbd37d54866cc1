"""What the doctor finds of the backups: the newest is there, of last night, what it must be, and without the key."""

import math
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.config import Settings
from bot.findings import Finding, is_ok, warns
from bot.server_check import is_outside
from domain.conversation import text

OLDEST = timedelta(hours=26)
"""One is made each night; the two hours are for one that takes longer, and for the night when the clocks go back."""
SQLITE = b"SQLite format 3\0"
"""What each SQLite file begins with (https://www.sqlite.org/fileformat.html, 1.3)."""


def backups(settings: Settings, *, now: datetime) -> Sequence[Finding]:
    """What is wrong with the newest backup; that nobody looks at one matters once people come in from elsewhere."""
    file = settings.backup_file
    if file is None:
        return [warns("backups", text("doctor.backup-unset"))] if is_outside(settings) else []
    try:
        wrong = list(_wrong(file, settings, now=now))
        return wrong or [is_ok("backups", text("doctor.backup-made", hours=_hours(_age(file, now=now))))]
    except FileNotFoundError:
        return [warns("backups", text("doctor.backup-missing", file=str(file)))]
    except OSError:
        return [warns("backups", text("doctor.backup-unreadable", file=str(file)))]


def _wrong(file: Path, settings: Settings, *, now: datetime) -> Iterator[Finding]:
    """A line for each thing that somebody should look at.

    Raises:
        OSError: it is not there, or cannot be read.
    """
    with file.open("rb") as backup:
        begins = backup.read(len(SQLITE))
    if not begins:
        yield warns("backups", text("doctor.backup-empty", file=str(file)))
    elif begins != SQLITE and settings.database_url.get_secret_value().startswith("sqlite"):
        yield warns("backups", text("doctor.backup-other", file=str(file)))
    age = _age(file, now=now)
    if abs(age) > OLDEST:  # one of the future would seem new for long
        yield warns("backups", text("doctor.backup-old", file=str(file), hours=_hours(age), days=age.days))
    if (file.resolve().parent / settings.master_key_file.resolve().name).exists():
        yield warns("backups", text("doctor.backup-with-key"))


def _age(file: Path, *, now: datetime) -> timedelta:
    return now - datetime.fromtimestamp(file.stat().st_mtime, UTC)


def _hours(age: timedelta) -> int:
    """Begun ones count, so that what is too old is said to be older than what is not."""
    return math.ceil(age / timedelta(hours=1))
