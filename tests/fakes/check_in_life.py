"""One made-up volunteer of a simulated year, as a diary would know them."""

import itertools
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.check_in_rhythm import NEVER_SOONER, STEADY, spell_at
from domain.check_in_times import ONE_WEEK
from domain.check_ins import SMILES, Face
from domain.ids import CheckInId, ConversationId, PersonId, new_id

LONG_AGO = datetime.min.replace(tzinfo=UTC)
TO_OWN_DAY = timedelta(days=25)
"""Beside the rhythm: up to a week until it begins anew, a week to the own weekday, holidays, and days when the program
was down or somebody talked all the while."""


@dataclass
class Life:
    """One volunteer, as a diary would know them."""

    person: PersonId
    answers: float
    zone: str
    began: date
    paused_until: date | None = None
    paused_days: int = 0
    busy_until: datetime = LONG_AGO
    has_left: bool = False
    said_on: list[date] = field(default_factory=list)
    asked_on: list[date] = field(default_factory=list)
    faces: dict[CheckInId, Face | None] = field(default_factory=dict)
    talk: ConversationId = field(default_factory=lambda: ConversationId(new_id()))

    def today(self, at: datetime) -> date:
        return at.astimezone(ZoneInfo(self.zone)).date()

    def smiles(self) -> int:
        """In how many check-ins in a row, up to the last with an answer, the face they ended on was a happy one."""
        chosen = [face for face in self.faces.values() if face]
        return len(list(itertools.takewhile(SMILES.__contains__, reversed(chosen))))

    def allowed(self, since: date) -> timedelta:
        """How long their rhythm leaves them in peace after that day, at most."""
        every = spell_at((since + NEVER_SOONER - self.began).days // 7).every * ONE_WEEK
        stretched = every * 3 / 2 if self.smiles() >= STEADY else every
        return stretched + TO_OWN_DAY + timedelta(days=self.paused_days)
