"""The dates of a task card: when both sides hear of them, and when the formal talks are."""

import calendar
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.conversation import Option
from domain.ids import TextId
from domain.task_cards import Terms
from domain.text_args import Moment, Shape
from domain.working_hours import WorkingHours

TOLD_BEFORE = timedelta(days=14)
"""So long before a review, an end or a talk both sides hear of it: time to meet once, as pairs do each fortnight."""
ONE_DAY = timedelta(days=1)
END_MONTHS = (6, 12, 24)
"""A match is for a while; Humanitas Noord-Kennemerland ends each after two years at most."""
REVIEW_MONTHS = (2, 6, 12)
FIRST_TALKS = (2, 6, 12)
"""Months: Humanitas Assen evaluates pairs after these, then yearly."""
A_YEAR = 12
ASKED_AFTER = timedelta(hours=1)
"""So long after a talk began both sides are asked how it went."""


class Notice(StrEnum):
    """What both sides hear about a card; of two at one moment the later one here is said."""

    REVIEW = "review"
    END = "end"
    OVER = "over"


@dataclass(frozen=True)
class TalkTime:
    """A moment that is proposed for a talk."""

    at: datetime

    def option(self) -> Option:
        """The button; its key is the moment in UTC, in digits."""
        return Option(f"{self.at:%Y%m%d%H%M}", TextId("option.as-is"), {"words": Moment(self.at, Shape.DAY_AND_TIME)})


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that is too short for it."""
    year, month = divmod(day.month - 1 + months, 12)
    last = calendar.monthrange(day.year + year, month + 1)[1]
    return date(day.year + year, month + 1, min(day.day, last))


def morning_of(hours: WorkingHours, day: date) -> datetime:
    """09:00 on that day, or of the first working day after it."""
    midnight = datetime.combine(day, time(), ZoneInfo(hours.zone)).astimezone(UTC)
    return hours.next_daily(midnight - timedelta(seconds=1))


def notices(terms: Terms, hours: WorkingHours) -> tuple[tuple[datetime, Notice], ...]:
    """What is to be said about the dates of a card and when, in that order."""
    planned = (
        (Notice.REVIEW, terms.review_on - TOLD_BEFORE),
        (Notice.END, terms.ends_on - TOLD_BEFORE),
        (Notice.OVER, terms.ends_on + ONE_DAY),
    )
    order = list(Notice)
    said = [(morning_of(hours, day), notice) for notice, day in planned]
    return tuple(sorted(said, key=lambda one: (one[0], order.index(one[1]))))


def notice_due(terms: Terms, hours: WorkingHours, *, now: datetime) -> Notice | None:
    """The newest notice whose moment has come: after a long standstill one says it all."""
    return next((notice for at, notice in reversed(notices(terms, hours)) if at <= now), None)


def next_notice_at(terms: Terms, hours: WorkingHours, *, after: datetime) -> datetime | None:
    """When the next one comes, strictly later; None when all has been said."""
    return next((at for at, _ in notices(terms, hours) if at > after), None)


def can_still_be_agreed(terms: Terms, *, today: date) -> bool:
    """Whether its review can still be announced in time: an old proposal is proposed anew."""
    return terms.review_on - TOLD_BEFORE > today


def talk_months(*, after: int) -> int:
    """After how many months the talk comes that follows the one of `after` months; the first after 0."""
    return next((months for months in FIRST_TALKS if months > after), (after // A_YEAR + 1) * A_YEAR)


def next_talk(started_on: date, ends_on: date, *, after: int, today: date) -> tuple[int, date] | None:
    """The months and the day of the next talk of a match that is still to come; None when its card ends before it.

    They are counted from the start of the match: a new card does not begin them anew.
    """
    while (day := months_later(started_on, after := talk_months(after=after))) <= today:
        pass
    return (after, day) if day <= ends_on else None


def plan_at(hours: WorkingHours, day: date, *, now: datetime) -> datetime:
    """When the professional is asked to plan the talk of that day: two weeks before, but never in the past."""
    return max(morning_of(hours, day - TOLD_BEFORE), now)


def talk_times(hours: WorkingHours, day: date, *, now: datetime) -> tuple[TalkTime, ...]:
    """Three moments to choose from: working days from that day on, or from tomorrow when it has gone by."""
    first = max(day, hours.local_date(now) + ONE_DAY)
    days: list[date] = []
    while len(days) < 3:  # noqa: PLR2004  as many as fit on a small screen
        if hours.is_working_day(first):
            days.append(first)
        first += ONE_DAY
    clock = (time(10), time(14), time(10))
    zone = ZoneInfo(hours.zone)
    return tuple(TalkTime(datetime.combine(*one, zone).astimezone(UTC)) for one in zip(days, clock, strict=True))
