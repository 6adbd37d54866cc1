"""Looking at an organisation's health: one finding for each thing that people rely on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.catalogue import read_catalogue
from bot.config import Settings
from bot.text_check import differences
from bot.texts import shipped
from domain.areas import Area
from domain.catalogue_faults import CatalogueError
from domain.clock import Clock
from domain.conversation import text
from domain.text_args import Arg, Text
from storage import alarms, areas, health, migrations, people
from storage.database import Database, NotMigratedError, Session
from storage.health import UnusableError
from storage.sealing import KeyFileError, read_master_key


class Health(StrEnum):
    """How it is with one thing; `warns` does not keep anybody from starting."""

    OK = "ok"
    WARNS = "warns"
    FAILS = "fails"


@dataclass(frozen=True)
class Finding:
    """One line of the doctor: what was looked at, how it is, and what to say about it; never a secret."""

    what: Text
    health: Health
    said: Arg


async def examine(settings: Settings, clock: Clock) -> Sequence[Finding]:
    """Everything in turn; what cannot be looked at because the database is not open fails too."""
    database = Database(settings.database_url.get_secret_value())
    try:
        found = [await _reached(database)]
        found += (
            [await _migrated(database), await _in_time(database, clock)]
            if _all_well(found)
            else _unseen("migrations", "clock")
        )
        found.append(await _key(settings, database, clock, is_open=_all_well(found)))
        found += [_texts(), _catalogue()]
        if _all_well(found[:4]):
            async with database.reading() as db:
                found += await _areas(db)
        else:
            found += _unseen("areas")
        return [*found, *_platforms(settings)]
    finally:
        await database.close()


def _all_well(found: Sequence[Finding]) -> bool:
    return all(one.health is Health.OK for one in found)


def _ok(what: str, said: Arg) -> Finding:
    return Finding(text(f"doctor.{what}"), Health.OK, said)


def _fails(what: str, said: Arg) -> Finding:
    return Finding(text(f"doctor.{what}"), Health.FAILS, said)


def _warns(what: str, said: Arg) -> Finding:
    return Finding(text(f"doctor.{what}"), Health.WARNS, said)


def _unseen(*what: str) -> list[Finding]:
    return [_fails(one, text("doctor.not-joined")) for one in what]


async def _reached(database: Database) -> Finding:
    try:
        await health.reach(database)
    except UnusableError as error:
        return _fails("database", str(error))
    return _ok("database", text("doctor.answers", kind=database.engine.dialect.name))


async def _migrated(database: Database) -> Finding:
    try:
        await migrations.check(database)
    except NotMigratedError as error:
        return _fails("migrations", str(error))
    return _ok("migrations", text("doctor.newest", version=migrations.newest()))


async def _in_time(database: Database, clock: Clock) -> Finding:
    apart = await health.skew(database, now=clock.now())
    said = text("doctor.in-time", seconds=f"{apart.total_seconds():.1f}")
    return _ok("clock", said) if apart <= health.MOST_SKEW else _fails("clock", said)


async def _key(settings: Settings, database: Database, clock: Clock, *, is_open: bool) -> Finding:
    """The key file itself is looked at even when there is no database to try it on."""
    try:
        master = read_master_key(settings.master_key_file)
        if not is_open:
            return _fails("key", text("doctor.not-joined"))
        await database.unlock(master, now=clock.now())
    except KeyFileError as error:
        return _fails("key", str(error))
    return _ok("key", text("doctor.fits"))


def _texts() -> Finding:
    wrong = differences()
    if wrong:
        return _fails("texts", text("doctor.differ", what="; ".join(wrong)))
    return _ok("texts", text("doctor.count", count=len(list(shipped().ids()))))


def _catalogue() -> Finding:
    try:
        catalogue = read_catalogue()
    except CatalogueError as error:
        return _fails("catalogue", str(error))
    return _ok("catalogue", text("doctor.count", count=len(catalogue.signs)))


async def _areas(db: Session) -> list[Finding]:
    """A line for each area that lacks something, or one line when nothing is lacking."""
    everywhere = await areas.everywhere(db)
    if not everywhere:
        return [_warns("areas", text("doctor.no-area"))]
    on_call = {area.after_hours_person for area in everywhere if area.after_hours_person}
    joined = await people.reachable(db, on_call)
    named = await people.get(db, on_call)
    led = await alarms.areas_with_leads(db)
    found = [
        *(_warns("areas", text("doctor.no-lead", name=one.name)) for one in everywhere if one.id not in led),
        *(
            _fails("areas", text("doctor.missing", name=one.name, what=_options(one)))
            for one in everywhere
            if one.missing
        ),
        *(_warns("areas", text("doctor.not-here-yet", name=named[one].name)) for one in sorted(on_call - joined)),
    ]
    return found or [_ok("areas", text("doctor.complete", names=", ".join(area.name for area in everywhere)))]


def _options(area: Area) -> str:
    return ", ".join(f"--{name}" for name in area.missing)


def _platforms(settings: Settings) -> Iterator[Finding]:
    """The web page, and what is set of the others."""
    yield _ok("platforms", text("doctor.web", address=settings.web_address))
    for name, is_set in (("Telegram", settings.telegram_token), ("Matrix", settings.matrix_homeserver)):
        if is_set:
            yield _fails("platforms", text("doctor.no-adapter", name=name))
    if settings.telegram_token and settings.telegram_level != "off" and not settings.telegram_dpia:
        yield _warns("platforms", text("doctor.no-dpia"))
