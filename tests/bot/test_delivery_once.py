"""What was sent is sent once, whatever goes wrong while that is written down."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot import pacing, sending
from bot.app import build
from bot.platform import Outgoing, Pace, RetryLaterError
from domain.clock import MovableClock
from domain.conversation import Lane
from domain.people import Role
from fakes.passing_seconds import Seconds
from fakes.post import HELLO, NOW, Post
from storage import delivery
from storage.delivery import Message, Receipt

BYE = "engine.left"
Send = Callable[[Outgoing], Awaitable[Receipt]]


def fail_once(post: Post, at: str) -> None:
    """The database refuses one commit."""

    def fails(name: str) -> None:
        if name == at:
            post.failpoints.remove(fails)
            raise OSError("gone")

    post.failpoints.append(fails)


async def one_turn(post: Post) -> list[Message]:
    """Daan hears something urgent and a reply, both claimed by the turn."""
    daan = await post.person("Daan")
    account = post.accounts["Daan"]
    urgent = post.draft(daan, BYE, lane=Lane.ESCALATION, account=account)
    puts = await post.put(urgent, post.draft(daan, account=account), claim_for=account)
    return [delivery.message_of(put, platform="first", address="Daan", now=NOW, person=None) for put in puts]


async def test_what_could_not_be_marked_is_not_sent_again(post: Post) -> None:
    daan = await post.person("Daan")
    fail_once(post, "mark.before")
    await post.put(post.draft(daan))
    await post.house.delivery.drain()
    post.clock.move_to(NOW + timedelta(minutes=1))
    await post.house.delivery.drain()
    assert post.first.heard_by("Daan") == [HELLO]


async def test_what_was_sent_is_marked_though_what_failed_beside_it_could_not_be_written(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    urgent, reply = await one_turn(post)
    send: Send = post.first.send

    async def no_replies(outgoing: Outgoing) -> Receipt:
        if outgoing.message.id == reply.id:
            raise RetryLaterError
        return await send(outgoing)

    monkeypatch.setattr(post.first, "send", no_replies)
    fail_once(post, "retry.before")
    await post.house.delivery.send_claimed([urgent, reply])
    assert (await post.row(urgent.id)).state == "sent"


async def test_what_was_sent_is_marked_while_a_slow_reply_beside_it_is_under_way(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    urgent, reply = await one_turn(post)
    answers, marked = asyncio.Event(), asyncio.Event()
    send: Send = post.first.send

    async def slow(outgoing: Outgoing) -> Receipt:
        if outgoing.message.id == reply.id:
            await answers.wait()
        return await send(outgoing)

    monkeypatch.setattr(post.first, "send", slow)
    monkeypatch.setattr(sending, "MARKED_WITHIN", 0.01)
    post.failpoints.append(lambda name: marked.set() if name == "mark.after" else None)
    under_way = asyncio.create_task(post.house.delivery.send_claimed([urgent, reply]))
    async with asyncio.timeout(5):
        await marked.wait()
    assert [(await post.row(one.id)).state for one in (urgent, reply)] == ["sent", "sending"]
    answers.set()
    await under_way
    assert (await post.row(reply.id)).state == "sent"


async def test_what_cannot_begin_before_its_lease_runs_out_is_given_back(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds = Seconds()
    monkeypatch.setattr(pacing, "sleep", seconds.sleep)
    monkeypatch.setattr(post.first, "pace", Pace(of_all=1, of_chat=1, burst=1))
    house = build(post.database, MovableClock(NOW, beside=seconds), {"first": post.first})
    people = [await post.person(f"Riet {number}", Role.VOLUNTEER) for number in range(12)]
    await post.put(*(post.draft(person, lane=Lane.BROADCAST) for person in people))
    claimed_at, waited = [0.0], []
    send: Send = post.first.send

    async def timed(outgoing: Outgoing) -> Receipt:
        waited.append(seconds.at - claimed_at[-1])
        return await send(outgoing)

    monkeypatch.setattr(post.first, "send", timed)
    post.failpoints.append(lambda name: claimed_at.append(seconds.at) if name == "claim.after" else None)
    await house.delivery.drain()
    assert len(waited) == len(people)
    assert max(waited) <= sending.NONE_BEGUN_AFTER


async def test_a_change_of_what_was_shown_is_repeated_when_nobody_knows_whether_it_arrived(post: Post) -> None:
    riet = await post.person("Riet", Role.VOLUNTEER)
    said = post.draft(riet)
    await post.put(said)
    await post.house.settle()
    post.first.refusals["Riet"] = RetryLaterError(may_have_arrived=True)
    edit = post.draft(riet, BYE, lane=Lane.BROADCAST, account=post.accounts["Riet"])
    await post.put(replace(edit, effect="edit", target=said.id))
    await post.house.settle()
    post.first.refusals.clear()
    await post.passes(60)
    assert (await post.row(edit.id)).state == "sent"
