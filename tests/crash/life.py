"""One life of the program: from its start, over what an earlier one left, to the end of the script or its death."""

import contextlib
import os
import signal
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import NamedTuple, Protocol

from bot.app import House
from bot.fast_forward import move_clock
from bot.own_page import opened as opens_page
from bot.platforms.web import NAME as WEB_CHAT
from crash.at_hand import AtHand
from crash.by_hand import sent_again
from crash.far_side import FarSide, PaperPlatform, WatchedWebPlatform
from crash.script import MONDAY, Opens, Taps, Types, Waits
from crash.stages import Stage
from crash.telegram_side import TelegramSide, WatchedTelegram, reached
from crash.world import Parts, opened
from domain.clock import MovableClock
from storage import inbox, people, web_chat

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


class Side(Protocol):
    """What people do in one life."""

    def at_work(self) -> AbstractAsyncContextManager[None]:
        """The program listens until the end of the block."""

    async def does(self, number: int, step: Types | Taps) -> None:
        """Do it, unless an earlier life has seen it done; then wait until it is kept."""


@dataclass
class Life:
    """The parts of one life."""

    far: FarSide
    house: House
    clock: MovableClock
    stage: Stage
    side: Side
    fate: Fate
    rules: Rules

    async def live(self) -> None:
        """Take up what was left, then go on with the script from the first step that is not done."""
        self.fate.step = self.far.next_step
        await self._hold()
        await self.rules.recover(self.house)
        async with self.side.at_work():
            await self._settle(LEASES_END)
            if await self._is_left():
                self.clock.move_to(self.clock.now() + LEASES_END)
                await self._settle(RETRIES_TAKE)
            if await sent_again(self.house.database, self.far):
                await self._settle(RETRIES_TAKE)
            for number in range(self.far.next_step, len(self.stage.script)):
                self.fate.step = number
                await self._does(number)
                await self._settle(RETRIES_TAKE)
                self.far.is_done(number)

    async def _does(self, number: int) -> None:
        step = self.stage.script[number]
        if isinstance(step, Waits):
            await move_clock(self.house, self.clock, to=step.until, at_each=self._hold)
        elif isinstance(step, Opens):
            await self._opens(step.who)
        else:
            await self.side.does(number, step)

    async def _opens(self, who: str) -> None:
        """Somebody looks at their own page; a browser that got no answer asks again."""
        async with self.house.database.reading() as db:
            person = next(one.person.id for one in await people.everybody(db) if one.person.name == who)
            account = await web_chat.account_of(db, person, platform=WEB_CHAT)
        assert account, f"{who} has no page yet"
        await opens_page(self.house, account)

    async def _hold(self) -> None:
        """Take and keep the lease of the bot, as the program does every few seconds."""
        await self.house.gateways.take()
        if not self.house.gateways.holds(self.stage.platform):  # the life before still has it
            self.clock.move_to(self.clock.now() + LEASES_END)
            await self.house.gateways.take()

    async def _is_left(self) -> bool:
        """Whether a message waits that an earlier life took in: on PostgreSQL that life might still be at it."""
        async with self.house.database.reading() as db:
            return bool(await inbox.waiting(db))

    async def _settle(self, span: timedelta) -> None:
        """Let everything happen that happens within this time."""
        until = self.clock.now() + span
        await self._hold()
        await self.house.settle()
        await self.rules.afterwards(self.house)
        due = await self.house.next_due()
        while due is not None and due <= until:
            self.clock.move_to(due)
            due = await self.house.settle()


async def live(url: str, far: FarSide, parts: Parts, fate: Fate, *, stage: Stage, api: str, rules: Rules) -> list[Hit]:
    """One life; the failpoints that it passed, if it comes to its end."""
    rules.begin()
    async with _life(url, far, parts, fate, stage=stage, api=api, rules=rules) as life:
        await life.live()
    return fate.passed


@contextlib.asynccontextmanager
async def _life(
    url: str, far: FarSide, parts: Parts, fate: Fate, *, stage: Stage, api: str, rules: Rules
) -> AsyncIterator[Life]:
    clock = NotedClock(far)
    database = await opened(url, fate)
    try:
        if stage.level is None:
            chat = PaperPlatform(far, fate) if stage.platform == "paper" else WatchedWebPlatform(fate)
            house = parts.house(database, clock, {chat.name: chat})
            yield Life(far, house, clock, stage, AtHand(far, house, chat, rules.confirms_first), fate, rules)
            return
        telegram = WatchedTelegram.over(database, clock, parts.texts, fate, level=stage.level, api=api)
        web = WatchedWebPlatform(fate)
        house = parts.house(database, clock, {telegram.name: telegram, web.name: web})
        async with reached(api) as remote:
            side = TelegramSide(remote, house, telegram, stage.script)
            yield Life(far, house, clock, stage, side, fate, rules)
    finally:
        await database.close()
