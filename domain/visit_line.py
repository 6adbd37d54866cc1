"""A whole visit in one typed line: "B-12 goed 60"."""

import re

from domain.conversation import Start
from domain.durations import minutes_in
from domain.one_line import one_line
from domain.plain_words import folded
from domain.visits import Went

_WENT: tuple[tuple[Went, tuple[str, ...]], ...] = (
    (
        Went.NOT_HELD,
        ("ging niet door", "niet doorgegaan", "niet door", "afgezegd", "did not happen", "not held", "was cancelled",
         "cancelled", "canceled"),
    ),
    (
        Went.WRONG,
        ("er klopt iets niet", "klopt iets niet", "er klopt niets van", "klopt niet", "niet goed", "niet pluis",
         "something is wrong", "something wrong", "not good", "wrong"),
    ),
    (Went.SO_SO, ("ging wel", "gaat wel", "gaat", "matig", "redelijk", "so so", "soso", "all right", "okay")),
    (Went.GOOD, ("ging goed", "gaat goed", "goed", "prima", "fijn", "went well", "good", "well", "fine", "great")),
)  # fmt: skip
LENGTH_TAKES = 12
"""So many words at most say how long it took; whoever typed a page is not read word by word."""
_YESTERDAY_FIRST = re.compile(r"^(?:gisteren|yesterday)\b[\s,;:-]*", re.IGNORECASE)
_YESTERDAY = re.compile(r"\b(?:gisteren|yesterday)\b", re.IGNORECASE)


def visit_line(text: str) -> Start | None:
    """The report that this line makes; None when any word of it would be lost.

    It begins with a code and says how it went; how long it took and that it was yesterday may be added. What follows
    how long it took is a note.
    """
    line = one_line(text)
    if line is None:
        return None
    rest, early = _YESTERDAY_FIRST.subn("", line.rest)
    went, after = _went(rest)
    if went is None:
        return None
    minutes, late, note = _length_and_note(after)
    if note and minutes is None:
        return None
    yesterday = early or late
    args = {"line": line.code}
    answers = {"visit.whom": line.code, "visit.how-did-it-go": went.value}
    if minutes:
        args["minutes"] = answers["visit.how-long"] = str(minutes)
    if note:
        args["words"] = note
    if yesterday:
        args["day"] = "yesterday"
    return Start("visit", args, answers)


def _length_and_note(after: str) -> tuple[int | None, bool, str]:
    """How long it took by the first words, whether they say that it was yesterday, and what follows."""
    words = after.split()
    for count in range(min(LENGTH_TAKES, len(words)), 0, -1):
        said, yesterday = _YESTERDAY.subn(" ", " ".join(words[:count]))
        minutes = minutes_in(said.strip(" ,;:-.")) if said.strip(" ,;:-.") else None
        if minutes or not said.strip(" ,;:-."):
            return minutes, bool(yesterday), " ".join(words[count:]).lstrip(",;:-. ")
    return None, False, after


def _went(rest: str) -> tuple[Went | None, str]:
    """How it went by the first words, and what follows them as it was typed."""
    words = rest.split()
    for count in range(min(4, len(words)), 0, -1):
        said = folded(" ".join(words[:count])).strip(" .")
        for went, phrases in _WENT:
            if said in phrases:
                return went, " ".join(words[count:]).lstrip(",;:-. ")
    return None, ""
