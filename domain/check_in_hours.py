"""An hour of the day as people type it, for when they like to be asked how they are."""

import re
from datetime import time

from domain.check_in_times import LATEST_START, QUIET_UNTIL
from domain.plain_words import folded

_HOUR = re.compile(r"(?:om |at )?(?P<half>half )?(?P<hour>\d{1,2})(?: (?P<minute>[0-5]\d))?(?: ?(?:uur|u|h))?")


def hour_in(text: str) -> time | None:
    """The hour that these words say, such as "half elf" or "14.30"; None when it says none by daylight."""
    words = " ".join(folded(re.sub(r"(?<=\d)[.:u](?=\d)", " ", text)).strip(" .").split())
    match = _HOUR.fullmatch(words)
    if not match:
        return None
    minutes = int(match["hour"]) * 60 + int(match["minute"] or 0) - (30 if match["half"] else 0)
    minutes += 12 * 60 if match["half"] and minutes < QUIET_UNTIL.hour * 60 else 0
    if not 0 <= minutes < 24 * 60:
        return None
    found = time(minutes // 60, minutes % 60)
    return found if QUIET_UNTIL <= found <= LATEST_START else None
