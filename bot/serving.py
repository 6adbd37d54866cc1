"""Serving a house: its pages, dispatch, delivery and what is due, from the start until we are asked to end."""

import asyncio
import errno
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager

import structlog
import uvicorn
from pydantic import SecretStr
from starlette.types import ASGIApp

from bot.app import House
from bot.collecting import keep_for_good
from bot.looking import looking
from bot.platforms.web import WebPlatform
from bot.seats import room, seats
from bot.systemd import READY, STOPPING, Systemd
from bot.watching import Watch
from domain.errors import RefusedError

log = structlog.get_logger()
STREAMS_END_WITHIN = 2
"""Seconds that open pages get to hear the end; with the rest, SIGTERM ends everything within 5."""
Started = Callable[[], None]


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens there; bound before anything else, so that a taken port changes nothing.

    Raises:
        RefusedError: somebody listens there already, or this machine has no such address.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        listener = socket.create_server((host, port), family=family, backlog=2048)
    except OSError as error:
        if error.errno in {errno.EADDRINUSE, errno.EACCES}:
            raise RefusedError("cli.port-taken", port=str(port), other=str(port + 1)) from error
        raise RefusedError("cli.no-such-host", host=host) from error
    with listener:
        yield listener


async def serve(
    house: House,
    serving: AbstractAsyncContextManager[None],
    *,
    watch: Watch,
    started: Started,
    ping: SecretStr | None = None,
) -> None:
    """Keep the house at work and the pages open (`serving`) until we are asked to end; nothing half done is lost."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    systemd = Systemd(os.environ)
    async with house.at_work(), looking(house, watch, systemd, ping=ping), serving:
        log.info("running.began")
        systemd.tell(READY)
        started()
        keep_for_good()
        await stop.wait()
        systemd.tell(STOPPING)
        log.info("running.ends")


@asynccontextmanager
async def pages(app: ASGIApp, web: WebPlatform, *, listener: socket.socket) -> AsyncIterator[None]:
    """Serve the pages; at the end nobody new comes in, and open streams hear that it is over."""
    config = uvicorn.Config(
        app,
        http=seats(room()),
        log_config=None,
        access_log=False,
        lifespan="off",
        server_header=False,
        timeout_graceful_shutdown=STREAMS_END_WITHIN,
    )
    server = _Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]), name="pages")
    try:
        yield
    finally:
        web.close()
        server.should_exit = True
        await serving


class _Server(uvicorn.Server):
    """The web server without signal handlers of its own: one place decides when everything ends."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals alone."""
        yield
