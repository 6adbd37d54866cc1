"""What can never be kept is set aside after some tries, and told of; it holds up nothing and nobody."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from bot.platform import Arrived
from bot.reception import MOST_TRIES
from domain.conversation import Kind
from domain.people import Role
from fakes import canaries
from fakes.post import Post
from storage.tables import inbox, unkept

NEVER = "\ud800"
"""Half a sign, which no text may hold alone: whatever bears it as its name cannot be kept."""
POISON = Arrived("Fatma", NEVER, Kind.TEXT, canaries.WORDS)
HELP = Arrived("Fatma", "1", Kind.TEXT, "/help")


async def brought(post: Post, *arrived: Arrived, times: int = 1) -> Sequence[bool]:
    """Whether it could be confirmed, each time that the platform brought it."""
    confirmed = []
    for _ in range(times):
        try:
            await post.house.dispatcher.arrive("first", arrived)
        except (UnicodeEncodeError, DBAPIError):
            confirmed.append(False)
        else:
            confirmed.append(True)
    return confirmed


async def aside(post: Post) -> Sequence[Any]:
    async with post.database.reading() as db:
        return (await db.run(select(unkept))).all()


async def test_it_is_set_aside_after_some_tries_and_told_once(post: Post) -> None:
    await post.person("Marja", Role.COORDINATOR)
    await post.person("Fatma", Role.VOLUNTEER)
    assert await brought(post, POISON, times=MOST_TRIES + 1) == [*[False] * (MOST_TRIES - 1), True, True]
    await post.house.settle()
    assert post.first.heard_by("Fatma") == ["engine.set-aside"]
    assert post.first.heard_by("Marja") == ["alarm.unkept-of"]
    (row,) = await aside(post)
    assert row.attempts == MOST_TRIES + 1
    said = post.database.sealer.open(row.body_sealed, table="unkept", row=row.id, column="body")
    assert canaries.WORDS in said


async def test_what_came_with_it_is_kept_at_the_first_try_and_dealt_with_once(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    after = replace(HELP, event_id="2", text="/taal")
    confirmed = await brought(post, HELP, POISON, after, times=MOST_TRIES)
    assert confirmed == [*[False] * (MOST_TRIES - 1), True]
    await post.house.settle()
    assert post.first.heard_by("Fatma") == ["engine.set-aside", "help.volunteer", "language.which"]
    async with post.database.reading() as db:
        assert len((await db.run(select(inbox.c.id))).all()) == 2


@pytest.mark.parametrize("address", ["nobody", NEVER])
async def test_when_nobody_knows_whose_it_was_that_is_said(post: Post, address: str) -> None:
    await post.person("Marja", Role.COORDINATOR)
    await brought(post, replace(POISON, address=address), times=MOST_TRIES)
    await post.house.settle()
    assert post.first.heard_by("Marja") == ["alarm.unkept"]
    assert "First" in post.first.sent[-1].text


async def test_a_database_that_takes_nothing_makes_nobodys_message_the_culprit(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)

    def gone(name: str) -> None:
        if name.endswith(".before"):
            raise OSError("gone")

    post.failpoints.append(gone)
    for _ in range(MOST_TRIES + 2):
        with pytest.raises(OSError, match="gone"):
            await post.house.dispatcher.arrive("first", [HELP])
    post.failpoints.clear()
    assert await aside(post) == []
    await brought(post, HELP)
    await post.house.settle()
    assert post.first.heard_by("Fatma") == ["help.volunteer"]


async def test_a_failure_that_passes_is_not_held_against_it(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    fails = [True]

    def once(name: str) -> None:
        if name == "inbox.before" and fails:
            fails.clear()
            raise OSError("deadlock")

    post.failpoints.append(once)
    assert await brought(post, HELP) == [True]
    assert await aside(post) == []


async def test_it_is_forgotten_in_time(post: Post) -> None:
    await brought(post, POISON, times=MOST_TRIES)
    await post.house.settle()
    post.clock.move_to(post.clock.now() + timedelta(days=30, minutes=11))
    await post.house.settle()
    assert await aside(post) == []
