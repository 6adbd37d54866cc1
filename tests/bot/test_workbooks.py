"""The form to fill in explains itself and comes in without a complaint; what goes out comes in again unchanged."""

from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.spreadsheets import read_sheets
from bot.texts import shipped
from bot.workbooks import CHOICES, export_file, template_file, workbook
from domain.areas import AfterHours, Area, AreaNumbers
from domain.conversation import text
from domain.ids import AreaId, MatchId, PersonId, ResidentId
from domain.people import Language, Person, Post, Role
from domain.residents import ActivityForm, Match, Resident
from domain.sheets.gather import gather
from domain.sheets.headings import Field, Sort, meaning
from domain.sheets.judge import judge
from domain.sheets.known import Known
from domain.sheets.pages import COLUMNS, Line, template
from domain.sheets.plan import Fate, Plan
from domain.sheets.tables import Sheet
from domain.working_hours import WorkingHours

TODAY = date(2026, 3, 2)
EMPTY = Known(areas=[], people=[], residents=[], matches=[], today=TODAY)
FILLED: dict[Sort, list[Line]] = {
    Sort.AREA: [["Noord", "ma-vr 09:00-17:00", "Els", "0900-1234567", "030-1234567", "06-12345678"]],
    Sort.PERSON: [
        ["Riet", "06-12345678", text("role.volunteer"), "Noord", text("language.nl")],
        ["Els", "06-12345679", text("role.professional"), "Noord", ""],
    ],
    Sort.RESIDENT: [["B-12", "Noord", "Els", ""]],
    Sort.MATCH: [["B-12", "Riet", text("sheet.form_buddy_contact"), text("date.day-2"), "10:00", "60", "3-3-2026"]],
}


def judged(data: bytes, known: Known) -> Plan:
    facts, problems = gather(read_sheets(data, name="lijst.xlsx"))
    return judge(facts, known, problems=problems)


@pytest.mark.parametrize("language", Language)
def test_every_heading_and_choice_of_the_form_is_understood(language: Language) -> None:
    def said(one: object) -> str:
        assert hasattr(one, "id")
        return shipped().say(one.id, {}, language=language)

    for fields in COLUMNS.values():
        assert {said(text(f"sheet.{field.value}")): field for field in fields} == {
            said(text(f"sheet.{field.value}")): meaning(said(text(f"sheet.{field.value}"))) for field in fields
        }
    for field, choices in CHOICES.items():
        sheet = Sheet("x", [[said(text(f"sheet.{one.value}")) for one in (Field.CODE, Field.VOLUNTEER, field)]])
        rows: list[Sequence[str]] = [["B-1", "Riet", said(choice)] for choice in choices]
        _, problems = gather([Sheet("x", [*sheet.rows, *rows])])
        assert problems == []


@pytest.mark.parametrize("language", Language)
def test_a_form_that_is_filled_in_comes_in_without_a_complaint(language: Language) -> None:
    explains, *tables = template(CHOICES)
    pages = [explains]
    for sort, page in zip(Sort, tables, strict=True):
        pages.append(type(page)(page.title, [*page.lines, *FILLED[sort]], choices=page.choices))
    plan = judged(workbook(pages, shipped(), language=language), EMPTY)
    assert (plan.problems, plan.skipped) == ([], [])
    assert {sort: found[Fate.NEW] for sort, found in plan.counts.items()} == {
        Sort.AREA: 1,
        Sort.PERSON: 2,
        Sort.RESIDENT: 1,
        Sort.MATCH: 1,
    }
    assert plan.matches[0].form is ActivityForm.BUDDY_CONTACT


@pytest.mark.parametrize("language", Language)
def test_an_empty_form_says_only_that_it_is_empty(language: Language) -> None:
    data = template_file(shipped(), language=language)
    assert [one.what for one in judged(data, EMPTY).problems] == ["import.nothing-filled"]
    first = read_sheets(data, name="x.xlsx")[0]
    assert first.name == shipped().say("sheet.explains", {}, language=language)
    assert len(first.rows) > sum(map(len, COLUMNS.values()))


NAMES = st.lists(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=2, max_size=20)
    .map(lambda name: " ".join(name.split()))
    .filter(lambda name: any(letter.isalpha() for letter in name) and name[:1] not in "'#=" and "\ufeff" not in name),
    min_size=3,
    max_size=6,
    unique_by=lambda name: name.casefold(),
)


@settings(max_examples=40)
@given(NAMES, st.data(), st.sampled_from(Language))
def test_what_goes_out_comes_in_again_unchanged(names: list[str], data: st.DataObject, language: Language) -> None:
    known = an_organisation(names, data)
    plan = judged(export_file(known, shipped(), language=language), known)
    assert plan.problems == []
    assert plan.changes == []
    assert not plan.does_something
    assert plan.total(Fate.UNCHANGED) == len([*known.areas, *known.people, *known.residents, *known.matches])


def an_organisation(names: list[str], data: st.DataObject) -> Known:
    areas = [
        Area(AreaId("noord"), "Noord", WorkingHours("ma,wo 9-12"), AfterHours.NONE),
        Area(
            AreaId("zuid"),
            "Zuid & West",
            WorkingHours(),
            AfterHours.PHONE,
            None,
            AreaNumbers(after_hours="06-12345678"),
        ),
        Area(
            AreaId("oost"),
            "Oost",
            WorkingHours(),
            AfterHours.PERSON,
            PersonId("p0"),
            AreaNumbers(ggd_desk="030-1234567"),
        ),
    ]
    ids = st.sampled_from([area.id for area in areas])
    every: list[Person] = []
    for place, name in enumerate(names):
        role = Role.PROFESSIONAL if place < 2 else Role.VOLUNTEER
        posts = {Post(role, data.draw(ids)), Post(data.draw(st.sampled_from(Role)), data.draw(ids))}
        number = data.draw(st.sampled_from(["06-12345678", "+32 470 12 34 56", "030-1234567", "088-0000101"]))
        person = Person(PersonId(f"p{place}"), name, data.draw(st.sampled_from(Language)), tuple(posts), number)
        every.append(person)
    resident = Resident(
        ResidentId("r"), "B-12", data.draw(ids), every[0].id, data.draw(st.sampled_from([None, every[1].id]))
    )
    match = Match(
        MatchId("m"),
        resident,
        every[2].id,
        data.draw(st.sampled_from(ActivityForm)),
        *data.draw(st.sampled_from([(None, None, None), (2, time(9, 30), 45), (7, time(0, 0), 90)])),
        started_on=data.draw(st.dates(date(1990, 1, 1), TODAY)),
    )
    return Known(areas=areas, people=every, residents=[resident], matches=[match], today=TODAY)
