"""Finding the table in a sheet: which row has the headings, what its columns hold, and what its rows are about."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from domain.people import Role
from domain.sheets.cells import Cell, words_of
from domain.sheets.headings import AREA_ALONE, NAMES, Field, Sort, meaning, role_of_title, sort_of_title

LOOKS_AT = 40
"""So many rows may stand above the headings: titles, a logo, who made it and when."""

Row = Sequence[Cell]


@dataclass(frozen=True)
class Sheet:
    """A sheet as it was read: its name, and its rows from the first row on, each as long as it was."""

    name: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Table:
    """The rows of a sheet below its headings; `first` is the place of the first of them, counted from 0.

    `headings` are those that we know with the places of their columns, and `columns` the places for each field. `role`
    is everybody's whose row names none.
    """

    sheet: Sheet
    first: int
    headings: Sequence[tuple[int, Cell]]
    columns: Mapping[Field, tuple[int, ...]]
    sorts: tuple[Sort, ...]
    role: Role | None = None

    @property
    def title(self) -> str:
        """The name of its sheet."""
        return self.sheet.name

    def of_resident(self) -> tuple[int, ...]:
        """The columns that hold what is only a resident's: a name, an address, a date of birth."""
        if not {Sort.RESIDENT, Sort.MATCH} & {*self.sorts}:
            return ()
        return tuple(place for field in (*NAMES, Field.OF_RESIDENT) for place in self.columns.get(field, ()))


def table_in(sheet: Sheet) -> Table | None:
    """The table of a sheet; None where no row has headings that we know."""
    best: Table | None = None
    for place in range(min(LOOKS_AT, len(sheet.rows))):
        found = _table_at(sheet, place)
        if found and (best is None or len(found.columns) > len(best.columns)):
            best = found
    return best


def _table_at(sheet: Sheet, place: int) -> Table | None:
    above = sheet.rows[place - 1] if place else ()
    columns: dict[Field, list[int]] = {}
    headings: list[tuple[int, Cell]] = []
    for column, cell in enumerate(sheet.rows[place]):
        # a heading that is merged over two rows stands in the upper one
        heading = cell if cell != "" else above[column] if column < len(above) else ""
        field = meaning(words_of(heading)) if heading != "" else None
        if field:
            columns.setdefault(field, []).append(column)
            headings.append((column, heading))
    sorts = _sorts(columns.keys(), sheet.name)
    if not sorts:
        return None
    found = {field: tuple(places) for field, places in columns.items()}
    return Table(sheet, place + 1, headings, found, sorts, role_of_title(sheet.name))


def _sorts(fields: Iterable[Field], title: str) -> tuple[Sort, ...]:
    """What rows with these columns are about; a row can be about a resident and about who visits them."""
    known = {*fields}
    named = sort_of_title(title)
    if Field.CODE in known:
        is_match = Field.VOLUNTEER in known
        is_resident = {Field.SUPERVISOR, Field.DEPUTY} & known or (Field.AREA in known and not is_match)
        return (*([Sort.RESIDENT] if is_resident else []), *([Sort.MATCH] if is_match else []))
    is_of_people = {Field.PHONE, Field.ROLE, Field.FIRST_NAME, Field.LAST_NAME} & known
    if {Field.NAME, Field.AREA} & known and not is_of_people and (AREA_ALONE & known or named is Sort.AREA):
        return (Sort.AREA,)
    if {*NAMES} & known and ({Field.PHONE, Field.ROLE, Field.AREA} & known or named is Sort.PERSON):
        return (Sort.PERSON,)
    return ()
