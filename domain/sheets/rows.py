"""Reading the rows of a table: what each says, and what is wrong with it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from domain.ids import TextId
from domain.privacy import is_bsn, mask_bsn
from domain.sheets.cells import Cell, phone_in, words_of
from domain.sheets.headings import NAMES, Field, Sort
from domain.sheets.problems import Problem
from domain.sheets.tables import Row, Table
from domain.sheets.values import PHONES, READ

Values = dict[Field, Any]
BSN, NAME, BROKEN = TextId("import.bsn"), TextId("import.name-of-resident"), TextId("import.cell-error")
USED: dict[Sort, frozenset[Field]] = {
    Sort.AREA: frozenset(
        {Field.NAME, Field.AREA, Field.HOURS, Field.AFTER_HOURS, Field.GP, Field.GGD, Field.CONFIDANT}
    ),
    Sort.PERSON: frozenset({*NAMES, Field.INFIX, Field.PHONE, Field.ROLE, Field.AREA, Field.LANGUAGE}),
    Sort.RESIDENT: frozenset({Field.CODE, Field.AREA, Field.SUPERVISOR, Field.DEPUTY}),
    Sort.MATCH: frozenset({Field.CODE, Field.VOLUNTEER, Field.FORM, Field.DAY, Field.TIME, Field.MINUTES, Field.SINCE}),
}
"""The columns that are read of each sort of row."""
_MANY_DIGITS = re.compile(r"\d(?:\D{0,4}\d){7}")
_SUMMED = ("totaal", "total", "aantal", "subtotaal", "som")
_BROKEN = re.compile(r"#(?:N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|NAME\?|NAAM\?|DIV/0!|DEEL/0!|NULL!|LEEG!|NUM!|GETAL!)")
FEWEST_DIGITS = 8
_LEAST_BSN, _MOST_BSN = 10 ** (FEWEST_DIGITS - 1), 10**9
_BAD = object()


class RowReader:
    """Reads one table; what is wrong is added to `problems`."""

    def __init__(self, table: Table, problems: list[Problem]) -> None:
        """Read that table."""
        self._table, self._problems = table, problems
        used = frozenset[Field]().union(*(USED[sort] for sort in table.sorts))
        self._columns = [
            (field, place, *READ[field], field in PHONES, dict[Cell, object]())
            for field, places in table.columns.items()
            if field in used
            for place in places
        ]
        self._read_places = frozenset(place for _, place, *_ in self._columns)
        self._phones = frozenset(
            place for field, places in table.columns.items() if field in PHONES for place in places
        )
        self._of_resident = table.of_resident()

    def rows(self) -> Iterator[tuple[int, Values]]:
        """Each row that says something, by its number on the screen, with what its cells mean."""
        table = self._table
        for number, row in enumerate(table.sheet.rows[table.first :], start=table.first + 1):
            if not self._is_no_row(row):
                yield number, self._read(number, row)

    def problem(self, row: int, field: Field, what: str) -> None:
        """Something is wrong in that row, in the column of that field if there is one."""
        places = self._table.columns.get(field, ())
        column = places[0] + 1 if places else 0
        self._problems.append(Problem(self._table.title, row, column, field, TextId(what)))

    def _is_no_row(self, row: Row) -> bool:
        """Whether it is nothing but blanks, a line of totals, or the headings again, as on each page of a long list."""
        for first in row:
            if not isinstance(first, str) or (first and not first.isspace()):
                break
        else:
            return True
        place, heading = self._table.headings[0]
        if place < len(row) and row[place] == heading:
            return all(place < len(row) and row[place] == heading for place, heading in self._table.headings)
        if not isinstance(first, str) or not first.casefold().startswith(_SUMMED):
            return False
        return sum(cell != "" for cell in row) <= len(("Totaal:", "12"))

    def _read(self, number: int, row: Row) -> Values:
        self._look_beside(number, row)
        values: Values = {}
        for field, place, reads, what, is_phone, known in self._columns:
            cell = row[place] if place < len(row) else ""
            if cell == "" or field in values:
                continue
            value = known.get(cell, known)
            if value is known:
                value = known[cell] = _value(reads, cell, is_phone=is_phone)
            if value is _BAD:
                self._refuse(number, place, field, self._why(cell, what))
            elif value is not None:
                values[field] = value
        return values

    def _look_beside(self, row_number: int, row: Row) -> None:
        """Refuse what may stand nowhere, in the columns that are not read as well."""
        for place in self._of_resident:
            if place < len(row) and words_of(row[place]):
                self._refuse(row_number, place, Field.OF_RESIDENT, NAME)
                break
        for place, cell in enumerate(row):
            if cell == "" or place in self._read_places or not _is_bsn(cell):
                continue
            if place not in self._phones or phone_in(cell) is None:
                self._refuse(row_number, place, None, BSN)

    def _why(self, cell: Cell, what: TextId) -> TextId:
        if isinstance(cell, str) and _BROKEN.fullmatch(cell):
            return BROKEN
        return BSN if _is_bsn(cell) else what

    def _refuse(self, row: int, place: int, field: Field | None, what: TextId) -> None:
        self._problems.append(Problem(self._table.title, row, place + 1, field, what))


def _value(reads: Callable[[Cell], object], cell: Cell, *, is_phone: bool) -> object:
    """What a cell means; None where it is blank, `_BAD` where it means nothing, or what may not stand there."""
    if isinstance(cell, str):
        if cell.isspace():
            return None
        if cell[0] == "#" and _BROKEN.fullmatch(cell):
            return _BAD
    if not is_phone and _is_bsn(cell):
        return _BAD
    found = reads(cell)
    return _BAD if found is None else found


def _is_bsn(cell: Cell) -> bool:
    """Whether this may be a citizen service number."""
    if isinstance(cell, str):
        return len(cell) >= FEWEST_DIGITS and _MANY_DIGITS.search(cell) is not None and mask_bsn(cell) != cell
    if isinstance(cell, float | int) and _LEAST_BSN <= cell < _MOST_BSN and float(cell).is_integer():
        return is_bsn(str(int(cell)))
    return False


def has_bsn(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Where in these rows a number like a BSN stands, row and column counted from 1."""
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row, start=1):
            if _is_bsn(cell):
                yield number, place
