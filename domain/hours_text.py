"""How a coordinator writes opening hours: "ma-vr 09:00-17:00", in Dutch or in English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from zoneinfo import ZoneInfo

from domain.errors import RefusedError

MINUTES_A_DAY = 24 * 60
MINUTES_AN_HOUR = 60
DAYS = {
    name: weekday
    for weekday, names in enumerate(
        (
            ("ma", "maandag", "mo", "mon", "monday"),
            ("di", "dinsdag", "tu", "tue", "tuesday"),
            ("wo", "woensdag", "we", "wed", "wednesday"),
            ("do", "donderdag", "th", "thu", "thursday"),
            ("vr", "vrijdag", "fr", "fri", "friday"),
            ("za", "zaterdag", "sa", "sat", "saturday"),
            ("zo", "zondag", "su", "sun", "sunday"),
        )
    )
    for name in names
}
PART = re.compile(r"(?P<days>[a-z]+(?:\s*-\s*[a-z]+)?)(?:\s+(?P<opens>[\d:.]+)\s*-\s*(?P<closes>[\d:.]+))?")
CLOCK_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2}))?")


class HoursError(RefusedError):
    """Opening hours that cannot be read; `text` names what the person hears, `given` is what stood there."""


@dataclass(frozen=True, slots=True, order=True)
class Opening:
    """One stretch of one weekday (0 is Monday), in minutes after midnight on the wall clock."""

    weekday: int
    opens: int
    closes: int


ALWAYS = tuple(Opening(weekday, 0, MINUTES_A_DAY) for weekday in range(7))


def read_hours(text: str) -> tuple[Opening, ...]:
    """The openings a text names, in order; days or stretches are set apart by commas.

    "ma-vr 09:00-17:00", "ma,wo 9-12, vr 13:00-17:00" and "ma-zo 00:00-24:00" are examples.

    Raises:
        HoursError: no hours, an unknown day, a time that does not exist, an end before its start, or
            stretches that overlap.
    """
    openings: list[Opening] = []
    waiting: list[int] = []
    for part in re.split(r"[,;]", text.strip().lower()):
        found = PART.fullmatch(part.strip())
        if found is None:
            raise HoursError("hours.unclear", given=text)
        waiting.extend(_weekdays(found["days"]))
        if found["opens"] is not None:
            opens, closes = _minute(found["opens"]), _minute(found["closes"])
            if opens >= closes:
                raise HoursError("hours.end-before-start", given=part.strip())
            openings.extend(Opening(weekday, opens, closes) for weekday in waiting)
            waiting = []
    if waiting:
        raise HoursError("hours.unclear", given=text)
    openings.sort()
    if any(one.weekday == two.weekday and two.opens < one.closes for one, two in pairwise(openings)):
        raise HoursError("hours.overlap", given=text)
    return tuple(openings)


def read_zone(name: str) -> ZoneInfo:
    """The time zone of this name.

    Raises:
        HoursError: there is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise HoursError("hours.unknown-zone", given=name) from error


def _weekdays(text: str) -> Iterator[int]:
    """The weekdays of "ma" or "ma-vr"; "vr-ma" goes over the weekend."""
    names = [name.strip() for name in text.split("-")]
    unknown = [name for name in names if name not in DAYS]
    if unknown:
        raise HoursError("hours.unknown-day", given=unknown[0])
    first, last = DAYS[names[0]], DAYS[names[-1]]
    return ((first + step) % 7 for step in range((last - first) % 7 + 1))


def _minute(text: str) -> int:
    """Minutes after midnight of "9", "09:00" or "17.30"; 24:00 is the end of the day."""
    found = CLOCK_TIME.fullmatch(text)
    if found is None:
        raise HoursError("hours.unclear", given=text)
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if minute >= MINUTES_AN_HOUR or hour * MINUTES_AN_HOUR + minute > MINUTES_A_DAY:
        raise HoursError("hours.no-such-time", given=text)
    return hour * MINUTES_AN_HOUR + minute
