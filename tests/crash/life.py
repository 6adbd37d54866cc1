"""One life of the program: from its start, over what an earlier one left, to the end of the script or its death."""

import os
import signal
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from bot.app import House
from bot.fast_forward import move_clock
from bot.platform import Platform
from crash.far_side import FarSide, PaperPlatform, WatchedWebPlatform, newest_with
from crash.script import MONDAY, SCRIPT, Taps, Types, Waits
from crash.world import Parts, opened
from domain.clock import MovableClock
from domain.conversation import Incoming, Kind
from domain.ids import PromptId
from storage import people, web_chat
from storage.conversations import prompts

RETRIES_TAKE = timedelta(seconds=5)
LEASES_END = timedelta(seconds=16)
"""How long it takes until a new life has begun: by then every lease of the one before has ended."""


class Hit(NamedTuple):
    """A failpoint, and which of its passes within one step of the script."""

    step: int
    failpoint: str
    occurrence: int


class NotedClock(MovableClock):
    """A clock that a later life finds as it was left."""

    def __init__(self, far: FarSide) -> None:
        super().__init__(far.time(otherwise=MONDAY))
        self._far = far

    def move_to(self, at: datetime) -> None:
        super().move_to(at)
        self._far.note_time(self.now())


class StoryStuckError(Exception):
    """Somebody cannot go on, since what they wait for is not on their screen."""


@dataclass
class Fate:
    """Dies at the hits that are given; without any it notes all that it passes."""

    far: FarSide
    deaths: frozenset[Hit] = frozenset()
    step: int = 0
    passed: list[Hit] = field(default_factory=list)
    _counted: Counter[tuple[int, str]] = field(default_factory=Counter)

    def __call__(self, name: str) -> None:
        """A failpoint is passed."""
        self._counted[self.step, name] += 1
        hit = Hit(self.step, name, self._counted[self.step, name])
        self.passed.append(hit)
        if hit in self.deaths and list(hit) not in [line["hit"] for line in self.far.lines("deaths")]:
            self.far.write("deaths", {"hit": list(hit)})
            os.kill(os.getpid(), signal.SIGKILL)


async def as_it_should(house: House) -> None:
    """The program's own start."""
    await house.recover()


async def nothing(_house: House) -> None:
    """Nothing more."""


@dataclass(frozen=True)
class Rules:
    """How a life is lived; every bad rule changes one of these."""

    confirms_first: bool = False
    recover: Callable[[House], Awaitable[None]] = as_it_should
    afterwards: Callable[[House], Awaitable[None]] = nothing
    begin: Callable[[], None] = lambda: None


@dataclass
class Life:
    """The parts of one life."""

    far: FarSide
    house: House
    clock: MovableClock
    platform: Platform
    fate: Fate
    rules: Rules

    async def live(self) -> None:
        """Take up what was left, then go on with the script from the first step that is not done."""
        self.fate.step = self.far.next_step
        await self.rules.recover(self.house)
        await self._settle(LEASES_END)
        for number in range(self.far.next_step, len(SCRIPT)):
            self.fate.step = number
            step = SCRIPT[number]
            if isinstance(step, Waits):
                await move_clock(self.house, self.clock, to=step.until)
            else:
                await self._does(number, step)
            await self._settle(RETRIES_TAKE)
            self.far.is_done(number)

    async def _does(self, number: int, step: Types | Taps) -> None:
        """Send it, again and again over all lives until it is known to have been received."""
        incoming = self.far.sent_at(number)
        if incoming is None:
            incoming = await self._incoming(number, step)
            self.far.sends(number, incoming)
        if self.far.was_received(number):
            return
        if self.rules.confirms_first:
            self.far.hears_received(number)
        await self.house.dispatcher.receive(incoming)
        if not self.rules.confirms_first:
            self.far.hears_received(number)

    async def _incoming(self, number: int, step: Types | Taps) -> Incoming:
        async with self.house.database.reading() as db:
            account = await people.open_account(db, self.platform.name, step.who, person=None, now=self.clock.now())
        event = f"event-{number}"
        if isinstance(step, Types):
            return Incoming(account, event, Kind.TEXT, self.clock.now(), step.text)
        option = newest_with(await self._screens(), step.who, step.key)
        if option is None:
            raise StoryStuckError(f"step {number}: {step.who} does not see {step.key!r}")
        return Incoming(account, event, Kind.PRESS, self.clock.now(), option=option)

    async def _screens(self) -> list[dict[str, Any]]:
        if isinstance(self.platform, PaperPlatform):
            return self.far.lines("screen")
        return await shown_on_the_web(self.house)

    async def _settle(self, span: timedelta) -> None:
        """Let everything happen that happens within this time."""
        until = self.clock.now() + span
        await self.house.settle()
        await self.rules.afterwards(self.house)
        while (due := await self.house.next_due()) is not None and due <= until:
            self.clock.move_to(due)
            await self.house.settle()


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


async def live(url: str, far: FarSide, parts: Parts, fate: Fate, *, platform: str, rules: Rules) -> list[Hit]:
    """One life; the failpoints that it passed, if it comes to its end."""
    rules.begin()
    clock = NotedClock(far)
    database = await opened(url, fate)
    chat = PaperPlatform(far, fate) if platform == "paper" else WatchedWebPlatform(fate)
    house = parts.house(database, clock, {chat.name: chat})
    try:
        await Life(far, house, clock, chat, fate, rules).live()
    finally:
        await database.close()
    return fate.passed
