"""A server in a process of its own, driven from another one: the same words, over the control routes."""

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import aiohttp

from fakes.bot_api.wire import Json

PROGRAM = Path(__file__).with_name("__main__.py")
LOOK_EVERY = 0.02  # seconds between two looks of `until`: over HTTP nobody tells us


class Remote:
    """`url` is the root of a server that was started with --control."""

    def __init__(self, url: str, http: aiohttp.ClientSession) -> None:
        self.url = url
        self._http = http

    async def person(self, name: str, **more: object) -> "RemotePerson":
        """As `Server.person`: language_code, username, started."""
        told = await self.ask("people", {"name": name, **more})
        return RemotePerson(self, name, told["id"])

    async def crowd(self, count: int) -> list[int]:
        """Many people who started the bot; the ids of their chats. Their names are `Mens 1`, `Mens 2`, ..."""
        return list(await self.ask("crowd", {"count": count}))

    async def goes_wrong(self, kind: str, **how: object) -> None:
        """kind: refuse, garble, silence, slow, lose_answers, cut; the rest as the methods of `Server`."""
        await self.ask(f"faults/{kind}", how)

    async def heal(self) -> None:
        await self.ask("heal", {})

    async def move_clock(self, to: str) -> None:
        await self.ask("clock", {"to": to})

    async def state(self) -> Json:
        """pending, confirmed, given, being_polled, sent, requests, violations, unanswered, webhook, faults, now."""
        return dict(await self.see("state"))

    async def sent(self, *, after: int = 0) -> list[Json]:
        """What the bot sent, to everybody, in order; `at` is the monotonic clock of this machine."""
        return list(await self.see(f"sent?after={after}"))

    async def violations(self) -> list[Json]:
        return list(await self.see("violations"))

    async def until(self, holds: Callable[[Json], bool], *, within: float = 10.0) -> Json:
        """Look at the state until something is so."""
        async with asyncio.timeout(within):
            while not holds(state := await self.state()):  # noqa: ASYNC110  nobody tells us over HTTP
                await asyncio.sleep(LOOK_EVERY)
        return state

    async def ask(self, what: str, body: object) -> Any:  # noqa: ANN401  parsed JSON
        async with self._http.post(f"{self.url}/control/{what}", json=body) as answer:
            return await self._read(answer)

    async def see(self, what: str) -> Any:  # noqa: ANN401  parsed JSON
        async with self._http.get(f"{self.url}/control/{what}") as answer:
            return await self._read(answer)

    @staticmethod
    async def _read(answer: aiohttp.ClientResponse) -> Any:  # noqa: ANN401  parsed JSON
        if answer.status == 409:
            raise LookupError(await answer.text())
        answer.raise_for_status()
        return await answer.json()


class RemotePerson:
    """Somebody at the far side of a server in another process."""

    def __init__(self, remote: Remote, name: str, chat_id: int) -> None:
        self._remote = remote
        self._at = f"people/{quote(name)}"
        self.name = name
        self.id = chat_id

    async def does(self, action: str, **how: object) -> Any:  # noqa: ANN401  parsed JSON
        """Any action of `Person` by name; `message` and `on` are message ids."""
        return await self._remote.ask(f"{self._at}/{action}", how)

    async def sends(self, text: str) -> Json:
        return dict(await self.does("sends", text=text))

    async def presses(self, what: str) -> Json:
        return dict(await self.does("presses", what=what))

    async def sees(self) -> Json:
        """chat (the messages), closed, commands, menu_button, keyboard, answers."""
        return dict(await self._remote.see(self._at))

    async def heard(self) -> list[str]:
        """The texts of the bot's messages as they are now, deleted ones left out."""
        return [one["text"] for one in (await self.sees())["chat"] if one["from_bot"] and not one["deleted"]]


@asynccontextmanager
async def bot_api_process(*options: str, python: Sequence[str] = (sys.executable,)) -> AsyncIterator[Remote]:
    """Start a server as a process of its own and stop it at the end; `options` as `__main__.py --help` tells."""
    process = await asyncio.create_subprocess_exec(
        *python, str(PROGRAM), "--control", *options, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        told = json.loads(await asyncio.wait_for(process.stdout.readline(), timeout=30))
        async with aiohttp.ClientSession() as http:
            yield Remote(told["url"], http)
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()
