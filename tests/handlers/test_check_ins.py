"""What stands between a due check-in and its reader: what came too late is dropped, what was overtaken is not said."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import text

from domain.ask import Answer, Ask
from domain.check_in_plan import first_plan
from domain.check_in_spread import A_SECOND
from domain.check_in_times import Wishes
from domain.check_ins import CheckIn, Face, State, Step
from domain.conversation import Kind
from domain.errors import RefusedError
from domain.ids import CheckInId, ConversationId, new_id
from domain.people import Language, Role
from fakes.organisation import NOW
from fakes.visiting import Visiting
from handlers.check_in import check_in
from scheduler.jobs import check_ins as check_in_job
from storage import check_in_plans, check_ins, people

TODAY = Wishes().slot_on(date(2026, 3, 2))


async def due(riet: Visiting) -> None:
    """Riet is due, today at ten."""
    async with riet.office.database.transaction("test") as db:
        plan = first_plan(riet.riet, wishes=Wishes(), now=NOW - timedelta(weeks=1))
        await check_in_plans.begin(db, replace(plan, slot=TODAY))


async def planned_only(riet: Visiting) -> CheckIn:
    """It is put into the outbox, and nothing is sent yet."""
    await due(riet)
    assert await check_in_job.job(wake=lambda: None).run(riet.office.database, riet.office.clock.now())
    return await newest(riet)


async def newest(riet: Visiting) -> CheckIn:
    async with riet.office.database.reading() as db:
        found = await check_ins.since(db, riet.riet, at=NOW - timedelta(days=1))
    return found[-1]


async def test_it_is_asked_and_answered_within_the_budget(riet: Visiting) -> None:
    await due(riet)
    await riet.office.house.settle()
    assert riet.heard()[-1] == "check-in.ask"
    await riet.presses("sad")
    assert len(riet.statements) <= 12, "\n".join(riet.statements)
    assert len(riet.commits) <= 3
    assert (await newest(riet)).answers.how is Face.SAD
    async with riet.office.database.reading() as db:
        assert await check_ins.faces(db, riet.riet, at=NOW - timedelta(days=1)) == [Face.SAD]


async def test_the_reminder_takes_the_place_of_the_first_card(riet: Visiting) -> None:
    await due(riet)
    await riet.office.house.settle()
    for at in (TODAY.closes_at, Wishes().slot_on(date(2026, 3, 5)).opens_at):
        riet.office.clock.move_to(at)
        await riet.office.house.settle()
    assert riet.heard() == ["check-in.ask", "check-in.remind"]
    assert [card.open for card in riet.office.platform.screens["Riet"].newest_first()] == [True, False]


async def test_what_came_too_late_is_dropped_and_comes_another_day(riet: Visiting) -> None:
    asked = await planned_only(riet)
    riet.office.clock.move_to(TODAY.closes_at)
    await riet.office.house.settle()
    assert riet.heard() == []
    assert (await newest(riet)).state is State.DROPPED
    riet.office.clock.move_to(Wishes().slot_on(date(2026, 3, 3)).opens_at)
    await riet.office.house.settle()
    assert riet.heard() == ["check-in.ask"]
    assert (await newest(riet)).id != asked.id


async def test_who_begins_to_talk_meanwhile_is_asked_when_they_are_done(riet: Visiting) -> None:
    await planned_only(riet)
    await riet.does(Kind.TEXT, "Bezoek")
    await riet.office.house.settle()
    assert "check-in.ask" not in riet.heard()
    riet.office.clock.move_to(NOW + timedelta(minutes=31))
    await riet.office.house.settle()
    assert riet.heard()[-1] == "check-in.ask"


async def test_who_pauses_meanwhile_is_not_asked(riet: Visiting) -> None:
    await planned_only(riet)
    await riet.does(Kind.TEXT, "/pauze 2 weken")
    await riet.office.house.settle()
    assert riet.heard() == ["check-in.paused"]


async def test_who_has_left_is_asked_no_more(riet: Visiting) -> None:
    await due(riet)
    async with riet.office.database.transaction("test") as db:
        await people.change_state(db, riet.riet, state=people.ENDED)
    await riet.office.house.settle()
    assert riet.heard() == []
    async with riet.office.database.reading() as db:
        assert await check_in_plans.get(db, riet.riet) is None


async def test_what_was_answered_is_sealed_and_the_card_is_nobody_elses(riet: Visiting) -> None:
    asked = await planned_only(riet)
    how = {"check-in.how": Answer(fingerprint=None, option="sad")}
    ask = Ask(id=ConversationId(new_id()), started_at=NOW, now=NOW, answers=how)
    async with riet.office.database.transaction("test") as db:
        everybody = await people.get(db, [riet.riet, riet.els])
        for who, id_ in ((riet.els, asked.id), (riet.riet, CheckInId("unknown"))):
            with pytest.raises(RefusedError):
                await check_in(ask, everybody[who], db=db, check_in=id_, step=Step.HOW.value)
            ask = replace(ask, asked={})
        await check_in(ask, everybody[riet.riet], db=db, check_in=asked.id, step=Step.HOW.value)
        stored: bytes = (await db.run(text("SELECT answers_sealed FROM check_ins"))).scalar_one()
    assert stored
    assert b"sad" not in stored


async def test_a_crowd_at_nine_is_asked_so_many_a_second_and_nobody_after_hours(riet: Visiting) -> None:
    office, crowd = riet.office, A_SECOND + 5
    nine = datetime(2026, 3, 9, 8, tzinfo=UTC)
    async with office.database.transaction("test") as db:
        for number in range(crowd):
            one = await people.add(
                db,
                f"V{number}",
                posts_in=[(Role.VOLUNTEER, office.area)],
                phone=None,
                language=Language.DUTCH,
                now=NOW,
            )
            await people.open_account(db, "memory", f"V{number}", person=one, now=NOW)
            plan = first_plan(one, wishes=Wishes(weekday=1, starts=time(9)), now=NOW - timedelta(weeks=1))
            await check_in_plans.begin(db, replace(plan, slot=plan.wishes.slot_on(nine.date())))
    for seconds, asked in ((0, A_SECOND), (1, crowd)):
        office.clock.move_to(nine + timedelta(seconds=seconds))
        await check_in_job.job(wake=lambda: None).run(office.database, office.clock.now())
        async with office.database.reading() as db:
            found = (await db.run(text("SELECT count(*) FROM check_ins"))).scalar_one()
        assert found == asked


async def test_what_was_answered_just_before_leaving_is_not_looked_at_for_ever(riet: Visiting) -> None:
    await due(riet)
    await riet.office.house.settle()
    await riet.presses("sad")
    async with riet.office.database.transaction("test") as db:
        await people.change_state(db, riet.riet, state=people.ENDED)
    await riet.office.house.settle()
    async with riet.office.database.reading() as db:
        assert await check_in_plans.to_do(db, now=NOW, limit=9) == []
