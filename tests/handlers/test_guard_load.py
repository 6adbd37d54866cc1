"""Whom a professional is asked to phone: five a week, once a fortnight each, and only the own volunteers."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import update

from domain.check_ins import Answers, CheckIn, Face, State
from domain.conversation import Kind
from domain.ids import CheckInId, PersonId, ReplacementId, new_id
from domain.load_guard import MOST_A_WEEK_ASKED, Reason
from domain.monday_list import ListReader
from domain.people import Role
from domain.replacements import Replacement, ReplacementState
from domain.tasks import Task, TaskKind
from domain.working_hours import WorkingHours
from fakes.organisation import Organisation
from fakes.visiting import Visiting
from handlers.guard_load import guard_load
from storage import check_ins, loads, matches, pauses, people, replacements, residents, tasks
from storage.tables import matches as match_table

MONDAY = datetime.fromisoformat("2026-03-23T08:00+00:00")


async def guarded(office: Organisation, professional: PersonId, *, at: datetime = MONDAY) -> list[Task]:
    """Whom they have to phone after their list."""
    reader = ListReader(professional, at, None, (WorkingHours(),))
    async with office.database.transaction("test") as db:
        await guard_load(db, reader, now=at)
        return [one for one in await tasks.mine(db, professional) if one.kind is TaskKind.LOAD]


async def silent_volunteers(riet: Visiting, count: int) -> None:
    """So many volunteers with a fixed day and without a word, supervised by Els."""
    for number in range(count):
        one = await riet.office.person(f"Vrijwilliger{number}", Role.VOLUNTEER)
        async with riet.office.database.transaction("test") as db:
            whom = await residents.add(
                db, f"C-{number:02}", area=riet.office.area, supervisor=riet.els, deputy=riet.daan
            )
            started = date(2026, 1, 1)
            await matches.add(db, whom, volunteer=one, started_on=started, weekday=1, starts=time(10), minutes=60)


async def test_five_a_week_and_the_others_the_week_after(riet: Visiting) -> None:
    await silent_volunteers(riet, 7)
    first = await guarded(riet.office, riet.els)
    assert len(first) == MOST_A_WEEK_ASKED
    assert {one.words for one in first} == {Reason.SILENT.value}
    assert len(await guarded(riet.office, riet.els, at=MONDAY + timedelta(hours=1))) == MOST_A_WEEK_ASKED
    later = await guarded(riet.office, riet.els, at=MONDAY + timedelta(days=7))
    assert len(later) == 7
    assert len({one.about for one in later}) == 7


async def test_who_was_phoned_is_left_alone_for_a_fortnight(riet: Visiting) -> None:
    (task,) = await guarded(riet.office, riet.daan)
    assert (task.about, task.words) == (riet.riet, Reason.SILENT.value)
    async with riet.office.database.transaction("test") as db:
        await tasks.done(db, task.id, at=MONDAY)
    assert await guarded(riet.office, riet.daan, at=MONDAY + timedelta(days=7)) == []
    assert len(await guarded(riet.office, riet.daan, at=MONDAY + timedelta(days=14))) == 1


async def test_a_check_in_that_asks_to_phone_counts_as_well(riet: Visiting) -> None:
    task = Task(TaskKind.SAD, riet.daan, riet.office.area, made_at=MONDAY, due_at=MONDAY, about=riet.riet)
    async with riet.office.database.transaction("test") as db:
        await tasks.add(db, task)
    assert await guarded(riet.office, riet.daan) == []


async def test_a_deputy_and_a_stranger_are_asked_nothing(riet: Visiting) -> None:
    assert await guarded(riet.office, riet.els) == []
    assert await guarded(riet.office, await riet.office.person("Karim", Role.PROFESSIONAL)) == []


async def test_the_volunteers_of_a_supervisor_who_cannot_be_reached_are_the_deputys(riet: Visiting) -> None:
    async with riet.office.database.transaction("test") as db:
        await people.change_state(db, riet.daan, state=people.ENDED)
    (task,) = await guarded(riet.office, riet.els)
    assert task.about == riet.riet


async def test_who_stands_in_is_asked_to_phone_and_is_called_for_what_a_volunteer_asks(riet: Visiting) -> None:
    karim = await riet.office.person("Karim", Role.PROFESSIONAL)
    away = Replacement(
        id=ReplacementId(new_id()),
        areas=(riet.office.area,),
        of=riet.daan,
        by=karim,
        resident=None,
        set_by=karim,
        begins_at=MONDAY - timedelta(weeks=8),
        ends_at=MONDAY + timedelta(weeks=8),
    )
    async with riet.office.database.transaction("test") as db:
        await replacements.add(db, away)
        await replacements.moved(db, away.id, state=ReplacementState.RUNNING, look_at=away.ends_at)
    (task,) = await guarded(riet.office, karim)
    assert task.about == riet.riet
    assert await guarded(riet.office, riet.daan) == []
    await riet.office.types("Riet", "/hulp")
    await riet.office.types("Riet", "tip")
    assert riet.heard("Karim") == ["escalation.please-take"]
    assert riet.heard("Daan") == []


@pytest.mark.parametrize("seen_by_daan", [True, False])
async def test_faces_are_a_reason_only_for_who_may_see_them(riet: Visiting, seen_by_daan: bool) -> None:  # noqa: FBT001  a case
    async with riet.office.database.transaction("test") as db:
        await db.run(update(match_table).values(weekday=None))
        for days in (30, 2):
            at = MONDAY - timedelta(days=days)
            asked = CheckIn(
                id=CheckInId(new_id()),
                person=riet.riet,
                viewer=riet.daan if seen_by_daan else riet.els,
                state=State.ASKED,
                asked_at=at,
                asked_on=at.date(),
                closes_at=at,
                look_at=None,
            )
            await check_ins.begin(db, asked)
            await check_ins.answer(db, asked, Answers(how=Face.SAD), at=at)
    found = await guarded(riet.office, riet.daan)
    assert [one.words for one in found] == ([Reason.SAD.value] if seen_by_daan else [])


async def test_who_was_away_is_not_silent_until_three_weeks_after(riet: Visiting) -> None:
    back_on = MONDAY.date() - timedelta(weeks=2)
    async with riet.office.database.transaction("test") as db:
        await pauses.pause(db, riet.riet, until=back_on)
    assert await guarded(riet.office, riet.daan) == []
    assert len(await guarded(riet.office, riet.daan, at=MONDAY + timedelta(weeks=1))) == 1


async def test_who_makes_no_visits_in_aftercare_is_not_silent(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "/nazorg")
    await riet.presses("pause")
    assert await guarded(riet.office, riet.daan) == []


async def test_what_is_known_takes_few_statements_however_many_volunteers(riet: Visiting) -> None:
    await silent_volunteers(riet, 6)
    riet.statements.clear()
    async with riet.office.database.transaction("test") as db:
        found = await loads.of_professional(db, riet.els, today=MONDAY.date(), faces_since=MONDAY)
    assert len(found) == 6
    assert len(riet.statements) <= 7
