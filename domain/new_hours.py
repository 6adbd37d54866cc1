"""An area gets other hours: what is climbing there waits no longer, and no shorter, than it would by the new ones."""

from dataclasses import replace
from datetime import datetime

from domain.agenda import Due, What, first_of, without
from domain.escalation import Escalation, State
from domain.policy import LadderClock, Unit
from domain.working_hours import WorkingHours


def judged_anew(escalation: Escalation, hours: WorkingHours, *, now: datetime) -> Escalation:
    """The same with these hours in its policy: so much working time as was left of each wait is left by them.

    What waited for the opening waits for the new one, which may be now; what was promised by a date stays. While nobody
    has it, the reporters are told when that opening is, if it is another. What is closed stays as it is.
    """
    policy = replace(escalation.policy, hours=hours.text, zone=hours.zone)
    if escalation.state is State.CLOSED or policy == escalation.policy:
        return escalation
    judge = _Judge(escalation, hours, now)
    return replace(
        escalation,
        policy=policy,
        row_from=judge.moved(escalation.row_from),
        ladder_from=judge.moved(escalation.ladder_from),
        agenda=(
            *(replace(due, at=judge.when(due)) for due in without(escalation.agenda, What.CLOSING_TIME)),
            *judge.closing_time(),
        ),
    )


class _Judge:
    """Moves the moments of one escalation from its hours to others."""

    def __init__(self, escalation: Escalation, hours: WorkingHours, now: datetime) -> None:
        self._escalation, self._row, self._now = escalation, escalation.row, now
        self._before, self._after = escalation.policy.working_hours, hours
        self._keeps_hours = escalation.policy.keeps_hours(escalation.row, any_hour=escalation.any_hour)

    def when(self, due: Due) -> datetime:
        """When this is due by the new hours."""
        if due.at <= self._now or (due.what is What.CONTACT and self._row.contact_within.unit is not Unit.SECONDS):
            return due.at
        if due.what is What.LIST or (due.what is What.ASK and self._row.clock is LadderClock.MONDAYS):
            return self._after.next_monday(self._now)
        if due.what is What.REPEAT and self._row.repeat_every is None:
            return self._after.next_daily(self._now)
        return self.moved(due.at)

    def moved(self, at: datetime) -> datetime:
        """The moment by the new hours; what has passed has passed."""
        if at <= self._now:
            return at
        if at == self._before.next_opening(self._now):
            return self._after.next_opening(self._now)
        return self._after.add(self._now, self._before.between(self._now, at)) if self._keeps_hours else at

    def closing_time(self) -> tuple[Due, ...]:
        """When the reporters are told next that nobody can be reached: at once, if they were told another opening."""
        planned = first_of(due for due in self._escalation.agenda if due.what is What.CLOSING_TIME)
        keeps_silent = self._row.clock is not LadderClock.WORKING_OR_DUTY or self._escalation.state is State.HELD
        if keeps_silent or self._escalation.any_hour or self._escalation.policy.has_duty:
            return (planned,) if planned else ()
        closes = self._after.closing(self._now)
        if self._after.is_open(self._now) or self._same_opening():
            return (Due(closes, What.CLOSING_TIME, planned.number if planned else 0),) if closes else ()
        return (Due(self._now, What.CLOSING_TIME, planned.number if planned else 0),)

    def _same_opening(self) -> bool:
        was_closed = not self._before.is_open(self._now)
        return was_closed and self._before.next_opening(self._now) == self._after.next_opening(self._now)
