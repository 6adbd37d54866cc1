"""When there is nothing here, or something broke: kind words, as a page for people and as data for our own scripts."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.types import ExceptionHandler

from bot.web.pages import Pages, language_of

_FOR_SCRIPTS = ("/api/", "/demo/api/", "/static/")


def error_pages(pages: Pages) -> dict[int | type[Exception], ExceptionHandler]:
    """What is answered to whatever the routes did not answer themselves."""

    async def refused(request: Request, error: Exception) -> Response:
        known = error if isinstance(error, HTTPException) else HTTPException(HTTPStatus.NOT_FOUND)
        return _answer(pages, request, name="nothing-here", status=known.status_code, headers=known.headers)

    async def broken(request: Request, _error: Exception) -> Response:
        return _answer(pages, request, name="broken", status=HTTPStatus.INTERNAL_SERVER_ERROR)

    return {HTTPException: refused, Exception: broken}


def _answer(
    pages: Pages,
    request: Request,
    *,
    name: str,
    status: int,
    headers: Mapping[str, str] | None = None,
) -> Response:
    language = language_of(request.headers.get("accept-language", ""), wanted=request.query_params.get("lang"))
    title, text = pages.say(f"web.{name}-title", language), pages.say(f"web.{name}-text", language)
    if request.url.path.startswith(_FOR_SCRIPTS):
        return JSONResponse({"text": f"{title}. {text}"}, status_code=status, headers=headers)
    page = pages.render("page.html", language=language, title=title, text=text)
    return HTMLResponse(page, status_code=status, headers=headers)
