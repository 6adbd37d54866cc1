"""Reports of visits: one row each, changed by versions, seen by whom they belong to."""

from datetime import date, timedelta

import pytest
from sqlalchemy import text

from domain.errors import RefusedError
from domain.ids import VisitId, new_id
from domain.residents import Match
from domain.visits import CHANGES_WITHIN, Note, Told, Visit, Went, WhyNot
from fakes.organisation import NOW
from fakes.visiting import Visiting
from storage import visits

MONDAY, SUNDAY = date(2026, 3, 2), date(2026, 3, 1)
LATER = NOW + timedelta(hours=1)


async def kept(
    riet: Visiting,
    *,
    match: Match,
    went: Went = Went.GOOD,
    id_: VisitId | None = None,
    days: tuple[date, ...] = (MONDAY,),
    minutes: int | None = 60,
    later: timedelta = timedelta(0),
    once: bool = False,
) -> Visit:
    async with riet.office.database.transaction("test") as db:
        return await visits.record(
            db,
            id_ or VisitId(new_id()),
            match=match,
            told=Told(went, minutes=minutes),
            days=days,
            at=NOW + later,
            once=once,
        )


async def test_it_is_kept_as_told(riet: Visiting) -> None:
    match = await riet.match("B-12")
    visit = await kept(riet, match=match)
    async with riet.office.database.reading() as db:
        assert await visits.get(db, visit.id) == visit
        assert await visits.get(db, VisitId(new_id())) is None
    assert (visit.version, visit.match, visit.resident, visit.volunteer) == (1, match.id, match.resident.id, riet.riet)
    assert (visit.went, visit.minutes, visit.visited_on, visit.reported_at) == (Went.GOOD, 60, MONDAY, NOW)
    assert (visit.withdrawn_at, visit.wrong_since, visit.note) == (None, None, None)


async def test_the_same_id_is_the_next_version(riet: Visiting) -> None:
    first = await kept(riet, match=await riet.match("B-12"))
    other = await riet.match("B-07")
    changed = await kept(riet, match=other, id_=first.id, went=Went.SO_SO, minutes=None, later=timedelta(minutes=5))
    assert (changed.version, changed.match, changed.resident) == (2, other.id, other.resident.id)
    assert (changed.went, changed.minutes) == (Went.SO_SO, None)
    async with riet.office.database.reading() as db:
        assert (await db.run(text("SELECT count(*) FROM visits"))).scalar() == 1


async def test_the_likeliest_day_that_is_free(riet: Visiting) -> None:
    match = await riet.match("B-12")
    days = (SUNDAY, MONDAY)
    first = await kept(riet, match=match, days=days)
    second = await kept(riet, match=match, days=days)
    third = await kept(riet, match=match, days=days)
    assert [one.visited_on for one in (first, second, third)] == [SUNDAY, MONDAY, MONDAY]
    again = await kept(riet, match=match, days=days, id_=first.id)
    assert again.visited_on == SUNDAY, "its own report does not stand in its way"
    other = await kept(riet, match=await riet.match("B-07"), days=days)
    assert other.visited_on == SUNDAY, "nor does that of another resident"


async def test_what_was_asked_about_is_told_once(riet: Visiting) -> None:
    match = await riet.match("B-12")
    first = await kept(riet, match=match, once=True)
    with pytest.raises(RefusedError) as refused:
        await kept(riet, match=match, once=True)
    assert refused.value.text == "visit.told-already"
    assert (await kept(riet, match=match, id_=first.id, once=True)).version == 2
    async with riet.office.database.transaction("test") as db:
        await visits.withdraw(db, first.id, by=riet.riet, at=NOW)
    assert (await kept(riet, match=match, once=True)).version == 1


async def test_told_on_counts_what_stands(riet: Visiting) -> None:
    match = await riet.match("B-12")
    visit = await kept(riet, match=match)
    async with riet.office.database.transaction("test") as db:
        assert await visits.told_on(db, match.id, day=MONDAY)
        assert not await visits.told_on(db, match.id, day=SUNDAY)
        await visits.withdraw(db, visit.id, by=riet.riet, at=NOW)
        assert not await visits.told_on(db, match.id, day=MONDAY)


