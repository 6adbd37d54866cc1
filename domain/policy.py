"""Who is called when: the one table that decides how a worry climbs until somebody has it.

Every figure is the project's own policy, not a norm found elsewhere: an organisation's professionals judge it
before real use. Spans count from minute 0 of the row, in the row's own clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.urgency import Urgency


class Pace(StrEnum):
    """How fast a ladder climbs, fastest first: the urgencies, and the door that stays shut."""

    EMERGENCY = "emergency"
    NO_ANSWER = "no_answer"
    TODAY = "today"
    THIS_WEEK = "this_week"
    NOTE = "note"

    @property
    def urgency(self) -> Urgency:
        """The urgency that people see; a door that stays shut is `today`."""
        return Urgency.TODAY if self is Pace.NO_ANSWER else Urgency(self.value)

    def is_faster_than(self, other: "Pace") -> bool:
        """Whether this climbs sooner."""
        order = list(Pace)
        return order.index(self) < order.index(other)

    @staticmethod
    def of(urgency: Urgency, *, no_answer: bool = False) -> "Pace":
        """The pace of an urgency; the sign "no answer" at `today` has a faster row of its own."""
        return Pace.NO_ANSWER if no_answer and urgency is Urgency.TODAY else Pace(urgency.value)


SUPPORT_REQUEST = Pace.THIS_WEEK
BOUNDARY_REPORT = Pace.THIS_WEEK
CALL_ME_NOW = Pace.TODAY
ABOUT_THE_VOLUNTEER = Pace.TODAY
"""Danger words that are about who wrote them ("Gaat over mij")."""


class LadderRole(StrEnum):
    """Who stands on a ladder."""

    SUPERVISOR = "supervisor"
    DEPUTY = "deputy"
    DUTY = "duty"
    COORDINATOR = "coordinator"
    MANAGER = "manager"

    @property
    def at_any_hour(self) -> bool:
        """Whether a call may reach this role outside the area's working hours."""
        return self not in (LadderRole.SUPERVISOR, LadderRole.DEPUTY)


class LadderClock(StrEnum):
    """When a row's time passes."""

    ALWAYS = "always"
    WORKING_OR_DUTY = "working_or_duty"
    WORKING = "working"
    MONDAYS = "mondays"


class Unit(StrEnum):
    """How a promise to the volunteer is counted."""

    SECONDS = "seconds"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    SAME_DAY = "same_day"
    NEXT_WORKING_DAY = "next_working_day"
    NEXT_CHECK_IN = "next_check_in"


@dataclass(frozen=True, slots=True)
class Within:
    """A promise: so many of a unit; SECONDS pass in the row's clock."""

    unit: Unit
    count: int = 1


@dataclass(frozen=True, slots=True)
class Step:
    """Who is called together, and how long after the call before."""

    roles: tuple[LadderRole, ...]
    wait: timedelta = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyRow:
    """One column of the policy table; None means that the table has no such thing for this pace."""

    pace: Pace
    clock: LadderClock
    steps: tuple[Step, ...]
    alarm_after: timedelta | None
    repeat_every: timedelta | None
    """None is daily at 09:00, on working days."""
    told_at_once: bool = False
    told_after: timedelta | None = None
    told_every: timedelta | None = None
    contact_within: Within
    asked_after: timedelta | None = None
    climbs_after: timedelta | None = None
    answer_within: Within
    other_platform_after: timedelta | None = None


def _minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def _hours(count: float) -> timedelta:
    return timedelta(hours=count)


def _one_by_one(wait: timedelta) -> tuple[Step, ...]:
    """Supervisor, deputy, duty, coordinator, manager, each after the same wait."""
    first, *others = LadderRole
    return (Step((first,)), *(Step((role,), wait) for role in others))


