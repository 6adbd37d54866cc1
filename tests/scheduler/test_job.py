"""A job does its items one by one; what another transaction got in the way of is done again."""

from collections.abc import Sequence
from datetime import datetime

import pytest
from sqlalchemy import select

from domain.conversation import Say, Turn
from domain.ids import PersonId, TextId
from fakes.post import HELLO, Post
from scheduler.job import Job, each, nothing_waits
from storage.database import Session
from storage.repeating import StaleError
from storage.tables import outbox


def job_for(*people: PersonId, tries: list[PersonId], stale: Sequence[int]) -> Job:
    """Says hello to each; at the tries of these numbers somebody else was first."""

    async def find(_: Session, *, now: datetime) -> Sequence[PersonId]:
        del now
        return people

    async def do(_: Session, person: PersonId, *, now: datetime) -> Turn:
        del now
        tries.append(person)
        if len(tries) in stale:
            raise StaleError("changed since")
        return Turn(say=(Say(person, TextId(HELLO)),))

    return each("test", find=find, do=do, next_due=nothing_waits, wake=lambda: None)


async def test_an_item_that_was_stale_is_done_again(post: Post) -> None:
    daan, els = await post.person("Daan"), await post.person("Els")
    tries: list[PersonId] = []
    job = job_for(daan, els, tries=tries, stale=[1, 2])
    assert await job.run(post.database, post.clock.now()) == 2
    assert tries == [daan, daan, daan, els]
    assert len(await post.states()) == 2


async def test_an_item_that_stays_stale_does_not_silence_the_next(post: Post) -> None:
    daan, els = await post.person("Daan"), await post.person("Els")
    tries: list[PersonId] = []
    job = job_for(daan, els, tries=tries, stale=range(1, 5))
    assert await job.run(post.database, post.clock.now()) == 1
    assert tries == [daan] * 4 + [els]


async def test_broken_items_at_the_front_do_not_keep_a_job_from_looking_further(post: Post) -> None:
    waiting = [await post.person(name) for name in ("Daan", "Els", "Fatma")]
    broken, failed = set(waiting[:2]), set[PersonId]()

    async def find(_: Session, *, now: datetime) -> Sequence[PersonId]:
        del now
        return waiting[: 2 + len(failed)]

    async def do(_: Session, person: PersonId, *, now: datetime) -> Turn:
        del now
        if person in broken:
            raise ValueError(person)
        waiting.remove(person)
        return Turn()

    job = each("test", find=find, do=do, next_due=nothing_waits, wake=lambda: None, failed=failed)
    assert await job.run(post.database, post.clock.now()) == 0
    assert await job.run(post.database, post.clock.now()) == 1
    broken.clear()
    assert await job.run(post.database, post.clock.now()) == 2
    assert (waiting, failed) == ([], set())


@pytest.mark.parametrize(("point", "done_again"), [("test.before", True), ("test.after", False)])
async def test_what_dies_before_its_commit_is_done_again_and_after_it_never(
    post: Post, point: str, *, done_again: bool
) -> None:
    daan = await post.person("Daan")

    async def find(db: Session, *, now: datetime) -> Sequence[PersonId]:
        del now
        return [] if (await db.run(select(outbox.c.id))).all() else [daan]

    async def do(_: Session, person: PersonId, *, now: datetime) -> Turn:
        del now
        return Turn(say=(Say(person, TextId(HELLO)),))

    def dies(name: str) -> None:
        if name == point:
            raise RuntimeError(name)

    job = each("test", find=find, do=do, next_due=nothing_waits, wake=lambda: None)
    post.failpoints.append(dies)
    assert await job.run(post.database, post.clock.now()) == 0
    post.failpoints.remove(dies)
    assert await job.run(post.database, post.clock.now()) == int(done_again)
    assert len(await post.states()) == 1
