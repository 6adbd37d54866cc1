"""Quarters of a year: what is accounted for at a time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.zones import DEFAULT_ZONE

MONTHS = 3
SETTLED_AFTER = timedelta(days=28)
"""So long after its end what came of a quarter is looked at once more: cases are taken and answered later."""
_WRITTEN = re.compile(r"(?P<year>20\d\d)\s*-?\s*[qk](?P<number>[1-4])", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class Quarter:
    """Three months; `str` writes it as "2026Q1", which `read_quarter` reads."""

    year: int
    number: int

    def __str__(self) -> str:
        """As in "2026Q1"."""
        return f"{self.year}Q{self.number}"

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, MONTHS * (self.number - 1) + 1, 1)

    @property
    def next(self) -> "Quarter":
        """The one after it."""
        return quarter_of(self.first_day + timedelta(days=31 * MONTHS))

    @property
    def before(self) -> "Quarter":
        """The one before it."""
        return quarter_of(self.first_day - timedelta(days=1))

    @property
    def last_day(self) -> date:
        """Its last day."""
        return self.next.first_day - timedelta(days=1)

    @property
    def so_far(self) -> tuple["Quarter", ...]:
        """The quarters of its year up to this one."""
        return tuple(Quarter(self.year, number) for number in range(1, self.number + 1))

    def starts_at(self, zone: str = DEFAULT_ZONE) -> datetime:
        """Its first moment there."""
        return datetime.combine(self.first_day, time(), ZoneInfo(zone))

    def ends_at(self, zone: str = DEFAULT_ZONE) -> datetime:
        """The first moment after it."""
        return self.next.starts_at(zone)

    def settles_at(self, zone: str = DEFAULT_ZONE) -> datetime:
        """From when on nothing of it changes any more."""
        return datetime.combine(self.next.first_day + SETTLED_AFTER, time(), ZoneInfo(zone))

    def is_settled(self, *, now: datetime) -> bool:
        """Whether nothing of it changes any more: what grows by one between two looks is about one."""
        return self.settles_at() <= now


def quarter_of(day: date) -> Quarter:
    """The quarter that a day lies in."""
    return Quarter(day.year, (day.month - 1) // MONTHS + 1)


def quarter_at(moment: datetime, zone: str = DEFAULT_ZONE) -> Quarter:
    """The quarter it is there at that moment."""
    return quarter_of(moment.astimezone(ZoneInfo(zone)).date())


def read_quarter(words: str) -> Quarter | None:
    """The quarter that somebody wrote, such as "2026Q1" or "2026 k1"; None when that is none."""
    found = _WRITTEN.fullmatch(words.strip())
    return Quarter(int(found["year"]), int(found["number"])) if found else None


def newest_settled(now: datetime) -> Quarter:
    """The newest quarter that can be told."""
    quarter = quarter_at(now)
    while not quarter.is_settled(now=now):
        quarter = quarter.before
    return quarter


def between(first: Quarter, last: Quarter) -> Iterator[Quarter]:
    """All quarters from the first to the last, both included."""
    while first <= last:
        yield first
        first = first.next
