"""What is wrong in a spreadsheet, by the place where it stands; never what stands there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from domain.ids import TextId
from domain.sheets.headings import Field

LETTERS = 26


@dataclass(frozen=True, order=True)
class Problem:
    """Something that must be put right first.

    `sheet` is its name, `row` and `column` count from 1 as on the screen; 0: the whole sheet, or row. `what` is a text
    that says what is wrong and what to do. What stands in the cell is not in it: that may be what must not be here.
    """

    sheet: str
    row: int
    column: int
    field: Field | None
    what: TextId


@dataclass(frozen=True)
class Group:
    """The same problem in several rows of one column."""

    first: Problem
    rows: tuple[int, ...]

    @property
    def rows_text(self) -> str:
        """The rows as people write them: "2-5, 9"."""
        spans: list[list[int]] = []
        for row in self.rows:
            if spans and row == spans[-1][1] + 1:
                spans[-1][1] = row
            else:
                spans.append([row, row])
        return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in spans)


def grouped(problems: Iterable[Problem]) -> Sequence[Group]:
    """The same problems together, by where they stand first."""

    def same(one: Problem) -> tuple[str, int, str, str]:
        return one.sheet, one.column, one.field or "", one.what

    found = [
        Group(rows[0], tuple(dict.fromkeys(one.row for one in rows)))
        for _, group in groupby(sorted(set(problems), key=lambda one: (*same(one), one.row)), key=same)
        if (rows := list(group))
    ]
    return sorted(found, key=lambda one: (one.first.sheet, one.first.row, one.first.column))


def letters_of(column: int) -> str:
    """The letters above a column: 1 is A, 27 is AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters
