"""What every answer of the web server carries, and who is asking."""

from collections.abc import MutableMapping
from typing import Any

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from domain.clock import Clock
from storage import links
from storage.database import Database
from storage.links import SignedIn

COOKIE = "buurtpols"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)


class SafeHeaders:
    """Adds the security headers to every answer; what is not a static file is never stored by a browser."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap this application."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                _add(message, is_static=scope["path"].startswith("/static/"))
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


def _add(message: MutableMapping[str, Any], *, is_static: bool) -> None:
    cache = b"no-cache" if is_static else b"no-store"
    message["headers"] = [*message["headers"], *_HEADERS, (b"cache-control", cache)]


async def signed_in(request: Request, database: Database, clock: Clock) -> SignedIn | None:
    """Who asks, by the bearer token or the cookie; None for nobody."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer":
        token = request.cookies.get(COOKIE, "")
    if not token:
        return None
    async with database.reading() as db:
        return await links.find_session(db, token, now=clock.now())


def is_ours(request: Request) -> bool:
    """Whether a changing request comes from our own page: a form elsewhere cannot set this header."""
    return request.headers.get("x-buurtpols") == "1"
