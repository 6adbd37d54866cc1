"""A broadcast, where it could go wrong without anybody seeing it."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.broadcast_progress import progress
from domain.broadcasts import AnswerSet, Broadcast, Kind, State
from domain.conversation import Turn
from domain.ids import BroadcastId, PersonId, new_id
from domain.people import Language, Role
from domain.segments import EVERYBODY
from fakes.dying import dies_at
from fakes.organisation import Organisation
from fakes.passing import passes
from scheduler.job import keep
from scheduler.jobs import broadcasts as job
from storage import answers, broadcasts, people, receiving
from storage.tables import addressees, outbox
from storage.tables import broadcasts as all_broadcasts

LINES = (addressees, all_broadcasts)


async def sent_by(
    office: Organisation, sender: PersonId, *, kind: Kind = Kind.SAFETY, later: timedelta = timedelta()
) -> BroadcastId:
    now = office.clock.now()
    made = Broadcast(
        id=BroadcastId(new_id()),
        sender=sender,
        kind=kind,
        texts={Language.DUTCH: "Morgen is het glad."},
        segment=EVERYBODY,
        answers=AnswerSet.READ,
        state=State.WAITING,
        made_at=now,
        begins_at=now + later,
        wanted_at=now + later,
        areas=frozenset({office.area}),
    )
    async with office.database.transaction("test") as db:
        await broadcasts.add(db, made)
        await keep(db, Turn(say=(progress(made),)), now=now, key=made.id)
    return made.id


def heard(office: Organisation, text: str) -> list[str]:
    sent = [one.message for one in office.platform.sent]
    return [one.address for one in sent if one.text == text and one.effect == "say"]


@pytest.fixture
def blocked(small_office: Organisation) -> set[str]:
    """The addresses at which the bot is blocked."""
    return small_office.platform.blocked_at


async def test_many_who_blocked_the_bot_are_one_line_and_no_message_each(
    small_office: Organisation, blocked: set[str]
) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    for number in range(7):
        await small_office.person(f"V{number}", Role.VOLUNTEER)
        blocked.add(f"V{number}")
    which = await sent_by(small_office, marja)
    await passes(small_office.house, small_office.clock, timedelta(minutes=2))
    async with small_office.database.reading() as db:
        totals = await receiving.totals(db, which)
    assert (totals.people, totals.unreachable, totals.arrived) == (7, 7, 0)
    assert heard(small_office, "touch.gone") == []
    assert heard(small_office, "dead-letters.today") == ["Marja"]
    said = next(one.text for one in small_office.platform.sent if one.message.text == "dead-letters.today")
    assert "V4 (088-0000009) en nog 2 mensen. Bel" in said
    assert "V5" not in said


async def test_failed_ones_again_goes_to_nobody_who_has_it(small_office: Organisation, blocked: set[str]) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    await small_office.person("Riet", Role.VOLUNTEER)
    fatma = await small_office.person("Fatma", Role.VOLUNTEER)
    blocked.add("Fatma")
    which = await sent_by(small_office, marja)
    await passes(small_office.house, small_office.clock, timedelta(seconds=5))
    blocked.clear()
    async with small_office.database.transaction("test") as db:
        await people.open_account(db, "memory", "Fatma anew", person=fatma, now=small_office.clock.now())
        assert await receiving.try_again(db, which, now=small_office.clock.now()) == 1
        await broadcasts.change(db, which, state=State.GOING, look_at=small_office.clock.now())
    await passes(small_office.house, small_office.clock, timedelta(seconds=5))
    assert sorted(heard(small_office, "broadcast.card-always")) == ["Fatma anew", "Riet"]


async def test_the_figures_are_changed_in_one_message_and_nothing_else_is_said(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    for number in range(120):
        await small_office.person(f"V{number}", Role.VOLUNTEER)
    await sent_by(small_office, marja)
    await passes(small_office.house, small_office.clock, timedelta(minutes=2))
    to_marja = [one.message for one in small_office.platform.sent if one.message.address == "Marja"]
    assert [one.effect for one in to_marja] == ["say", *["edit"] * (len(to_marja) - 1)]
    assert 2 <= len(to_marja) <= 5
    assert "120 van 120" in small_office.platform.screens["Marja"].bubbles[0].text
    assert len(set(heard(small_office, "broadcast.card-always"))) == 120


async def test_a_death_at_any_commit_neither_loses_nor_repeats_it(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    names = [f"V{number}" for number in range(3)]
    for name in names:
        await small_office.person(name, Role.VOLUNTEER)
    await sent_by(small_office, marja)
    points = ("broadcasts.before", "broadcasts.after") * 3
    assert await dies_at(small_office, job.job(wake=lambda: None), points, now=small_office.clock.now()) > 3
    await passes(small_office.house, small_office.clock, timedelta(seconds=5))
    assert sorted(heard(small_office, "broadcast.card-always")) == names
    assert "3 van 3" in small_office.platform.screens["Marja"].bubbles[0].text


async def test_nobody_answers_for_somebody_else(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    await small_office.person("Fatma", Role.VOLUNTEER)
    which = await sent_by(small_office, marja)
    await passes(small_office.house, small_office.clock, timedelta(seconds=5))
    riet = await small_office.person("Riet", Role.VOLUNTEER)  # came later: it did not go to her
    async with small_office.database.transaction("test") as db:
        assert not await answers.note(db, which, riet, answer="yes", words=None, at=small_office.clock.now())
        assert await answers.of(db, which, riet) is None


async def test_a_muted_kind_never_mutes_safety(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    fatma = await small_office.person("Fatma", Role.VOLUNTEER)
    async with small_office.database.transaction("test") as db:
        await answers.mute(db, fatma, frozenset(Kind))
    for kind in Kind:
        await sent_by(small_office, marja, kind=kind)
    await passes(small_office.house, small_office.clock, timedelta(seconds=10))
    assert heard(small_office, "broadcast.card-always") == ["Fatma"]
    assert heard(small_office, "broadcast.card") == []


async def test_of_who_has_left_nothing_more_goes_out(small_office: Organisation) -> None:
    """What was planned for later least of all: nobody could stop it, or would read the answers."""
    marja = await small_office.person("Marja", Role.COORDINATOR)
    await small_office.person("Fatma", Role.VOLUNTEER)
    which = await sent_by(small_office, marja, later=timedelta(minutes=5))
    await passes(small_office.house, small_office.clock, timedelta(minutes=1))
    async with small_office.database.transaction("test") as db:
        await people.change_state(db, marja, state=people.ENDED)
    await passes(small_office.house, small_office.clock, timedelta(minutes=10))
    async with small_office.database.reading() as db:
        found = await broadcasts.get(db, which)
    assert heard(small_office, "broadcast.card-always") == []
    assert found is not None
    assert found.state is State.HELD


async def test_after_a_month_nothing_of_it_is_left(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)
    for number in range(5):
        await small_office.person(f"V{number}", Role.VOLUNTEER)
    await sent_by(small_office, marja)
    await passes(small_office.house, small_office.clock, timedelta(seconds=30))
    before = small_office.clock.now() + timedelta(days=1)
    erased: list[int] = []
    async with small_office.database.transaction("test") as db:
        while not erased or erased[-1]:
            erased.append(await broadcasts.forget(db, before=before, limit=4))
        left = [(await db.run(select(func.count()).select_from(table))).scalar_one() for table in LINES]
        is_open = select(func.count()).where(outbox.c.card == "open")
        assert (await db.run(is_open)).scalar_one() == 0
    assert left == [0, 0]
    assert (sum(erased), max(erased)) == (6 + 5 + 1, 4)  # cards, lines, itself
