"""Days as people type them: "9 maart", "9-3", "maandag", "over 2 weken", "2 weeks", "2026-03-09"."""

import re
from datetime import date, timedelta

from domain.plain_words import folded

_MONTHS = (
    ("januari", "january", "jan"), ("februari", "february", "feb"), ("maart", "march", "mrt", "mar"),
    ("april", "apr"), ("mei", "may"), ("juni", "june", "jun"), ("juli", "july", "jul"),
    ("augustus", "august", "aug"), ("september", "sept", "sep"), ("oktober", "october", "okt", "oct"),
    ("november", "nov"), ("december", "dec"),
)  # fmt: skip
_DAYS = (
    ("maandag", "monday"), ("dinsdag", "tuesday"), ("woensdag", "wednesday"), ("donderdag", "thursday"),
    ("vrijdag", "friday"), ("zaterdag", "saturday"), ("zondag", "sunday"),
)  # fmt: skip
_NUMBERS = {"een": 1, "one": 1, "a": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4}
_UNITS = {"dag": 1, "dagen": 1, "day": 1, "days": 1, "week": 7, "weken": 7, "weeks": 7}
MONTH = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
_WEEKDAY = {name: number for number, names in enumerate(_DAYS, start=1) for name in names}
_BEFORE = r"(?:tot|t m|until|till|to|op|on|over|in|for|voor|de|the)?"


def day_in(text: str, *, today: date) -> date | None:
    """The first such day that is later than `today`; None when these words say no day, or one that has been."""
    words = " ".join(re.sub(r"[./-]", " ", text).split())
    plain = re.sub(rf"^(?:{_BEFORE} )*", "", folded(words).strip(" ."))
    found = _counted(plain, today) or _named(plain, today) or _numbered(plain, today)
    return found if found and found > today else None


def _counted(plain: str, today: date) -> date | None:
    """So many days or weeks from now."""
    match = re.fullmatch(rf"(\d{{1,2}}|{'|'.join(_NUMBERS)}) ({'|'.join(_UNITS)})", plain)
    if not match:
        return None
    number = _NUMBERS.get(match[1]) or int(match[1])
    return today + timedelta(days=number * _UNITS[match[2]])


def _named(plain: str, today: date) -> date | None:
    """The next day of that name, or a day of a month that has a name."""
    if plain in _WEEKDAY:
        ahead = (_WEEKDAY[plain] - today.isoweekday() - 1) % 7 + 1
        return today + timedelta(days=ahead)
    names = "|".join(MONTH)
    match = re.fullmatch(
        rf"(?:(?P<d>\d{{1,2}}) (?P<m>{names})|(?P<n>{names}) (?P<e>\d{{1,2}}))(?: (?P<y>\d{{4}}))?", plain
    )
    if not match:
        return None
    return _day(today, int(match["d"] or match["e"]), MONTH[match["m"] or match["n"]], match["y"])


def _numbered(plain: str, today: date) -> date | None:
    """A day in numbers: day first, or year first."""
    if match := re.fullmatch(r"(\d{4}) (\d{1,2}) (\d{1,2})", plain):
        return _day(today, int(match[3]), int(match[2]), match[1])
    match = re.fullmatch(r"(\d{1,2}) (\d{1,2})(?: (\d{4}))?", plain)
    return _day(today, int(match[1]), int(match[2]), match[3]) if match else None


def _day(today: date, day: int, month: int, year: str | None) -> date | None:
    """That day of this year, or of the next when it has been; None when there is no such day."""
    for number in [int(year)] if year else [today.year, today.year + 1]:
        try:
            found = date(number, month, day)
        except ValueError:
            continue
        if found > today or year:
            return found
    return None
