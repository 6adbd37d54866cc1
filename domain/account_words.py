"""An account in words: each line with its label, and what stands where nothing may be read."""

from collections.abc import Iterator
from datetime import datetime

from domain.account import ALONE, NAMES, Account, Figure, Name
from domain.conversation import text
from domain.errors import RefusedError
from domain.quarters import Quarter
from domain.suppression import TOTAL
from domain.text_args import Arg, Lines, Moment, Shape

MINUTES_AN_HOUR = 60
SAID_IN_HOURS_FROM = 2 * MINUTES_AN_HOUR


def quarter_words(quarter: Quarter) -> Arg:
    """As in "1e kwartaal 2026"."""
    return text(f"account.quarter-{quarter.number}", year=str(quarter.year))


def told_from(quarter: Quarter, *, now: datetime) -> None:
    """Only a quarter that changes no more is told: what grows by one between two looks is about one.

    Raises:
        RefusedError: it is not so far yet; they hear when it is.
    """
    if not quarter.is_settled(now=now):
        at = quarter.settles_at()
        raise RefusedError(
            "account.not-yet", quarter=quarter_words(quarter), on=Moment(at, Shape.DATE), year=str(at.year)
        )


def row_words(account: Account, row: str) -> Arg:
    """The name of an area, or the whole organisation."""
    return text("account.whole") if row == TOTAL else next(name for one, name in account.areas.items() if one == row)


def label(name: Name) -> Arg:
    """What is counted."""
    kind = f"_{name.kind.replace('_', '-')}" if name.kind else ""
    figure = "minutes-label" if name.figure is Figure.MINUTES else name.figure.value.replace("_", "-")
    return text(f"account.{figure}{kind}")


def value_words(name: Name, value: int | None) -> Arg:
    """A figure as people read it; a dash where nothing may be read."""
    if value is None:
        return text("account.hidden")
    if name.figure is Figure.MINUTES:
        return text("account.hours", hours=hours_of(value))
    if name.figure in ALONE:
        if value < SAID_IN_HOURS_FROM:
            return text("account.minutes", minutes=value)
        return text("account.hours", hours=hours_of(value))
    return value


def hours_of(minutes: int) -> int:
    """Whole hours, rounded."""
    return round(minutes / MINUTES_AN_HOUR)


def lines_of(account: Account, row: str) -> Lines:
    """The lines of one row for a message: only what may be read, for a wall of dashes says nothing."""
    return Lines(tuple(_lines(account, row)))


def _lines(account: Account, row: str) -> Iterator[Arg]:
    for name in NAMES:
        if (value := account.shown.get((row, name))) is not None:
            yield text("account.line", label=label(name), value=value_words(name, value))
