"""A loop that no longer answers is noticed from outside it, with the place where it hangs."""

import asyncio
import threading
from collections.abc import Mapping, Sequence
from typing import Any

import structlog

from bot.loop_watch import LoopWatch
from domain.clock import SystemClock

LOOK = 0.01
PATIENCE = 5.0


def hang_until_noticed(logs: Sequence[Mapping[str, Any]], *, secret: str) -> None:
    """Keep the loop's thread as a call that never ends would, and some looks longer than until it is noticed."""
    until = SystemClock().monotonic() + PATIENCE
    while not logs and SystemClock().monotonic() < until:
        assert secret
    until = SystemClock().monotonic() + 5 * LOOK
    while SystemClock().monotonic() < until:
        assert secret


async def test_where_it_hangs_is_said_once_without_any_value() -> None:
    with structlog.testing.capture_logs() as logs, LoopWatch(SystemClock(), after=5 * LOOK, look_every=LOOK) as watch:
        hang_until_noticed(logs, secret="kanariegeel-wachtwoord")
        async with asyncio.timeout(PATIENCE):
            while len(logs) < 2:  # noqa: ASYNC110  a thread says it
                await asyncio.sleep(LOOK)
        assert watch.silent_for() < PATIENCE
    assert [(line["event"], line["log_level"]) for line in logs] == [
        ("loop.stuck", "critical"),
        ("loop.goes-on", "warning"),
    ]
    assert any(place.endswith("hang_until_noticed") for place in logs[0]["at"][-3:])
    assert "kanariegeel" not in repr(logs)


async def test_a_loop_that_answers_is_left_alone() -> None:
    with structlog.testing.capture_logs() as logs, LoopWatch(SystemClock(), after=PATIENCE, look_every=LOOK) as watch:
        first = watch.silent_for()
        async with asyncio.timeout(PATIENCE):
            while watch.silent_for() > first + LOOK:  # noqa: ASYNC110
                await asyncio.sleep(LOOK)
    assert logs == []


def test_it_ends_with_its_loop() -> None:
    async def begin() -> None:
        LoopWatch(SystemClock(), after=PATIENCE, look_every=LOOK).__enter__()

    asyncio.run(begin())
    until = SystemClock().monotonic() + PATIENCE
    while any(one.name == "loop-watch" for one in threading.enumerate()):
        assert SystemClock().monotonic() < until
