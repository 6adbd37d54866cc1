"""An hour of the day, as a button or as people type it."""

import re
from dataclasses import dataclass
from datetime import time

from domain.check_in_times import LATEST_START, QUIET_UNTIL
from domain.conversation import Option
from domain.ids import TextId
from domain.plain_words import plain

_HOUR = re.compile(r"(?:om |at )?(?P<half>half )?(?P<hour>\d{1,2})(?: (?P<minute>[0-5]\d))?(?: ?(?:uur|u|h))?")


@dataclass(frozen=True)
class Hour:
    """An hour that can be chosen."""

    starts: time

    def option(self) -> Option:
        """As a button."""
        words = self.starts.strftime("%H:%M")
        return Option(words, TextId("option.as-is"), {"words": words})


def hour_typed(words: str, *, earliest: time = QUIET_UNTIL, latest: time = LATEST_START) -> Hour | None:
    """The hour that was typed instead; None when these words say none between these two."""
    found = hour_in(words, earliest=earliest, latest=latest)
    return Hour(found) if found else None


def hour_in(text: str, *, earliest: time = QUIET_UNTIL, latest: time = LATEST_START) -> time | None:
    """The hour that these words say, such as "half elf" or "14.30"; None when that is none between these two."""
    words = plain(re.sub(r"(?<=\d)[.:u](?=\d)", " ", text))
    match = _HOUR.fullmatch(words)
    if not match:
        return None
    minutes = int(match["hour"]) * 60 + int(match["minute"] or 0) - (30 if match["half"] else 0)
    minutes += 12 * 60 if match["half"] and minutes < earliest.hour * 60 else 0
    if not 0 <= minutes < 24 * 60:
        return None
    found = time(minutes // 60, minutes % 60)
    return found if earliest <= found <= latest else None
