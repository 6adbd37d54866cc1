"""What is typed after an option, read into a value; what cannot be read is wrong usage (exit code 2)."""

from datetime import time
from enum import StrEnum

import typer

from domain.hours_text import DAYS


class Spoken(StrEnum):
    """The languages of the chat."""

    NL = "nl"
    EN = "en"


def weekday(text: str) -> int:
    """1 for Monday up to 7, of "dinsdag", "di", "Tuesday" or "tue"."""
    found = DAYS.get(text.strip().lower())
    if found is None:
        raise typer.BadParameter(f"{text!r} is no day: write dinsdag, di, tuesday or tue.")
    return found + 1


def clock_time(text: str) -> time:
    """The time of "10:00" or "9:30"."""
    try:
        hour, minute = (int(part) for part in text.strip().split(":"))
        return time(hour, minute)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no time: write 10:00.") from error
