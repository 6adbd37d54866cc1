"""Sending again what may have arrived, on a platform that knows a message again for a while and then forgets it."""

from datetime import timedelta

import pytest

from bot.platform import RetryLaterError
from domain.conversation import Lane
from domain.people import Role
from fakes.post import HELLO, NOW, Post
from storage import delivery

KNOWN_FOR = timedelta(minutes=29)
LOST = RetryLaterError("no answer", may_have_arrived=True)


@pytest.fixture
def knowing(post: Post) -> Post:
    """A post whose first platform knows what it was given before."""
    post.first.knows_again_for = KNOWN_FOR
    return post


async def test_what_may_have_arrived_is_sent_again_while_it_is_known_again(knowing: Post) -> None:
    post, riet = knowing, await knowing.person("Riet", Role.VOLUNTEER)
    post.first.refusals["Riet"] = LOST
    bulk = post.draft(riet, lane=Lane.BROADCAST)
    await post.put(bulk)
    await post.passes(20 * 60)
    post.first.refusals.clear()
    await post.passes(60)
    assert post.first.heard_by("Riet") == [HELLO]
    assert (await post.row(bulk.id)).state == "sent"


@pytest.mark.parametrize("lane", Lane)
async def test_what_may_have_arrived_is_not_sent_again_once_it_is_forgotten(knowing: Post, lane: Lane) -> None:
    post, daan = knowing, await knowing.person("Daan")
    post.first.refusals["Daan"] = LOST
    draft = post.draft(daan, lane=lane)
    await post.put(draft)
    await post.passes(28 * 60)
    assert (await post.row(draft.id)).state == "queued"
    await post.passes(2 * 60)
    tries = post.first.tries["Daan"]
    post.first.refusals.clear()
    await post.passes(10 * 60)
    assert HELLO not in post.first.heard_by("Daan")
    assert (post.first.tries["Daan"] == tries, (await post.row(draft.id)).state) == (True, "unknown")


async def test_an_escalation_that_is_forgotten_goes_another_way(knowing: Post) -> None:
    post, daan = knowing, await knowing.person("Daan", also_second=True)
    urgent = post.draft(daan, lane=Lane.ESCALATION)
    await post.put(urgent)
    await post.change(urgent.id, tried_at=NOW - KNOWN_FOR)
    await post.passes(0)
    assert (post.first.heard_by("Daan"), post.second.heard_by("Daan")) == ([], [HELLO])
    assert (await post.row(urgent.id)).state == "unknown"


async def test_what_surely_did_not_arrive_is_sent_however_late(knowing: Post) -> None:
    post, daan = knowing, await knowing.person("Daan")
    post.first.refusals["Daan"] = RetryLaterError("refused")
    await post.put(post.draft(daan))
    await post.passes(35 * 60)
    post.first.refusals.clear()
    await post.passes(10 * 60)
    assert post.first.heard_by("Daan") == [HELLO]


@pytest.mark.parametrize(("minutes", "state"), [(10, "sent"), (40, "unknown")])
async def test_what_was_under_way_when_the_program_died_may_have_arrived(
    knowing: Post, minutes: int, state: str
) -> None:
    post, daan = knowing, await knowing.person("Daan")
    draft = post.draft(daan)
    await post.put(draft)
    async with post.database.transaction("test") as db:
        await delivery.claim(db, "first", Lane.REPLY, now=NOW, limit=1)
    post.clock.move_to(NOW + timedelta(minutes=minutes))
    await post.house.recover()
    await post.house.settle()
    assert (await post.row(draft.id)).state == state
    assert post.first.heard_by("Daan") == ([HELLO] if state == "sent" else [])


async def test_a_platform_that_knows_nothing_again_is_not_asked_how_long_ago(post: Post) -> None:
    daan = await post.person("Daan")
    draft = post.draft(daan)
    await post.put(draft)
    await post.change(draft.id, tried_at=NOW - timedelta(days=1))
    await post.passes(0)
    assert post.first.heard_by("Daan") == [HELLO]
