"""Asking a homeserver: what may have been shown although no answer came is told apart from what was not."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.platform import RetryLaterError
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.client import Client, closed
from bot.platforms.matrix.errors import LimitedError


async def _answers(request: web.Request) -> web.Response:
    """A gateway before the homeserver, the homeserver itself, or a line that is cut."""
    if request.path.endswith("/limited"):
        return web.json_response({"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2000}, status=429)
    if request.path.endswith("/cut"):
        assert request.transport
        request.transport.close()
    return web.Response(status=502, text="<html>")


@pytest_asyncio.fixture
async def client() -> AsyncIterator[Client]:
    there = web.Application()
    there.router.add_route("*", "/{any:.*}", _answers)
    async with TestServer(there) as server:
        found = Client(f"http://127.0.0.1:{server.port}", "@bot:buurt.test")
        yield found
        await closed(found)


@pytest.mark.parametrize("path", ["bad-gateway", "cut"])
async def test_without_an_answer_of_the_homeserver_it_may_stand_there(client: Client, path: str) -> None:
    with pytest.raises(RetryLaterError) as refusal:
        await call(client, path, {}, method="PUT", shows=True)
    assert refusal.value.may_have_arrived
    with pytest.raises(RetryLaterError) as refusal:
        await call(client, path, {})
    assert not refusal.value.may_have_arrived


async def test_what_was_refused_or_reached_nobody_does_not(client: Client) -> None:
    with pytest.raises(LimitedError) as limited:
        await call(client, "limited", {}, method="PUT", shows=True)
    assert (limited.value.may_have_arrived, limited.value.after) == (False, 2)
    client.homeserver = "http://127.0.0.1:9"
    with pytest.raises(RetryLaterError) as refusal:
        await call(client, "cut", {}, method="PUT", shows=True)
    assert not refusal.value.may_have_arrived
