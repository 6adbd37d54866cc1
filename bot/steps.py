"""Long work, a piece at a time beside everything else: between two pieces others have a turn, and it can be left."""

import asyncio
from collections.abc import Generator
from typing import TypeVar

Made = TypeVar("Made")


async def in_steps(work: Generator[None, None, Made]) -> Made:
    """What the work gives at its end; each piece, up to a `yield`, is done in a thread, and then others have as long.

    A thread cannot be stopped, and a program does not end before its threads have. So who is cancelled here, as
    everybody is when the program ends, leaves one piece behind and not all of it.
    """
    loop = asyncio.get_running_loop()
    while True:
        began = loop.time()
        ended = await asyncio.to_thread(_piece, work)
        if ended is not None:
            return ended[0]
        await asyncio.sleep(loop.time() - began)


def _piece(work: Generator[None, None, Made]) -> tuple[Made] | None:
    """Do the next piece; what the work gives, once it has ended."""
    try:
        next(work)
    except StopIteration as end:
        return (end.value,)
    return None
