"""What a process took in and left behind is dealt with before anything newer of the same person."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest
import structlog
from sqlalchemy import select, update

from bot.app import House, build
from bot.capability import Capability
from bot.wiring import wiring
from domain.ask import Ask
from domain.conversation import Incoming, Kind, Turn
from domain.escalation import EscalationKind
from domain.ids import EscalationId, InboxId, new_id
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.opening import Matter, open_escalation
from domain.people import Person, Role
from domain.policy import Pace
from fakes.post import Post
from storage import arrivals, escalations, inbox
from storage.arrivals import OlderFirstError
from storage.database import Session
from storage.inbox import MOST_ATTEMPTS
from storage.tables import inbox as rows

HELP, LANGUAGE = "help.volunteer", "language.which"


async def broken(_ask: Ask, _person: Person, *, db: Session, **_args: str) -> Turn:
    del db
    raise ZeroDivisionError


def another_process(post: Post) -> House:
    """A second house over the same database and the same far side, with a command that breaks."""
    shipped = wiring(post.house.catalogue)
    poisoned = type(shipped)(*shipped.by_name.values(), Capability("broken", broken, commands=("kapot",)))
    return build(post.database, post.clock, {"first": post.first}, wiring=poisoned)


def written(post: Post, who: str, text: str, *, event: str) -> Incoming:
    return Incoming(post.accounts[who], event, Kind.TEXT, post.clock.now(), text)


async def left_behind(post: Post, who: str, text: str, *, event: str) -> InboxId:
    """Kept by a process that is not there any more."""
    async with post.database.transaction("inbox") as db:
        kept = await inbox.accept(db, written(post, who, text, event=event))
    assert kept
    return kept.row


async def states(post: Post) -> Sequence[str]:
    async with post.database.reading() as db:
        return list((await db.run(select(rows.c.state).order_by(rows.c.seq))).scalars())


async def test_what_a_dead_process_took_in_comes_before_what_is_newer(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    for event in ("1", "2"):
        await left_behind(post, "Fatma", "/help", event=event)
    await post.house.dispatcher.receive(written(post, "Fatma", "/taal", event="3"))
    await post.house.dispatcher.settle()
    assert post.first.heard_by("Fatma") == [HELP, HELP, LANGUAGE]
    assert await states(post) == ["done"] * 3
    assert await post.house.dispatcher.take_up() == 0


async def test_what_others_wrote_holds_nobody_up(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    await post.person("Riet", Role.VOLUNTEER)
    await left_behind(post, "Riet", "/help", event="1")
    await post.house.dispatcher.receive(written(post, "Fatma", "/taal", event="2"))
    await post.house.dispatcher.settle()
    assert post.first.heard_by("Fatma") == [LANGUAGE]
    assert await states(post) == ["new", "done"]


async def test_one_that_cannot_be_dealt_with_is_set_aside_and_the_newer_one_goes_on(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    await left_behind(post, "Fatma", "/kapot", event="1")
    house = another_process(post)
    await house.dispatcher.receive(written(post, "Fatma", "/taal", event="2"))
    await house.settle()
    assert post.first.heard_by("Fatma") == ["engine.set-aside", LANGUAGE]
    assert await states(post) == ["set_aside", "done"]


async def test_one_that_killed_every_process_is_not_tried_for_ever(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    killer = await left_behind(post, "Fatma", "/help", event="1")
    async with post.database.transaction("test") as db:
        await db.run(update(rows).where(rows.c.id == killer).values(attempts=MOST_ATTEMPTS))
    await post.house.dispatcher.receive(written(post, "Fatma", "/taal", event="2"))
    await post.house.settle()
    assert post.first.heard_by("Fatma") == ["engine.set-aside", LANGUAGE]


async def test_one_that_is_in_hand_elsewhere_is_waited_for(postgres_post: Post) -> None:
    post = postgres_post
    await post.person("Fatma", Role.VOLUNTEER)
    older = await left_behind(post, "Fatma", "/help", event="1")
    async with asyncio.timeout(10):
        async with post.database.transaction("turn") as db:
            assert await arrivals.take(db, older, at=post.clock.now())
            await post.house.dispatcher.receive(written(post, "Fatma", "/taal", event="2"))
            dealing = asyncio.create_task(post.house.dispatcher.settle())
            done, _ = await asyncio.wait([dealing], timeout=0.3)
            assert not done
            assert await states(post) == ["new", "new"]
        await dealing
    await post.house.settle()
    assert post.first.heard_by("Fatma") == [LANGUAGE]
    assert await states(post) == ["done", "done"]


async def test_two_processes_keep_the_order_of_what_comes_in_at_both(postgres_post: Post) -> None:
    post = postgres_post
    await post.person("Fatma", Role.VOLUNTEER)
    houses = [post.house, another_process(post)]
    for number in range(12):
        text = "/kapot" if number == 4 else "/taal" if number % 3 else "/help"
        await houses[number % 2].dispatcher.receive(written(post, "Fatma", text, event=str(number)))
    with structlog.testing.capture_logs() as logs:
        async with asyncio.timeout(30):
            await asyncio.gather(*(house.dispatcher.settle() for house in houses))
    async with post.database.reading() as db:
        kept = (await db.run(select(rows.c.id, rows.c.state).order_by(rows.c.seq))).all()
    done = [line["inbox"] for line in logs if line["event"] == "turn.done"]
    assert done == [row.id for row in kept if row.state == "done"]
    assert {row.state for number, row in enumerate(kept) if number != 4} == {"done"}


async def test_it_is_said_which_one_comes_first(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    first, second, third = [await left_behind(post, "Fatma", "/help", event=str(number)) for number in range(3)]
    with pytest.raises(OlderFirstError) as refused:
        async with post.database.transaction("turn") as db:
            await arrivals.take(db, third, at=post.clock.now())
    assert refused.value.row == first
    for row in (first, second, third):
        async with post.database.transaction("turn") as db:
            assert await arrivals.take(db, row, at=post.clock.now())
    async with post.database.transaction("turn") as db:
        assert await arrivals.take(db, third, at=post.clock.now()) is None


async def test_both_processes_look_at_what_is_due_and_each_step_of_a_ladder_is_taken_once(postgres_post: Post) -> None:
    post = postgres_post
    daan, els = await post.person("Daan"), await post.person("Els")
    roster = Roster(supervisor=(OnLadder(daan),), deputy=(OnLadder(els),))
    matter = Matter(kind=EscalationKind.SUPPORT, area=post.area, reporters=())
    now, ids = post.clock.now(), [EscalationId(new_id()) for _ in range(4)]
    async with post.database.transaction("test") as db:
        for number, one in enumerate(ids, start=1):
            change = open_escalation(
                one, number=number, matter=matter, pace=Pace.TODAY, policy=FrozenPolicy(roster=roster), now=now
            )
            await escalations.keep(db, change.escalation)
    post.clock.move_to(now + timedelta(minutes=15))
    looks = [job for house in (post.house, another_process(post)) for job in house.jobs if job.name == "climb"]
    await asyncio.gather(*(job.run(post.database, post.clock.now()) for job in looks))
    await post.house.delivery.drain()
    assert len(looks) == 2
    assert post.first.heard_by("Els").count("escalation.please-take") == len(ids)
    async with post.database.reading() as db:
        cases = [(await escalations.load(db, one)).escalation for one in ids]
    assert {case.due_at for case in cases} == {now + timedelta(minutes=22, seconds=30)}, "the other platform comes next"
