"""The story that is told through every crash: a whole day of work, and the next morning."""

from dataclasses import dataclass
from datetime import UTC, datetime


class StoryStuckError(Exception):
    """Somebody cannot go on, since what they wait for is not on their screen."""


MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
"""Ten o'clock in the morning in Amsterdam."""


@dataclass(frozen=True)
class Types:
    who: str
    text: str


@dataclass(frozen=True)
class Taps:
    """The newest button of that key on their screen."""

    who: str
    key: str


@dataclass(frozen=True)
class Opens:
    """Their own page, beside another platform."""

    who: str


@dataclass(frozen=True)
class Waits:
    until: datetime


Step = Types | Taps | Opens | Waits


def at(clock: str, *, day: int = 2) -> Waits:
    """Until then on the wall clock of Amsterdam, in the first week of March."""
    hour, minute = clock.split(":")
    return Waits(datetime(2026, 3, day, int(hour) - 1, int(minute), tzinfo=UTC))


POISON = "/kapot"
SCRIPT: tuple[Step, ...] = (
    at("10:00"),  # nothing has come in yet
    Types("Fatma", "Bezoek"),
    Taps("Fatma", "B-07"),
    Taps("Fatma", "good"),
    Taps("Fatma", "60"),
    Types("Fatma", "B-12 zorg gevallen vandaag"),  # refused once on its way back; Daan is called
    Taps("Fatma", "skip"),
    Taps("Fatma", "skip"),
    Taps("Fatma", "skip"),
    at("10:05"),
    Taps("Daan", "cannot"),  # Els is called at once
    at("10:25"),
    Taps("Els", "take"),
    at("11:35"),  # asked about B-12
    Taps("Fatma", "good"),
    Taps("Fatma", "60"),
    at("12:45"),  # Els is asked whether she is still on it
    Taps("Els", "contacted"),
    Taps("Els", "close"),
    Taps("Els", "talked"),
    Taps("Els", "in_touch"),
    Types("Fatma", POISON),  # set aside; Marja and Mo are alarmed, Mo has blocked the bot
    Types("Mo", "/help"),  # dead letters, which Marja hears of
    Types("Fatma", "/vraag"),
    Taps("Fatma", "B-12"),
    Taps("Fatma", "skip"),
    at("09:05", day=3),  # Daan is reminded; receipts close, the chat is forgotten
    Types("Fatma", "Zorg melden"),
    Taps("Fatma", "fallen"),
    at("10:45", day=3),  # filed without a resident, untaken: it stays open
)

_REPORTS: tuple[Step, ...] = (
    at("10:00"),  # nothing has come in yet
    Types("Fatma", "Bezoek"),  # refused once on its way back
    Taps("Fatma", "B-07"),
    Taps("Fatma", "good"),
    Taps("Fatma", "60"),
    Types("Fatma", "B-12 zorg gevallen vandaag"),  # Daan is called
    Taps("Fatma", "skip"),
    Taps("Fatma", "skip"),
    Taps("Fatma", "skip"),
    at("10:05"),
    Taps("Daan", "cannot"),  # Els is called at once
    at("10:25"),
    Taps("Els", "take"),
    Taps("Els", "contacted"),
    Taps("Els", "close"),
    Taps("Els", "talked"),
    Taps("Els", "in_touch"),
)
ON_TELEGRAM: tuple[Step, ...] = (
    *_REPORTS,
    at("11:35"),  # asked about B-12
    Taps("Fatma", "good"),
    Taps("Fatma", "60"),
    at("11:20", day=3),  # what was said a day ago is shortened
)
BY_BUTTONS: tuple[Step, ...] = (
    *_REPORTS,
    Types("Fatma", "Ze kijkt zo vreemd de laatste tijd"),  # kept for her own page, and taken away here
    at("10:45"),  # nobody sent it: Daan is called
    Taps("Daan", "take"),
    Taps("Daan", "contacted"),
    Taps("Daan", "close"),
    Taps("Daan", "talked"),
    Taps("Daan", "spoken"),
    Opens("Fatma"),
    at("09:50", day=3),
    at("10:35", day=3),
)