async def test_since_when_something_is_wrong(riet: Visiting) -> None:
    b12, b07 = await riet.match("B-12"), await riet.match("B-07")
    minute = timedelta(minutes=1)
    visit = await kept(riet, match=b12, went=Went.WRONG)
    assert visit.wrong_since == NOW
    same = await kept(riet, match=b12, went=Went.WRONG, id_=visit.id, later=minute)
    assert same.wrong_since == NOW, "told once, filed once"
    other = await kept(riet, match=b07, went=Went.WRONG, id_=visit.id, later=2 * minute)
    assert other.wrong_since == NOW + 2 * minute, "another resident is another sign"
    well = await kept(riet, match=b07, went=Went.GOOD, id_=visit.id, later=3 * minute)
    assert well.wrong_since is None
    again = await kept(riet, match=b07, went=Went.WRONG, id_=visit.id, later=4 * minute)
    assert again.wrong_since == NOW + 4 * minute


async def test_it_is_withdrawn_once_and_told_again_it_holds(riet: Visiting) -> None:
    match = await riet.match("B-12")
    visit = await kept(riet, match=match)
    async with riet.office.database.transaction("test") as db:
        first = await visits.withdraw(db, visit.id, by=riet.riet, at=NOW)
        second = await visits.withdraw(db, visit.id, by=riet.riet, at=LATER)
    assert first is not None
    assert second is not None
    assert first.withdrawn_at == second.withdrawn_at == NOW
    assert (await kept(riet, match=match, id_=visit.id)).withdrawn_at is None


async def test_nobody_else_touches_it(riet: Visiting) -> None:
    visit = await kept(riet, match=await riet.match("B-12"))
    async with riet.office.database.transaction("test") as db:
        assert await visits.withdraw(db, visit.id, by=riet.daan, at=NOW) is None
        with pytest.raises(RefusedError):
            await visits.annotate(db, visit.id, by=riet.daan, note=Note(went_well="x"))
        with pytest.raises(RefusedError):
            await visits.give_reason(db, visit.id, by=riet.daan, why_not=WhyNot.OTHER)
        assert await visits.get(db, visit.id) == visit


async def test_a_note_is_sealed_and_without_a_bsn(riet: Visiting) -> None:
    visit = await kept(riet, match=await riet.match("B-12"))
    async with riet.office.database.transaction("test") as db:
        await visits.annotate(db, visit.id, by=riet.riet, note=Note("samen gewandeld", "buurvrouw 123456782"))
        found = await visits.get(db, visit.id)
        assert found is not None
        assert found.note == Note("samen gewandeld", "buurvrouw •••••••••")
        raw = (await db.run(text("SELECT note_sealed FROM visits"))).scalar_one()
        assert b"gewandeld" not in bytes(raw)


async def test_why_it_was_not_held_goes_when_it_was(riet: Visiting) -> None:
    match = await riet.match("B-12")
    visit = await kept(riet, match=match, went=Went.NOT_HELD, minutes=None)
    async with riet.office.database.transaction("test") as db:
        await visits.give_reason(db, visit.id, by=riet.riet, why_not=WhyNot.I_COULD_NOT)
    still = await kept(riet, match=match, went=Went.NOT_HELD, id_=visit.id)
    assert still.why_not is WhyNot.I_COULD_NOT
    assert (await kept(riet, match=match, went=Went.GOOD, id_=visit.id)).why_not is None


async def test_for_a_day_it_can_be_changed(riet: Visiting) -> None:
    visit = await kept(riet, match=await riet.match("B-12"))
    end = NOW + CHANGES_WITHIN
    async with riet.office.database.transaction("test") as db:
        assert (await db.run(visits.NEXT_UNCHANGEABLE)).scalar() == end
        assert await visits.unchangeable(db, now=end - timedelta(seconds=1)) == []
        assert await visits.unchangeable(db, now=end) == [visit.id]
        await visits.let_be(db, visit.id)
        assert await visits.unchangeable(db, now=end) == []
        assert (await db.run(visits.NEXT_UNCHANGEABLE)).scalar() is None
