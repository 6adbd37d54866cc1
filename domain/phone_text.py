"""How a phone number is typed, and how it is kept."""

import re

from domain.errors import RefusedError

_TYPED = re.compile(r"\+?[\d\s().-]+")
FEWEST_DIGITS, MOST_DIGITS = 3, 15
"""112 has three; no number in the world has more than fifteen (ITU-T E.164)."""


def is_phone(text: str) -> bool:
    """Whether somebody means a phone number by it, not a name."""
    return _TYPED.fullmatch(text.strip()) is not None


def read_phone(text: str) -> str:
    """The number as it was typed, without spaces around it and with single ones in it.

    Raises:
        RefusedError: that cannot be dialled.
    """
    number = " ".join(text.split())
    if not is_phone(number) or not FEWEST_DIGITS <= sum(sign.isdigit() for sign in number) <= MOST_DIGITS:
        raise RefusedError("phone.unclear", given=text)
    return number
