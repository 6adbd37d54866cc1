"""Somebody outside hears a sign each minute that all is well, and no log holds where it was sent."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
import structlog
from aiohttp import web
from pydantic import SecretStr

from bot.looking import beside
from bot.pinging import Pinging
from bot.watching import Watch
from fakes.organisation import Organisation
from scheduler.parts import Part

PATH = "/kanariegele-sleutel"


@asynccontextmanager
async def outside(*, status: int = 200) -> AsyncIterator[tuple[str, list[str]]]:
    """A real server, its address with the secret path, and what it was asked."""
    asked: list[str] = []

    async def hear(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=status, headers={"Location": "/elsewhere"})

    app = web.Application()
    app.router.add_get("/{any:.*}", hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}", asked
    finally:
        await runner.cleanup()


def pinging(url: str, *, clean: Sequence[bool] = (True,)) -> Pinging:
    states = iter(clean)

    async def is_clean() -> bool:
        return next(states, clean[-1])

    return Pinging(SecretStr(url), is_clean=is_clean)


async def test_it_is_asked_only_while_all_is_well(small_office: Organisation) -> None:
    silent = {"tick": 0.0}
    watch = Watch(small_office.database, small_office.clock)
    watch.parts.watch(Part("tick", lambda: silent["tick"]))
    async with outside() as (url, asked):
        ping = Pinging(SecretStr(url), is_clean=watch.is_clean)
        assert await ping.ping()
        silent["tick"] = 60.0
        assert not await ping.ping()
        silent["tick"] = 0.0
        assert await ping.ping()
    assert asked == [PATH, PATH]


async def test_it_goes_on_again_and_again() -> None:
    async with (
        asyncio.timeout(5),
        outside() as (url, asked),
        beside(pinging(url, clean=[True, False, True]).run(every=0.001)),
    ):
        while len(asked) < 3:  # noqa: ASYNC110  the far side tells nobody
            await asyncio.sleep(0.001)


@pytest.mark.parametrize(("status", "taken"), [(204, True), (302, False), (404, False), (500, False)])
async def test_a_refusal_is_known_by_its_number_alone(status: int, taken: bool) -> None:  # noqa: FBT001
    async with outside(status=status) as (url, asked):
        with structlog.testing.capture_logs() as logs:
            assert await pinging(url).ping() is taken
    assert asked == [PATH]
    assert [line["event"] for line in logs] == ([] if taken else ["ping.refused"])


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "http://[::1]:9", "http://127.0.0.1:99999", "http://"])
async def test_an_address_that_does_not_answer_ends_nothing_and_is_not_logged(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with structlog.testing.capture_logs() as logs:
        assert not await pinging(address + PATH).ping()
    assert [line["event"] for line in logs] == ["ping.failed"]
    assert PATH not in json.dumps(logs) + caplog.text


async def test_nothing_of_the_path_is_logged_when_it_is_taken(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with outside() as (url, _asked):
        assert await pinging(url).ping()
    assert PATH not in caplog.text
