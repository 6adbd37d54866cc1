"""Nothing about fewer than five people can be read, or worked out, from what is shown."""

from collections import defaultdict
from collections.abc import Mapping
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.suppression import TOTAL, Cell, Place, Table, hidden
from domain.totals import FEWEST_PEOPLE

AREAS, WHYS = ("Noord", "Oost", "West", "Zuid"), ("ill", "away", "shut")


def column(**values: int) -> dict[Place, Cell]:
    """One thing counted by area, each time about somebody else, with its sum."""
    found = {(area, "visits"): Cell(value, value) for area, value in values.items()}
    return {**found, (TOTAL, "visits"): Cell(sum(values.values()), sum(values.values()))}


@pytest.mark.parametrize(
    ("values", "gone"),
    [
        ({"Noord": 9, "Oost": 7}, set()),
        ({"Noord": 9, "Oost": 4}, {"Noord", "Oost"}),
        ({"Noord": 9, "Oost": 0}, {"Noord", "Oost"}),
        ({"Noord": 9, "Oost": 7, "West": 6, "Zuid": 1}, {"West", "Zuid"}),
        ({"Noord": 9, "Oost": 8, "West": 2, "Zuid": 1}, {"Noord", "Oost", "West", "Zuid"}),
        ({"Noord": 9, "Oost": 8, "West": 1}, {"Noord", "Oost", "West"}),
        ({"Noord": 4, "Oost": 4, "West": 4}, {"Noord", "Oost", "West"}),
        ({"Noord": 1, "Oost": 2, "West": 1}, {"Noord", "Oost", "West", TOTAL}),
        ({"Noord": 4}, {"Noord", TOTAL}),
        ({"Noord": 5}, set()),
    ],
)
def test_its_neighbour_goes_with_what_is_too_small(values: dict[str, int], gone: set[str]) -> None:
    assert {row for row, _ in hidden(column(**values))} == gone


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Reasons by area with all sums, or one column with its sum; each person counts once or several times."""
    rows = AREAS[: draw(st.integers(1, 4))]
    columns = WHYS[: draw(st.integers(1, 3))]
    people = st.one_of(st.integers(0, 6), st.integers(0, 40))
    inner = {}
    for place in product(rows, columns):
        who = draw(people)
        inner[place] = Cell(who * draw(st.integers(1, 3)), who)
    return with_sums(inner, across=draw(st.booleans()) or len(columns) > 1)


def with_sums(inner: Mapping[Place, Cell], *, across: bool) -> dict[Place, Cell]:
    found: defaultdict[Place, list[Cell]] = defaultdict(list)
    for (row, col), cell in inner.items():
        for place in {(row, col), (TOTAL, col), *({(row, TOTAL), (TOTAL, TOTAL)} if across else ())}:
            found[place].append(cell)
    return {
        place: Cell(sum(cell.value for cell in cells), sum(cell.people for cell in cells))
        for place, cells in found.items()
    }


def sums(table: Table) -> list[dict[Place, int]]:
    """Every sum as what adds up to nothing: its parts, and its total taken away."""
    found = []
    for across, place in product((0, 1), table):
        if place[across] == TOTAL:
            parts = [one for one in table if one[across] != TOTAL and one[1 - across] == place[1 - across]]
            found.append({**dict.fromkeys(parts, 1), place: -1})
    return found


def worked_out(table: Table, gone: frozenset[Place]) -> set[Place]:
    """What somebody can work out who knows all that is shown, how it adds up, and that nothing is less than none."""
    known: dict[Place, int] = {place: cell.value for place, cell in table.items() if place not in gone}
    while new := {**_eliminated(sums(table), known), **_nothing_left(sums(table), known)}:
        known |= new
    return set(known) & gone


def _nothing_left(equations: list[dict[Place, int]], known: Mapping[Place, int]) -> dict[Place, int]:
    """Parts that share nothing are nothing each."""
    found: dict[Place, int] = {}
    for equation in equations:
        open_ = [place for place in equation if place not in known]
        rest = sum(known[place] * by for place, by in equation.items() if place in known)
        if rest == 0 and open_ and all(equation[place] == 1 for place in open_):
            found |= dict.fromkeys(open_, 0)
    return found


def _eliminated(equations: list[dict[Place, int]], known: Mapping[Place, int]) -> dict[Place, int]:
    """Gauss and Jordan: the unknowns that the sums alone fix."""
    unknown = sorted({place for equation in equations for place in equation if place not in known})
    rows = [
        [Fraction(equation.get(place, 0)) for place in unknown]
        + [Fraction(-sum(known[place] * by for place, by in equation.items() if place in known))]
        for equation in equations
    ]
    done = 0
    for at in range(len(unknown)):
        pivot = next((number for number in range(done, len(rows)) if rows[number][at]), None)
        if pivot is None:
            continue
        rows[done], rows[pivot] = rows[pivot], rows[done]
        rows[done] = [value / rows[done][at] for value in rows[done]]
        for number, row in enumerate(rows):
            if number != done and row[at]:
                rows[number] = [value - row[at] * other for value, other in zip(row, rows[done], strict=True)]
        done += 1
    single = [row for row in rows if sum(1 for value in row[:-1] if value) == 1]
    return {unknown[next(at for at, value in enumerate(row[:-1]) if value)]: int(row[-1]) for row in single}


@given(tables())
def test_nothing_too_small_is_shown_or_can_be_worked_out(table: Table) -> None:
    gone = hidden(table)
    small = {place for place, cell in table.items() if cell.people < FEWEST_PEOPLE}
    assert small <= gone
    assert not small & worked_out(table, gone)


@given(tables())
def test_what_is_hidden_of_a_sum_is_together_about_enough_people(table: Table) -> None:
    gone = hidden(table)
    for equation in sums(table):
        total = next(place for place, by in equation.items() if by < 0)
        parts = [place for place, by in equation.items() if by > 0]
        left = [table[place] for place in parts if place in gone]
        if left and total not in gone:
            assert any(cell.is_safe for cell in left) or len(left) == len(parts)


@given(tables())
def test_a_table_without_anything_small_is_shown_whole(table: Table) -> None:
    if all(cell.is_safe for cell in table.values()):
        assert hidden(table) == frozenset()


@pytest.mark.parametrize(("areas", "most"), [(2, 20), (3, 16), (4, 12)])
def test_even_who_knows_this_rule_cannot_tell(areas: int, most: int) -> None:
    """All ways in which people can be spread over the areas: whatever is small and hidden could be another number."""
    alike: defaultdict[object, list[Table]] = defaultdict(list)
    for values in product(range(most + 1), repeat=areas):
        if sum(values) <= most:
            table = column(**dict(zip(AREAS, values, strict=False)))
            gone = hidden(table)
            shown = frozenset((place, cell.value) for place, cell in table.items() if place not in gone)
            alike[shown].append(table)
    for found in alike.values():
        for place in hidden(found[0]):
            if any(not table[place].is_safe for table in found):
                assert len({table[place].value for table in found}) > 1
