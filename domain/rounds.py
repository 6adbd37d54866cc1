"""A round: each chosen resident is phoned or seen once, and a coordinator sees who was not reached."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.check_in_times import ONE_DAY
from domain.conversation import text
from domain.decent_hours import URGENT, USUAL, DecentHours
from domain.ids import AreaId, PersonId, ResidentId, RoundId, new_id
from domain.text_args import Arg, Text, Written

BEGINS_AFTER = timedelta(minutes=10)
"""So long a round can be stopped before anybody hears of it."""
REPORTED_AT = time(12)
"""When the coordinator has the outcome, the day after, by the clock on the wall."""
LATE_ANSWERS = ONE_DAY
"""So long after the outcome an answer still counts; then the round ends."""
BEFORE_OUTCOME = timedelta(hours=1)
"""So long before the outcome a supervisor is asked to have gone, and has at least so long for it."""
PLACE_OF_CODE = re.compile(r"\[code\]", re.IGNORECASE)
"""Where somebody who writes the text wants the resident's code."""


class About(StrEnum):
    """What the round is about: its text is `round.says-<about>`."""

    HEAT = "heat"
    COLD = "cold"
    CALL = "call"
    OWN = "own"


class RoundState(StrEnum):
    """Where a round stands; residents are put on it while it is planned."""

    PLANNED = "planned"
    RUNNING = "running"
    REPORTED = "reported"
    ENDED = "ended"
    STOPPED = "stopped"


OVER = frozenset({RoundState.ENDED, RoundState.STOPPED})


@dataclass(frozen=True)
class Among:
    """Whom a round is for: all residents of these areas, or these residents."""

    areas: tuple[AreaId, ...] = ()
    residents: tuple[ResidentId, ...] = ()


@dataclass(frozen=True)
class Tempo:
    """How a round goes: within which hours, and after how long without an answer comes a reminder, then the next."""

    hours: DecentHours
    reminded_after: timedelta
    next_after: timedelta
    passes_pauses: bool = False


USUAL_TEMPO = Tempo(USUAL, timedelta(hours=2), timedelta(hours=2))
"""*Proposal*: two hours until the reminder and two after it, so that two volunteers fit before the next noon."""
URGENT_TEMPO = Tempo(URGENT, timedelta(hours=1), timedelta(hours=1), passes_pauses=True)
"""What is marked for today: the same in half the time, and a wish not to be asked questions is passed over."""


@dataclass(frozen=True)
class Round:
    """One round; `words` are the coordinator's own, `degrees` Celsius."""

    by: PersonId
    about: About
    among: Among
    begins_at: datetime
    reports_at: datetime
    urgent: bool = False
    words: str | None = None
    degrees: int | None = None
    state: RoundState = RoundState.PLANNED
    id: RoundId = field(default_factory=lambda: RoundId(new_id()))

    @property
    def topic(self) -> str:
        """What the coordinators' cards of this round are about."""
        return f"round:{self.id}"

    @property
    def tempo(self) -> Tempo:
        """How fast it goes."""
        return URGENT_TEMPO if self.urgent else USUAL_TEMPO

    @property
    def ends_at(self) -> datetime:
        """From when on no answer counts any more."""
        return self.reports_at + LATE_ANSWERS

    def wanted_by(self, now: datetime) -> datetime:
        """By when a supervisor is asked to have gone: before the outcome when that can be, else before the end."""
        before = self.reports_at - BEFORE_OUTCOME
        return before if before >= now + BEFORE_OUTCOME else self.ends_at - BEFORE_OUTCOME

    def said_of(self, code: str) -> Text:
        """What a volunteer reads about the resident of that code."""
        args: Mapping[str, Arg] = {"resident": code}
        if self.about is About.HEAT:
            args = {"resident": code, "degrees": self.degrees or 0}
        if self.about is About.OWN:
            args = {"resident": code, "words": Written(PLACE_OF_CODE.sub(code, self.words or ""))}
        return text(f"round.says-{self.about.value}", **args)


def reports_at(begins_at: datetime, *, zone: str, urgent: bool) -> datetime:
    """Noon on the day after it begins; of what is not for today, on the first such day that is not off."""
    hours, wall = URGENT if urgent else USUAL, ZoneInfo(zone)
    day = hours.next_moment(begins_at, zone=zone).astimezone(wall).date() + ONE_DAY
    noon = datetime.combine(day, REPORTED_AT, wall).astimezone(UTC)
    while (decent := hours.next_moment(noon, zone=zone)) != noon:
        noon = datetime.combine(decent.astimezone(wall).date(), REPORTED_AT, wall).astimezone(UTC)
    return noon


@dataclass(frozen=True)
class Totals:
    """How a round goes: every resident is counted once."""

    seen: int
    cannot: int
    silent: int

    @property
    def all(self) -> int:
        """How many residents the round is for."""
        return self.seen + self.cannot + self.silent

    @property
    def args(self) -> Mapping[str, Arg]:
        """The gaps of every text with totals."""
        return {"seen": self.seen, "all": self.all, "cannot": self.cannot, "silent": self.silent}
