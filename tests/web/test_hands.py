"""What is in hand at the same time is bounded, and worked on to its end, whoever stops listening."""

import asyncio

import pytest

from bot.web.hands import Hands


async def test_what_arrives_and_what_is_worked_on_are_held_together() -> None:
    hands, go_on = Hands(2), asyncio.Event()

    async def work() -> None:
        await go_on.wait()

    with hands.one():
        assert not hands.full
        task = hands.take(work())
        assert hands.full
    assert not hands.full
    with hands.one():
        assert hands.full
        go_on.set()
        await task
    assert not hands.full


async def test_what_ends_badly_lets_go_too() -> None:
    hands = Hands(1)

    async def breaks() -> None:
        raise ValueError("no")

    task = hands.take(breaks())
    with pytest.raises(ValueError, match="no"):
        await task
    await asyncio.sleep(0)
    assert not hands.full
