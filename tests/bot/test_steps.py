"""Long work in pieces: it gives what it made, others have their turn, and a program that ends leaves it."""

import asyncio
from collections.abc import Generator

import pytest

from bot.steps import in_steps

PIECES = 100_000


def long_work(done: list[int], *, pieces: int = PIECES) -> Generator[None, None, int]:
    for number in range(pieces):
        done.append(number)
        yield
    return sum(done)


async def test_it_gives_what_it_made_and_raises_what_went_wrong() -> None:
    done: list[int] = []
    assert await in_steps(long_work(done, pieces=4)) == 6
    assert done == [0, 1, 2, 3]

    def broken() -> Generator[None, None, int]:
        yield
        raise FileNotFoundError

    with pytest.raises(FileNotFoundError):
        await in_steps(broken())


def test_a_program_ends_in_the_middle_of_it_and_others_had_their_turn() -> None:
    """Threads keep a program from ending, until what they do is done."""
    done: list[int] = []
    turns = 0

    async def program() -> int:
        nonlocal turns
        working = asyncio.create_task(in_steps(long_work(done)))
        while len(done) < 5:
            turns += 1
            await asyncio.sleep(0)
        assert not working.done()
        return len(done)

    then = asyncio.run(program())
    assert len(done) - then <= 1
    assert turns > 1