EMERGENCY = PolicyRow(
    pace=Pace.EMERGENCY,
    clock=LadderClock.ALWAYS,
    steps=(
        Step((LadderRole.SUPERVISOR, LadderRole.DEPUTY, LadderRole.DUTY)),
        Step((LadderRole.COORDINATOR,), _minutes(2)),
        Step((LadderRole.MANAGER,), _minutes(2)),
    ),
    alarm_after=_minutes(6),
    repeat_every=_minutes(5),
    told_at_once=True,
    told_after=_minutes(6),
    contact_within=Within(Unit.SECONDS, 30 * 60),
    asked_after=_minutes(15),
    climbs_after=_minutes(20),
    answer_within=Within(Unit.SAME_DAY),
    other_platform_after=_minutes(1),
)
NO_ANSWER = PolicyRow(
    pace=Pace.NO_ANSWER,
    clock=LadderClock.WORKING_OR_DUTY,
    steps=_one_by_one(_minutes(5)),
    alarm_after=_minutes(25),
    repeat_every=_minutes(10),
    told_after=_minutes(10),
    told_every=_minutes(10),
    contact_within=Within(Unit.SECONDS, 4 * 60 * 60),
    asked_after=_hours(2),
    climbs_after=_hours(2.5),
    answer_within=Within(Unit.NEXT_WORKING_DAY),
    other_platform_after=_minutes(2.5),
)
TODAY = PolicyRow(
    pace=Pace.TODAY,
    clock=LadderClock.WORKING_OR_DUTY,
    steps=_one_by_one(_minutes(15)),
    alarm_after=_minutes(75),
    repeat_every=_minutes(30),
    told_after=_minutes(30),
    contact_within=Within(Unit.SECONDS, 4 * 60 * 60),
    asked_after=_hours(2),
    climbs_after=_hours(2.5),
    answer_within=Within(Unit.NEXT_WORKING_DAY),
    other_platform_after=_minutes(7.5),
)
THIS_WEEK = PolicyRow(
    pace=Pace.THIS_WEEK,
    clock=LadderClock.WORKING,
    steps=(
        Step((LadderRole.SUPERVISOR,)),
        Step((LadderRole.DEPUTY,), _hours(8)),
        Step((LadderRole.COORDINATOR,), _hours(8)),
        Step((LadderRole.MANAGER,), _hours(8)),
    ),
    alarm_after=_hours(32),
    repeat_every=None,
    told_after=_hours(16),
    contact_within=Within(Unit.WORKING_DAYS, 5),
    asked_after=_hours(16),
    climbs_after=_hours(24),
    answer_within=Within(Unit.WORKING_DAYS, 5),
    other_platform_after=_hours(4),
)
NOTE = PolicyRow(
    pace=Pace.NOTE,
    clock=LadderClock.MONDAYS,
    steps=(Step((LadderRole.SUPERVISOR,)),),
    alarm_after=None,
    repeat_every=None,
    contact_within=Within(Unit.WEEKS, 4),
    answer_within=Within(Unit.NEXT_CHECK_IN),
)

SHIPPED = (EMERGENCY, NO_ANSWER, TODAY, THIS_WEEK, NOTE)

UNREAD_LISTS = 2
"""A note that stands unread on this many Monday lists raises an alarm."""
NOTES_THAT_PROPOSE = 3
NOTES_PROPOSE_WITHIN = timedelta(days=60)
"""Three notes about one resident in 60 days: `this_week` is proposed."""
JOIN_WITHIN = timedelta(days=7)
"""A second open sign about a resident joins the card that was opened within this span."""
NEXT_CHECK_IN_WEEKS = 4
"""When no reporter is asked how they are: the answer is owed after as many weeks as contact is promised within."""
SAME_DAY_AT_LEAST = timedelta(hours=2)
"""A case closed at the end of the day leaves this long for the answer."""


def notes_propose_more(noted_at: Iterable[datetime], *, now: datetime) -> bool:
    """Whether the notes about one resident, of one sign, add up to a proposal of `this_week`."""
    recent = [at for at in noted_at if now - NOTES_PROPOSE_WITHIN <= at <= now]
    return len(recent) >= NOTES_THAT_PROPOSE
