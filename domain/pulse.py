"""What is known of how volunteers are, and by whom: a finger on the pulse, never a score."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from domain.account import Counts, Figure, Name, reaching, shown
from domain.check_ins import Face
from domain.suppression import TOTAL

LOOKED_BACK = timedelta(days=92)
"""Long enough for everybody to have been asked, whatever their rhythm."""


@dataclass(frozen=True)
class TookPart:
    """Of the volunteers of an area, how many were asked and how many of these answered."""

    area: str
    asked: int
    answered: int


def face_totals(counts: Counts, *, reached: Collection[str] | None) -> Sequence[tuple[Face, int]]:
    """How often each face was chosen in these areas (None: everywhere) in a quarter, the happiest first.

    Nothing that leads to fewer than five volunteers, also not beside the totals of who reaches other areas.
    """
    areas = {row for row, _ in counts} - {TOTAL}
    rows = {TOTAL} if reached is None or areas <= set(reached) else areas & set(reached)
    told = {key: cell for key, cell in counts.items() if key[1].figure is Figure.FACES}
    may_be_read = reaching(shown(told), rows)
    found = []
    for face in Face:
        count = sum(may_be_read.get((row, Name(Figure.FACES, face)), 0) for row in rows)
        found += [(face, count)] if count else []
    return found
