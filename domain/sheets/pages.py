"""The sheets that the program makes: a template to fill in, and what is here, in the same columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.areas import AfterHours, Area
from domain.conversation import text
from domain.ids import AreaId, PersonId
from domain.people import Person, Role
from domain.sheets.headings import Field, Sort
from domain.sheets.known import Known
from domain.text_args import Arg, Text

COLUMNS: Mapping[Sort, tuple[Field, ...]] = {
    Sort.AREA: (Field.NAME, Field.HOURS, Field.AFTER_HOURS, Field.GP, Field.GGD, Field.CONFIDANT),
    Sort.PERSON: (Field.NAME, Field.PHONE, Field.ROLE, Field.AREA, Field.LANGUAGE),
    Sort.RESIDENT: (Field.CODE, Field.AREA, Field.SUPERVISOR, Field.DEPUTY),
    Sort.MATCH: (Field.CODE, Field.VOLUNTEER, Field.FORM, Field.DAY, Field.TIME, Field.MINUTES, Field.SINCE),
}
"""The columns of each sheet, in their order."""
DEMANDED: Mapping[Sort, frozenset[Field]] = {
    Sort.AREA: frozenset({Field.NAME}),
    Sort.PERSON: frozenset({Field.NAME, Field.PHONE, Field.ROLE, Field.AREA}),
    Sort.RESIDENT: frozenset({Field.CODE, Field.AREA, Field.SUPERVISOR}),
    Sort.MATCH: frozenset({Field.CODE, Field.VOLUNTEER}),
}
"""What a new row cannot do without."""
Line = Sequence[Arg]


@dataclass(frozen=True)
class Page:
    """A sheet to be written: its name and its lines; of a table the first line has the headings.

    `choices` are what can be picked in a column, by its place.
    """

    title: Text
    lines: Sequence[Line]
    is_table: bool = True
    choices: Mapping[int, tuple[Text, ...]] | None = None


def template(choices: Mapping[Field, tuple[Text, ...]]) -> tuple[Page, ...]:
    """What there is to fill in: a sheet that explains it, and one for each sort with nothing but headings."""
    return (_explanation(), *(_empty(sort, choices) for sort in Sort))


def _explanation() -> Page:
    lines: list[Line] = [[text("sheet.explains-title")], []]
    lines += [[text(f"sheet.explains-{number}")] for number in range(1, 8)]
    lines += [[], [text(f"sheet.explains-{what}") for what in ("sheet", "column", "demanded", "how")]]
    for sort, fields in COLUMNS.items():
        for field in fields:
            is_demanded = text("option.yes") if field in DEMANDED[sort] else ""
            about = text(f"sheet.about_{sort.value}_{field.value}")
            lines.append([text(f"sheet.title_{sort.value}"), text(f"sheet.{field.value}"), is_demanded, about])
    return Page(text("sheet.explains"), lines, is_table=False)


def _empty(sort: Sort, choices: Mapping[Field, tuple[Text, ...]]) -> Page:
    fields = COLUMNS[sort]
    offered = {place: choices[field] for place, field in enumerate(fields) if field in choices}
    return Page(text(f"sheet.title_{sort.value}"), [headings(sort)], choices=offered)


def headings(sort: Sort) -> Line:
    """The headings of a sheet."""
    return [text(f"sheet.{field.value}") for field in COLUMNS[sort]]


def everything(known: Known) -> tuple[Page, ...]:
    """All that is here, as it can be brought in again; nobody and nothing that may not be seen."""
    names = {one.id: one.name for one in known.people}
    areas = {one.id: one.name for one in known.areas}
    people = sorted(known.people, key=lambda one: (one.name.casefold(), one.id))
    seen = [one for one in people if one.name]
    matches = sorted((one for one in known.matches if one.volunteer in names), key=lambda one: one.resident.code)
    lines: Mapping[Sort, list[Line]] = {
        Sort.AREA: [_area(one, names, known.awaited.get(one.id, "")) for one in known.areas],
        Sort.PERSON: [line for one in seen for line in _person(one, areas)],
        Sort.RESIDENT: [
            [one.code, areas[one.area], names.get(one.supervisor, ""), names.get(one.deputy, "") if one.deputy else ""]
            for one in sorted(known.residents, key=lambda one: one.code)
        ],
        Sort.MATCH: [
            [
                one.resident.code,
                names[one.volunteer],
                text(f"sheet.form_{one.form.value}"),
                text(f"date.day-{one.weekday}") if one.weekday else "",
                one.starts.strftime("%H:%M") if one.starts else "",
                str(one.minutes) if one.minutes else "",
                one.started_on.isoformat() if one.started_on else "",
            ]
            for one in matches
        ],
    }
    return tuple(Page(text(f"sheet.title_{sort.value}"), [_wide(sort), *lines[sort]]) for sort in Sort)


def _wide(sort: Sort) -> Line:
    """The headings of what is here: of people also how far they are, which is not read back."""
    return [*headings(sort), *([text("sheet.state")] if sort is Sort.PERSON else [])]


def _area(area: Area, names: Mapping[PersonId, str], awaited: str) -> Line:
    numbers = area.numbers
    called: Arg = ""
    match area.after_hours:
        case AfterHours.NONE:
            called = text("sheet.nobody")
        case AfterHours.PHONE:
            called = numbers.after_hours or ""
        case AfterHours.PERSON:
            person = area.after_hours_person
            called = names.get(person, "") if person else awaited
    three = (numbers.gp_out_of_hours, numbers.ggd_desk, numbers.confidant)
    return [area.name, area.hours.text, called, *(one or "" for one in three)]


def _person(person: Person, areas: Mapping[AreaId, str]) -> list[Line]:
    """A line for each role with the areas in which they have it."""
    state = text("people.state-active" if person.active else "people.state-joining")
    language = text(f"language.{person.language.value}")
    lines: list[Line] = []
    for role in Role:
        held = {post.area for post in person.posts if post.role is role}
        where = sorted(name for area, name in areas.items() if area in held)
        if where:
            lines.append(
                [person.name, person.phone or "", text(f"role.{role.value}"), ", ".join(where), language, state]
            )
    return lines
