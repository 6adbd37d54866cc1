"""Keeping citizen service numbers (BSN) out of everything we store."""

import re
from itertools import pairwise

_GROUP = r"\d+"
_BETWEEN = r"[\s.,_/\-\u2010-\u2015\u00b7\u00ad\u200b-\u200f\u2060\ufeff]{1,4}"
_RUN = re.compile(rf"{_GROUP}(?:{_BETWEEN}{_GROUP})*")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_PHONE = re.compile(r"0[1-9]\d{8}|0031[1-9]\d{8}|31[1-9]\d{8}")
_DATE_GROUPS = {(2, 2, 4), (4, 2, 2)}
_MOST_GROUPS = 5
_LENGTHS = {8, 9}
_LONGEST = 9 + 8 * 4
"""Of a number with its separators."""
MASK = "\u2022"


def mask_bsn(text: str) -> str:
    """The text with each digit of what may be a BSN made a dot; everything else stays as it was.

    A BSN is eight or nine digits that pass the eleven test, together or in groups with the same separator. Dates and
    Dutch phone numbers are left alone. About one in eleven other numbers of that length is masked as well.
    """
    return _RUN.sub(lambda found: _masked(found.group()), text)


def is_bsn(digits: str) -> bool:
    """Whether eight or nine digits pass the eleven test; shorter ones never do."""
    if len(digits) not in _LENGTHS or not digits.isdecimal():
        return False
    values = [int(digit) for digit in digits.zfill(9)]
    total = sum(value * weight for value, weight in zip(values, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return any(values) and total % 11 == 0


def _masked(run: str) -> str:
    """A run of digits and separators with its numbers masked."""
    groups = [found.span() for found in re.finditer(_GROUP, run)]
    if _PHONE.fullmatch(_digits(run)) and groups[0][1] - groups[0][0] > 1:
        return run
    letters = list(run)
    for first in range(len(groups)):
        for last in range(first, len(groups)):
            if groups[last][1] - groups[first][0] > _LONGEST:
                break  # nothing that begins here is still short enough: a page of numbers must hold nobody up
            if _is_number(run, groups[first : last + 1]):
                for place in range(groups[first][0], groups[last][1]):
                    letters[place] = MASK if run[place].isdecimal() else run[place]
    return "".join(letters)


def _is_number(run: str, groups: list[tuple[int, int]]) -> bool:
    """Whether these groups together are one BSN: evenly separated, not a date, not a list of many numbers."""
    digits = _digits(run[groups[0][0] : groups[-1][1]])
    if not is_bsn(digits):
        return False
    sizes = tuple(end - start for start, end in groups)
    if len(sizes) > _MOST_GROUPS and set(sizes) != {1}:
        return False
    separators = {_kind(run[end:start]) for (_, end), (start, _) in pairwise(groups)} - {""}
    return len(separators) <= 1 and not (sizes in _DATE_GROUPS and _is_date(run, groups))


def _is_date(run: str, groups: list[tuple[int, int]]) -> bool:
    """Whether three groups can be day, month and year, either way round."""
    parts = [int(run[start:end]) for start, end in groups]
    if groups[0][1] - groups[0][0] == len("2026"):
        parts.reverse()
    day, month, year = parts
    return 1 <= day <= 31 and 1 <= month <= 12 and 1900 <= year <= 2099  # noqa: PLR2004 - a calendar


def _kind(separator: str) -> str:
    """What separates two groups, without the air around it; nothing when it cannot be seen."""
    visible = _INVISIBLE.sub("", separator)
    return visible.strip() or (" " if visible else "")


def _digits(text: str) -> str:
    return "".join(letter for letter in text if letter.isdecimal())
