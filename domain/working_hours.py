"""When an area works, and how time is counted that passes only while it does."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.hours_text import ALWAYS, Opening, read_hours, read_zone
from domain.public_holidays import public_holidays
from domain.zones import DEFAULT_ZONE

DEFAULT_HOURS = "ma-vr 09:00-17:00"
LIST_TIME = time(9)
"""When a list or a daily repeat comes, by the clock on the wall."""
LOOK_AHEAD_DAYS = 60
"""No run of closed days is longer: a week has an opening, and no holidays fill two months."""
ONE_DAY = timedelta(days=1)
NONE_AT_ALL = timedelta()


@dataclass(frozen=True, slots=True)
class WorkingHours:
    """The hours of one area, as its coordinator wrote them.

    Every moment given or returned is aware; what is returned is in UTC, so that adding and comparing are
    right across both changes of the clock. Hours that are "always" do not close on public holidays.

    Raises:
        HoursError: the text or the zone cannot be read.
    """

    text: str = DEFAULT_HOURS
    zone: str = DEFAULT_ZONE
    _openings: tuple[Opening, ...] = field(init=False, repr=False, compare=False)
    _zone: ZoneInfo = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Read text and zone once."""
        object.__setattr__(self, "_openings", read_hours(self.text))
        object.__setattr__(self, "_zone", read_zone(self.zone))

    @property
    def is_always(self) -> bool:
        """Whether the area never closes."""
        return self._openings == ALWAYS

    def is_open(self, at: datetime) -> bool:
        """Whether the area works at this moment; the closing minute itself is closed."""
        return any(start <= at < end for start, end in self._windows_around(at))

    def next_opening(self, at: datetime) -> datetime:
        """The moment itself when the area works, else the next moment it opens."""
        return self.add(at, NONE_AT_ALL)

    def closing(self, at: datetime) -> datetime | None:
        """When the area closes next, counted from its next opening; None when it never closes."""
        if self.is_always:
            return None
        opened = self.next_opening(at)
        return next(end for start, end in self._windows(opened) if start <= opened < end)

    def add(self, at: datetime, span: timedelta) -> datetime:
        """The first open moment at which so much working time has passed.

        A span that ends with the day lands on the next opening: nobody is called at the closing minute.
        """
        if self.is_always:
            return at.astimezone(UTC) + span
        left = span
        for start, end in self._windows(at):
            begin = max(start, at)
            if begin >= end:
                continue
            if left < end - begin:
                return begin.astimezone(UTC) + left
            left -= end - begin
        raise AssertionError("the windows of an area do not end")

    def between(self, start: datetime, end: datetime) -> timedelta:
        """How much working time lies between two moments; none when they stand the other way round."""
        if self.is_always:
            return max(end - start, NONE_AT_ALL)
        total = NONE_AT_ALL
        for opens, closes in self._windows(start):
            if opens >= end:
                return total
            total += max(min(closes, end) - max(opens, start), NONE_AT_ALL)
        raise AssertionError("the windows of an area do not end")

    def is_working_day(self, day: date) -> bool:
        """Whether the area opens at all on this local date."""
        return any(True for _ in self._windows_on(day))

    def next_working_day(self, at: datetime) -> date:
        """The first working day after the local date of this moment."""
        day = self._local(at).date() + ONE_DAY
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def end_of_day(self, day: date) -> datetime:
        """When a working day ends; midnight for a day on which the area is closed."""
        return max((end for _, end in self._windows_on(day)), default=self._midnight_after(day))

    def end_of_working_days(self, at: datetime, days: int) -> datetime:
        """The end of the last of so many working days; the day of the moment is the first while it still works.

        A sign on Tuesday within five working days: the end of Monday.
        """
        last = self._local(self.next_opening(at)).date()
        for _ in range(days - 1):
            last = self.next_working_day(self._midnight_after(last) - timedelta(hours=1))
        return self.end_of_day(last)

    def weeks_later(self, at: datetime, weeks: int) -> datetime:
        """The same time on the wall clock so many weeks later, or the next opening after it."""
        return self.next_opening((self._local(at) + timedelta(weeks=weeks)).astimezone(UTC))

    def next_daily(self, at: datetime) -> datetime:
        """The next 09:00 of a working day, strictly later; where 09:00 is closed, that day's opening."""
        day = self._local(at).date()
        while True:
            if self.is_working_day(day) and (moment := self._list_on(day)) > at:
                return moment
            day += ONE_DAY

    def next_monday(self, at: datetime) -> datetime:
        """The next Monday 09:00, strictly later; on a closed Monday the list of the next working day."""
        monday = self._local(at).date()
        monday -= timedelta(days=monday.weekday())
        while True:
            day = monday
            while not self.is_working_day(day):
                day += ONE_DAY
            if (moment := self._list_on(day)) > at:
                return moment
            monday += timedelta(days=7)

    def local_date(self, at: datetime) -> date:
        """The date on the wall calendar of the area."""
        return self._local(at).date()

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._zone)

    def _list_on(self, day: date) -> datetime:
        nine = datetime.combine(day, LIST_TIME, self._zone).astimezone(UTC)
        return nine if self.is_open(nine) else min(start for start, _ in self._windows_on(day))

    def _midnight_after(self, day: date) -> datetime:
        return datetime.combine(day + ONE_DAY, time(), self._zone).astimezone(UTC)

    def _windows_around(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        if self.is_always:
            yield at, at + ONE_DAY
        yield from self._windows_on(self._local(at).date())

    def _windows(self, at: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The opening windows from the day of this moment on, without end, in order."""
        day, closed = self._local(at).date(), 0
        while closed < LOOK_AHEAD_DAYS:
            windows = tuple(self._windows_on(day))
            closed = 0 if windows else closed + 1
            yield from windows
            day += ONE_DAY

    def _windows_on(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """The opening windows of one local date, in UTC.

        An hour that comes twice opens at its first and closes at its second coming: never a gap. An
        hour that is skipped falls on the hour after it.
        """
        if not self.is_always and day in public_holidays(day.year):
            return
        for opening in self._openings:
            if opening.weekday == day.weekday():
                yield self._at_minute(day, opening.opens, fold=0), self._at_minute(day, opening.closes, fold=1)

    def _at_minute(self, day: date, minute: int, *, fold: int) -> datetime:
        days, rest = divmod(minute, 24 * 60)
        wall = time(rest // 60, rest % 60, fold=fold)
        return datetime.combine(day + timedelta(days=days), wall, self._zone).astimezone(UTC)


@lru_cache(maxsize=256)
def hours_of(text: str, zone: str) -> WorkingHours:
    """The same hours, read once; raises HoursError like `WorkingHours`."""
    return WorkingHours(text, zone)
