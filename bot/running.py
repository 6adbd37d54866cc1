"""Everything at once in one process: pages, platforms, dispatch, delivery, what is due, and who watches over it."""

import asyncio
import errno
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

import structlog
import uvicorn
from pydantic import SecretStr
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bot.alone import alone
from bot.app import House, build
from bot.config import Settings
from bot.connecting import connected
from bot.looking import looking
from bot.metrics import Metrics
from bot.opening import organisation
from bot.platforms.web import WebPlatform
from bot.systemd import READY, STOPPING, Systemd
from bot.watching import Watch
from bot.web.app import web_app
from bot.web.metrics import metrics_route
from bot.web.mini_app import MiniApp
from domain.clock import SystemClock
from domain.errors import RefusedError

log = structlog.get_logger()
STREAMS_END_WITHIN = 2
"""Seconds that open pages get to hear the end; with the rest, SIGTERM ends everything within 5."""
Started = Callable[[], None]


async def run_organisation(settings: Settings, *, started: Started) -> None:
    """Serve an organisation until SIGTERM or Ctrl-C; `started` is called when people can come in.

    Raises:
        RefusedError: the port is taken, the address is not of this machine, or another program has the database.
        KeyFileError, NotMigratedError, UnusableError: as `organisation` does.
    """
    with listening(settings.host, settings.port) as listener, alone(settings.database_file):
        clock = SystemClock()
        async with organisation(settings, clock) as database, connected(settings, database, clock) as chats:
            web, watch = WebPlatform(), Watch(database, clock)
            house = build(database, clock, {web.name: web, **chats.platforms}, on_time=watch.server_clock.agrees)
            secure = settings.web_address.startswith("https://")
            for one in chats.platforms.values():
                watch.gateway(one.name, one.silent_for)
            watch.parts.watch(*chats.parts)
            metrics = Metrics(database, clock, watch)
            metrics.time_transactions()
            for platform in (web, *chats.platforms.values()):
                metrics.count_sends(platform)
            counted = metrics_route(metrics, token=settings.metrics_token, behind_proxy=settings.public_url is not None)
            name = settings.organisation_name
            more: list[BaseRoute] = [counted, *chats.routes, *mini_app(house, settings)]
            app = web_app(house, web, organisation=name, secure=secure, watch=watch, more=more)
            with metrics.hearing_the_log():
                await serve(house, app, web, watch=watch, listener=listener, started=started, ping=settings.ping_url)


def mini_app(house: House, settings: Settings) -> list[Route]:
    """The page inside Telegram, where people are reached over it."""
    if settings.telegram_token is None or settings.telegram_level == "off":
        return []
    return MiniApp(house, settings.telegram_token).routes()


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
    watch: Watch,
    listener: socket.socket,
    started: Started,
    ping: SecretStr | None = None,
) -> None:
    """Keep the house at work and the pages open until this process is asked to end; nothing half done is lost."""
    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    systemd = Systemd(os.environ)
    async with house.at_work(), looking(house, watch, systemd, ping=ping), pages(app, web, listener=listener):
        log.info("running.began")
        systemd.tell(READY)
        started()
        await stop.wait()
        systemd.tell(STOPPING)
        log.info("running.ends")


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
