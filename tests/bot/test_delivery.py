"""Delivery: order, retries, dead letters, and another way for what must not wait."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
import pytest_asyncio

from bot.retries import Refusal, next_try
from domain.conversation import Lane, Turn
from domain.effects import TellNobodyYet
from domain.escalation import EscalationKind
from domain.escalation_messages import turn_for
from domain.holding import hand_over, take
from domain.ids import EscalationId, PersonId, new_id
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.opening import Matter, open_escalation
from domain.people import Role
from domain.policy import Pace
from domain.reporter_messages import nobody_yet
from fakes.post import HELLO, NOW, Post
from scheduler.job import keep
from storage import delivery, escalations
from storage.delivery import Message
from storage.marking import Outcome

PLEASE, UNREACHABLE, DEAD_LETTERS = "escalation.please-take", "alarm.unreachable", "dead-letters.today"
BYE = "engine.left"


@dataclass
class Call:
    """A case of today whose ladder has just begun: Daan is called, Els is next, Marja hears alarms."""

    post: Post
    id: EscalationId
    daan: PersonId

    async def is_taken(self, *, then_by: PersonId | None = None) -> None:
        """By Daan, who may hand it over at once."""
        now = self.post.clock.now()
        async with self.post.database.transaction("test") as db:
            held = take((await escalations.load(db, self.id)).escalation, by=self.daan, now=now).escalation
            if then_by:
                held = hand_over(held, by=self.daan, to=then_by, now=now).escalation
            await escalations.keep(db, held)

    async def refused_by(self) -> tuple[PersonId, ...]:
        async with self.post.database.reading() as db:
            return (await escalations.load(db, self.id)).escalation.refused


async def call_out(post: Post, *, also_second: bool = False) -> Call:
    daan = await post.person("Daan", also_second=also_second)
    els, marja = await post.person("Els"), await post.person("Marja", Role.COORDINATOR)
    roster = Roster(supervisor=(OnLadder(daan),), deputy=(OnLadder(els),), coordinator=(OnLadder(marja),))
    matter = Matter(kind=EscalationKind.SUPPORT, area=post.area, reporters=())
    policy = FrozenPolicy(roster=roster)
    change = open_escalation(EscalationId(new_id()), number=1, matter=matter, pace=Pace.TODAY, policy=policy, now=NOW)
    async with post.database.transaction("test") as db:
        await escalations.keep(db, change.escalation)
        case = await escalations.load(db, change.escalation.id)
        await keep(db, turn_for(change, case, labels=str), now=NOW, key="opened")
    return Call(post, change.escalation.id, daan)


@pytest_asyncio.fixture
async def call(post: Post) -> Call:
    return await call_out(post)


async def test_a_failing_message_is_never_overtaken_in_its_lane(post: Post) -> None:
    daan = await post.person("Daan")
    post.first.busy.add("Daan")
    await post.put(post.draft(daan, HELLO), post.draft(daan, BYE))
    await post.house.settle()
    assert post.first.tries["Daan"] == 1
    post.first.busy.clear()
    await post.passes(2)
    assert post.first.heard_by("Daan") == [HELLO, BYE]


async def test_a_turn_that_fails_at_its_first_message_gives_the_rest_back(post: Post) -> None:
    daan = await post.person("Daan")
    account = post.accounts["Daan"]
    post.first.busy.add("Daan")
    drafts = [post.draft(daan, HELLO, account=account), post.draft(daan, BYE, account=account)]
    puts = await post.put(*drafts, claim_for=account)
    messages = [delivery.message_of(put, platform="first", address="Daan", now=NOW, person=None) for put in puts]
    await post.house.delivery.send_claimed(messages)
    assert post.first.tries["Daan"] == 1
    assert [(await post.row(draft.id)).attempts for draft in drafts] == [1, 0]
    post.first.busy.clear()
    await post.passes(2)
    assert post.first.heard_by("Daan") == [HELLO, BYE]


async def test_one_busy_reader_holds_up_nobody_else_and_no_other_lane(post: Post) -> None:
    daan, els = await post.person("Daan"), await post.person("Els")
    post.first.busy.add("Daan")
    await post.put(post.draft(daan), post.draft(els), post.draft(daan, BYE, lane=Lane.ESCALATION))
    await post.house.delivery.drain()
    assert post.first.heard_by("Els") == [HELLO]
    assert post.first.tries["Daan"] == 2


async def test_an_escalation_overtakes_a_broadcast(post: Post) -> None:
    people = [await post.person(f"Riet {number}", Role.VOLUNTEER) for number in range(5)]
    await post.put(*(post.draft(person, lane=Lane.BROADCAST) for person in people))
    await post.put(post.draft(people[4], BYE, lane=Lane.ESCALATION))
    await post.house.delivery.drain()
    assert post.first.sent[0].message.text == BYE


async def test_what_is_not_urgent_is_tried_eight_times_within_a_quarter_of_an_hour(post: Post) -> None:
    await post.person("Marja", Role.COORDINATOR)
    daan = await post.person("Daan")
    els = await post.person("Els")
    post.first.busy.add("Daan")
    draft = post.draft(daan)
    await post.put(draft, post.draft(els))
    await post.passes(10)
    assert post.first.tries["Daan"] == 3
    await post.passes(14 * 60)
    assert (post.first.tries["Daan"], (await post.row(draft.id)).state) == (7, "queued")
    await post.passes(2 * 60)
    assert (post.first.tries["Daan"], (await post.row(draft.id)).state) == (8, "reported")


async def test_lane_zero_is_tried_after_one_two_four_seconds_and_then_every_thirty(call: Call, post: Post) -> None:
    (message,) = await _claim(post, Lane.ESCALATION)
    waits = []
    for attempts in range(9):
        tried = Message(**{**vars(message), "attempts": attempts, "id": "0000" + message.id[4:]})
        again = next_try(tried, Refusal(), now=NOW + timedelta(minutes=5), is_open=True).again_at
        assert again
        waits.append((again - NOW - timedelta(minutes=5)).total_seconds())
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30, 30]
    jittered = next_try(
        Message(**{**vars(message), "id": "ffff" + message.id[4:]}), Refusal(), now=NOW, is_open=True
    ).again_at
    assert jittered == NOW + timedelta(seconds=1.1)
    assert call.id == message.escalation


async def test_lane_zero_is_tried_without_end_while_its_escalation_is_open(call: Call, post: Post) -> None:
    (message,) = await _claim(post, Lane.ESCALATION)
    old = NOW + timedelta(days=3)
    assert next_try(message, Refusal(), now=old, is_open=True).again_at
    assert next_try(message, Refusal(), now=old, is_open=False) == Outcome()
    assert next_try(message, Refusal(), now=NOW + timedelta(hours=23), is_open=False).again_at
    assert call.id == message.escalation


async def test_a_call_that_no_longer_holds_is_dropped(call: Call, post: Post) -> None:
    post.first.busy.add("Daan")
    await post.house.delivery.drain()
    await call.is_taken()
    post.first.busy.clear()
    await post.passes(5)
    assert PLEASE not in post.first.heard_by("Daan")
    assert (await post.states())[0] == "dropped"


@pytest.mark.parametrize(("at_once", "heard"), [(False, []), (True, ["escalation.emergency-now"])])
async def test_nobody_has_it_is_not_said_after_somebody_took_it_but_112_is(
    call: Call, post: Post, *, at_once: bool, heard: list[str]
) -> None:
    fatma = await post.person("Fatma", Role.VOLUNTEER)
    async with post.database.transaction("test") as db:
        case = await escalations.load(db, call.id)
        effect = TellNobodyYet(
            escalation=call.id, generation=case.escalation.generation, people=(fatma,), at_once=at_once
        )
        said = Turn(say=nobody_yet(effect, case, frozenset()))
        post.first.busy.add("Fatma")
        await keep(db, said, now=NOW, key="nobody")
    await post.house.delivery.drain()
    await call.is_taken()
    post.first.busy.clear()
    await post.passes(5)
    assert post.first.heard_by("Fatma") == heard


async def test_who_is_blocked_is_called_on_the_other_platform_at_once(post: Post) -> None:
    await call_out(post, also_second=True)
    post.first.blocked.add("Daan")
    await post.house.settle()
    assert post.second.heard_by("Daan") == [PLEASE]
    assert post.first.heard_by("Els") == []
    assert UNREACHABLE not in post.first.heard_by("Marja")


async def test_who_cannot_be_reached_for_twenty_seconds_is_called_on_the_other_platform_too(post: Post) -> None:
    await call_out(post, also_second=True)
    post.first.busy.add("Daan")
    await post.passes(19)
    assert post.second.heard_by("Daan") == []
    await post.passes(1)
    assert post.second.heard_by("Daan") == [PLEASE]
    await post.passes(60)
    assert post.second.heard_by("Daan") == [PLEASE]
    assert UNREACHABLE not in post.first.heard_by("Marja")
    post.first.busy.clear()
    await post.passes(35)
    assert post.first.heard_by("Daan") == [PLEASE]


async def test_when_no_way_is_left_the_ladder_moves_on_at_once(call: Call, post: Post) -> None:
    post.first.blocked.add("Daan")
    await post.house.settle()
    assert post.first.heard_by("Els") == [PLEASE]
    assert post.first.heard_by("Marja") == [UNREACHABLE, DEAD_LETTERS]
    assert call.id


async def test_the_same_holds_after_twenty_seconds_without_success(call: Call, post: Post) -> None:
    post.first.busy.add("Daan")
    await post.passes(19)
    assert post.first.heard_by("Els") == []
    await post.passes(1)
    assert post.first.heard_by("Els") == [PLEASE]
    assert post.first.heard_by("Marja") == [UNREACHABLE]
    await post.passes(120)
    assert post.first.heard_by("Marja") == [UNREACHABLE]
    assert call.id


async def test_when_both_platforms_fail_the_ladder_moves_on(post: Post) -> None:
    await call_out(post, also_second=True)
    post.first.blocked.add("Daan")
    post.second.blocked.add("Daan")
    await post.house.settle()
    assert post.first.heard_by("Els") == [PLEASE]
    assert post.first.heard_by("Marja")[0] == UNREACHABLE


async def test_a_holder_who_cannot_be_reached_loses_it(call: Call, post: Post) -> None:
    await post.house.settle()
    saskia = await post.person("Saskia")
    await call.is_taken(then_by=saskia)
    post.first.blocked.add("Saskia")
    await post.put(post.draft(saskia, lane=Lane.ESCALATION, escalation=call.id))
    await post.house.settle()
    assert post.first.heard_by("Daan") == [PLEASE, PLEASE]
    assert UNREACHABLE in post.first.heard_by("Marja")


async def test_who_was_not_called_holds_nothing_up(call: Call, post: Post) -> None:
    await post.house.settle()
    riet = await post.person("Riet", Role.VOLUNTEER)
    post.first.blocked.add("Riet")
    await post.put(post.draft(riet, lane=Lane.ESCALATION, escalation=call.id))
    await post.house.settle()
    assert await call.refused_by() == ()
    assert UNREACHABLE in post.first.heard_by("Marja")


async def _claim(post: Post, lane: Lane) -> list[Message]:
    async with post.database.transaction("claim") as db:
        return list(await delivery.claim(db, "first", lane, now=post.clock.now(), limit=20))
