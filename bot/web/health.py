"""Two addresses for monitors: whether the program lives, and whether each of its parts is well."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.watching import Watch


def health_routes(watch: Watch) -> list[Route]:
    """`/healthz` and `/readyz`; neither tells anything about the organisation or its people."""

    async def alive(_request: Request) -> Response:
        """The event loop answers; that is all this says."""
        return JSONResponse({"ok": True})

    async def ready(_request: Request) -> Response:
        """Each part by name; 503 when one is not well."""
        parts = await watch.recently()
        ok = all(parts.values())
        status = HTTPStatus.OK if ok else HTTPStatus.SERVICE_UNAVAILABLE
        return JSONResponse({"ok": ok, "parts": parts}, status_code=status)

    return [Route("/healthz", alive), Route("/readyz", ready)]
