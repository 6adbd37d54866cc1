"""Several sources of news as one, each as soon as it has something."""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from contextlib import suppress
from typing import TypeVar

T = TypeVar("T")


async def together(*sources: AsyncGenerator[T, None]) -> AsyncGenerator[T, None]:
    """What all of them bring, until the last has ended; whoever stops listening ends them all.

    Raises:
        Exception: what one of them raised.
    """
    waiting = {asyncio.ensure_future(anext(source)): source for source in sources}
    try:
        while waiting:
            done, _ = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                source = waiting.pop(task)
                with suppress(StopAsyncIteration):
                    yield task.result()
                    waiting[asyncio.ensure_future(anext(source))] = source
    finally:
        await _end(waiting)


async def _end(waiting: "dict[asyncio.Task[T], AsyncGenerator[T, None]]") -> None:
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    for source in waiting.values():
        await source.aclose()


def all_of(values: Sequence[str], *, parts: int, most: int) -> list[tuple[str, ...]]:
    """Each value of an address as its parts, which stand between "~"; what has more or fewer is left out."""
    return [tuple(one.split("~")) for one in values[:most] if one.count("~") == parts - 1]
