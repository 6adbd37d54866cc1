"""What of a table of counts may be shown: nothing about fewer than five people, and nothing that gives it away.

A table has rows and columns; the row or column `TOTAL` is the sum of the others. A cell about fewer than five people is
hidden. That is not enough: where one part of a sum is hidden, the sum less the other parts tells it. So parts stand in
fixed groups of two or three, by name, and go together: which of them is the small one cannot be told, not even by who
knows this rule. For each cell about fewer than five there must be another table of counts, different in that cell,
that looks the same; if need be more is hidden. Only parts are hidden for the sake of others, never a total.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.totals import FEWEST_PEOPLE

TOTAL = ""
Place = tuple[str, str]
"""Row and column."""


@dataclass(frozen=True)
class Cell:
    """How often something was counted, and how many different people that is about."""

    value: int
    people: int

    @property
    def is_safe(self) -> bool:
        """Whether it is about so many that it leads to nobody."""
        return self.people >= FEWEST_PEOPLE


Table = Mapping[Place, Cell]


def hidden(table: Table) -> frozenset[Place]:
    """The places of a table that may not be shown; every total must be the sum of its parts."""
    lines = [*_lines(table, 0), *_lines(table, 1)]
    gone = {place for place, cell in table.items() if not cell.is_safe}
    while more := _more(table, lines, frozenset(gone)):
        gone |= more
    return frozenset(gone)


def readable(table: Table) -> Mapping[Place, int]:
    """What of a table may be shown: every count that is read anywhere has come through here."""
    gone = hidden(table)
    return {place: cell.value for place, cell in table.items() if place not in gone}


def _more(table: Table, lines: list["_Line"], gone: frozenset[Place]) -> frozenset[Place]:
    """What must be hidden besides; none when it is enough."""
    for line in lines:
        if more := line.lacking(table, gone):
            return more
    for place in sorted(gone):
        if not table[place].is_safe and not any(_stays(table, move, gone) for move in _moves(table, place)):
            return _cheapest(table, place, gone)
    return frozenset()


@dataclass(frozen=True)
class _Line:
    """A total and its parts."""

    total: Place
    parts: tuple[Place, ...]

    def lacking(self, table: Table, gone: frozenset[Place]) -> frozenset[Place]:
        """Of a hidden total all parts go; of a shown one whole groups, which together are about enough people."""
        if self.total in gone:
            return frozenset(self.parts) - gone
        if not gone & set(self.parts):
            return frozenset()
        if len(self.parts) == 1:
            return frozenset({self.total})
        groups = _groups(self.parts)
        first = next(number for number, group in enumerate(groups) if gone & set(group))
        away = {part for group in groups if gone & set(group) for part in group}
        for group in (*groups[first:], *groups[:first]):
            if any(table[part].is_safe for part in away):
                break
            away |= set(group)
        return frozenset(away) - gone


def _groups(parts: Sequence[Place]) -> list[Sequence[Place]]:
    """Two by two, and three where one would be left."""
    pairs = [parts[at : at + 2] for at in range(0, len(parts), 2)]
    if len(pairs) > 1 and len(pairs[-1]) == 1:
        pairs[-2:] = [(*pairs[-2], *pairs[-1])]
    return pairs


def _lines(table: Table, across: int) -> Iterator[_Line]:
    """The sums over rows (0) or over columns (1)."""
    for total in sorted(place for place in table if place[across] == TOTAL):
        yield _Line(total, tuple(sorted(p for p in table if p[across] != TOTAL and p[1 - across] == total[1 - across])))


Move = Mapping[Place, int]
"""By how much cells differ in another table with the same totals."""


def _moves(table: Table, place: Place) -> Iterator[Move]:
    """All small changes of a cell that leave every sum right: along a line where there is one sum, else a rectangle."""
    row, column = place
    in_rows, in_columns = (row, TOTAL) in table, (TOTAL, column) in table
    rows = [one for one, other in table if other == column and one != row] if in_columns else []
    columns = [other for one, other in table if one == row and other != column] if in_rows else []
    for by in (1, -1):
        for other_row in rows or [row]:
            for other_column in columns or [column]:
                across, down = _opposite(row, other_row), _opposite(column, other_column)
                corners = [(place, by), ((other_row, column), by * across), ((row, other_column), by * down)]
                corners.append(((other_row, other_column), by * across * down))
                yield {corner: change for corner, change in corners if corner in table}


def _opposite(one: str, other: str) -> int:
    """How the other must change for the sum of a line to stay: with the total as its part does, a part against it."""
    return 1 if one == other or TOTAL in {one, other} else -1


def _stays(table: Table, move: Move, gone: Iterable[Place]) -> bool:
    """Whether only what is hidden changes, and nothing becomes less than none."""
    return all(place in gone and table[place].value + change >= 0 for place, change in move.items())


def _cheapest(table: Table, place: Place, gone: frozenset[Place]) -> frozenset[Place]:
    """What is to be hidden for a cell that could be told otherwise: as few people as will do, at worst everything."""
    able: Callable[[Move], bool] = lambda move: all(  # noqa: E731  shorter than a function of its own
        table[one].value + change >= 0 and (one in gone or TOTAL not in one) for one, change in move.items()
    )
    offers = [frozenset(move) - gone for move in _moves(table, place) if able(move)]
    if offers := [one for one in offers if one]:
        return min(offers, key=lambda one: (sum(table[cell].people for cell in one), sorted(one)))
    return frozenset(table) - gone
