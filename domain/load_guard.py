"""Who may be carrying too much, or has gone quiet: a reason to phone and ask how it goes, never a score.

The reasons are those of the field [Movisie, SCP, Parool/VCA]: volunteers stop when they are overasked, and most say so
to nobody. What is seen is only ever told as one line to the professional who looks after them.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from domain.ids import MatchId, PersonId
from domain.outside_card import Outside, monday_of, outside
from domain.task_cards import MOST_A_WEEK, Terms
from domain.visits import Went

ONE_WEEK = timedelta(weeks=1)
WEEKS_RUNNING = 3
"""So many whole weeks in a row over the agreement are no coincidence."""
SEEN_BACK = timedelta(weeks=WEEKS_RUNNING + 1)
"""How far back visits are looked at."""
UNPLANNED_VISITS = 3
OTHER_TASKS = 2
SAD_VISITS = 3
SAD_CHECK_INS = 2
ONCE_A = timedelta(days=14)
"""Nobody is the subject of a second prompt within a fortnight."""
MOST_A_WEEK_ASKED = 5
"""So many volunteers at most is one professional asked to phone in a week."""


class Reason(StrEnum):
    """Why somebody is phoned, the heaviest first."""

    SAD = "sad"
    OVER_EIGHT = "over_eight"
    OVER_AGREED = "over_agreed"
    SILENT = "silent"
    UNPLANNED = "unplanned"
    OTHER_TASKS = "other_tasks"


@dataclass(frozen=True)
class Visited:
    """As much of a report as is looked at; `minutes` is 0 when no length was told."""

    match: MatchId
    day: date
    went: Went
    minutes: int = 0
    other_task: bool = False


@dataclass(frozen=True)
class Load:
    """What is known of a volunteer: visits of the last weeks, the cards that hold, and faces in check-ins.

    `expected_since` is the start of the oldest match with a fixed day; None when no visit is expected, or they paused.
    `sad_check_ins` counts the newest check-ins that were all sad, one after the other.
    """

    volunteer: PersonId
    visits: Sequence[Visited] = ()
    terms: Mapping[MatchId, Terms] = field(default_factory=dict)
    expected_since: date | None = None
    sad_check_ins: int = 0


def reason_to_phone(load: Load, *, today: date) -> Reason | None:
    """The heaviest reason to ask how it goes; None when there is none."""
    return next((reason for reason in Reason if _CHECKS[reason](load, today)), None)


def whom_to_phone(
    loads: Sequence[Load], *, asked_lately: Collection[PersonId], asked_this_week: int, today: date
) -> Sequence[tuple[PersonId, Reason]]:
    """Whom a professional is asked to phone, heaviest reason first, within what may be asked of both."""
    order = list(Reason)
    found = [
        (load.volunteer, reason)
        for load in loads
        if load.volunteer not in asked_lately and (reason := reason_to_phone(load, today=today))
    ]
    found.sort(key=lambda one: order.index(one[1]))
    return found[: max(MOST_A_WEEK_ASKED - asked_this_week, 0)]


def _is_sad(load: Load, _today: date) -> bool:
    held = sorted((one for one in load.visits if one.went is not Went.NOT_HELD), key=lambda one: one.day)
    newest = held[-SAD_VISITS:]
    sad_visits = len(newest) == SAD_VISITS and all(one.went is not Went.GOOD for one in newest)
    return sad_visits or load.sad_check_ins >= SAD_CHECK_INS


def _over_eight(load: Load, today: date) -> bool:
    last_week = next(_whole_weeks(today))
    return sum(one.minutes for one in load.visits if one.day in last_week) > MOST_A_WEEK


def _over_agreed(load: Load, today: date) -> bool:
    return any(
        all(_minutes(load, match, week) > terms.minutes_a_week for week in _whole_weeks(today))
        for match, terms in load.terms.items()
    )


def _is_silent(load: Load, today: date) -> bool:
    since = today - WEEKS_RUNNING * ONE_WEEK
    if load.expected_since is None or load.expected_since > since:
        return False
    return all(one.day < since for one in load.visits)


def _unplanned(load: Load, today: date) -> bool:
    return _times_outside(load, Outside.DAY, today) >= UNPLANNED_VISITS


def _other_tasks(load: Load, today: date) -> bool:
    return _times_outside(load, Outside.TASK, today) >= OTHER_TASKS


_CHECKS = {
    Reason.SAD: _is_sad,
    Reason.OVER_EIGHT: _over_eight,
    Reason.OVER_AGREED: _over_agreed,
    Reason.SILENT: _is_silent,
    Reason.UNPLANNED: _unplanned,
    Reason.OTHER_TASKS: _other_tasks,
}


def _times_outside(load: Load, what: Outside, today: date) -> int:
    since = today - WEEKS_RUNNING * ONE_WEEK
    recent = [
        one for one in load.visits if one.day >= since and one.went is not Went.NOT_HELD and one.match in load.terms
    ]
    return sum(
        what in outside(load.terms[one.match], day=one.day, minutes_this_week=0, other_task=one.other_task)
        for one in recent
    )


def _minutes(load: Load, match: MatchId, week: Collection[date]) -> int:
    """The minutes of a match in a week, as far as its card held then."""
    terms = load.terms[match]
    told = (one for one in load.visits if one.match == match and one.day in week and terms.holds_on(one.day))
    return sum(one.minutes for one in told)


def _whole_weeks(today: date) -> Iterator[frozenset[date]]:
    """The last whole weeks, from Monday to Sunday, the newest first."""
    monday = monday_of(today)
    for number in range(1, WEEKS_RUNNING + 1):
        first = monday - number * ONE_WEEK
        yield frozenset(first + timedelta(days=day) for day in range(7))
