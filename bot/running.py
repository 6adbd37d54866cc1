"""Everything at once in one process: pages, platforms, dispatch, delivery, what is due, and who watches over it."""

from collections.abc import Collection
from contextlib import ExitStack, nullcontext

from starlette.routing import BaseRoute, Route
from starlette.types import ASGIApp

from bot.alone import alone
from bot.app import House, build
from bot.config import Settings
from bot.connecting import Connected, connected
from bot.left_to_others import left_to_others
from bot.metrics import Metrics
from bot.opening import organisation
from bot.platforms.web import WebPlatform
from bot.serving import Started, listening, pages, serve
from bot.watching import Watch
from bot.web.app import web_app
from bot.web.entrance import Entrance
from bot.web.metrics import metrics_route
from bot.web.mini_app import MiniApp
from bot.web.pages import Pages
from domain.clock import SystemClock


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
            house = build(database, clock, {**elsewhere, **here}, on_time=on_time, ways=chats.ways)
            metrics = watched(house, watch=watch, chats=chats)
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


def watched(house: House, *, watch: Watch, chats: Connected) -> Metrics:
    """Watch what this process serves, and count what it does."""
    for one in chats.platforms.values():
        watch.gateway(one.name, one.silent_for)
    watch.parts.watch(*chats.parts)
    metrics = Metrics(house.database, house.clock, watch)
    house.database.watched(metrics.transaction)
    house.delivery.watched(metrics.send)
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
