"""Visits: how a contact with a resident went, as a volunteer tells it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.conversation import text
from domain.ids import MatchId, PersonId, ResidentId, VisitId
from domain.residents import Match
from domain.text_args import Arg, on_day

CHANGES_WITHIN = timedelta(hours=24)
"""How long a report can be changed: as long as its answers are kept."""
ONE_DAY = timedelta(days=1)


class Went(StrEnum):
    """How it went; `wrong` is what somebody presses who cannot name what is the matter."""

    GOOD = "good"
    SO_SO = "so_so"
    WRONG = "wrong"
    NOT_HELD = "not_held"


class WhyNot(StrEnum):
    """Why a contact did not take place."""

    RESIDENT_COULD_NOT = "resident_could_not"
    I_COULD_NOT = "i_could_not"
    NOBODY_OPENED = "nobody_opened"
    OTHER = "other"


@dataclass(frozen=True)
class Told:
    """What somebody tells of a contact; None for what was not asked."""

    went: Went
    minutes: int | None = None
    people: int | None = None


@dataclass(frozen=True)
class Note:
    """What somebody wants to add in their own words; None for what was skipped. `line` stood behind a typed report."""

    went_well: str | None = None
    who_helps: str | None = None
    line: str | None = None


@dataclass(frozen=True)
class Visit:
    """A kept report; `version` counts from 1 and grows with each change.

    `wrong_since` is when `wrong` was first told about this resident; None when that is not (any more) what was told.
    """

    id: VisitId
    version: int
    match: MatchId
    resident: ResidentId
    volunteer: PersonId
    went: Went
    visited_on: date
    reported_at: datetime
    minutes: int | None = None
    people: int | None = None
    why_not: WhyNot | None = None
    withdrawn_at: datetime | None = None
    wrong_since: datetime | None = None
    note: Note | None = None


def days_meant(match: Match, *, told_on: date) -> tuple[date, ...]:
    """The days that an undated report may be about, likeliest first.

    Who tells it the day after the agreed day most likely means the agreed day, unless that was told already.
    """
    yesterday = told_on - ONE_DAY
    agreed = match.weekday is not None and match.starts is not None
    return (yesterday, told_on) if agreed and match.weekday == yesterday.isoweekday() else (told_on,)


def day_words(day: date, *, today: date, zone: str) -> Arg:
    """A day as people say it: today, yesterday, or its date."""
    if day == today:
        return text("visit.today")
    if day == today - ONE_DAY:
        return text("visit.yesterday")
    return on_day(day, zone)


def asked_topic(match: MatchId, day: date) -> str:
    """What the card "were you at ...?" of one agreed day is about."""
    return f"visit-asked:{match}:{day.isoformat()}"


def receipt_topic(visit: VisitId) -> str:
    """What the receipt of a report is about."""
    return f"visit:{visit}"
