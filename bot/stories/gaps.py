"""What may fill a gap of a sentence, and what is made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from domain.people import Language, Role
from domain.zones import DEFAULT_ZONE

STRANGER = "the stranger"
_UNITS = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
}
_LANGUAGES = {"Dutch": Language.DUTCH, "English": Language.ENGLISH}
_DUTCH_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS = {day: place for days in (_DUTCH_DAYS, _ENGLISH_DAYS) for place, day in enumerate(days, start=1)}


@dataclass(frozen=True)
class Gap:
    """The pattern of what may stand in a gap; `read` raises ValueError for what has the form but not the sense."""

    pattern: str
    read: Callable[[str], Any] = str


def _person(words: str) -> str:
    return STRANGER if words.endswith("stranger") else words


def _span(words: str) -> timedelta:
    number, unit = words.split()
    return int(number) * _UNITS[unit.removesuffix("s")]


def moment(words: str) -> datetime:
    """The moment of a date and a time on the wall clock; raises ValueError for a date that does not exist."""
    return datetime.fromisoformat(words).replace(tzinfo=ZoneInfo(DEFAULT_ZONE))


def _listed(words: str) -> list[str]:
    return words[1:-1].split('", "')


KINDS = {
    "words": Gap(r'[^"]*'),
    "person": Gap(r"(?:[Aa]|[Tt]he) stranger|[A-ZÀ-ÖØ-Þ][\w'-]*", _person),
    "number": Gap(r"\d+", int),
    "span": Gap(r"\d+ (?:second|minute|hour|day)s?", _span),
    "moment": Gap(r"\d{4}-\d\d-\d\d \d\d:\d\d", moment),
    "time": Gap(r"\d\d:\d\d", time.fromisoformat),
    "choosing": Gap(", and chooses"),
    "today": Gap("for today"),
    "weekday": Gap("|".join(_WEEKDAYS), _WEEKDAYS.__getitem__),
    "role": Gap("|".join(role.value.replace("_", " ") for role in Role), lambda words: Role(words.replace(" ", "_"))),
    "language": Gap("|".join(_LANGUAGES), _LANGUAGES.__getitem__),
    "listed": Gap(r'"[^"]*"(?:, "[^"]*")*', _listed),
}
