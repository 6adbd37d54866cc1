"""Everything at once in one process: pages, platforms, dispatch, delivery, what is due, and who watches over it."""

import asyncio
import errno
import gc
import os
import signal
import socket
from collections.abc import AsyncIterator, Callable, Collection, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager, contextmanager, nullcontext

import structlog
import uvicorn
from pydantic import SecretStr
from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bot.alone import alone
from bot.app import House, build
from bot.config import Settings
from bot.connecting import Connected, connected
from bot.left_to_others import left_to_others
from bot.looking import looking
from bot.metrics import Metrics
from bot.opening import organisation
from bot.platform import Platform
from bot.platforms.web import WebPlatform
from bot.systemd import READY, STOPPING, Systemd
from bot.watching import Watch
from bot.web.app import web_app
from bot.web.entrance import Entrance
from bot.web.metrics import metrics_route
from bot.web.mini_app import MiniApp
from bot.web.pages import Pages
from domain.clock import Clock, SystemClock
from domain.errors import RefusedError
from storage.database import Database

log = structlog.get_logger()
STREAMS_END_WITHIN = 2
"""Seconds that open pages get to hear the end; with the rest, SIGTERM ends everything within 5."""
Started = Callable[[], None]


async def run_organisation(settings: Settings, *, started: Started, only: Collection[str] = ()) -> None:
    """Serve an organisation until SIGTERM or Ctrl-C; `started` is called when people can come in.

    With `only`, other processes serve the other platforms: the page is served where `web` is named.

    Raises:
        RefusedError: the port is taken, the address is not of this machine, another program has the database, or
            nothing is left to serve the other platforms.
        KeyFileError, NotMigratedError, UnusableError: as `organisation` does.
    """
    elsewhere = left_to_others(settings, only)
    clock, web = SystemClock(), WebPlatform()
    with ExitStack() as closing:
        listener = None
        if web.name not in elsewhere:
            listener = closing.enter_context(listening(settings.host, settings.port))
        closing.enter_context(alone(settings.database_file))
        async with (
            organisation(settings, clock) as database,
            connected(settings, database, clock, but=elsewhere) as chats,
        ):
            watch = Watch(database, clock)
            here = dict(chats.platforms) if listener is None else {web.name: web, **chats.platforms}
            on_time = watch.server_clock.agrees
            house = build(database, clock, {**elsewhere, **here}, on_time=on_time, address=settings.web_address)
            metrics = watched(database, clock, watch=watch, chats=chats, here=here)
            serving = (
                nullcontext()
                if listener is None
                else pages(
                    organisation_pages(settings, house, web, watch=watch, metrics=metrics, chats=chats),
                    web,
                    listener=listener,
                )
            )
            with metrics.hearing_the_log():
                await serve(house, serving, watch=watch, started=started, ping=settings.ping_url)


def watched(
    database: Database, clock: Clock, *, watch: Watch, chats: Connected, here: Mapping[str, Platform]
) -> Metrics:
    """Watch what this process serves, and count what it does."""
    for one in chats.platforms.values():
        watch.gateway(one.name, one.silent_for)
    watch.parts.watch(*chats.parts)
    metrics = Metrics(database, clock, watch)
    metrics.time_transactions()
    for platform in here.values():
        metrics.count_sends(platform)
    return metrics


def organisation_pages(
    settings: Settings, house: House, web: WebPlatform, *, watch: Watch, metrics: Metrics, chats: Connected
) -> ASGIApp:
    """All pages of an organisation, and what its chat platforms need served."""
    counted = metrics_route(metrics, token=settings.metrics_token, behind_proxy=settings.public_url is not None)
    secure = settings.web_address.startswith("https://")
    front = Route("/", Entrance(house, Pages(house.texts), secure).ask_code, methods=["GET"])
    more: list[BaseRoute] = [front, counted, *chats.routes, *mini_app(house, settings)]
    return web_app(house, web, organisation=settings.organisation_name, secure=secure, watch=watch, more=more)


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


def keep_for_good() -> None:
    """Let Python no longer look through what was made at the start: it stays, and to look takes longer than a send."""
    gc.collect()
    gc.freeze()


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
