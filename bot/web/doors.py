"""Every address of the web server, and who may use it: an action of the one table, or everybody."""

from collections.abc import Iterable, Mapping

from starlette.routing import BaseRoute, Mount, Route

from domain.permissions import Action

DOORS: Mapping[str, Action | None] = {
    "/api/chat": Action.USE_CHAT,
    "/api/chat/stream": Action.USE_CHAT,
    "/api/chat/events": Action.USE_CHAT,
    "/api/chat/seen": Action.USE_CHAT,
    "/api/chat/drafts": Action.USE_CHAT,
    "/api/chat/files": Action.IMPORT,
    "/api/chat/files/{which}": Action.USE_CHAT,
    "/chat": Action.USE_CHAT,
    "/c/{token}": None,  # whoever has the link; it is spent with the first use
    "/code": None,  # whoever has a code; it is spent as a link is
    "/app": None,  # words alone; what it opens is checked at the next
    "/app/session": None,  # whoever Telegram vouches for
    "/telegram": None,  # whoever knows the secret of the webhook
    "/healthz": None,
    "/readyz": None,
    "/metrics": None,  # with its own token, or this machine alone
    "/static": None,
    "/": None,  # the field for a code; or the demo, whose organisation is made up, with all its addresses
    "/demo/api/state": None,
    "/demo/api/stream": None,
    "/demo/api/clock": None,
    "/demo/api/reset": None,
}
"""None: no session is asked for. What a session may then see is a matter of the conversation or the query."""


def in_table(routes: Iterable[BaseRoute]) -> list[BaseRoute]:
    """These routes.

    Raises:
        ValueError: one of them is not in the table.
    """
    found = list(routes)
    if unknown := [path for path in map(path_of, found) if path not in DOORS]:
        raise ValueError(f"addresses that are not in the table of who may: {', '.join(unknown)}")
    return found


def path_of(route: BaseRoute) -> str:
    """The address of a route, with its gaps; that of the webhook has a secret in it."""
    path = route.path if isinstance(route, Mount | Route) else repr(route)
    return "/telegram" if path.startswith("/telegram/") else path
