"""People on paper and in the web chat: what they do is handed to the program, again until it says "received"."""

import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from bot.app import House
from bot.platform import Platform
from crash.far_side import FarSide, PaperPlatform, newest_with
from crash.script import Step, StoryStuckError, Taps, Types
from domain.conversation import Incoming, Kind
from domain.ids import PromptId
from storage import people, web_chat
from storage.conversations import prompts


@dataclass
class AtHand:
    """What people do in one life; what they did in earlier ones is in the folder of the far side."""

    far: FarSide
    house: House
    platform: Platform
    confirms_first: bool

    @contextlib.asynccontextmanager
    async def at_work(self) -> AsyncIterator[None]:
        """Nothing listens."""
        yield

    async def does(self, number: int, step: Step) -> None:
        """Send it, again and again over all lives until it is known to have been received."""
        assert isinstance(step, Types | Taps)
        incoming = self.far.sent_at(number)
        if incoming is None:
            incoming = await self._incoming(number, step)
            self.far.sends(number, incoming)
        if self.far.was_received(number):
            return
        if self.confirms_first:
            self.far.hears_received(number)
        await self.house.dispatcher.receive(incoming)
        if not self.confirms_first:
            self.far.hears_received(number)

    async def _incoming(self, number: int, step: Types | Taps) -> Incoming:
        now = self.house.clock.now()
        async with self.house.database.reading() as db:
            account = await people.open_account(db, self.platform.name, step.who, person=None, now=now)
        event = f"event-{number}"
        if isinstance(step, Types):
            return Incoming(account, event, Kind.TEXT, now, step.text)
        option = newest_with(await self._screens(), step.who, step.key)
        if option is None:
            raise StoryStuckError(f"step {number}: {step.who} does not see {step.key!r}")
        return Incoming(account, event, Kind.PRESS, now, option=option)

    async def _screens(self) -> list[dict[str, Any]]:
        if isinstance(self.platform, PaperPlatform):
            return self.far.lines("screen")
        return await shown_on_the_web(self.house)


async def shown_on_the_web(house: House) -> list[dict[str, Any]]:
    """Everybody's web chat, in the form in which the paper platform keeps its screens."""
    found = []
    async with house.database.reading() as db:
        for joined in await people.everybody(db):
            for account, _ in await people.accounts_of(db, joined.person.id):
                shown = await web_chat.shown(db, account, after=0, now=house.clock.now())
                keys = {one.id: [option.key for option in one.options] for one in await prompts(db, joined.person.id)}
                found += [
                    {
                        "key": one.key,
                        "id": one.key,
                        "who": joined.person.name,
                        "effect": "say",
                        "target": None,
                        "options": [
                            [option[0], key]
                            for option, key in zip(one.options, keys.get(PromptId(one.key), ()), strict=False)
                            if one.chosen is None
                        ],
                    }
                    for one in sorted(shown, key=lambda one: one.at)
                ]
    return found
