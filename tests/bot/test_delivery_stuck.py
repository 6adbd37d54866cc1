"""Nothing waits for ever behind what does not get through."""

from datetime import timedelta

from bot.app import build
from bot.delivery import Delivery
from bot.platform import RetryLaterError
from domain.conversation import Lane, Turn
from domain.escalation import EscalationKind
from domain.ids import EscalationId, new_id
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.opening import Matter, open_escalation
from domain.policy import Pace
from fakes.post import HELLO, NOW, Post
from storage import escalations, leases

BYE = "engine.left"


async def test_a_second_urgent_message_finds_another_way_though_the_first_waits_long(post: Post) -> None:
    daan = await post.person("Daan", also_second=True)
    post.first.refusals["Daan"] = RetryLaterError(after=10_072)
    await post.put(post.draft(daan, lane=Lane.ESCALATION))
    await post.passes(60)
    await post.put(post.draft(daan, BYE, lane=Lane.ESCALATION))
    await post.passes(19)
    assert post.second.heard_by("Daan") == [HELLO]
    await post.passes(1)
    assert post.second.heard_by("Daan") == [HELLO, BYE]


async def test_a_reply_stays_behind_the_one_before_it(post: Post) -> None:
    daan = await post.person("Daan")
    post.first.refusals["Daan"] = RetryLaterError(after=600)
    await post.put(post.draft(daan))
    await post.house.settle()
    post.first.refusals.clear()
    await post.put(post.draft(daan, BYE))
    await post.passes(599)
    assert post.first.heard_by("Daan") == []
    await post.passes(1)
    assert post.first.heard_by("Daan") == [HELLO, BYE]


async def test_calls_that_no_longer_hold_cost_the_next_one_no_time(post: Post) -> None:
    daan = await post.person("Daan")
    roster = Roster(supervisor=(OnLadder(daan),))
    matter = Matter(kind=EscalationKind.SUPPORT, area=post.area, reporters=())
    case = EscalationId(new_id())
    opened = open_escalation(
        case, number=1, matter=matter, pace=Pace.TODAY, policy=FrozenPolicy(roster=roster), now=NOW
    )
    async with post.database.transaction("test") as db:
        await escalations.keep(db, opened.escalation)
    old = [post.draft(daan, lane=Lane.ESCALATION, escalation=case, generation=99) for _ in range(3)]
    await post.put(*old, post.draft(daan, BYE, lane=Lane.ESCALATION))
    assert await post.house.delivery.drain() == 1
    assert post.first.heard_by("Daan") == [BYE]


async def test_what_breaks_once_is_tried_again_and_what_breaks_every_time_is_given_up(post: Post) -> None:
    daan, els = await post.person("Daan"), await post.person("Els")
    post.first.refusals |= {"Daan": OSError("the database was busy"), "Els": OSError("broken")}
    broken = post.draft(els)
    await post.put(post.draft(daan), broken)
    await post.house.settle()
    del post.first.refusals["Daan"]
    await post.passes(10)
    assert post.first.heard_by("Daan") == [HELLO, "dead-letters.today"]
    assert post.first.tries["Els"] == 3
    assert (await post.row(broken.id)).state == "reported"


async def test_what_waits_for_a_platform_that_is_not_connected_any_more_goes_another_way(post: Post) -> None:
    daan = await post.person("Daan", also_second=True)
    post.house = build(post.database, post.clock, {"second": post.second})
    await post.put(post.draft(daan, lane=Lane.ESCALATION))
    reply = post.draft(daan)
    await post.put(reply)
    await post.house.recover()
    await post.passes(20)
    assert post.second.heard_by("Daan") == [HELLO]
    assert (await post.row(reply.id)).attempts > 0


async def test_a_call_on_a_platform_that_no_process_holds_goes_another_way(post: Post) -> None:
    daan = await post.person("Daan", also_second=True)
    elsewhere = Delivery(
        post.database,
        post.house.texts,
        post.clock,
        {one.name: one for one in (post.first, post.second)},
        cannot_be_reached=nobody,
        is_gone=nobody,
        holds=lambda platform: platform == "second",
    )
    reply = post.draft(daan)
    await post.put(post.draft(daan, lane=Lane.ESCALATION), reply)
    async with post.database.transaction("test") as db:
        until = NOW + timedelta(seconds=25)
        assert await leases.take(db, "gateway:first", holder="another process", now=NOW, until=until)
    for seconds, heard in ((19, []), (24, []), (25, [HELLO]), (60, [HELLO])):
        post.clock.move_to(NOW + timedelta(seconds=seconds))
        await elsewhere.drain()
        assert post.second.heard_by("Daan") == heard
    assert post.first.heard_by("Daan") == []
    assert (await post.row(reply.id)).state == "queued"


async def nobody(*_: object) -> Turn:
    return Turn()
