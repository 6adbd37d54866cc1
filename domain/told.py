"""What volunteers told of in half a year, counted by area and kind, as far as that leads to nobody."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from domain.account import ASKS
from domain.escalation import EscalationKind
from domain.half_years import HalfYear
from domain.ids import AreaId, PersonId
from domain.suppression import TOTAL, Cell, Place, Table, readable

COUNTED: Mapping[EscalationKind, frozenset[EscalationKind]] = {
    EscalationKind.BOUNDARY: frozenset({EscalationKind.BOUNDARY}),
    EscalationKind.SUPPORT: ASKS,
}
"""What is counted together: support as in the account of a quarter, or what is left between the two would be told."""


@dataclass(frozen=True)
class Told:
    """How many times one volunteer told of a kind in an area, and how many of these times it helped, as they say."""

    area: AreaId
    key: str
    reporter: PersonId
    times: int
    helped: int = 0


@dataclass(frozen=True)
class Total:
    """How often; `helped` None: too few said that it helped, or too few did not."""

    count: int
    helped: int | None = None


def totals(told: Sequence[Told], *, areas: Collection[AreaId]) -> Mapping[Place, Total]:
    """What may be read, by area and kind; `TOTAL` stands for all areas, and for all kinds together.

    It is judged over all areas at once, so that it is the same for whoever reads only some of them.
    """
    counts = readable(_table(told, areas, lambda one: one.times))
    helped = readable(_table(told, areas, lambda one: one.helped))
    others = readable(_table(told, areas, lambda one: one.times - one.helped))
    return {
        place: Total(count, helped[place] if place in helped and place in others else None)
        for place, count in counts.items()
    }


def _table(told: Sequence[Told], areas: Collection[AreaId], times: Callable[[Told], int]) -> Table:
    """Every area beside every kind, with all sums; who told of it no times is not one of those it is about."""
    values: defaultdict[Place, int] = defaultdict(int)
    people: defaultdict[Place, set[PersonId]] = defaultdict(set)
    for one in told:
        for place in ((row, column) for row in (one.area, TOTAL) for column in (one.key, TOTAL)):
            values[place] += times(one)
            people[place] |= {one.reporter} if times(one) else set()
    rows, columns = {*areas, TOTAL}, {*(one.key for one in told), TOTAL}
    return {place: Cell(values[place], len(people[place])) for place in ((row, col) for row in rows for col in columns)}


@dataclass(frozen=True)
class Totals:
    """What somebody may read of half a year; `areas` are those they reach, `is_whole` says that these are all."""

    half: HalfYear
    areas: Mapping[AreaId, str]
    is_whole: bool
    shown: Mapping[EscalationKind, Mapping[Place, Total]]

    @property
    def rows(self) -> tuple[str, ...]:
        """The whole organisation alone, or each of the areas."""
        return (TOTAL,) if self.is_whole and len(self.areas) > 1 else tuple(self.areas)

    def of(self, kind: EscalationKind, row: str) -> Mapping[str, Total]:
        """What may be read of a kind in a row, by key; `TOTAL` for all together."""
        return {key: total for (where, key), total in self.shown[kind].items() if where == row}
