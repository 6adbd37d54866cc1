"""A platform that does not answer: an escalation waits for no other one, and what had not begun is not lost."""

import asyncio
import math
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select

from bot import sending
from bot.app import build
from bot.delivery import MOST_AT_ONCE, Delivery
from bot.memory import MemoryPlatform
from bot.platform import Pace
from bot.platforms.telegram.platform import TelegramPlatform
from bot.platforms.web import WebPlatform
from bot.retries import ANOTHER_WAY_AFTER
from domain.conversation import Lane, Turn
from domain.ids import PersonId
from domain.people import Role
from fakes.post import HELLO, Post
from storage import delivery, undelivered
from storage.delivery import Message
from storage.tables import outbox as rows

MORE_THAN_HALF = MOST_AT_ONCE // 2 + 2


async def hanging(post: Post, number: int) -> Sequence[PersonId]:
    """So many people to whom nothing gets through, each with a call under way."""
    people = [await post.person(f"Els {one}") for one in range(number)]
    post.first.hanging |= {f"Els {one}" for one in range(number)}
    await post.put(*(post.draft(person, lane=Lane.ESCALATION) for person in people))
    post.house.delivery.wake()
    await post.first.until(lambda: len(post.first.tries) >= number)
    return people


async def test_a_new_call_waits_for_none_of_those_that_hang(post: Post) -> None:
    async with post.at_work():
        await hanging(post, MORE_THAN_HALF)
        await asyncio.sleep(0)
        await post.put(post.draft(await post.person("Daan"), lane=Lane.ESCALATION))
        post.house.delivery.wake()
        async with asyncio.timeout(sending.SEND_WITHIN / 2):
            await post.first.until(lambda: post.first.heard_by("Daan") == [HELLO])
        assert len(post.first.tries) == MORE_THAN_HALF + 1
        post.first.goes_on.set()


async def test_a_call_that_cannot_even_begin_finds_another_way(post: Post) -> None:
    async with post.at_work():
        await hanging(post, MOST_AT_ONCE)
        call = post.draft(await post.person("Daan", also_second=True), lane=Lane.ESCALATION)
        await post.put(call)
        post.clock.move_to(post.clock.now() + ANOTHER_WAY_AFTER - timedelta(seconds=1))
        post.house.delivery.wake()
        assert (await post.row(call.id)).state == "queued"
        post.clock.move_to(post.clock.now() + timedelta(seconds=1))
        post.house.delivery.wake()
        async with asyncio.timeout(sending.SEND_WITHIN / 2):
            await post.second.until(lambda: post.second.heard_by("Daan") == [HELLO])
        assert post.first.tries["Daan"] == 0
        post.first.goes_on.set()


async def test_of_a_crowd_so_many_travel_as_many_lie_ready_and_a_call_passes_them(post: Post) -> None:
    post.first.pace = Pace(of_all=math.inf, of_chat=math.inf, burst=1, bulk_at_once=2)
    post.house = build(post.database, post.clock, {"first": post.first})
    names = [f"Riet {one}" for one in range(6)]
    people = [await post.person(name, Role.VOLUNTEER) for name in names]
    post.first.hanging |= set(names)
    async with post.at_work():
        await post.put(*(post.draft(person, lane=Lane.BROADCAST) for person in people))
        post.house.delivery.wake()
        await post.first.until(lambda: len(post.first.tries) == 2)
        await post.put(post.draft(await post.person("Daan"), lane=Lane.ESCALATION))
        post.house.delivery.wake()
        async with asyncio.timeout(sending.SEND_WITHIN / 2):
            await post.first.until(lambda: post.first.heard_by("Daan") == [HELLO])
        assert set(post.first.tries) == {"Riet 0", "Riet 1", "Daan"}
        assert (await post.states())[:6] == ["sending"] * 4 + ["queued"] * 2
        post.first.goes_on.set()
        async with asyncio.timeout(sending.SEND_WITHIN / 2):
            await post.first.until(lambda: all(post.first.heard_by(name) == [HELLO] for name in names))


async def claimed(post: Post, *lanes: Lane) -> list[Message]:
    async with post.database.transaction("claim") as db:
        return [
            one for lane in lanes for one in await delivery.claim(db, "first", lane, now=post.clock.now(), limit=20)
        ]


async def started_anew(post: Post) -> None:
    """The process that sent has died, and its leases have ended."""
    post.clock.move_to(post.clock.now() + timedelta(seconds=16))
    await post.house.recover()
    await post.house.delivery.drain()


async def one_in_each_lane(post: Post) -> PersonId:
    riet = await post.person("Riet", Role.VOLUNTEER)
    await post.put(*(post.draft(riet, lane=lane) for lane in Lane))
    return riet


async def states_by_lane(post: Post) -> dict[int, str]:
    async with post.database.reading() as db:
        return {row.lane: row.state for row in (await db.run(select(rows.c.lane, rows.c.state))).all()}


async def test_what_was_on_its_way_to_many_when_the_program_died_is_not_sent_again(post: Post) -> None:
    riet = await one_in_each_lane(post)
    assert len(await claimed(post, *Lane)) == len(Lane)
    await started_anew(post)
    assert await states_by_lane(post) == {0: "sent", 1: "sent", 2: "unknown", 3: "unknown"}
    assert len(post.first.heard_by("Riet")) == 2
    async with post.database.reading() as db:
        now = post.clock.now()
        (seen,) = await undelivered.since(db, now - timedelta(days=1), areas=None, waiting_since=now)
    assert (seen.reader.id, seen.state, seen.messages) == (riet, "unknown", 2)


async def test_a_platform_that_shows_it_once_gets_it_again(post: Post) -> None:
    post.first.knows_again_for = timedelta(minutes=29)
    post.house = build(post.database, post.clock, {"first": post.first})
    await one_in_each_lane(post)
    await claimed(post, *Lane)
    await started_anew(post)
    assert set((await states_by_lane(post)).values()) == {"sent"}


def test_which_platforms_show_it_once() -> None:
    assert WebPlatform.knows_again_for
    assert not TelegramPlatform.knows_again_for
    assert not MemoryPlatform.knows_again_for


async def test_what_had_not_begun_when_the_program_ended_is_given_back(post: Post) -> None:
    post.first.pace = Pace(of_all=0.1, of_chat=1, burst=1)  # one more may go at once, to make up for a missed one
    post.house = build(post.database, post.clock, {"first": post.first})
    people = [await post.person(name, Role.VOLUNTEER) for name in ("Els", "Riet", "Tom")]
    post.first.hanging.add("Els")
    async with post.at_work():
        await post.put(*(post.draft(person, lane=Lane.BROADCAST) for person in people))
        post.house.delivery.wake()
        await post.first.until(lambda: post.first.tries["Els"] == post.first.tries["Riet"] == 1)
        assert await post.states() == ["sending"] * 3
    assert await post.states() == ["sending", "sent", "queued"]
    await started_anew(post)
    assert await post.states() == ["unknown", "sent", "sent"]


async def test_nothing_begins_once_another_process_has_the_account(post: Post) -> None:
    await one_in_each_lane(post)
    messages = await claimed(post, Lane.ESCALATION, Lane.REPLY)
    losing = Delivery(
        post.database,
        post.house.texts,
        post.clock,
        {"first": post.first},
        cannot_be_reached=nobody,
        is_gone=nobody,
        holds=lambda _platform: not post.first.sent,
    )
    await losing.send_claimed(messages)
    assert await states_by_lane(post) == {0: "sent", 1: "queued", 2: "queued", 3: "queued"}


async def nobody(*_: object) -> Turn:
    return Turn()
