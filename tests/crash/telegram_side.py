"""People on Telegram: what they do and see there, over HTTP at a Bot API server that outlives every life."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import aiohttp

from bot.app import House
from bot.page_links import PageLinks
from bot.platform import Level, Outgoing, Pace
from bot.platforms.telegram.platform import NAME, TelegramPlatform
from bot.texts import Texts
from crash.far_side import newest_with, watched
from crash.script import Opens, Step, StoryStuckError, Types, Waits
from domain.clock import Clock
from domain.ids import PersonId
from domain.people import Person
from fakes import canaries
from fakes.bot_api import Remote, RemotePerson
from storage import people
from storage.conversations import prompts
from storage.database import Database, Failpoint
from storage.delivery import Receipt

KEPT_WITHIN = 60.0
REFUSED_ONCE = "Fatma"
"""To whom the first message does not go through: a reply, for a call that is refused and then late raises an alarm."""


class WatchedTelegram(TelegramPlatform):
    """The adapter itself, as fast as it can, with failpoints around each send."""

    pace: Pace | None = None
    knows_again_for: timedelta | None = None
    _failpoint: Failpoint

    @classmethod
    def over(
        cls, database: Database, clock: Clock, texts: Texts, failpoint: Failpoint, *, level: Level, api: str
    ) -> "WatchedTelegram":
        """As the program connects it."""

        async def find_person(person: PersonId) -> Person | None:
            async with database.reading() as db:
                return (await people.get(db, [person])).get(person)

        links = PageLinks(database, clock, address="https://buurtpols.example")
        made = cls(canaries.TELEGRAM_TOKEN, api, level, None, texts, links.page_link, find_person=find_person)
        made._failpoint = failpoint
        return made

    async def send(self, outgoing: Outgoing) -> Receipt:
        with watched(self._failpoint):
            return await super().send(outgoing)


@contextlib.asynccontextmanager
async def reached(api: str) -> AsyncIterator[Remote]:
    """The server, from a process that may die any moment."""
    async with aiohttp.ClientSession() as http:
        yield Remote(api, http)


async def everybody_starts(api: str, names: Sequence[str]) -> dict[str, str]:
    """Everybody presses Start; the numbers of their chats. What is first sent to one of them is refused."""
    async with reached(api) as remote:
        chats = {name: (await remote.person(name, started=True)).id for name in names}
        await remote.goes_wrong("refuse", error=500, method="sendMessage", chat=chats[REFUSED_ONCE], times=1)
    return {name: str(chat) for name, chat in chats.items()}


@dataclass
class TelegramSide:
    """What people do in one life; what they did in earlier ones is what the server counts."""

    remote: Remote
    house: House
    platform: WatchedTelegram
    script: Sequence[Step]

    @contextlib.asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """The program listens until the end of the block."""
        receive = partial(self.house.dispatcher.arrive, NAME)
        listening = asyncio.create_task(self.platform.listen(receive))
        try:
            yield
        finally:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
            await self.platform.close()

    async def does(self, number: int, step: Step) -> None:
        """Do it unless an earlier life has seen it done; then wait until Telegram knows that it was received."""
        state = await self.remote.state()
        done = state["confirmed"] + state["pending"]
        if done == sum(not isinstance(one, Waits | Opens) for one in self.script[:number]):
            await self._acts(step)
        await self.remote.until(lambda state: state["pending"] == 0, within=KEPT_WITHIN)

    async def _acts(self, step: Any) -> None:  # noqa: ANN401  Types or Taps
        phone = RemotePerson(self.remote, step.who, 0)
        if isinstance(step, Types):
            await phone.sends(step.text)
            return
        option = newest_with(await self._screen(phone), step.who, step.key)
        if option is None:
            raise StoryStuckError(f"{step.who} does not see {step.key!r}")
        await phone.presses(option)

    async def _screen(self, phone: RemotePerson) -> list[dict[str, Any]]:
        """Somebody's chat, in the form in which the paper platform keeps its screens."""
        async with self.house.database.reading() as db:
            person = next(one.person for one in await people.everybody(db) if one.person.name == phone.name)
            keys = {
                f"{one.id}.{place}": option.key
                for one in await prompts(db, person.id)
                for place, option in enumerate(one.options)
            }
        return [
            {
                "id": message["id"],
                "who": phone.name,
                "effect": "say",
                "target": None,
                "options": [[button["data"], keys.get(button["data"])] for row in message["buttons"] for button in row],
            }
            for message in (await phone.sees())["chat"]
            if not message["deleted"]
        ]
