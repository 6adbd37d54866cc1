"""Rounds on real databases: nobody is asked twice whatever happens at once, and nobody reaches beyond their areas."""

import asyncio
from collections import Counter
from datetime import date, timedelta

import pytest_asyncio
from sqlalchemy import func, insert, select

from domain.areas import AfterHours
from domain.conversation import Incoming, Kind
from domain.ids import AreaId, PersonId, RoundId, new_id
from domain.people import Role
from domain.rounds import About, Among, Round, reports_at
from domain.working_hours import WorkingHours
from fakes.dying import dies_at
from fakes.organisation import NOW, NUMBERS, Organisation
from fakes.visiting import Visiting, visiting
from scheduler.jobs import rounds as job
from storage import areas, matches, people, residents, rounds, tables
from storage.tables import look_ins

LATER = NOW + timedelta(days=90)


@pytest_asyncio.fixture
async def street(office: Organisation) -> Visiting:
    """Riet visits B-12 and B-07, Fatma B-12 too; Marja coordinates."""
    found = await visiting(office)
    fatma = await office.person("Fatma", Role.VOLUNTEER)
    await office.person("Marja", Role.COORDINATOR)
    async with office.database.transaction("test") as db:
        resident = (await residents.with_code(db, "B-12")).id
        await matches.add(db, resident, volunteer=fatma, started_on=date(2026, 2, 1))
    return found


async def begin(street: Visiting, *, by: str = "Marja") -> RoundId:
    """A round about the whole area that begins now; nothing has been done about it yet."""
    async with street.office.database.transaction("test") as db:
        marja = (await people.named(db, by)).id
        new = Round(
            by=marja,
            about=About.HEAT,
            degrees=34,
            among=Among(areas=(street.office.area,)),
            begins_at=NOW,
            reports_at=reports_at(NOW, zone="Europe/Amsterdam", urgent=False),
        )
        await rounds.plan(db, new, now=NOW)
    return new.id


def asked(street: Visiting) -> Counter[tuple[str, str]]:
    """Who read a card about whom, and how often."""
    found = (one for one in street.office.platform.sent if one.message.text == "round.asked")
    return Counter((one.message.address, str(one.message.args["resident"])) for one in found)


async def test_two_processes_that_look_at_once_ask_everybody_once(street: Visiting) -> None:
    await begin(street)
    work = job.job(wake=lambda: None)
    for _ in range(3):
        await asyncio.gather(*(work.run(street.office.database, NOW) for _ in range(2)))
    await street.office.house.settle()
    assert Counter(code for _, code in asked(street).elements()) == {"B-12": 1, "B-07": 1}


async def test_a_death_at_any_commit_neither_loses_nor_repeats_a_question(street: Visiting) -> None:
    await begin(street)
    points = ("rounds.before", "rounds.after") * 4
    assert await dies_at(street.office, job.job(wake=lambda: None), points, now=NOW) > 3
    await street.office.house.settle()
    assert Counter(code for _, code in asked(street).elements()) == {"B-12": 1, "B-07": 1}
    assert street.heard("Marja").count("round.begun") == 1


async def test_two_who_say_at_once_that_it_was_done_are_both_thanked_and_it_counts_once(street: Visiting) -> None:
    round_id, office = await begin(street), street.office
    await office.house.settle()
    for hours in (2, 2):
        office.clock.move_to(office.clock.now() + timedelta(hours=hours))
        await office.house.settle()
    before = len(office.platform.sent)
    for who in ("Riet", "Fatma"):
        button = street.button("done", who=who).id if who == "Fatma" else _button_about(street, "B-12")
        incoming = Incoming(await office.account(who), f"{who}:done", Kind.PRESS, office.clock.now(), option=button)
        await office.house.dispatcher.receive(incoming)
    await asyncio.gather(*(office.house.dispatcher.settle() for _ in range(2)))
    await office.house.settle()
    heard = Counter(str(one.message.text) for one in office.platform.sent[before:] if one.message.effect == "say")
    assert heard["round.noted"] == 1
    assert heard["round.seen-already"] + heard["round.seen-by-another"] >= 1
    async with office.database.reading() as db:
        assert (await rounds.totals(db, round_id)).seen == 1


def _button_about(street: Visiting, code: str) -> str:
    screen = street.office.platform.screens["Riet"]
    card = next(one for one in screen.newest_first() if one.outgoing.message.args.get("resident") == code)
    shown = card.option("done")
    assert shown
    return shown.id


