"""The doctor looks at the newest backup: there, whole as far as can be seen, of last night, and without the key."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from os import utime
from pathlib import Path

import pytest

from bot.backup_check import OLDEST, backups
from bot.config import Settings
from bot.texts import shipped
from domain.people import Language
from fakes.commands import Commands

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
AN_HOUR, A_MOMENT = timedelta(hours=1), timedelta(seconds=1)


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """A backup as the page's command writes it."""
    file = tmp_path / "backups" / "today.sqlite"
    file.parent.mkdir()
    with closing(sqlite3.connect(tmp_path / "its.sqlite")) as database, closing(sqlite3.connect(file)) as copy:
        database.execute("CREATE TABLE areas (name)")
        database.backup(copy)
    return aged(file, AN_HOUR)


def aged(file: Path, age: timedelta) -> Path:
    at = (NOW - age).timestamp()
    utime(file, (at, at))
    return file


def said(file: Path | None, language: Language = Language.ENGLISH, **settings: str) -> list[str]:
    """What the doctor says of that backup, on lines of their own."""
    written = {"master_key_file": "/etc/buurtpols/master.key", **settings, **({"backup_file": file} if file else {})}
    found = backups(Settings.model_validate(written), now=NOW)
    args = [{"what": one.what, "said": one.said} for one in found]
    return [
        shipped().say(f"doctor.line-{one.health.value}", filled, language=language)
        for one, filled in zip(found, args, strict=True)
    ]


@pytest.mark.parametrize(
    ("age", "english", "dutch"),
    [
        (A_MOMENT, "1 hour", "1 uur"),
        (AN_HOUR, "1 hour", "1 uur"),
        (AN_HOUR + A_MOMENT, "2 hours", "2 uur"),
        (OLDEST, "26 hours", "26 uur"),
    ],
)
def test_one_of_last_night_is_good(made: Path, age: timedelta, english: str, dutch: str) -> None:
    aged(made, age)
    assert said(made) == [f"good    backups: the newest is {english} old"]
    assert said(made, Language.DUTCH) == [f"goed    back-ups: de nieuwste is {dutch} oud"]


@pytest.mark.parametrize(
    ("age", "english", "dutch"),
    [
        (OLDEST + A_MOMENT, " is 27 hours old; ", " is 27 uur oud; "),
        (timedelta(days=2), " is 2 days old; ", " is 2 dagen oud; "),
        (timedelta(days=1200), " is 1,200 days old; ", " is 1.200 dagen oud; "),
        (timedelta(days=-2), " is -2 days old; ", " is -2 dagen oud; "),
    ],
)
def test_an_older_one_is_minded_and_so_is_one_of_the_future(
    made: Path, age: timedelta, english: str, dutch: str
) -> None:
    (line,) = said(aged(made, age))
    assert line.startswith(f"mind    backups: {made}{english}")
    (line,) = said(made, Language.DUTCH)
    assert line.startswith(f"let op  back-ups: {made}{dutch}")


def test_one_that_is_missing_no_file_empty_or_something_else_is_minded(made: Path) -> None:
    (missing,) = said(made.with_name("tomorrow.sqlite"))
    assert missing.startswith(f"mind    backups: there is no {made.with_name('tomorrow.sqlite')}; ")
    (folder,) = said(made.parent)
    assert folder.startswith(f"mind    backups: {made.parent} cannot be read; ")
    made.write_bytes(b"")
    (empty,) = said(aged(made, AN_HOUR))
    assert empty.startswith(f"mind    backups: {made} is empty; ")
    made.write_bytes(b"-- PostgreSQL database dump")
    (other,) = said(aged(made, AN_HOUR))
    assert other.startswith(f"mind    backups: {made} is no SQLite file; ")
    assert said(made, database_url="postgresql://me@127.0.0.1/name")[0].startswith("good")


def test_a_key_beside_the_backup_is_minded_and_so_is_a_copy_of_it(made: Path, tmp_path: Path) -> None:
    key = tmp_path / "keys" / "master.key"
    key.parent.mkdir()
    key.write_text("kanariegele sleutel")
    assert said(made, master_key_file=str(key))[0].startswith("good")
    copy = Path(shutil.copy(key, made.parent))
    for one in (key, copy):
        (line,) = said(made, master_key_file=str(one))
        assert line.startswith("mind    backups: the key lies beside the backup; ")
    assert len(said(aged(made, timedelta(days=9)), master_key_file=str(key))) == len(("too old", "key beside it"))


def test_without_the_setting_it_matters_once_people_come_in() -> None:
    assert said(None) == []
    (line,) = said(None, public_url="https://buurt.example.org")
    assert line.startswith("mind    backups: BUURTPOLS_BACKUP_FILE is empty; ")


def test_the_doctor_looks_at_it(run: Commands, tmp_path: Path) -> None:
    run("init").well()
    assert not [line for line in run("doctor").out.splitlines() if "back-ups:" in line]
    copy = tmp_path / "copy.sqlite"
    with closing(sqlite3.connect(tmp_path / "buurtpols.sqlite")) as database, closing(sqlite3.connect(copy)) as other:
        database.backup(other)
    before = copy.stat().st_mtime_ns
    there = {"BUURTPOLS_BACKUP_FILE": str(copy), "BUURTPOLS_MASTER_KEY_FILE": "buurtpols.key"}
    assert run("doctor", **there, LANG="en_GB.UTF-8").out.splitlines()[-1].startswith("mind    backups: the key lies")
    run("doctor", **there, BUURTPOLS_DATABASE_URL=f"sqlite:///{copy}").well()
    assert copy.stat().st_mtime_ns == before, "trying a restore makes no backup newer"
