"""Connecting the chat platforms that are set; one that is not set is not even imported."""

import math
from collections.abc import AsyncIterator, Callable, Collection, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog
from starlette.routing import Route

from bot.config import Settings
from bot.made_files import MadeFiles
from bot.matrix_login import secret_of
from bot.page_links import PageLinks
from bot.platform import Gateway, Level
from bot.texts import shipped
from domain.clock import Clock
from domain.ids import PersonId
from domain.people import Person
from domain.ways_in import NOT_SET, WaysIn, nowhere
from scheduler.parts import Part
from storage import people
from storage.database import Database

if TYPE_CHECKING:
    from bot.platforms.matrix.platform import MatrixPlatform
    from bot.platforms.telegram.platform import TelegramPlatform

log = structlog.get_logger()


@dataclass(frozen=True)
class Connected:
    """The platforms by name, what the web server has to serve for them, and what to watch besides that they answer.

    `ways` are those by which people come in with a code.
    """

    platforms: Mapping[str, Gateway] = field(default_factory=dict)
    routes: Sequence[Route] = ()
    parts: Sequence[Part] = ()
    ways: WaysIn = NOT_SET


def levels(settings: Settings) -> Mapping[str, Level]:
    """All platforms of an organisation, whichever of its processes serves them, with what travels there."""
    found = {"web": Level.TEXT}
    if settings.telegram_token is not None:
        found["telegram"] = Level(settings.telegram_level)
    if settings.matrix_homeserver is not None:
        wanted, is_open = Level(settings.matrix_level), settings.matrix_encryption == "off"
        found["matrix"] = Level.BUTTONS if is_open and wanted is Level.TEXT else wanted
    return {name: level for name, level in found.items() if level is not Level.OFF}


def ways_in(settings: Settings, *, telegram: Callable[[str], str | None] = nowhere) -> WaysIn:
    """All ways into this organisation; `telegram` gives the link that carries a code."""
    return WaysIn(settings.web_address, settings.matrix_user if "matrix" in levels(settings) else None, telegram)


@asynccontextmanager
async def connected(
    settings: Settings, database: Database, clock: Clock, *, but: Collection[str] = ()
) -> AsyncIterator[Connected]:
    """The platforms of these settings, `but` those that another process serves; at the end all connections close."""
    wanted = levels(settings).keys() - set(but)
    platforms: dict[str, Gateway] = {}
    routes: list[Route] = []
    parts: list[Part] = []
    ways = ways_in(settings)
    async with AsyncExitStack() as closing:
        if "telegram" in wanted:
            if not settings.telegram_dpia:
                log.warning("telegram.no-assessment")  # the doctor says it in words
            telegram = _telegram(settings, database, clock)
            closing.push_async_callback(telegram.close)
            platforms[telegram.name] = telegram
            routes += telegram.routes()
            ways = ways_in(settings, telegram=telegram.invite_link)
            parts.append(_alone(telegram))
        if "matrix" in wanted:
            matrix = _matrix(settings, database, clock)
            closing.push_async_callback(matrix.close)
            platforms[matrix.name] = matrix
            parts.append(_let_in(matrix))
        yield Connected(platforms, routes, parts, ways)


def _let_in(matrix: "MatrixPlatform") -> Part:
    """That the homeserver still knows us; when it does not, somebody has to log in again."""
    return Part("let-in", lambda: math.inf if matrix.logged_out else 0.0, platform=matrix.name, curable=False)


def _alone(telegram: "TelegramPlatform") -> Part:
    """That nobody else uses the bot; while somebody does, nothing is sent, and that is known at once."""
    return Part("alone", lambda: math.inf if telegram.conflicting else 0.0, platform=telegram.name, curable=False)


def _telegram(settings: Settings, database: Database, clock: Clock) -> "TelegramPlatform":
    from bot.platforms.telegram.platform import TelegramPlatform  # noqa: PLC0415  slow to import, and not for everybody

    async def find_person(person: PersonId) -> Person | None:
        async with database.reading() as db:
            return (await people.get(db, [person])).get(person)

    secret = settings.telegram_webhook_secret
    if settings.telegram_token is None:
        raise ValueError("there is no token")
    return TelegramPlatform(
        settings.telegram_token.get_secret_value(),
        settings.telegram_api_url,
        Level(settings.telegram_level),
        settings.public_url,
        shipped(),
        PageLinks(database, clock, address=settings.web_address).page_link,
        find_person=find_person,
        make_file=_files(settings, database, clock).for_message,
        webhook_secret=secret.get_secret_value() if secret else None,
        monotonic=clock.monotonic,
    )


def _files(settings: Settings, database: Database, clock: Clock) -> MadeFiles:
    """What goes out as a file, made when it is sent."""
    return MadeFiles(database, clock, shipped(), organisation=settings.organisation_name, address=settings.web_address)


def _matrix(settings: Settings, database: Database, clock: Clock) -> "MatrixPlatform":
    """Without encryption words do not travel there."""
    from bot.platforms.matrix.keeping import Keeping  # noqa: PLC0415  slow to import, and not for everybody
    from bot.platforms.matrix.platform import MatrixPlatform  # noqa: PLC0415

    if settings.matrix_homeserver is None or settings.matrix_user is None or (secret := secret_of(settings)) is None:
        raise ValueError("the account at the homeserver is not set")
    encrypts = settings.matrix_encryption == "on"
    if not encrypts:
        log.warning("matrix.not-encrypted")  # the doctor says it in words
    return MatrixPlatform(
        settings.matrix_homeserver,
        settings.matrix_user,
        secret,
        levels(settings)["matrix"],
        shipped(),
        PageLinks(database, clock, address=settings.web_address).page_link,
        keeping=Keeping(database, user=settings.matrix_user),
        encrypts=encrypts,
        servers=settings.matrix_allowed,
        make_file=_files(settings, database, clock).for_message,
        monotonic=clock.monotonic,
    )
