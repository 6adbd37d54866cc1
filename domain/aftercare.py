"""Looking after a volunteer who went through something: a call the same day, and then not letting go.

Stress reactions are normal, also in witnesses (slachtofferhulp.nl); agree beforehand who phones, and keep following
instead of one talk (grenswijs.be). The days are the project's proposal.
"""

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.closing import WITHDRAWN, WRONG_CODE
from domain.escalation import Escalation, EscalationKind
from domain.ids import AftercareId, AreaId, PersonId, new_id
from domain.merging import MERGED
from domain.outcomes import Outcome
from domain.urgency import Urgency

AFTER_EMERGENCY = timedelta(hours=1)
"""An emergency that is not closed sooner is looked back on after this."""
EARLIEST, LATEST = time(8), time(22)
"""An emergency of the night is looked back on in the morning, by the clock on the wall."""
DAYS = (3, 14, 42)
"""On which days after it the volunteer is asked how it goes."""
ASKED_AT = time(10)
NO_REPORT = (WITHDRAWN, WRONG_CODE, MERGED)


class Reason(StrEnum):
    """What the volunteer went through."""

    EMERGENCY = "emergency"
    VIOLENCE = "violence"
    DEATH = "death"
    ASKED = "asked"


@dataclass(frozen=True, kw_only=True)
class Aftercare:
    """Looking after one volunteer; `told` counts how often somebody was asked how it goes.

    `guide` phones; None: the area's coordinators do. `paused_at`: since when they make no visits, at their own wish.
    """

    person: PersonId
    guide: PersonId | None
    area: AreaId
    reason: Reason
    begun_at: datetime
    look_at: datetime | None
    told: int = 0
    paused_at: datetime | None = None
    ended_at: datetime | None = None
    id: AftercareId = field(default_factory=lambda: AftercareId(new_id()))

    @property
    def topic(self) -> str:
        """What all cards of it are about."""
        return f"aftercare:{self.id}"

    def days_at(self, now: datetime, *, zone: str) -> int:
        """How many days it has lasted, by the calendar on the wall there."""
        local = ZoneInfo(zone)
        return (now.astimezone(local).date() - self.begun_at.astimezone(local).date()).days

    @property
    def asks_volunteer(self) -> bool:
        """Whether the volunteer is asked this time too; after the last day only who guides them is."""
        return self.told < len(DAYS)


def reason_of(escalation: Escalation) -> Reason:
    """Why those who reported this are looked after."""
    if escalation.outcome == Outcome.DIED:
        return Reason.DEATH
    return Reason.VIOLENCE if escalation.kind is EscalationKind.BOUNDARY else Reason.EMERGENCY


def begins_at(escalation: Escalation) -> datetime | None:
    """When its reporters are to be looked after; None when they need not be, or are.

    What was upsetting in itself at once; an emergency when it is closed, and else an hour after it began; whatever it
    was, when somebody died or the emergency services came.
    """
    if set(escalation.reporters) <= set(escalation.looked_after) or escalation.outcome in NO_REPORT:
        return None
    if escalation.upsetting:
        return escalation.opened_at
    if escalation.kind is not EscalationKind.SIGN:
        return None
    was_grave = escalation.urgency is Urgency.EMERGENCY
    if escalation.closed_at is not None:
        grave_end = escalation.outcome in (Outcome.DIED, Outcome.EMERGENCY_HELP)
        return escalation.closed_at if was_grave or grave_end else None
    zone = escalation.policy.working_hours.zone
    return _by_day(escalation.row_from + AFTER_EMERGENCY, ZoneInfo(zone)) if was_grave else None


def next_look(aftercare: Aftercare, *, told: int, zone: str, now: datetime) -> datetime:
    """When somebody is asked next: on the days of the list, and each week after the last until it has ended."""
    local = aftercare.begun_at.astimezone(ZoneInfo(zone)).date()
    days = DAYS[told] if told < len(DAYS) else DAYS[-1] + 7 * (told - len(DAYS) + 1)
    due = datetime.combine(local + timedelta(days=days), ASKED_AT, ZoneInfo(zone))
    while due <= now:
        due = datetime.combine(due.date() + timedelta(days=7), ASKED_AT, ZoneInfo(zone))
    return due


def _by_day(at: datetime, zone: ZoneInfo) -> datetime:
    local = at.astimezone(zone)
    if local.time() < EARLIEST:
        return datetime.combine(local.date(), EARLIEST, zone)
    if local.time() >= LATEST:
        return datetime.combine(local.date() + timedelta(days=1), EARLIEST, zone)
    return at
