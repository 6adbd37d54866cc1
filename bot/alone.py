"""One program over one SQLite file: a second would use the same bot, and neither would know of the other."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from domain.errors import RefusedError


@contextmanager
def alone(database: Path | None) -> Iterator[None]:
    """Hold a lock beside the database's file; without one (PostgreSQL) several programs may work together.

    The lock ends with the process, however that ends.

    Raises:
        RefusedError: another program is at work on this file.
    """
    if database is None:
        yield
        return
    with database.with_name(f"{database.name}.lock").open("w", encoding="utf-8") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as taken:
            raise RefusedError("cli.already-running", file=str(database)) from taken
        yield
