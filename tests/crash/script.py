"""The story that is told through every crash: a whole day of work, and the next morning."""

from dataclasses import dataclass
from datetime import UTC, datetime

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
class Waits:
    until: datetime


def at(clock: str, *, day: int = 2) -> Waits:
    """Until then on the wall clock of Amsterdam, in the first week of March."""
    hour, minute = clock.split(":")
    return Waits(datetime(2026, 3, day, int(hour) - 1, int(minute), tzinfo=UTC))


POISON = "/kapot"
SCRIPT: tuple[Types | Taps | Waits, ...] = (
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
