"""Many strangers at once: those we know are dealt with first, and the answers to them wait for none of theirs."""

from datetime import timedelta

import pytest

from bot import strangers
from bot.app import build
from bot.memory import MemoryPlatform
from bot.platform import Arrived
from bot.waiting import Waiting
from domain.clock import SystemClock
from domain.conversation import Kind, Lane
from domain.ids import AccountId, InboxId
from domain.people import Role
from fakes.post import Post
from storage import invites, people
from storage.inbox import LEFT_TO_OTHERS
from storage.people import JOINING

CROWD = 250


async def say(post: Post, who: str, text: str, *, event: str = "1") -> None:
    await post.house.dispatcher.arrive("first", [Arrived(who, event, Kind.TEXT, text)])


async def crowd_says(post: Post, text: str, *, event: str = "1") -> None:
    said = [Arrived(f"stranger {number}", event, Kind.TEXT, text) for number in range(CROWD)]
    await post.house.dispatcher.arrive("first", said)


def answered(platform: MemoryPlatform) -> int:
    return sum(one.message.person is None for one in platform.sent)


def test_those_we_know_come_first_in_their_turn() -> None:
    rows = Waiting(SystemClock())
    fatma, riet, tom, kim = (AccountId(name) for name in ("fatma", "riet", "tom", "kim"))
    rows.belongs_to(fatma, somebody=True)
    rows.belongs_to(riet, somebody=True)
    for who in (tom, kim, fatma, riet, fatma):
        rows.put(who, InboxId(f"row {who} {len(rows)}"))
    turns = []
    while account := rows.get_now():
        turns.append(account)
        rows.done(account)
    assert turns == [fatma, riet, fatma, tom, kim]


async def test_who_writes_for_the_first_time_since_the_start_comes_before_the_crowd(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    await crowd_says(post, "hallo")
    await say(post, "Fatma", "/help")
    await post.house.settle()
    assert post.first.sent[0].message.address == "Fatma"
    await crowd_says(post, "hallo", event="2")
    await say(post, "Fatma", "/help", event="2")
    before, started_anew = len(post.first.sent), build(post.database, post.clock, {"first": post.first})
    post.clock.move_to(post.clock.now() + LEFT_TO_OTHERS)
    await started_anew.recover()
    await started_anew.settle()
    assert post.first.sent[before].message.address == "Fatma"


async def test_a_crowd_is_answered_no_faster_than_leaves_room_for_others(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    await say(post, "Fatma", "/help", event="before")
    await post.house.settle()
    await crowd_says(post, "hallo")
    await say(post, "Fatma", "/help")
    await post.house.settle()
    readers = [one.message.address for one in post.first.sent]
    assert readers.count("Fatma") == 2
    assert readers.index("Fatma", 1) <= strangers.MOST_AT_ONCE
    assert strangers.MOST_AT_ONCE <= answered(post.first) < CROWD / 4


async def test_a_good_code_is_taken_however_many_strangers_were_answered(post: Post) -> None:
    person = await post.person("Fatma", Role.VOLUNTEER)
    async with post.database.transaction("test") as db:
        await people.change_state(db, person, state=JOINING)
        code = await invites.make(db, person, now=post.clock.now())
    await crowd_says(post, "hallo")
    await say(post, "her telephone", f"/start {code}")
    await post.house.settle()
    assert "join.language" in post.first.heard_by("her telephone")


async def test_a_crowd_with_wrong_codes_leaves_each_fewer_tries_and_nobody_none(post: Post) -> None:
    await crowd_says(post, "/start ABCDE-FGHJK-MNPQR-STVWX-YZ0123")
    await post.house.settle()
    newcomer, now = AccountId("nobody"), post.clock.now()
    async with post.database.transaction("test") as db:
        for _ in range(invites.MOST_AMONG_MANY):
            assert await invites.may_try(db, newcomer, now=now)
            await invites.count_wrong(db, newcomer, now=now)
        assert not await invites.may_try(db, newcomer, now=now)
        assert await invites.may_try(db, newcomer, now=now + timedelta(hours=1, seconds=1))


@pytest.mark.parametrize("from_one", [True, False])
async def test_an_escalation_goes_out_in_the_middle_of_a_flood(post: Post, from_one: bool) -> None:  # noqa: FBT001
    daan = await post.person("Daan")
    await post.person("Fatma", Role.VOLUNTEER)
    async with post.open_for_all():
        if from_one:
            said = [Arrived("Fatma", str(number), Kind.TEXT, "hallo") for number in range(CROWD)]
            await post.house.dispatcher.arrive("first", said)
        else:
            await crowd_says(post, "hallo")
        before = len(post.house.dispatcher.waiting)
        await post.put(post.draft(daan, lane=Lane.ESCALATION))
        post.house.delivery.wake()
        await post.first.until(lambda: bool(post.first.heard_by("Daan")))
        assert before > CROWD / 2
        assert len(post.house.dispatcher.waiting) > 0
