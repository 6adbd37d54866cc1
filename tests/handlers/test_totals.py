"""Totals never lead to a person, and never reach beyond the areas of who asks."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.areas import AfterHours
from domain.escalation import EscalationKind
from domain.ids import AreaId
from domain.people import Role
from domain.totals import COUNTED_BACK, FEWEST_PEOPLE, Total
from domain.working_hours import WorkingHours
from fakes.organisation import NOW, Organisation
from storage import areas, totals

PEOPLE = ["Riet", "Jan", "Omar", "Ilse", "Fatma"]
TOLD = "ik moest een wond verzorgen"


async def told_by(office: Organisation, *people: str) -> None:
    await office.person("Marja", Role.COORDINATOR)
    for name in people:
        await office.person(name, Role.VOLUNTEER)
        await office.types(name, TOLD)


async def counted(
    office: Organisation, *, among: set[AreaId] | None = None, since: datetime = NOW - COUNTED_BACK
) -> list[Total]:
    async with office.database.reading() as db:
        return list(await totals.of_kind(db, EscalationKind.BOUNDARY, areas=among, since=since))


async def test_one_fewer_than_the_fewest_is_not_counted_out(office: Organisation) -> None:
    *most, last = PEOPLE
    await told_by(office, *most)
    await office.types(most[0], TOLD)
    assert len(PEOPLE) == FEWEST_PEOPLE
    assert await counted(office) == []
    await office.person(last, Role.VOLUNTEER)
    await office.types(last, TOLD)
    assert await counted(office) == [Total("wound_care", FEWEST_PEOPLE + 1)]


async def test_only_the_areas_of_who_asks_and_only_the_last_year(office: Organisation) -> None:
    await told_by(office, *PEOPLE)
    async with office.database.transaction("test") as db:
        other = await areas.add(
            db,
            "Zuid",
            hours=WorkingHours(),
            after_hours=AfterHours.NONE,
            numbers=(await areas.get(db, office.area)).numbers,
        )
    assert await counted(office, among={other}) == []
    assert len(await counted(office, among={office.area})) == 1
    assert await counted(office, since=NOW + timedelta(seconds=1)) == []


async def test_who_takes_it_back_is_not_counted(office: Organisation) -> None:
    await told_by(office, *PEOPLE)
    assert await office.types(PEOPLE[-1], "/ongedaan")
    assert await counted(office) == []


async def test_how_often_it_helped_is_told_when_enough_say_so(office: Organisation) -> None:
    await told_by(office, *PEOPLE)
    for name in reversed(PEOPLE):
        for words in ("take", "close", "talked", "spoken"):
            await office.types("Marja", words)
        assert await office.types(name, "Ja, het helpt") == ["support.helped-noted"]
    assert await counted(office) == [replace(Total("wound_care", FEWEST_PEOPLE), helped=FEWEST_PEOPLE)]