async def test_a_round_is_planned_some_at_a_time(street: Visiting) -> None:
    office = street.office
    async with office.database.transaction("test") as db:
        same = {"area_id": office.area, "supervisor_id": street.daan}
        rows = [{"id": new_id(), "code": f"X-{number}", **same} for number in range(rounds.BATCH)]
        await db.run(insert(tables.residents), rows)
    round_id = await begin(street)
    counts = []
    async with office.database.transaction("test") as db:
        found = await rounds.load_due(db, round_id, now=LATER)
        assert found
        counts += [await rounds.put_on(db, found) for _ in range(3)]
        there = select(func.count(), func.count(look_ins.c.resident_id.distinct())).select_from(look_ins)
        assert (await db.run(there)).one() == (rounds.BATCH + 2, rounds.BATCH + 2)
    assert counts == [rounds.BATCH, 2, 0]


async def test_a_round_of_another_area_is_one_that_does_not_exist(street: Visiting) -> None:
    office = street.office
    round_id = await begin(street)
    await office.house.settle()
    async with office.database.transaction("test") as db:
        zuid = await areas.add(db, "Zuid", hours=WorkingHours(), after_hours=AfterHours.NONE, numbers=NUMBERS)
        marja = await people.named(db, "Marja")
        stranger = PersonId("0" * 32)
        assert await rounds.of(db, round_id, marja.id, mine={office.area})
        assert await rounds.of(db, round_id, stranger, mine={office.area, zuid})
        for mine in ({zuid}, frozenset[AreaId]()):
            assert await rounds.of(db, round_id, marja.id, mine=mine) is None
            reach = await rounds.reach(db, Among(areas=(office.area,)), mine=mine)
            assert (reach.residents, reach.volunteers, reach.first_code) == (0, 0, None)
            assert await residents.codes(db, areas=mine) == {}
        assert (await rounds.reach(db, Among(areas=(office.area,)), mine=None)).residents == 2


async def test_an_answer_costs_no_more_than_a_message_may(street: Visiting) -> None:
    await begin(street)
    await street.office.house.settle()
    for key, most in (("cannot", 12), ("worry", 12)):
        await street.presses(key)
        assert len(street.statements) <= most, "\n".join(street.statements)
        assert len(street.commits) <= 3


async def test_what_is_long_over_is_forgotten(street: Visiting) -> None:
    round_id, office = await begin(street), street.office
    await office.house.settle()
    async with office.database.transaction("test") as db:
        assert await rounds.forget(db, before=NOW + timedelta(days=400), limit=10) == 0
        found = await rounds.load_due(db, round_id, now=LATER)
        assert found
        await rounds.move_on(db, found, look_at=None)
        assert await rounds.forget(db, before=NOW, limit=10) == 0
        assert await rounds.forget(db, before=NOW + timedelta(days=400), limit=10) == 1
        assert (await rounds.totals(db, round_id)).all == 0


async def test_the_outcome_goes_to_who_coordinates_now(street: Visiting) -> None:
    office = street.office
    await begin(street)
    await office.person("Piet", Role.COORDINATOR)
    async with office.database.transaction("test") as db:
        await people.change_state(db, (await people.named(db, "Marja")).id, state="ended")
    await office.house.settle()
    assert "round.begun" in street.heard("Piet")
    assert "round.begun" not in street.heard("Marja")


async def test_where_the_supervisor_has_left_the_deputy_has_it_and_who_leaves_is_not_asked(street: Visiting) -> None:
    office = street.office
    async with office.database.transaction("test") as db:
        for gone in (street.daan, street.riet):
            await people.change_state(db, gone, state="ended")
    await begin(street)
    await office.house.settle()
    assert asked(street) == {("Fatma", "B-12"): 1}
    assert street.heard("Els") == ["round.handed"]
    await street.presses("cannot", who="Els")
    await office.house.settle()
    assert street.heard("Els") == ["round.handed", "round.cannot-listed"]


async def test_a_manager_reads_the_outcome_when_nobody_coordinates_any_more(street: Visiting) -> None:
    office = street.office
    await office.person("Mo", Role.MANAGER)
    await begin(street)
    async with office.database.transaction("test") as db:
        await people.change_state(db, (await people.named(db, "Marja")).id, state=people.ENDED)
    await office.house.settle()
    assert [one.message.text for one in office.platform.sent if one.message.address == "Mo"] == ["round.begun"]
