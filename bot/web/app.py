"""The web application: all routes, with security headers around them."""

from http import HTTPStatus

import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from bot.app import House
from bot.platforms.web import WebPlatform
from bot.web.chat import ChatServer
from bot.web.entrance import Entrance
from bot.web.errors import error_pages
from bot.web.pages import STATIC, Pages
from bot.web.security import SafeHeaders
from storage import areas

log = structlog.get_logger()


def web_app(
    house: House,
    platform: WebPlatform,
    *,
    organisation: str,
    secure: bool,
    more: list[BaseRoute] | None = None,
) -> ASGIApp:
    """The application over this house; `more` are routes of the demo."""
    pages = Pages(house.texts)

    async def health(_request: Request) -> Response:
        """Whether the database answers."""
        try:
            async with house.database.reading() as db:
                await areas.everywhere(db)
        except Exception:
            log.exception("health.no-database")
            return JSONResponse({"ok": False}, status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return JSONResponse({"ok": True})

    routes: list[BaseRoute] = [
        *ChatServer(house, platform, pages, organisation).routes(),
        *Entrance(house, pages, secure).routes(),
        Route("/health", health),
        Mount("/static", StaticFiles(directory=STATIC)),
        *(more or []),
    ]
    return SafeHeaders(Starlette(routes=routes, exception_handlers=error_pages(pages)), secure=secure)
