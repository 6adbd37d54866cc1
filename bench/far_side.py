"""The far side of a bench, in a process of its own: a Bot API server, and people who answer by pressing buttons.

    async with far_side(people=300) as there:
        await there.play()          # once a bot polls: everybody reports once; how long it took

Run by itself it is that process.
"""

import argparse
import asyncio
import contextlib
import json
import random
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from fakes.bot_api import Limits, Message, Person, Server, bot_api

COMMAND = "/bezoek"
PRESSES = 3
THINKS = (0.3, 0.6)
"""Seconds that somebody looks at a question; nobody answers before the bot knows that it has asked."""
ANY_NUMBER = 1_000_000
WITHIN = 600.0


@dataclass(frozen=True)
class FarSide:
    """What the bench holds of it."""

    url: str
    token: str
    chats: list[int]
    process: asyncio.subprocess.Process

    async def play(self) -> dict[str, float]:
        """Let everybody report once: `seconds` and `messages` of them all, `violations` of the bot."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(b"go\n")
        await self.process.stdin.drain()
        return dict(json.loads(await self.process.stdout.readline()))


@asynccontextmanager
async def far_side(*, people: int) -> AsyncIterator[FarSide]:
    """Start that process, and end it."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, __file__, "--people", str(people), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    try:
        told = json.loads(await process.stdout.readline())
        yield FarSide(told["url"], told["token"], told["chats"], process)
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


class Crowd:
    """Everybody sends the command, and then presses the first button of each question."""

    def __init__(self, server: Server, people: list[Person]) -> None:
        self._server = server
        self._left = {person.id: PRESSES for person in people}
        self._people = {person.id: person for person in people}
        self._waiting = len(people)
        self.done = asyncio.Event()
        server.on_message.append(self._heard)

    async def begin(self) -> None:
        for person in self._people.values():
            await person.sends(COMMAND)

    def _heard(self, message: Message) -> None:
        chat = int(message.chat["id"])
        if not self._left[chat]:
            self._waiting -= 1
            if not self._waiting:
                self.done.set()
            return
        self._left[chat] -= 1
        thinks = random.uniform(*THINKS)  # noqa: S311  not a secret
        asyncio.get_running_loop().call_later(thinks, self._press, self._people[chat], message)

    def _press(self, person: Person, message: Message) -> None:
        button = message.buttons[0]
        assert button.data
        _pressing.add(task := asyncio.ensure_future(person.forges(button.data, on=message)))
        task.add_done_callback(_pressing.discard)


_pressing: set[asyncio.Future[object]] = set()


async def serve(people: int) -> None:
    """Be that process: tell the address, and play when told to."""
    limits = Limits(per_second=ANY_NUMBER, chat_per_second=ANY_NUMBER, chat_burst=ANY_NUMBER, enforce=False)
    async with bot_api(limits=limits, check_schema=False, keep_requests=False) as server:
        crowd = server.crowd(people)
        tell({"url": server.url, "token": server.token, "chats": [one.id for one in crowd]})
        while await asyncio.to_thread(sys.stdin.readline):
            while not server.updates.being_polled:  # noqa: ASYNC110  a bot that begins to poll tells nobody
                await asyncio.sleep(0.01)
            playing = Crowd(server, crowd)
            began = time.perf_counter()
            await playing.begin()
            async with asyncio.timeout(WITHIN):
                await playing.done.wait()
            took = time.perf_counter() - began
            messages = people * (1 + PRESSES)
            tell({"seconds": took, "messages": messages, "violations": len(server.violations)})


def tell(what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, required=True)
    asyncio.run(serve(parser.parse_args().people))
