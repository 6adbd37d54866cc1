"""A lost phone may be a data leak: it is noted at once, and somebody judges it within three days."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.ids import LeakId, PersonId, new_id
from domain.zones import DEFAULT_ZONE

JUDGED_WITHIN = timedelta(hours=72)
"""Until when a leak is reported to the authority, from when it was known, weekends too (article 33 of the GDPR)."""
REMINDED_AT = (timedelta(hours=24), timedelta(hours=48), timedelta(hours=66))
"""After so long somebody is reminded: a day, two days, and six hours before the end."""
OVERDUE_EVERY = timedelta(days=1)
DAY_FROM, DAY_UNTIL = 8, 20
"""Nobody is woken for it: what falls in the night before the end comes the evening before."""


class Decision(StrEnum):
    """What was decided about it."""

    NO_LEAK = "no_leak"
    NOT_REPORTED = "not_reported"
    REPORTED = "reported"
    REPORTED_AND_TOLD = "reported_and_told"


@dataclass(frozen=True)
class DataLeak:
    """One entry of the register; `told` counts the reminders so far, `why` are the words of who closed it.

    `noted_by` is None when it was who administers the machine.
    """

    person: PersonId
    noted_by: PersonId | None
    noted_at: datetime
    told: int = 0
    closed_at: datetime | None = None
    closed_by: PersonId | None = None
    decision: Decision | None = None
    why: str | None = None
    id: LeakId = field(default_factory=lambda: LeakId(new_id()))

    @property
    def due_at(self) -> datetime:
        """By when it must be judged."""
        return self.noted_at + JUDGED_WITHIN

    @property
    def topic(self) -> str:
        """What all cards about it are about."""
        return f"leak:{self.id}"


def next_reminder(leak: DataLeak, *, now: datetime) -> datetime:
    """When somebody is reminded next, later than `now`; what was missed is not made up for."""
    moments = [_before_night(leak.noted_at + after) for after in REMINDED_AT] + [leak.due_at]
    return next((at for at in moments if at > now), now + OVERDUE_EVERY)


def _before_night(at: datetime) -> datetime:
    wall = at.astimezone(ZoneInfo(DEFAULT_ZONE))
    if DAY_FROM <= wall.hour <= DAY_UNTIL:
        return at
    day = wall.date() - timedelta(days=1 if wall.hour < DAY_FROM else 0)
    return datetime.combine(day, time(DAY_UNTIL), wall.tzinfo).astimezone(UTC)
