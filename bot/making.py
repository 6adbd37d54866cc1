"""Making an organisation's key and database, once; what is there is never overwritten."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.config import Settings
from domain.errors import RefusedError
from storage import health, migrations
from storage.database import Database
from storage.sealing import make_master_key, read_master_key


@dataclass(frozen=True)
class Made:
    """What was done: `key_is_new` is False when a key file lay there already, waiting for its database."""

    key: Path
    key_is_new: bool


async def make(settings: Settings, *, now: datetime) -> Made:
    """Lay the tables, write the master key, and lock the one with the other.

    What an earlier attempt left half done is finished.

    Raises:
        RefusedError: the database is somebody's already.
        KeyFileError: the key file that lies there is no key.
        UnusableError: the database cannot be reached.
    """
    key = settings.master_key_file
    database = Database(settings.database_url.get_secret_value())
    try:
        if settings.database_file:
            _for_owner_only(settings.database_file)
        await health.reach(database)
        if await health.is_made(database):
            raise RefusedError("init.is-made" if key.exists() else "init.key-is-lost", key=str(key))
        is_new = not key.exists()
        if not is_new:
            read_master_key(key)
        await migrations.upgrade(database)
        if is_new:
            _write(key)
        await database.unlock(read_master_key(key), now=now)
    finally:
        await database.close()
    return Made(key, is_new)


def _for_owner_only(file: Path) -> None:
    """Make an empty SQLite file that other users of this machine cannot read; one that is there stays as it is."""
    with suppress(OSError):  # a folder that is not there is told when the database is reached
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, 0o600))


def _write(key: Path) -> None:
    try:
        make_master_key(key)
    except OSError as error:
        raise RefusedError("init.key-cannot-be-written", key=str(key)) from error
