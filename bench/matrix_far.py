"""The homeserver of the measurements of Matrix, with the bot's account and everybody's phones."""

import contextlib
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

from bot.platform import Level
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.platform import MatrixPlatform
from bot.texts import shipped
from domain.ids import PersonId
from storage.database import Database

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from fakes.matrix_people import People, people_at
from fakes.matrix_phone import Phone
from fakes.synapse import Registered, homeserver

WITHIN = 900.0
"""Seconds for anything that is waited for."""


@dataclass
class Far:
    """The homeserver with the bot's account and everybody's phones."""

    people: People
    bot: Registered
    phones: list[Phone] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.people.homeserver.url

    async def moves_in(self, rooms: int, *, encrypts: bool) -> None:
        """As many people, each with a room of their own, to which the bot is invited."""
        for number in range(rooms):
            phone = self.people.encrypting(f"p{number}") if encrypts else self.people.phone(f"p{number}")
            await phone.opens(self.bot.user)
            self.phones.append(phone)


@contextlib.asynccontextmanager
async def far_side() -> AsyncIterator[Far]:
    with homeserver() as served:
        async with people_at(served) as people:
            yield Far(people, served.register("bot"))


def platform_of(far: Far, database: Database, *, encrypts: bool) -> MatrixPlatform:
    """The adapter, as the program connects it."""

    async def page_link(_person: PersonId) -> str:
        return f"{far.url}/page"

    keeping, bot = Keeping(database, user=far.bot.user), far.bot
    return MatrixPlatform(
        far.url, bot.user, bot.password, Level.TEXT, shipped(), page_link, keeping=keeping, encrypts=encrypts
    )
