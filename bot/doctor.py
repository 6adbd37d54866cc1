"""Looking at an organisation's health: one finding for each thing that people rely on."""

from collections import Counter
from collections.abc import Sequence

from bot.backup_check import backups
from bot.catalogue import read_catalogue
from bot.config import Settings
from bot.findings import Finding, Health, fails, is_ok, said_of, warns
from bot.matrix_check import matrix
from bot.server_check import server, settings_read
from bot.telegram_check import telegram
from bot.text_check import differences
from bot.texts import shipped
from domain.areas import Area
from domain.catalogue_faults import CatalogueError
from domain.clock import Clock
from domain.conversation import text
from storage import alarms, areas, health, migrations, people
from storage.database import Database, NotMigratedError, Session
from storage.health import UnusableError
from storage.sealing import KeyFileError, read_master_key


async def examine(settings: Settings, clock: Clock) -> Sequence[Finding]:
    """Everything in turn; what cannot be looked at because the database is not open fails too."""
    database = Database(settings.database_url.get_secret_value())
    try:
        found = [await _reached(settings, database)]
        found += (
            [await _migrated(database), await _in_time(database, clock)]
            if _all_well(found)
            else _unseen("migrations", "clock")
        )
        found.append(await _key(settings, database, clock, is_open=_all_well(found)))
        found += [_texts(), _catalogue()]
        is_open = _all_well(found[:4])
        if is_open:
            async with database.reading() as db:
                found += [*await _areas(db), await _people(db)]
        else:
            found += _unseen("areas", "people")
        platforms = await _platforms(settings, clock, database if is_open else None)
        around = [*await server(settings), *backups(settings, now=clock.now())]
        return [settings_read(), *found, *platforms, *around]
    finally:
        await database.close()


def _all_well(found: Sequence[Finding]) -> bool:
    return all(one.health is Health.OK for one in found)


def _unseen(*what: str) -> list[Finding]:
    return [fails(one, text("doctor.not-joined")) for one in what]


async def _reached(settings: Settings, database: Database) -> Finding:
    """A file that is not there is not opened: that would make it, also in a wrong folder."""
    file = settings.database_file
    if file and not file.exists():
        return fails("database", text("doctor.no-file", file=str(file.resolve())))
    try:
        await health.reach(database)
    except UnusableError as error:
        return fails("database", said_of(error))
    return is_ok("database", text("doctor.answers", kind=database.engine.dialect.name))


async def _migrated(database: Database) -> Finding:
    try:
        await migrations.check(database)
    except NotMigratedError as error:
        return fails("migrations", said_of(error))
    if lacking := await migrations.lacking(database):
        return fails("migrations", text("doctor.lacking", what=", ".join(lacking)))
    return is_ok("migrations", text("doctor.newest", version=migrations.newest()))


async def _in_time(database: Database, clock: Clock) -> Finding:
    apart = await health.skew(database, now=clock.now())
    said = text("doctor.in-time", seconds=apart.total_seconds())
    return is_ok("clock", said) if apart <= health.MOST_SKEW else fails("clock", said)


async def _key(settings: Settings, database: Database, clock: Clock, *, is_open: bool) -> Finding:
    """The key file itself is looked at even when there is no database to try it on."""
    try:
        master = read_master_key(settings.master_key_file)
        if not is_open:
            return fails("key", text("doctor.not-joined"))
        await database.unlock(master, now=clock.now())
    except KeyFileError as error:
        return fails("key", said_of(error))
    return is_ok("key", text("doctor.fits"))


def _texts() -> Finding:
    wrong = differences()
    if wrong:
        return fails("texts", text("doctor.differ", what="; ".join(wrong)))
    return is_ok("texts", text("doctor.count", count=len(list(shipped().ids()))))


def _catalogue() -> Finding:
    try:
        catalogue = read_catalogue()
    except CatalogueError as error:
        return fails("catalogue", str(error))
    return is_ok("catalogue", text("doctor.count", count=len(catalogue.signs)))


async def _areas(db: Session) -> list[Finding]:
    """A line for each area that lacks something, or one line when nothing is lacking."""
    everywhere = await areas.everywhere(db)
    if not everywhere:
        return [warns("areas", text("doctor.no-area"))]
    on_call = {area.after_hours_person for area in everywhere if area.after_hours_person}
    joined = await people.reachable(db, on_call)
    named = await people.get(db, on_call)
    led = await alarms.areas_with_leads(db)
    found = [
        *(warns("areas", text("doctor.no-lead", name=one.name)) for one in everywhere if one.id not in led),
        *(
            fails("areas", text("doctor.missing", name=one.name, what=_options(one)))
            for one in everywhere
            if one.missing
        ),
        *(warns("areas", text("doctor.not-here-yet", name=named[one].name)) for one in sorted(on_call - joined)),
    ]
    return found or [is_ok("areas", text("doctor.complete", names=", ".join(area.name for area in everywhere)))]


def _options(area: Area) -> str:
    return ", ".join(f"--{name}" for name in area.missing)


async def _people(db: Session) -> Finding:
    """How many take part, and how many have a code that they did not use yet."""
    states = Counter(one.state for one in await people.everybody(db))
    if not states:
        return warns("people", text("doctor.nobody"))
    return is_ok("people", text("doctor.joined", joined=states[people.ACTIVE], invited=states[people.JOINING]))


async def _platforms(settings: Settings, clock: Clock, database: Database | None) -> Sequence[Finding]:
    """The web page, Telegram, and what is set of the others; `database` is None while it cannot be read."""
    found = [is_ok("platforms", text("doctor.web", address=settings.web_address)), *await telegram(settings, clock)]
    if settings.matrix_homeserver:
        found += await matrix(settings, database)
    return found
