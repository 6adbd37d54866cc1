"""The people on a ladder and the policy that an escalation keeps from the moment it is opened."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.as_data import Plain, from_data, to_data
from domain.ids import PersonId
from domain.policy import (
    NEXT_CHECK_IN_WEEKS,
    SAME_DAY_AT_LEAST,
    SHIPPED,
    LadderClock,
    LadderRole,
    Pace,
    PolicyRow,
    Unit,
    Within,
)
from domain.working_hours import DEFAULT_HOURS, WorkingHours, hours_of
from domain.zones import DEFAULT_ZONE


@dataclass(frozen=True, slots=True)
class OnLadder:
    """One person of a ladder; not reachable is who is away or has no account."""

    person: PersonId
    reachable: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Who stands where; `duty_by_phone` says that the area's after-hours contact is a number, not a person."""

    supervisor: tuple[OnLadder, ...] = ()
    deputy: tuple[OnLadder, ...] = ()
    duty: tuple[OnLadder, ...] = ()
    coordinator: tuple[OnLadder, ...] = ()
    manager: tuple[OnLadder, ...] = ()
    duty_by_phone: bool = False

    def of(self, *roles: LadderRole) -> tuple[OnLadder, ...]:
        """Everybody with one of these roles, each once, in the order of the roles."""
        found: dict[PersonId, OnLadder] = {}
        for role in roles:
            everybody: tuple[OnLadder, ...] = getattr(self, role.value)
            for one in everybody:
                found.setdefault(one.person, one)
        return tuple(found.values())

    def joined_with(self, other: "Roster") -> "Roster":
        """Both rosters together: people are only added, and who is reachable in one is reachable."""
        both = {role.value: _together((*getattr(self, role.value), *getattr(other, role.value))) for role in LadderRole}
        return Roster(**both, duty_by_phone=self.duty_by_phone or other.duty_by_phone)


def _together(people: tuple[OnLadder, ...]) -> tuple[OnLadder, ...]:
    reachable = {one.person: False for one in people}
    for one in people:
        reachable[one.person] |= one.reachable
    return tuple(OnLadder(person, may_be_called) for person, may_be_called in reachable.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPolicy:
    """The policy table, the people and the area's hours as they were when the escalation was opened.

    Later changes of table or roster do not touch what is already climbing; changed hours do (`domain.new_hours`).
    """

    roster: Roster
    hours: str = DEFAULT_HOURS
    zone: str = DEFAULT_ZONE
    rows: tuple[PolicyRow, ...] = SHIPPED

    def to_data(self) -> Plain:
        """As JSON data; `from_data` gives it back equal."""
        return to_data(self)

    @staticmethod
    def from_data(plain: Plain) -> "FrozenPolicy":
        """Read what `to_data` wrote."""
        return from_data(FrozenPolicy, plain)

    @property
    def working_hours(self) -> WorkingHours:
        """The hours of the area."""
        return hours_of(self.hours, self.zone)

    @property
    def has_duty(self) -> bool:
        """Whether somebody can be called outside working hours."""
        return any(one.reachable for one in self.roster.duty)

    def row(self, pace: Pace) -> PolicyRow:
        """The row of this pace."""
        return next(row for row in self.rows if row.pace is pace)

    def keeps_hours(self, row: PolicyRow, *, any_hour: bool) -> bool:
        """Whether the row's time passes in working hours only.

        `any_hour` is the volunteer's *Lukt niet*: from then on, nothing waits for the morning.
        """
        match row.clock:
            case LadderClock.ALWAYS:
                return False
            case LadderClock.WORKING_OR_DUTY:
                return not (self.has_duty or any_hour)
            case LadderClock.WORKING | LadderClock.MONDAYS:
                return True

    def later(self, row: PolicyRow, start: datetime, span: timedelta, *, any_hour: bool = False) -> datetime:
        """The moment at which that much of the row's time has passed."""
        if self.keeps_hours(row, any_hour=any_hour):
            return self.working_hours.add(start, span)
        return start + span

    def contact_by(self, row: PolicyRow, start: datetime, *, any_hour: bool = False) -> datetime:
        """Until when real contact with the resident (or the volunteer) is promised."""
        return self._promised(row, row.contact_within, start, any_hour=any_hour)

    def answer_by(self, row: PolicyRow, closed_at: datetime, *, next_check_in: datetime | None = None) -> datetime:
        """Until when the volunteer is promised an answer after closing."""
        if row.answer_within.unit is Unit.NEXT_CHECK_IN and next_check_in is not None:
            return max(next_check_in, closed_at)
        return self._promised(row, row.answer_within, closed_at, any_hour=False)

    def _promised(self, row: PolicyRow, within: Within, start: datetime, *, any_hour: bool) -> datetime:
        hours = self.working_hours
        match within.unit:
            case Unit.SECONDS:
                return self.later(row, start, timedelta(seconds=within.count), any_hour=any_hour)
            case Unit.WORKING_DAYS:
                return hours.end_of_working_days(start, within.count)
            case Unit.WEEKS:
                return hours.weeks_later(start, within.count)
            case Unit.SAME_DAY:
                return max(hours.end_of_day(hours.local_date(start)), start + SAME_DAY_AT_LEAST)
            case Unit.NEXT_WORKING_DAY:
                return hours.end_of_day(hours.next_working_day(start))
            case Unit.NEXT_CHECK_IN:
                return hours.weeks_later(start, NEXT_CHECK_IN_WEEKS)


def list_readers(roster: Roster) -> tuple[PersonId, ...]:
    """On whose Monday list a note stands: the supervisors', or of those who can be reached in their place."""
    supervisors = [one for one in roster.of(LadderRole.SUPERVISOR) if one.reachable]
    readers = supervisors or [one for one in roster.of(LadderRole.DEPUTY, LadderRole.COORDINATOR) if one.reachable]
    return tuple(one.person for one in readers)


def everybody(roster: Roster) -> tuple[PersonId, ...]:
    """All people of a roster, each once, reachable or not."""
    return tuple(one.person for one in roster.of(*LadderRole))
