"""What every answer of the web server carries, and who is asking."""

from collections.abc import MutableMapping
from datetime import timedelta
from typing import Any

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "buurtpols"
HTTPS_ONLY_FOR = timedelta(days=365)
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors "
)
POLICY = _POLICY + "'none'"
TELEGRAM = "https://web.telegram.org"
INSIDE_TELEGRAM = _POLICY + TELEGRAM
MINI_APP = "/app"
"""The one page that another page may have inside it: Telegram's own, in a browser."""
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
)
_HTTPS_ONLY = (b"strict-transport-security", f"max-age={int(HTTPS_ONLY_FOR.total_seconds())}".encode())


class SafeHeaders:
    """Adds the security headers to every answer; what is not a static file is never stored by a browser."""

    def __init__(self, app: ASGIApp, *, secure: bool) -> None:
        """Wrap this application; `secure` when browsers reach it over https, and from then on in no other way."""
        self._app = app
        self._headers = (*_HEADERS, _HTTPS_ONLY) if secure else _HEADERS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add(message, path=scope["path"])
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)

    def _add(self, message: MutableMapping[str, Any], *, path: str) -> None:
        is_static = path.startswith("/static/")
        policy = (b"content-security-policy", (INSIDE_TELEGRAM if path == MINI_APP else POLICY).encode())
        cache = b"no-cache" if is_static and message["status"] < 400 else b"no-store"  # noqa: PLR2004  the first error
        message["headers"] = [*message["headers"], policy, *self._headers, (b"cache-control", cache)]


def token_of(request: Request) -> str:
    """The session's token as it was sent, in a header or as the cookie; empty when there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else request.cookies.get(COOKIE, "")


def is_ours(request: Request) -> bool:
    """Whether a changing request comes from our own page: a form elsewhere cannot set this header."""
    return request.headers.get("x-buurtpols") == "1" and is_from_here(request)


def is_from_here(request: Request) -> bool:
    """Whether the browser says that no other site made it send this; an old browser says nothing."""
    return request.headers.get("sec-fetch-site", "none") in {"same-origin", "none"}
