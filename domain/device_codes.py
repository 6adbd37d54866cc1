"""The code by which somebody shows that a new device is theirs: told in one place, typed in the other."""

import re
from datetime import timedelta

from domain.ids import TextId

DIGITS = 6
HOLDS = timedelta(hours=24)
MOST_TRIES = 5
"""Wrong ones; of a million codes nobody hits the right one in so few."""
SAID_OPENLY = frozenset(
    TextId(f"device.{one}") for one in ("waits", "waits-for-coordinator", "wrong-code", "no-more-codes", "unreadable")
)
"""What somebody hears on a device that may read nothing else; it is about nobody, and waits behind nothing else."""
_CODE = re.compile(r"\d(?: ?\d){5}")


def is_code(text: str) -> bool:
    """Whether this can be such a code, however its digits are spaced."""
    return _CODE.fullmatch(text.strip()) is not None and text.isascii()


def bare(text: str) -> str:
    """Its digits alone."""
    return "".join(text.split())


def shown(number: int) -> str:
    """A number as people type it, in two threes."""
    digits = f"{number:0{DIGITS}}"
    return f"{digits[:3]} {digits[3:]}"
