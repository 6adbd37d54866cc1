"""Work that another transaction got in the way of is done again, and nothing else is."""

import asyncio
from functools import partial

import pytest
from sqlalchemy import update

from domain.ids import PersonId
from fakes.post import Post
from storage.repeating import MOST_REPEATS, StaleError, repeated
from storage.tables import people


class Work:
    """Fails so many times, then gives how often it was tried."""

    def __init__(self, failures: int, error: Exception | None = None) -> None:
        self.tries, self._failures, self._error = 0, failures, error or StaleError("changed since")

    async def __call__(self) -> int:
        self.tries += 1
        if self.tries <= self._failures:
            raise self._error
        return self.tries


async def test_what_was_stale_is_done_again_a_few_times() -> None:
    assert await repeated(Work(0)) == 1
    assert await repeated(Work(MOST_REPEATS)) == MOST_REPEATS + 1
    too_often = Work(MOST_REPEATS + 1)
    with pytest.raises(StaleError):
        await repeated(too_often)
    assert too_often.tries == MOST_REPEATS + 1


async def test_what_went_wrong_otherwise_is_not_done_again() -> None:
    broken = Work(1, ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        await repeated(broken)
    assert broken.tries == 1


async def test_of_two_in_a_deadlock_one_is_done_again(postgres_post: Post) -> None:
    database = postgres_post.database
    both = [await postgres_post.person(name) for name in ("Daan", "Els")]
    met, tries = asyncio.Barrier(2), 0

    async def names(*order: PersonId) -> None:
        nonlocal tries
        tries += 1
        first_time = tries <= len(both)
        async with database.transaction("test") as db:
            for place, person in enumerate(order):
                if place and first_time:
                    await met.wait()
                await db.run(update(people).where(people.c.id == person).values(state="active"))

    async with asyncio.timeout(20), asyncio.TaskGroup() as group:
        for order in (both, reversed(both)):
            group.create_task(repeated(partial(names, *order)))
    assert tries > len(both)
