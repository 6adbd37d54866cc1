"""The Matrix adapter as a test holds it: a database it remembers in, and where what arrives is kept."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from bot.app import House
from bot.platform import Arrived, Level, Outgoing
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.letting_in import Secret
from bot.platforms.matrix.logging_in import Made, log_in
from bot.platforms.matrix.platform import MatrixPlatform
from bot.stories.story import STORY_STARTS
from bot.texts import shipped
from fakes.synapse import Registered
from fakes.telegram_world import outgoing, page_link
from storage.database import Database, Failpoint


def say(address: str, text: str, *labels: str, key: str = "", **more: str) -> Outgoing:
    """Something to show; its key is its own unless it is given."""
    said = outgoing(address, text, *labels, **more)  # type: ignore[arg-type]
    options = tuple(replace(one, number=one.number + 1) for one in said.options)
    return replace(said, message=replace(said.message, key=key or said.message.id), options=options)


@dataclass
class Inbox:
    """Keeps what arrives, unless it is broken; with a house, that one deals with it."""

    arrived: list[Arrived] = field(default_factory=list)
    broken: bool = False
    tries: int = 0
    house: House | None = None
    _came: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def receive(self, arrived: Sequence[Arrived]) -> None:
        async with self._came:
            self.tries += 1
            self._came.notify_all()
            if self.broken:
                raise ConnectionError("the database is gone")
            if self.house:
                await self.house.gateways.take()  # a lease runs out by the machine's clock
                await self.house.dispatcher.arrive("matrix", arrived)
                await self.house.settle()
            known = {one.event_id for one in self.arrived}
            self.arrived += [one for one in arrived if one.event_id not in known]

    async def has(self, count: int) -> Sequence[Arrived]:
        """All that arrived, as soon as it is so much."""
        async with asyncio.timeout(20), self._came:
            await self._came.wait_for(lambda: len(self.arrived) >= count)
        return self.arrived

    async def tried(self, times: int) -> None:
        async with asyncio.timeout(20), self._came:
            await self._came.wait_for(lambda: self.tries >= times)


@dataclass
class Bot:
    """The bot's account over one database; it may be stopped and started again."""

    url: str
    account: Registered
    database: Database
    store: Path
    encrypts: bool = False
    servers: frozenset[str] = frozenset()
    seconds: float = 0.0
    """Ahead of the machine's own counting."""
    made: list[MatrixPlatform] = field(default_factory=list)
    failpoint: list[Failpoint] = field(default_factory=list)
    """Called around each commit."""

    @property
    def keeping(self) -> Keeping:
        return Keeping(self.database, user=self.account.user)

    async def logs_in(self, secret: Secret = "", **how: bool) -> Made:
        """From now on it encrypts; by its password unless a token is given."""
        self.encrypts = True
        account = self.account
        return await log_in(self.url, account.user, secret or account.password, keeping=self.keeping, **how)

    def platform(self, secret: Secret = "", **more: Any) -> MatrixPlatform:  # noqa: ANN401  what it takes besides
        made = MatrixPlatform(
            self.url,
            self.account.user,
            secret or self.account.password,
            Level.BUTTONS,
            shipped(),
            page_link,
            keeping=self.keeping,
            encrypts=self.encrypts,
            servers=self.servers,
            **{"monotonic": lambda: time.monotonic() + self.seconds, **more},
        )
        self.made.append(made)
        return made


@contextlib.asynccontextmanager
async def bot_at(
    url: str, account: Registered, database_url: str, *, store: Path, failpoint: Failpoint = lambda _name: None
) -> AsyncIterator[Bot]:
    at_commits = [failpoint]

    def at(name: str) -> None:
        for one in at_commits:
            one(name)

    database = Database(database_url, failpoint=at)
    await database.unlock(b"story" * 6 + b"!!", now=STORY_STARTS)
    bot = Bot(url, account, database, store, failpoint=at_commits)
    try:
        yield bot
    finally:
        for platform in bot.made:
            await platform.close()
        await database.close()


async def logged_in(url: str, account: Registered, database_url: str, *, store: Path) -> None:
    """The bot's account has logged in, as `buurtpols matrix login` does, before anything else."""
    async with bot_at(url, account, database_url, store=store) as bot:
        await bot.logs_in()
