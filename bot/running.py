"""Everything at once in one process: pages, platforms, dispatch, delivery, what is due, and who watches over it."""

import asyncio
import contextlib
import errno
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import structlog
import uvicorn
from starlette.types import ASGIApp

from bot.app import House, build
from bot.config import Settings
from bot.opening import organisation
from bot.platforms.web import WebPlatform
from bot.web.app import web_app
from domain.clock import SystemClock
from domain.errors import RefusedError
from scheduler.clockwork import Clockwork
from scheduler.watchdog import Watchdog

log = structlog.get_logger()
STREAMS_END_WITHIN = 2
"""Seconds that open pages get to hear the end; with the rest, SIGTERM ends everything within 5."""
Started = Callable[[], None]


async def run_organisation(settings: Settings, *, started: Started) -> None:
    """Serve an organisation until SIGTERM or Ctrl-C; `started` is called when people can come in.

    Raises:
        RefusedError: the port is taken, or the address is not of this machine.
        KeyFileError, NotMigratedError, UnusableError: as `organisation` does.
    """
    with listening(settings.host, settings.port) as listener:
        clock = SystemClock()
        async with organisation(settings, clock) as database:
            web = WebPlatform()
            house = build(database, clock, {web.name: web})
            secure = settings.web_address.startswith("https://")
            app = web_app(house, web, organisation=settings.organisation_name, secure=secure)
            await serve(house, app, web, listener=listener, started=started)


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
    app: ASGIApp,
    web: WebPlatform,
    *,
    listener: socket.socket,
    started: Started,
) -> None:
    """Keep the house at work and the pages open until this process is asked to end; nothing half done is lost."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    async with house.at_work(), looking(house), pages(app, web, listener=listener):
        log.info("running.began")
        started()
        await stop.wait()
        log.info("running.ends")


@asynccontextmanager
async def looking(house: House) -> AsyncIterator[None]:
    """Look at what is due, and watch over all parts."""
    clockwork = Clockwork(house.database, house.clock, house.jobs)
    parts = {
        "tick": clockwork.silent_for,
        "delivery": house.delivery.silent_for,
        "dispatch": house.dispatcher.silent_for,
    }
    watchdog = Watchdog(house.database, house.clock, parts, wake=house.delivery.wake)
    clockwork.start()
    watching = asyncio.create_task(watchdog.run(), name="watchdog")
    try:
        yield
    finally:
        clockwork.stop()
        watching.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watching


@asynccontextmanager
async def pages(app: ASGIApp, web: WebPlatform, *, listener: socket.socket) -> AsyncIterator[None]:
    """Serve the pages; at the end nobody new comes in, and open streams hear that it is over."""
    config = uvicorn.Config(
        app,
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
