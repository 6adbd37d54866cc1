"""Writing what a spreadsheet brings: all of it or nothing, and the same file again changes nothing."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest

from bot.spreadsheets import read_sheets
from domain.areas import AfterHours
from domain.people import Person, Role
from domain.sheets.gather import gather
from domain.sheets.headings import Sort
from domain.sheets.judge import judge
from domain.sheets.plan import Fate, Plan
from fakes.organisation import NOW, Organisation
from storage import areas, importing, matches, people, residents, team, uploads
from storage.database import Session
from storage.uploads import Upload

FILE = """Wijk;Werktijden;Na werktijd;HAP;GGD;Vertrouwenspersoon
West;ma-do 9-17;Saskia;0900-1234567;030-1234567;06-12345678
;;;;;
Naam;Mobiel;Rol;Wijk;Taal;
Riet;612345678;vrijwilliger;West, Noord;nl;
Daan;06-11112222;professional;West;en;
Saskia;06-11112223;professional;West;;
"""
PEOPLE = FILE.partition(";;;;;\n")[2]
AREAS = FILE.partition(";;;;;\n")[0]
RESIDENTS = """Code;Wijk;Begeleider;Vervanger;Vrijwilliger;Dag;Tijd;Duur;Sinds
B-12;West;Daan;Saskia;Riet;dinsdag;10:00;60;3-3-2025
B-13;Noord;Daan;;;;;;
"""


async def planned(db: Session, csv: str, *, within: list[str] | None = None, giver: Person | None = None) -> Plan:
    facts, problems = gather(read_sheets(csv.encode(), name="Mensen.csv"))
    known = await importing.known(db, within=within, today=NOW.date(), giver=giver)  # type: ignore[arg-type]
    return judge(facts, known, problems=problems)


async def bring_in(office: Organisation, *files: str) -> None:
    for csv in files:
        async with office.database.transaction("test") as db:
            plan = await planned(db, csv)
            assert plan.problems == []
            await importing.write(db, plan, now=NOW)


async def test_all_of_it_is_there_and_the_same_again_changes_nothing(office: Organisation) -> None:
    await bring_in(office, AREAS, PEOPLE, RESIDENTS)
    async with office.database.reading() as db:
        west = await areas.named(db, "West")
        riet, daan = await people.named(db, "riet"), await people.named(db, "Daan")
        (match,) = await matches.of(db, riet.id)
        plans = [await planned(db, csv) for csv in (AREAS, PEOPLE, RESIDENTS)]
        due = await matches.to_ask(db, now=datetime(2026, 3, 3, 10, 30, tzinfo=UTC))
        saskia = await people.named(db, "Saskia")
    assert (west.after_hours, west.after_hours_person, west.missing) == (AfterHours.PERSON, saskia.id, ())
    assert (riet.phone, riet.active, len(riet.posts)) == ("06-12345678", False, 2)
    assert (match.resident.supervisor, match.weekday, match.starts) == (daan.id, 2, time(10))
    assert [found for found, _ in due] == [match.id]
    assert not any(plan.does_something for plan in plans)
    assert sum(plan.total(Fate.UNCHANGED) for plan in plans) == 1 + 3 + 2 + 1


async def test_what_differs_is_changed_and_the_rest_stays(office: Organisation) -> None:
    await bring_in(office, AREAS, PEOPLE, RESIDENTS)
    await bring_in(
        office,
        "Naam;Mobiel;Rol;Wijk\nRIET;06-99999999;professional;Noord\n",
        "Code;Begeleider;Vrijwilliger;Dag;Tijd\nb12;Riet;Riet;woensdag;14:00\n",
        "Wijk;Werktijden;GGD\nwest;ma-vr 8-12;030-7654321\n",
    )
    async with office.database.reading() as db:
        riet, west = await people.named(db, "Riet"), await areas.named(db, "West")
        resident = await residents.with_code(db, "B-12")
        (match,) = await matches.of(db, riet.id)
    assert (riet.phone, len(riet.posts)) == ("06-99999999", 3)
    assert (resident.supervisor, resident.area, resident.deputy is None) == (riet.id, west.id, False)
    assert (match.weekday, match.starts, match.minutes) == (3, time(14), 60)
    assert (west.hours.text, west.numbers.ggd_desk, west.numbers.confidant) == (
        "ma-vr 8-12",
        "030-7654321",
        "06-12345678",
    )


async def test_nothing_is_half_brought_in(office: Organisation) -> None:
    await bring_in(office, AREAS)

    async def too_late(db: Session) -> None:
        plan = await planned(db, PEOPLE)
        await importing.write(db, plan, now=NOW)
        await importing.write(db, plan, now=NOW)  # the second time their ids are taken

    with pytest.raises(Exception, match=r"UNIQUE|unique"):
        async with office.database.transaction("test") as db:
            await too_late(db)
    async with office.database.reading() as db:
        assert await people.everybody(db) == []


async def test_with_a_problem_nothing_is_written(office: Organisation) -> None:
    async with office.database.transaction("test") as db:
        plan = await planned(db, "Naam;Tel;Rol;Wijk\nRiet;0612345678;vrijwilliger;Noord\nBep;;;Noord\n")
        assert plan.counts[Sort.PERSON][Fate.NEW] == 2
        with pytest.raises(ValueError, match="problems"):
            await importing.write(db, plan, now=NOW)
        assert await people.everybody(db) == []


async def test_somebody_elsewhere_is_found_only_by_name_and_number(small_office: Organisation) -> None:
    """So that who works in two areas is one person, and nobody finds out who works in another."""
    office = small_office
    await bring_in(office, AREAS, "Naam;Tel;Rol;Wijk\nRiet;0612345678;vrijwilliger;West\n")
    async with office.database.transaction("test") as db:
        other = await planned(db, "Naam;Tel;Rol;Wijk\nRiet;0612345679;vrijwilliger;Noord\n", within=[office.area])
        same = await planned(db, "Naam;Tel;Rol;Wijk\nRiet;06 12345678;vrijwilliger;Noord\n", within=[office.area])
        for plan in (other, same):
            assert (plan.problems, plan.counts[Sort.PERSON]) == ([], {Fate.NEW: 1})
        await importing.write(db, same, now=NOW)
        assert len(await people.everybody(db)) == 1
        assert len((await people.named(db, "Riet")).posts) == 2


async def test_what_was_handed_in_is_kept_sealed_and_for_one_person(small_office: Organisation) -> None:
    facts, _ = gather(read_sheets(PEOPLE.encode(), name="x.csv"))
    marja, els = [await small_office.person(name, Role.COORDINATOR) for name in ("Marja", "Els")]
    async with small_office.database.transaction("test") as db:
        first = await uploads.keep(db, Upload(facts), of=marja, now=NOW)
        assert await uploads.get(db, first, of=els) is None
        found = await uploads.get(db, first, of=marja)
        assert found is not None
        assert found.facts == facts
        second = await uploads.keep(db, Upload(facts), of=marja, now=NOW)
        assert await uploads.get(db, first, of=marja) is None
        assert await uploads.forget(db, before=NOW) == 0
        await uploads.erase(db, second)
        assert await uploads.get(db, second, of=marja) is None


async def test_a_resident_whom_nobody_looks_after_any_more_stays_closed(small_office: Organisation) -> None:
    await bring_in(small_office, AREAS, PEOPLE, RESIDENTS)
    async with small_office.database.transaction("test") as db:
        await residents.close(db, (await residents.with_code(db, "B-13")).id, on=NOW.date())
        plan = await planned(db, RESIDENTS)
        elsewhere = await planned(db, "Code;Wijk;Begeleider\nB-12;Noord;Riet\n", within=[small_office.area])
    assert [(one.row, one.what) for one in plan.problems] == [(3, "import.code-closed")]
    assert "import.code-not-free" in {one.what for one in elsewhere.problems}


async def test_who_waits_on_a_list_waits_on_when_their_number_comes_in(small_office: Organisation) -> None:
    """Else they would come in by themselves, before anybody has met them."""
    marja = await small_office.person("Marja", Role.COORDINATOR)
    await bring_in(small_office, "Naam;Tel;Rol;Wijk\nRiet;0612345678;vrijwilliger;Noord\n")
    async with small_office.database.transaction("test") as db:
        await team.rename(db, replace(await people.named(db, "Riet"), host=marja))
    await bring_in(small_office, "Naam;Tel\nRiet;0687654321\n")
    async with small_office.database.reading() as db:
        riet = await people.named(db, "Riet")
    assert (riet.phone, riet.host) == ("06-87654321", marja)


async def test_nobody_changes_the_number_of_who_has_paid_work_where_they_do_not_lead(
    small_office: Organisation,
) -> None:
    await bring_in(small_office, AREAS, "Naam;Tel;Rol;Wijk\nDaan;0612345678;professional;West\n")
    await bring_in(small_office, "Naam;Rol;Wijk\nDaan;vrijwilliger;Noord\n")
    marja = await small_office.person("Marja", Role.COORDINATOR)
    async with small_office.database.reading() as db:
        giver, noord = (await people.get(db, [marja]))[marja], [str(small_office.area)]
        number = await planned(db, "Naam;Tel\nDaan;0687654321\n", within=noord, giver=giver)
        role = await planned(db, "Naam;Rol;Wijk\nDaan;professional;Noord\n", within=noord, giver=giver)
    assert [one.what for one in number.problems] == ["import.person-not-yours"]
    assert role.problems == []


async def test_what_has_changed_since_it_was_agreed_to_is_shown_again_and_not_done(small_office: Organisation) -> None:
    facts, _ = gather(read_sheets(PEOPLE.replace("West", "Noord").encode(), name="x.csv"))
    marja, riet = [await small_office.person(*who) for who in (("Marja", Role.COORDINATOR), ("Jan", Role.VOLUNTEER))]
    async with small_office.database.transaction("test") as db:
        agreed = await uploads.keep(db, Upload(facts), of=marja, now=NOW)
        await uploads.agree(db, agreed, "other words than those of now", at=NOW)
        no_lead = await uploads.keep(db, Upload(facts), of=riet, now=NOW)
        await uploads.agree(db, no_lead, "whatever", at=NOW)
        assert await uploads.get(db, agreed, of=marja) is None
        await uploads.keep(db, Upload(facts), of=marja, now=NOW)
    await small_office.house.settle()
    assert [one.message.text for one in small_office.platform.sent] == ["import.changed-meanwhile"]
    assert await small_office.types("Marja", "look") == ["import.do-it"]
    async with small_office.database.reading() as db:
        assert len(await people.everybody(db)) == 2
        assert await uploads.get(db, no_lead, of=riet) is None
