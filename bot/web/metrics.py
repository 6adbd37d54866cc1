"""The address that Prometheus reads: for this machine, or for who has the token."""

import hmac
import ipaddress
from http import HTTPStatus

from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bot.metrics import Metrics

FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def metrics_route(metrics: Metrics, *, token: SecretStr | None, behind_proxy: bool) -> Route:
    """`/metrics`; `behind_proxy` when everybody seems to come from this machine, so that only the token counts."""

    async def answer(request: Request) -> Response:
        if not (_has(request, token) or (not token and not behind_proxy and _is_local(request))):
            return Response(status_code=HTTPStatus.UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"})
        return Response(await metrics.read(), media_type=CONTENT_TYPE)

    return Route("/metrics", answer)


def _has(request: Request, token: SecretStr | None) -> bool:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if token is None or scheme.lower() != "bearer":
        return False
    return hmac.compare_digest(given.strip().encode(), token.get_secret_value().encode())


def _is_local(request: Request) -> bool:
    """Whether it comes from this machine, and nobody passed it on."""
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False
