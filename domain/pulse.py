"""What is known of how volunteers are, and by whom: a finger on the pulse, never a score."""

from dataclasses import dataclass
from datetime import timedelta

LOOKED_BACK = timedelta(days=92)
"""Long enough for everybody to have been asked, whatever their rhythm."""


@dataclass(frozen=True)
class TookPart:
    """Of the volunteers of an area, how many were asked and how many of these answered."""

    area: str
    asked: int
    answered: int
