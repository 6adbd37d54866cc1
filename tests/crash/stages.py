"""Where the story is told: on which platform, by which script, and what of it outlives the program."""

import asyncio
import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from bot.platform import Level
from crash.forks import beside
from crash.script import BY_BUTTONS, ON_TELEGRAM, SCRIPT, Step
from fakes.bot_api import Limits, bot_api


@dataclass(frozen=True)
class Stage:
    """A platform with its script; `level` None is a platform without a server of its own.

    `repeats_a_kill` is how often somebody may see something again for each time that the program dies. `has_unknown`
    says that nobody can know whether what was on its way has arrived.
    """

    platform: str
    script: Sequence[Step] = SCRIPT
    level: Level | None = None
    repeats_a_kill: int = 1
    has_unknown: bool = True

    @contextlib.contextmanager
    def server(self, *, check_schema: bool) -> Iterator[str]:
        """The address of a Bot API server, a process that outlives every life; nothing where none is needed."""
        if self.level is None:
            yield ""
            return
        with beside(partial(_served, check_schema=check_schema)) as url:
            yield url


async def _served(tell: Callable[[str], None], *, check_schema: bool) -> None:
    """A server that counts what breaks a limit and lets it through; it goes on until it is killed."""
    limits = Limits(enforce=False)
    async with bot_api(limits=limits, check_schema=check_schema, control=True, keep_requests=False) as server:
        tell(server.url)
        await asyncio.Event().wait()


PAPER, WEB = Stage("paper"), Stage("web", repeats_a_kill=0, has_unknown=False)
TELEGRAM = Stage("telegram", ON_TELEGRAM, Level.TEXT)
BUTTONS = Stage("telegram", BY_BUTTONS, Level.BUTTONS)
