"""What one cell of a spreadsheet says, however a program kept it: phone numbers as numbers, times as fractions."""

import math
import re
import unicodedata
from datetime import date, datetime, time, timedelta

from domain.durations import minutes_in as minutes_in_words
from domain.hours_text import DAYS
from domain.plain_dates import MONTH
from domain.plain_words import folded

Cell = str | float | bool | date | datetime | time | timedelta
"""A cell as it is read; an empty one is an empty text."""

FIRST_SERIAL = date(1899, 12, 30)
"""Day 0 of the numbers that spreadsheets keep dates as; right from March 1900 on, for their 1900 has a 29 February."""
SERIALS = range(18264, 73051)
"""The numbers of the days from 1950 to 2099: other numbers are no day that anybody means."""
MINUTES_A_DAY = 24 * 60
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x1f\x7f]")
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
"""A digit of another script, such as the Arabic one."""
_AS_TEXT = re.compile(r'="(.*)"|\'([\d+].*)')
_NOT_A_DIGIT = re.compile(r"\D")
_PHONE = re.compile(r"\+?[\d\s().\-/\u2010-\u2015]+")
_MOBILE = re.compile(r"0?6[ -]?([0-9]{8})")
_DUTCH = re.compile(r"0[1-9]\d{8}|0[89]00\d{4}(?:\d{3})?|14\d{2,3}")
_WITHOUT_ZERO = re.compile(r"[1-9]\d{8}|[89]00\d{4}(?:\d{3})?")
_ABROAD = re.compile(r"(?!31)[1-9]\d{7,14}")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.hu]\s*(\d{2}))?(?:[:.]00)?\s*(?:uur|u|h|hrs?)?\.?")
_SPAN = re.compile(r"\s*(?:-|\u2013|\u2014|t/m|tot|to|until)\s*")
_NUMBERS = re.compile(r"(\d{1,4})[\s./-]+(\d{1,2})[\s./-]+(\d{1,4})")
_NAMED = re.compile(r"(?:[a-z]+ )?(\d{1,2}) ([a-z]+) (\d{4})")
_TIME_BEHIND = re.compile(r"[ T]00:00(?::00(?:\.0+)?)?$")


def words_of(cell: Cell) -> str:
    """The cell as one line of text; a whole number has no point, and what cannot be seen is gone."""
    if isinstance(cell, str):
        if not cell.isascii() or not cell.isprintable():
            cell = _UNSEEN.sub("", unicodedata.normalize("NFC", cell.replace("\n", " ").replace("\t", " ")))
            cell = _OTHER_DIGIT.sub(lambda found: str(unicodedata.decimal(found[0])), cell)
        if cell[:1] in "='" and (found := _AS_TEXT.fullmatch(cell)):
            cell = found[1] or found[2] or ""
        return " ".join(cell.split())
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def phone_in(cell: Cell) -> str | None:
    """The phone number, with a lost 0 put back; None when it is none that can be dialled."""
    if isinstance(cell, bool | date | time | timedelta):
        return None
    typed = words_of(cell)
    if found := _MOBILE.fullmatch(typed):
        return f"06-{found[1]}"
    if not _PHONE.fullmatch(typed):
        return None
    digits = dialled(typed)
    if _DUTCH.fullmatch(digits):
        return _shown(digits, typed)
    return typed if digits[:2] == "00" and _ABROAD.fullmatch(digits[2:]) else None


def dialled(phone: str) -> str:
    """The digits to dial, the same however the number is written; a Dutch one begins with a 0, one abroad with 00."""
    if phone[:3] == "06-" and (digits := phone.replace("-", "")).isascii() and digits.isdecimal():
        return digits  # as most are kept
    digits = _NOT_A_DIGIT.sub("", phone)
    if phone[:1] == "+":
        digits = f"00{digits}"
    if digits.startswith("0031"):
        digits = digits[4:].removeprefix("0")
        return f"0{digits}"
    if digits.startswith("31") and len(digits) == len("31612345678"):
        return f"0{digits[2:]}"
    return f"0{digits}" if _WITHOUT_ZERO.fullmatch(digits) else digits


