"""The web application: all routes, with security headers around them."""

from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from bot.app import House
from bot.platforms.web import WebPlatform
from bot.watching import Watch
from bot.web.chat import ChatServer
from bot.web.doors import in_table
from bot.web.entrance import Entrance
from bot.web.errors import error_pages
from bot.web.files import Files
from bot.web.health import health_routes
from bot.web.pages import STATIC, Pages
from bot.web.security import SafeHeaders


def web_app(
    house: House,
    platform: WebPlatform,
    *,
    organisation: str,
    secure: bool,
    watch: Watch | None = None,
    more: Sequence[BaseRoute] = (),
) -> ASGIApp:
    """The application over this house; `watch` knows how its parts are, `more` are routes of the demo.

    Raises:
        ValueError: an address is not in the table of who may.
    """
    pages = Pages(house.texts)
    routes: list[BaseRoute] = [
        *ChatServer(house, platform, pages, organisation).routes(),
        *Files(house, organisation).routes(),
        *Entrance(house, pages, secure).routes(),
        *health_routes(watch or Watch(house.database, house.clock)),
        Mount("/static", StaticFiles(directory=STATIC)),
        *more,
    ]
    return SafeHeaders(Starlette(routes=in_table(routes), exception_handlers=error_pages(pages)), secure=secure)
