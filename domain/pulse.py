"""What is known of how volunteers are, and by whom: a finger on the pulse, never a score."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.check_ins import Face
from domain.ids import PersonId
from domain.suppression import TOTAL, Cell, Table, readable

LOOKED_BACK = timedelta(days=92)
"""Long enough for everybody to have been asked, whatever their rhythm."""


@dataclass(frozen=True)
class TookPart:
    """Of the volunteers of an area, how many were asked and how many of these answered."""

    area: str
    asked: int
    answered: int


@dataclass(frozen=True)
class Chosen:
    """A face that a volunteer chose once; `area` is where they belong, one of their areas."""

    person: PersonId
    area: str
    face: Face


def face_totals(chosen: Sequence[Chosen], *, reached: Collection[str] | None) -> Sequence[tuple[Face, int]]:
    """How often each face was chosen in these areas (None: everywhere), the happiest first.

    Nothing that leads to fewer than five volunteers, also not beside the totals of who reaches other areas.
    """
    areas = {one.area for one in chosen}
    rows = {TOTAL} if reached is None or areas <= set(reached) else areas & set(reached)
    found = []
    for face in Face:
        may_be_read = readable(_table([one for one in chosen if one.face is face], areas))
        count = sum(value for (row, _), value in may_be_read.items() if row in rows)
        found += [(face, count)] if count else []
    return found


def _table(chosen: Sequence[Chosen], areas: Collection[str]) -> Table:
    """One face, by area and in all."""
    by_row = {row: [one.person for one in chosen if row in {TOTAL, one.area}] for row in (*areas, TOTAL)}
    return {(row, "face"): Cell(len(people), len(set(people))) for row, people in by_row.items()}
