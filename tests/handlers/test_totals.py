"""Totals never lead to a person, and never reach beyond the areas of who asks."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.areas import AfterHours
from domain.escalation import EscalationKind
from domain.half_years import HalfYear
from domain.ids import AreaId
from domain.people import Role
from domain.suppression import TOTAL
from domain.told import Total, Totals
from domain.totals import FEWEST_PEOPLE
from domain.working_hours import WorkingHours
from fakes.organisation import Organisation
from storage import areas, totals

PEOPLE = ["Riet", "Jan", "Omar", "Ilse", "Fatma"]
TOLD = "ik moest een wond verzorgen"
THIS_HALF = HalfYear(2026, 1)
SETTLED = datetime(2026, 7, 29, 9, tzinfo=UTC)


async def told_by(office: Organisation, *people: str) -> None:
    await office.person("Marja", Role.COORDINATOR)
    for name in people:
        await office.person(name, Role.VOLUNTEER)
        await office.types(name, TOLD)


async def read(office: Organisation, *, within: set[AreaId] | None = None, half: HalfYear = THIS_HALF) -> Totals:
    async with office.database.reading() as db:
        return await totals.read(db, half=half, within=within)


async def counted(office: Organisation, key: str = "wound_care") -> Total | None:
    found = await read(office)
    return found.of(EscalationKind.BOUNDARY, found.rows[0]).get(key)


async def test_one_fewer_than_the_fewest_is_not_counted_out(office: Organisation) -> None:
    *most, last = PEOPLE
    await told_by(office, *most)
    await office.types(most[0], TOLD)
    assert len(PEOPLE) == FEWEST_PEOPLE
    assert await counted(office) is None
    await office.person(last, Role.VOLUNTEER)
    await office.types(last, TOLD)
    assert await counted(office) == await counted(office, TOTAL) == Total(FEWEST_PEOPLE + 1)
    await office.types(last, "ik moest schoonmaken")
    assert await counted(office) is None, "all together less this would be about one"


async def test_only_the_areas_of_who_asks_and_only_that_half_of_a_year(office: Organisation) -> None:
    await told_by(office, *PEOPLE)
    async with office.database.transaction("test") as db:
        numbers = (await areas.get(db, office.area)).numbers
        other = await areas.add(db, "Zuid", hours=WorkingHours(), after_hours=AfterHours.NONE, numbers=numbers)
    assert (await read(office)).rows == (TOTAL,)
    assert (await read(office)).of(EscalationKind.BOUNDARY, TOTAL)
    for area in (other, office.area):
        found = await read(office, within={area})
        assert found.rows == (area,)
        assert not found.of(EscalationKind.BOUNDARY, area), "with nothing in Zuid, Noord would tell how little that is"
        assert not found.of(EscalationKind.BOUNDARY, TOTAL)
    assert not (await read(office, half=HalfYear(2025, 2))).of(EscalationKind.BOUNDARY, TOTAL)


async def test_who_takes_it_back_is_not_counted(office: Organisation) -> None:
    await told_by(office, *PEOPLE)
    assert await office.types(PEOPLE[-1], "/ongedaan")
    assert await counted(office) is None


async def test_how_often_it_helped_is_told_when_enough_say_so_and_enough_do_not(office: Organisation) -> None:
    others = [f"V{number}" for number in range(FEWEST_PEOPLE)]
    await told_by(office, *PEOPLE)
    for name in reversed(PEOPLE):
        for words in ("take", "close", "talked", "spoken"):
            await office.types("Marja", words)
        assert await office.types(name, "Ja, het helpt") == ["support.helped-noted"]
    assert await counted(office) == Total(FEWEST_PEOPLE)
    for name in others:
        await office.person(name, Role.VOLUNTEER)
        await office.types(name, TOLD)
    assert await counted(office) == Total(2 * FEWEST_PEOPLE, helped=FEWEST_PEOPLE)


async def test_support_is_all_that_the_account_counts_as_asked(office: Organisation) -> None:
    await told_by(office)
    for name in PEOPLE:
        await office.person(name, Role.VOLUNTEER)
        for words in ("/nazorg", "/hulp", "tip"):
            await office.types(name, words)
    found = (await read(office)).of(EscalationKind.SUPPORT, office.area)
    assert found == {TOTAL: Total(10), "aftercare": Total(5), "tip": Total(5)}


@pytest.mark.parametrize("is_over", [True, False])
async def test_a_half_of_a_year_is_told_a_month_after_it_is_over(office: Organisation, is_over: bool) -> None:  # noqa: FBT001  a case
    await told_by(office, *PEOPLE)
    office.clock.move_to(SETTLED if is_over else SETTLED - timedelta(days=1))
    (asked,) = await office.types("Marja", "/totalen") and [
        one.text for one in office.platform.sent if one.message.text.startswith("totals.")
    ]
    assert ("5 keer" in asked) is is_over
    assert ("Januari tot en met juni 2026" in asked) is is_over
