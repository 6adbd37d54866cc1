"""Running the demo: a made-up organisation in a folder of its own, with a clock that can be moved."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pydantic import SecretStr

from bot.app import build
from bot.config import Settings
from bot.platforms.web import WebPlatform
from bot.seed import seed
from bot.serving import Started, listening, pages, serve
from bot.watching import Watch
from bot.web.app import web_app
from bot.web.demo import Demo
from domain.clock import MovableClock, SystemClock
from domain.ways_in import WaysIn
from scheduler.job import one_at_a_time
from storage import beats, migrations, wiping
from storage.database import Database
from storage.sealing import make_master_key, read_master_key

STARTS_AT = datetime(2026, 3, 3, 9, tzinfo=UTC)
"""A Tuesday, 10:00 in Amsterdam: an hour and a half later Riet is asked how her visit went."""


def demo_settings(settings: Settings, *, folder: Path, port: int | None) -> Settings:
    """The settings of the demo: its own database and key, and no other platform than the page."""
    own = {
        "database_url": SecretStr(f"sqlite+aiosqlite:///{folder / 'demo.sqlite'}"),
        "master_key_file": folder / "demo.key",
        "port": port or settings.port,
        "public_url": None,
        "telegram_token": None,
        "matrix_homeserver": None,
    }
    return settings.model_copy(update=own)


async def run_demo(settings: Settings, *, started: Started) -> None:
    """Serve the demo until SIGTERM or Ctrl-C; an empty one is filled first.

    Raises:
        RefusedError: the port is taken.
        KeyFileError: somebody has exchanged the key of the demo.
    """
    with listening(settings.host, settings.port) as listener:
        key = settings.master_key_file
        if not key.exists():
            make_master_key(key)
        database = await _made_up(settings)
        try:
            found = await migrations.version(database)
            if found is None:
                await migrations.lay(database)
            elif found != migrations.newest():
                await migrations.upgrade(database)
            clock = await _clock(database, master=read_master_key(key))
            web = WebPlatform()
            house = build(database, clock, {web.name: web}, ways=WaysIn(settings.web_address))
            house = replace(house, jobs=one_at_a_time(house.jobs))

            async def begin_again() -> None:
                clock.begin_again(STARTS_AT)
                async with database.transaction("demo") as db:
                    await wiping.wipe(db)
                    await seed(db, platform=web.name, now=clock.now())

            async with database.reading() as db:
                is_empty = await wiping.is_empty(db)
            if is_empty:
                await begin_again()
            demo = Demo(house, web, clock, organisation=settings.organisation_name, reset=begin_again)
            name, watch = settings.organisation_name, Watch(database, clock)
            app = web_app(house, web, organisation=name, secure=False, watch=watch, more=list(demo.routes()))
            await serve(house, pages(app, web, listener=listener), watch=watch, started=started)
            await _remember(database, clock)
        finally:
            await database.close()


async def _made_up(settings: Settings) -> Database:
    """The demo's database; one whose tables do not fit is begun anew, for nothing in it is anybody's."""
    database = Database(settings.database_url.get_secret_value())
    if await migrations.version(database) and await migrations.lacking(database):
        await database.close()
        _remove(settings.database_file)
        database = Database(settings.database_url.get_secret_value())
    return database


def _remove(file: Path | None) -> None:
    for name in ("", "-wal", "-shm"):
        Path(f"{file}{name}").unlink(missing_ok=True)


async def _clock(database: Database, *, master: bytes) -> MovableClock:
    """A clock that walks on from where the demo was left."""
    await database.unlock(master, now=STARTS_AT)
    async with database.reading() as db:
        left_at = await beats.newest(db)
    return MovableClock(max(STARTS_AT, left_at or STARTS_AT), beside=SystemClock())


async def _remember(database: Database, clock: MovableClock) -> None:
    """Write down what time it is in the demo, for the next start."""
    async with database.transaction("demo") as db:
        await beats.note(db, "demo", at=clock.now())
