"""Formal talks of a match: planned as an appointment, a short form for both sides, and what is agreed as tasks.

The talk is between equals and asks what both can do better; it ends in action points for both [deventerdoet.nl].
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from domain.ids import MatchId, PersonId, TalkId
from domain.residents import Match


class TalkState(StrEnum):
    """How far a talk is."""

    TO_PLAN = "to_plan"
    PLANNED = "planned"
    ASKED = "asked"


class Side(StrEnum):
    """Whose form it is."""

    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"


class Face(StrEnum):
    """How somebody feels about working together."""

    VERY_GOOD = "very_good"
    GOOD = "good"
    SO_SO = "so_so"
    SAD = "sad"


@dataclass(frozen=True)
class Form:
    """What one side says of the talk; `better` is what could be better, in their own words, None when skipped."""

    face: Face
    better: str | None = None


@dataclass(frozen=True)
class Talk:
    """The talk of a match after so many `months` of its card; `at` is the appointment."""

    id: TalkId
    match: MatchId
    months: int
    due_on: date
    state: TalkState
    at: datetime | None = None
    times_told: int = 0

    @property
    def topic(self) -> str:
        """What all buttons about this talk are about."""
        return f"talk:{self.id}"


def side_of(match: Match, person: PersonId) -> Side:
    """Which side somebody is."""
    return Side.VOLUNTEER if person == match.volunteer else Side.PROFESSIONAL
