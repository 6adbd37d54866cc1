"""When a broadcast goes out, as people type it: "14:00", "morgen 10 uur", "vrijdag 9:30", "9 maart 14.00"."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.check_in_times import ONE_DAY
from domain.plain_dates import day_in
from domain.plain_words import folded
from domain.typed_hours import hour_in

_TODAY, _TOMORROW = {"vandaag", "today", ""}, {"morgen", "tomorrow"}
FARTHEST = timedelta(days=366)


def moment_in(words: str, *, zone: str, now: datetime) -> datetime | None:
    """The moment that these words say, by daylight and within a year; None when they say none that is still to come.

    An hour alone is the next time that the clock shows it.
    """
    tokens = words.split()
    for cut in range(len(tokens)):
        hour = hour_in(" ".join(tokens[cut:]))
        if hour is None:
            continue
        day_words = folded(" ".join(tokens[:cut])).strip(" .")
        today = now.astimezone(ZoneInfo(zone)).date()
        if day_words in _TODAY | _TOMORROW:
            day = today + ONE_DAY if day_words in _TOMORROW else today
        elif (found := day_in(" ".join(tokens[:cut]), today=today)) is not None:
            day = found
        else:
            continue
        at = datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)
        if at <= now and day_words == "":
            at = datetime.combine(day + ONE_DAY, hour, ZoneInfo(zone)).astimezone(UTC)
        return at if now < at <= now + FARTHEST else None
    return None
