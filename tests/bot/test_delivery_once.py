"""What was sent is sent once, whatever goes wrong while that is written down."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.delivery import Delivery
from bot.platform import Outgoing, Pace, RetryLaterError
from bot.sending import NONE_BEGUN_AFTER, Waits
from domain.clock import Clock, MovableClock
from domain.conversation import Lane, Turn
from domain.people import Role
from fakes.moody import MoodyPlatform
from fakes.passing_seconds import Seconds
from fakes.post import HELLO, NOW, Post
from storage import delivery
from storage.delivery import Message, Receipt

BYE = "engine.left"


def fail_once(post: Post, at: str) -> None:
    """The database refuses one commit."""

    def fails(name: str) -> None:
        if name == at:
            post.failpoints.remove(fails)
            raise OSError("gone")

    post.failpoints.append(fails)


def delivery_over(post: Post, platform: MoodyPlatform, clock: Clock, *, waits: Waits) -> Delivery:
    """Delivery alone, that waits in this way; nobody is to be lost on it."""

    async def nobody(*_: object) -> Turn:
        raise AssertionError("somebody was not reached")

    platforms = {platform.name: platform}
    return Delivery(
        post.database, post.house.texts, clock, platforms, cannot_be_reached=nobody, is_gone=nobody, waits=waits
    )


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


async def test_what_was_sent_is_marked_though_what_failed_beside_it_could_not_be_written(post: Post) -> None:
    urgent, reply = await one_turn(post)
    post.first.busy.add(reply.text)
    fail_once(post, "retry.before")
    await post.house.delivery.send_claimed([urgent, reply])
    assert (await post.row(urgent.id)).state == "sent"


async def test_what_was_sent_is_marked_while_a_slow_reply_beside_it_is_under_way(post: Post) -> None:
    urgent, reply = await one_turn(post)
    marked = asyncio.Event()
    post.first.hanging.add(reply.text)
    post.failpoints.append(lambda name: marked.set() if name == "mark.after" else None)
    quick = delivery_over(post, post.first, post.clock, waits=Waits(marked_within=0.01))
    under_way = asyncio.create_task(quick.send_claimed([urgent, reply]))
    async with asyncio.timeout(5):
        await marked.wait()
    assert [(await post.row(one.id)).state for one in (urgent, reply)] == ["sent", "sending"]
    post.first.goes_on.set()
    await under_way
    assert (await post.row(reply.id)).state == "sent"


class SlowPlatform(MoodyPlatform):
    """Takes one message a second, and knows how long each has waited since it was claimed."""

    pace: Pace | None = Pace(of_all=1, of_chat=1, burst=1)

    def __init__(self, seconds: Seconds) -> None:
        super().__init__("first")
        self._seconds = seconds
        self.claimed_at, self.waited = 0.0, list[float]()

    async def send(self, outgoing: Outgoing) -> Receipt:
        self.waited.append(self._seconds.at - self.claimed_at)
        return await super().send(outgoing)

    def passes(self, failpoint: str) -> None:
        if failpoint == "claim.after":
            self.claimed_at = self._seconds.at


async def test_what_cannot_begin_before_its_lease_runs_out_is_given_back(post: Post) -> None:
    seconds = Seconds()
    slow = SlowPlatform(seconds)
    people = [await post.person(f"Riet {number}", Role.VOLUNTEER) for number in range(12)]
    await post.put(*(post.draft(person, lane=Lane.BROADCAST) for person in people))
    post.failpoints.append(slow.passes)
    clock = MovableClock(NOW, beside=seconds)
    await delivery_over(post, slow, clock, waits=Waits(sleep=seconds.sleep)).drain()
    assert len(slow.waited) == len(people)
    assert max(slow.waited) <= NONE_BEGUN_AFTER


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
