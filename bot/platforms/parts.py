"""A text that is longer than a platform takes, in as few messages as it takes."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

SHORT = 12
"""Two labels of so many letters fit side by side on a small phone."""
Item = TypeVar("Item")
_END = re.compile(r"\n+|(?<=[.!?…])[\"')\]]*\s+")


def in_rows(items: Sequence[Item], label: Callable[[Item], str]) -> Sequence[Sequence[Item]]:
    """Buttons as they stand below a message: two side by side when all their labels are short, else one a row."""
    side_by_side = 2 if all(len(label(item)) <= SHORT for item in items) else 1
    return [items[start : start + side_by_side] for start in range(0, len(items), side_by_side)]


def plain(text: str) -> str:
    """The text without what no message can hold: halves of letters, and a NUL."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def in_parts(text: str, *, most: int, measure: Callable[[str], int]) -> Sequence[str]:
    """The text, cut at the end of a line or sentence, else between words; `measure` is what it takes of `most`."""
    found = []
    rest = plain(text).strip()
    while measure(rest) > most:
        letters = bisect_right(range(1, len(rest) + 1), most, key=lambda count: measure(rest[:count]))
        cut = _cut(rest[: max(letters, 1)])
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return [*found, rest]


def _cut(head: str) -> int:
    ends = [match.end() for match in _END.finditer(head)]
    if ends:
        return ends[-1]
    space = head.rfind(" ")
    return space if space > 0 else len(head)
