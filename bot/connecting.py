"""Connecting the chat platforms that are set; one that is not set is not even imported."""

import math
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import structlog
from starlette.routing import Route

from bot.config import Settings
from bot.page_links import PageLinks
from bot.platform import Gateway, Level
from bot.texts import shipped
from domain.clock import Clock
from domain.ids import PersonId
from domain.people import Person
from scheduler.parts import Part
from storage import people
from storage.database import Database

if TYPE_CHECKING:
    from bot.platforms.telegram.platform import TelegramPlatform

log = structlog.get_logger()


@dataclass(frozen=True)
class Connected:
    """The platforms by name, what the web server has to serve for them, and what to watch besides that they answer."""

    platforms: Mapping[str, Gateway] = field(default_factory=dict)
    routes: Sequence[Route] = ()
    parts: Sequence[Part] = ()


@asynccontextmanager
async def connected(settings: Settings, database: Database, clock: Clock) -> AsyncIterator[Connected]:
    """The platforms of these settings; at the end of the block all connections are closed."""
    if settings.telegram_token is None or settings.telegram_level == "off":
        yield Connected()
        return
    if not settings.telegram_dpia:
        log.warning("telegram.no-assessment")  # the doctor says it in words
    telegram = _telegram(settings, database, clock)
    try:
        yield Connected({telegram.name: telegram}, telegram.routes(), (_alone(telegram),))
    finally:
        await telegram.close()


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
        webhook_secret=secret.get_secret_value() if secret else None,
        monotonic=clock.monotonic,
    )
