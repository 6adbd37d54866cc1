"""Who connects and says nothing takes no room from others, and never the room that calls need."""

import asyncio
import contextlib
import resource
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from uvicorn.server import ServerState

from bot import seats
from bot.web import bodies

SOON = 0.1
ASKS = b"GET / HTTP/1.1\r\nHost: here\r\n\r\n"
BEGINS_TO_ASK = b"POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 9\r\n\r\n{"


async def answer(request: Request) -> Response:
    return PlainTextResponse(str(await bodies.object_in(request)))


async def slow(_request: Request) -> Response:
    await asyncio.sleep(3 * SOON)
    return PlainTextResponse("at last")


@asynccontextmanager
async def served(most: int, *, idle_for: float = 60.0) -> AsyncIterator[int]:
    """The port of a server that has so many seats."""
    app = Starlette(routes=[Route("/", answer, methods=["GET", "POST"]), Route("/slow", slow)])
    config, state = uvicorn.Config(app, log_config=None, access_log=False), ServerState()
    seat = seats.seats(most, idle_for=idle_for)
    listening = await asyncio.get_running_loop().create_server(lambda: seat(config, state, {}), "127.0.0.1")
    async with listening:
        yield int(listening.sockets[0].getsockname()[1])
        while state.connections:  # noqa: ASYNC110  the server tells nobody
            await asyncio.sleep(0)


@dataclass
class Connected:
    """A connection that stays open until the server closes it."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def hears(self) -> bytes:
        """The first line; nothing when the connection is closed without one."""
        async with asyncio.timeout(5):
            try:
                return await self.reader.readline()
            except ConnectionResetError:
                return b""


@asynccontextmanager
async def says(port: int, words: bytes) -> AsyncIterator[Connected]:
    connected = Connected(*await asyncio.open_connection("127.0.0.1", port))
    connected.writer.write(words)
    yield connected
    connected.writer.close()
    with contextlib.suppress(ConnectionResetError):
        await connected.writer.wait_closed()


async def test_there_are_so_many_seats_and_no_more() -> None:
    async with served(most=2) as port, says(port, b"") as first, says(port, b"") as second:
        async with says(port, ASKS) as third:
            assert await third.hears() == b""
        for one in (first, second):
            one.writer.write(ASKS)
            assert b" 200 " in await one.hears()


async def test_who_asks_nothing_or_half_leaves_the_seat_to_others() -> None:
    async with served(most=3, idle_for=SOON) as port:
        for words in (b"", b"GET / HT", ASKS + b"GET / HT"):
            async with says(port, words) as silent, asyncio.timeout(5):
                await silent.reader.read()
        async with says(port, ASKS.replace(b"/", b"/slow", 1)) as patient:
            assert b" 200 " in await patient.hears(), "what is answered stays"


async def test_who_never_ends_what_they_send_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bodies, "ARRIVES_WITHIN", SOON)
    async with served(most=1) as port, says(port, BEGINS_TO_ASK) as endless:
        assert b" 408 " in await endless.hears()


def test_the_program_asks_for_the_files_it_needs_and_keeps_some_from_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for (soft, hard), wanted, left in (
        ((1024, 524_288), seats.WANTED, seats.WANTED - seats.KEPT),
        ((1024, resource.RLIM_INFINITY), seats.WANTED, seats.WANTED - seats.KEPT),
        ((100_000, 100_000), None, seats.WANTED - seats.KEPT),
        ((1024, 1024), None, 512),
        ((1024, 4096), 4096, 4096 - seats.KEPT),
    ):
        asked: list[tuple[int, int]] = []
        monkeypatch.setattr(resource, "getrlimit", lambda _what, both=(soft, hard): both)
        monkeypatch.setattr(resource, "setrlimit", lambda _what, both, asked=asked: asked.append(both))
        assert seats.room() == left
        assert asked == ([] if wanted is None else [(wanted, hard)])
