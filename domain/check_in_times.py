"""When somebody may be asked how they are: at their own day and hour, by daylight, never on a day off or a pause."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.public_holidays import public_holidays
from domain.zones import DEFAULT_ZONE

QUIET_UNTIL, QUIET_FROM = time(9), time(20)
"""Nobody is asked before or after this, by the clock on their own wall."""
LATEST_START = time(19)
"""The latest hour that can be chosen: a crowd must still fit in before the quiet hours."""
USUAL_START = time(10)
ONE_DAY, ONE_WEEK = timedelta(days=1), timedelta(days=7)
SATURDAY, SUNDAY = 6, 7


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch of one local date in which somebody may be asked; both ends in UTC, the last is just too late."""

    opens_at: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Wishes:
    """When somebody likes to be asked: `weekday` 1 for Monday up to 7, None for any from Monday to Friday.

    `paused_until` is the first local date on which they may be asked again.
    """

    weekday: int | None = None
    starts: time = USUAL_START
    zone: str = DEFAULT_ZONE
    paused_until: date | None = None

    def local_date(self, at: datetime) -> date:
        """The date on their own calendar."""
        return at.astimezone(ZoneInfo(self.zone)).date()

    def slot_on(self, day: date) -> Slot:
        """The stretch of that date; an hour that comes twice begins at its first coming."""
        return Slot(self._at(day, min(max(self.starts, QUIET_UNTIL), LATEST_START)), self._at(day, QUIET_FROM))

    def next_slot(self, after: datetime, *, not_before: date | None = None, soon: bool = False) -> Slot:
        """The first slot that is not over at `after`, on their own weekday; with `soon` on any day but Sunday.

        A public holiday moves it to the next day that is none: waiting a whole week would let somebody wait too long.
        """
        day = max(filter(None, (self.local_date(after), not_before, self.paused_until)))
        while not (soon or self._is_wanted(day)):
            day += ONE_DAY
        while self._is_off(day, keep=self.weekday) or self.slot_on(day).closes_at <= after:
            day += ONE_DAY
        return self.slot_on(day)

    def may_be_asked(self, at: datetime) -> bool:
        """Whether this moment lies within the hours of a day on which they can be asked at all."""
        day = self.local_date(at)
        is_paused = self.paused_until is not None and day < self.paused_until
        return not is_paused and not is_holiday(day) and self._at(day, QUIET_UNTIL) <= at < self._at(day, QUIET_FROM)

    def _is_wanted(self, day: date) -> bool:
        return day.isoweekday() == self.weekday if self.weekday else day.isoweekday() < SATURDAY

    def _is_off(self, day: date, *, keep: int | None) -> bool:
        """A holiday, or a Sunday that nobody asked for."""
        return is_holiday(day) or (day.isoweekday() == SUNDAY and keep != SUNDAY)

    def _at(self, day: date, wall: time) -> datetime:
        return datetime.combine(day, wall, ZoneInfo(self.zone)).astimezone(UTC)


def is_holiday(day: date) -> bool:
    """Whether the Netherlands as a whole does not work that day."""
    return day in public_holidays(day.year)
