"""How long something took, as people type it: "45", "45 minuten", "anderhalf uur", "1,5 uur"."""

import re
from collections.abc import Callable

from domain.plain_words import folded

MOST_MINUTES = 24 * 60
_HOURS = r"(?:uur|uren|u|hours?|hrs?|h)"
_MINUTES = r"(?:minuten|minuut|min|minutes?|mins?|m)"
_NUMBERS = {
    "een": 1, "one": 1, "a": 1, "an": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4,
    "vijf": 5, "five": 5, "zes": 6, "six": 6,
}  # fmt: skip
_NUMBER = rf"(\d{{1,4}}|{'|'.join(_NUMBERS)})"
_Reading = Callable[[re.Match[str]], int]


def _count(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)


_WAYS: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), reading)
    for pattern, reading in (
        (rf"(\d{{1,4}}) ?{_MINUTES}?", lambda found: int(found[1])),
        (rf"(\d{{1,4}}) ?[.,] ?(\d) ?{_HOURS}", lambda found: int(found[1]) * 60 + int(found[2]) * 6),
        (rf"(\d{{1,4}}) ?: ?(\d\d)(?: ?{_HOURS})?", lambda found: int(found[1]) * 60 + int(found[2])),
        (rf"{_NUMBER} ?{_HOURS}", lambda found: _count(found[1]) * 60),
        (
            rf"{_NUMBER} ?{_HOURS} ?(?:en |and )?(\d{{1,4}}) ?{_MINUTES}?",
            lambda found: _count(found[1]) * 60 + int(found[2]),
        ),
        (
            rf"{_NUMBER} ?{_HOURS} (?:en |and )(?:een |a )?(?:half|halve?)(?: (?:uur|hour))?",
            lambda found: _count(found[1]) * 60 + 30,
        ),
        (rf"{_NUMBER}[ -]en[ -]een[ -]half(?:ve)? uur", lambda found: _count(found[1]) * 60 + 30),
        (rf"{_NUMBER} and a half {_HOURS}", lambda found: _count(found[1]) * 60 + 30),
        (r"(?:een |an? )?(?:half|halfje|halve) (?:uur|uurtje|hour|an hour)", lambda _: 30),
        (r"anderhalf (?:uur|uurtje)|anderhalve uur", lambda _: 90),
        (r"(?:een )?(?:uur|uurtje|hour)", lambda _: 60),
        (r"(?:een |a )?(?:kwartier|kwartiertje|quarter(?: of an hour)?)", lambda _: 15),
        (rf"{_NUMBER} kwartier", lambda found: _count(found[1]) * 15),
        (r"three quarters of an hour", lambda _: 45),
    )
)


def minutes_in(text: str) -> int | None:
    """The minutes that these words say, from 1 to a whole day; None when they say nothing of the kind."""
    words = _plain(text)
    for pattern, reading in _WAYS:
        if found := pattern.fullmatch(words):
            minutes = reading(found)
            return minutes if 1 <= minutes <= MOST_MINUTES else None
    return None


def _plain(text: str) -> str:
    """In lower case and without accents, with the point, comma or colon between digits kept."""
    kept = re.sub(
        r"(?<=\d)\s*([.,:])\s*(?=\d)", lambda found: {".": "ppunt", ",": "ppunt", ":": "ddubbel"}[found[1]], text
    )
    return folded(kept).strip(" .").replace("ppunt", ",").replace("ddubbel", ":")