def _shown(digits: str, typed: str) -> str:
    """As it is kept: a mobile number in the one way, another as it was typed if no digit of it was lost."""
    if digits.startswith("06"):
        return f"06-{digits[2:]}"
    return typed if _NOT_A_DIGIT.sub("", typed) == digits else digits


def day_in(cell: Cell) -> int | None:
    """The weekday, 1 for Monday; None when it is none, or more than one."""
    found = DAYS.get(folded(words_of(cell)).strip(" ."))
    return None if found is None else found + 1


def time_in(cell: Cell) -> time | None:
    """The time on the clock, of "10:00", "10u30", "10 uur" or a fraction of a day; None when it is none.

    A number such as 10.5 is none: it may mean 10:30 as well as 10:50.
    """
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell.replace(second=0, microsecond=0)
    if isinstance(cell, timedelta):
        return _at_minute(cell / timedelta(minutes=1))
    if isinstance(cell, bool | date):
        return None
    if isinstance(cell, float | int):
        return _at_minute(cell * MINUTES_A_DAY if cell < 1 else cell * 60 if float(cell).is_integer() else math.inf)
    found = _CLOCK.fullmatch(words_of(cell).casefold())
    return _at_minute(int(found[1]) * 60 + int(found[2] or 0)) if found and int(found[2] or 0) < 60 else None  # noqa: PLR2004


def _at_minute(minutes: float) -> time | None:
    """That many minutes after midnight, to the nearest minute."""
    if not 0 <= minutes < MINUTES_A_DAY - 0.5:
        return None
    hour, minute = divmod(round(minutes), 60)
    return time(hour, minute)


def span_in(cell: Cell) -> tuple[time, int] | None:
    """When it begins and how many minutes it lasts, of "10:00-11:00"; None when it is no such span."""
    if not isinstance(cell, str):
        return None
    parts = _SPAN.split(words_of(cell).casefold().removeprefix("van "))
    times = [found for part in parts if (found := time_in(part))]
    if len(parts) != len(times) or len(times) != 2 or times[1] <= times[0]:  # noqa: PLR2004  begin and end
        return None
    begins, ends = times
    return begins, (ends.hour - begins.hour) * 60 + ends.minute - begins.minute


def minutes_in(cell: Cell) -> int | None:
    """How long something takes, from 1 minute to a day: 60, "1 uur", "1:00", or a fraction of a day."""
    if isinstance(cell, datetime):
        return None
    if isinstance(cell, time):
        return cell.hour * 60 + cell.minute or None
    if isinstance(cell, timedelta):
        return _whole(cell / timedelta(minutes=1))
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        return _whole(cell * MINUTES_A_DAY if cell < 1 else cell)
    return minutes_in_words(words_of(cell))


def _whole(minutes: float) -> int | None:
    found = round(minutes)
    return found if 1 <= found <= MINUTES_A_DAY and abs(found - minutes) < 0.01 else None  # noqa: PLR2004  a fraction


def date_in(cell: Cell) -> date | None:
    """The date: kept as one, as the number of a day, or written: 3-3-2026, 2026-03-03, "3 maart 2026".

    Day before month, as here; two digits of a year are of this century. None when it is none.
    """
    if isinstance(cell, date):
        return cell.date() if isinstance(cell, datetime) else cell
    if not isinstance(cell, str):
        return _of_serial(cell) if isinstance(cell, float | int) and not isinstance(cell, bool) else None
    words = _TIME_BEHIND.sub("", words_of(cell))
    if words.isdecimal():
        return _of_serial(int(words))
    if found := _NUMBERS.fullmatch(words):
        first, month, last = (int(part) for part in found.groups())
        return _on(first, month, last) if len(found[1]) == len("2026") else _on(_year(found[3]), month, first)
    named = _NAMED.fullmatch(folded(words.replace(".", " ")).strip(" ."))
    return _on(int(named[3]), MONTH.get(named[2], 0), int(named[1])) if named else None


def _of_serial(number: float) -> date | None:
    return FIRST_SERIAL + timedelta(days=int(number)) if int(number) in SERIALS else None


def _year(digits: str) -> int:
    return 2000 + int(digits) if len(digits) == 2 else int(digits)  # noqa: PLR2004  two digits


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
