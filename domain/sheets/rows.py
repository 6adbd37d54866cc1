"""Reading the rows of a table: what each says, and what is wrong with it."""

import re
from collections.abc import Callable, Iterator, Sequence

from domain.ids import TextId
from domain.privacy import is_bsn, mask_bsn
from domain.sheets.cells import Cell, phone_in, words_of
from domain.sheets.headings import NAMES, Field, Sort
from domain.sheets.problems import Problem
from domain.sheets.tables import Row, Table
from domain.sheets.values import PHONES, READ

Values = dict[Field, object]
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
            (field, place, *READ[field], dict[Cell, object]())
            for field, places in table.columns.items()
            if field in used
            for place in places
        ]
        self._phones = frozenset(
            place for field, places in table.columns.items() if field in PHONES for place in places
        )
        self._read_as_phone = self._phones & {place for _, place, *_ in self._columns}
        self._of_resident = table.of_resident()

    def rows(self) -> Iterator[tuple[int, Values]]:
        """Each row that says something, by its number on the screen, with what its cells mean."""
        table = self._table
        for number, row in enumerate(table.sheet.rows[table.first :], start=table.first + 1):
            if any(cell != "" for cell in row) and not self._is_no_row(row):
                yield number, self._read(number, row)

    def problem(self, row: int, field: Field, what: str) -> None:
        """Something is wrong in that row, in the column of that field if there is one."""
        places = self._table.columns.get(field, ())
        column = places[0] + 1 if places else 0
        self._problems.append(Problem(self._table.title, row, column, field, TextId(what)))

    def _is_no_row(self, row: Row) -> bool:
        """Whether it is nothing but blanks, a line of totals, or the headings again, as on each page of a long list."""
        first = next((cell for cell in row if not isinstance(cell, str) or cell.strip()), None)
        if first is None:
            return True
        if not isinstance(first, str) or not first.casefold().startswith(_SUMMED):
            return all(place < len(row) and row[place] == heading for place, heading in self._table.headings)
        return sum(cell != "" for cell in row) <= len(("Totaal:", "12"))

    def _read(self, number: int, row: Row) -> Values:
        refused = self._with_bsn(number, row)
        for place in self._of_resident:
            if place < len(row) and words_of(row[place]):
                self._refuse(number, place, Field.OF_RESIDENT, NAME)
                break
        values: Values = {}
        for field, place, reads, what, known in self._columns:
            cell = row[place] if place < len(row) else ""
            if cell == "" or field in values or place in refused:
                continue
            value = known.get(cell, known)
            if value is known:
                value = known[cell] = _value(reads, cell)
            if value is _BAD:
                self._refuse(number, place, field, self._why(cell, what))
            elif value is not None:
                values[field] = value
        return values

    def _why(self, cell: Cell, what: TextId) -> TextId:
        if isinstance(cell, str) and _BROKEN.fullmatch(cell):
            return BROKEN
        return BSN if _is_bsn(cell) else what

    def _with_bsn(self, number: int, row: Row) -> list[int]:
        """The places in this row that hold what may be a citizen service number; each is refused."""
        found = []
        for place, cell in enumerate(row):
            if isinstance(cell, str) and len(cell) < FEWEST_DIGITS:
                continue
            if place in self._read_as_phone or not _is_bsn(cell):
                continue
            if place not in self._phones or phone_in(cell) is None:
                self._refuse(number, place, None, BSN)
                found.append(place)
        return found

    def _refuse(self, row: int, place: int, field: Field | None, what: TextId) -> None:
        self._problems.append(Problem(self._table.title, row, place + 1, field, what))


def _value(reads: Callable[[Cell], object], cell: Cell) -> object:
    """What a cell means; None where it is blank, `_BAD` where it means nothing."""
    if isinstance(cell, str) and not words_of(cell):
        return None
    found = None if isinstance(cell, str) and _BROKEN.fullmatch(cell) else reads(cell)
    return _BAD if found is None else found


def _is_bsn(cell: Cell) -> bool:
    """Whether this may be a citizen service number."""
    if isinstance(cell, str):
        return _MANY_DIGITS.search(cell) is not None and mask_bsn(cell) != cell
    if isinstance(cell, float | int) and _LEAST_BSN <= cell < _MOST_BSN and float(cell).is_integer():
        return is_bsn(str(int(cell)))
    return False


def has_bsn(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """Where in these rows a number like a BSN stands, row and column counted from 1."""
    for number, row in enumerate(rows, start=1):
        for place, cell in enumerate(row, start=1):
            if _is_bsn(cell):
                yield number, place
