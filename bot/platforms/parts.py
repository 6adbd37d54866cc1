"""A text that is longer than a platform takes, in as few messages as it takes."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence

_END = re.compile(r"\n+|(?<=[.!?…])[\"')\]]*\s+")


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
