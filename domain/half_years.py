"""Halves of a year: what is told to a municipality at a time. They never overlap, so two of them give nothing away."""

from dataclasses import dataclass
from datetime import datetime

from domain.quarters import Quarter, quarter_at

QUARTERS = 2


@dataclass(frozen=True)
class HalfYear:
    """Six months; `number` is 1 or 2."""

    year: int
    number: int

    @property
    def first(self) -> Quarter:
        """Its first quarter."""
        return Quarter(self.year, QUARTERS * self.number - 1)

    @property
    def last(self) -> Quarter:
        """Its last quarter."""
        return self.first.next

    def is_settled(self, *, now: datetime) -> bool:
        """Whether nothing of it changes any more."""
        return self.last.is_settled(now=now)


def half_of(quarter: Quarter) -> HalfYear:
    """The half of a year that a quarter lies in."""
    return HalfYear(quarter.year, (quarter.number + 1) // QUARTERS)


def newest_settled(now: datetime) -> HalfYear:
    """The newest half of a year that can be told."""
    half = half_of(quarter_at(now))
    while not half.is_settled(now=now):
        half = half_of(half.first.before)
    return half
