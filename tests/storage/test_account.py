"""The facts of a quarter, and the counts that stay of it when they are gone: two readings of it never differ."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import delete

from domain.account import Account, Figure, Name, counted
from domain.ids import AreaId
from domain.people import Role
from domain.quarters import Quarter
from domain.suppression import TOTAL, Cell
from domain.working_hours import WorkingHours
from fakes.organisation import NOW, Organisation
from scheduler.jobs import keep_counts
from storage import account, areas, matches, residents, tables

FIRST, LATER = Quarter(2026, 1), datetime(2026, 5, 2, 9, tzinfo=UTC)
PEOPLE = ("Riet", "Jan", "Omar", "Ilse", "Fatma")


async def worked(office: Organisation) -> None:
    """Five volunteers visit one resident each, one visit did not take place, and nobody visits two residents."""
    daan = await office.person("Daan", Role.PROFESSIONAL)
    volunteers = [await office.person(name, Role.VOLUNTEER) for name in PEOPLE]
    async with office.database.transaction("test") as db:
        for number in range(7):
            resident = await residents.add(db, f"B-0{number}", area=office.area, supervisor=daan, deputy=None)
            if number < len(volunteers):
                await matches.add(db, resident, volunteer=volunteers[number], started_on=date(2026, 1, 1))
    for number, name in enumerate(PEOPLE):
        await office.types(name, f"B-0{number} goed 60")
    await office.types("Riet", "B-00 ging niet door")
    await office.types("Jan", "B-01 zorg gevallen")
    await office.types("Daan", "Ik pak dit op")


async def kept(office: Organisation) -> None:
    await keep_counts.job(wake=lambda: None).run(office.database, LATER)


async def read(office: Organisation, *, within: set[AreaId] | None = None, now: datetime = LATER) -> Account:
    async with office.database.reading() as db:
        return await account.read(db, FIRST, within=within, now=now)


async def test_what_was_done_in_a_quarter_is_counted(office: Organisation) -> None:
    await worked(office)
    async with office.database.reading() as db:
        found = counted(await account.facts(db, FIRST, today=NOW.date()))
        empty = counted(await account.facts(db, FIRST.next, today=date(2026, 4, 1)))
    assert found[office.area, Name(Figure.VISITS)] == found[TOTAL, Name(Figure.VISITS)] == Cell(5, 5)
    assert found[TOTAL, Name(Figure.MINUTES)] == Cell(300, 5)
    assert found[TOTAL, Name(Figure.NOT_HELD)] == Cell(1, 1)
    assert found[TOTAL, Name(Figure.WITHOUT)] == Cell(2, 2)
    assert found[TOTAL, Name(Figure.SIGNS, "health")] == Cell(1, 1)
    assert found[TOTAL, Name(Figure.TAKEN)] == Cell(0, 1)
    assert empty[TOTAL, Name(Figure.VISITS)] == Cell(0, 0)


async def test_a_kept_quarter_stays_when_its_visits_are_erased_and_never_changes(office: Organisation) -> None:
    await worked(office)
    job = keep_counts.job(wake=lambda: None)
    assert await job.run(office.database, LATER - timedelta(days=10)) == 0, "it was not settled yet"
    assert await job.run(office.database, LATER) == 1
    before = await read(office)
    assert before.shown[office.area, Name(Figure.VISITS)] == 5
    async with office.database.transaction("test") as db:
        await db.run(delete(tables.visits))
        await account.keep(db, FIRST, {}, at=LATER)
    assert await read(office) == before
    assert await keep_counts.job(wake=lambda: None).run(office.database, LATER) == 0


async def test_another_area_is_not_in_it_nor_the_whole_that_would_tell_of_it(office: Organisation) -> None:
    await worked(office)
    async with office.database.transaction("test") as db:
        south = await areas.add(db, "Zuid", hours=WorkingHours())
    await kept(office)
    of_south, of_all = await read(office, within={south}), await read(office)
    assert of_south.rows == (south,)
    assert of_south.shown == {}
    assert of_all.rows == (office.area, south, TOTAL)
    assert of_all.shown[TOTAL, Name(Figure.VISITS)] == 5
    assert (office.area, Name(Figure.VISITS)) not in of_all.shown, "what is left would be Zuid's"
