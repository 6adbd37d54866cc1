"""The code by which somebody shows that a new device is theirs: told in one place, typed in the other."""

import re
from datetime import timedelta

DIGITS = 6
HOLDS = timedelta(hours=24)
MOST_TRIES = 5
"""Wrong ones; of a million codes nobody hits the right one in so few."""
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
