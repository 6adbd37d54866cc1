"""When a person is asked whether they want to thank a volunteer: on anniversaries, and on the day of the volunteer."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.working_hours import WorkingHours

ASKED_AT = time(10)
STILL_IN_TIME = timedelta(days=7)
"""Later than this after the day nobody is asked any more."""
THE_DAY = (12, 7)
"""7 December, the Dutch day of the volunteer, in the week of the volunteer."""


def anniversary(started: date, *, years: int, zone: str) -> datetime:
    """Ten in the morning of that anniversary; of 29 February on 1 March in a common year."""
    year = started.year + years
    try:
        day = started.replace(year=year)
    except ValueError:
        day = date(year, 3, 1)
    return datetime.combine(day, ASKED_AT, ZoneInfo(zone))


def next_anniversary(started: date, *, zone: str, now: datetime) -> tuple[int, datetime]:
    """How many years the first anniversary after now counts, and when it is."""
    years = max(1, now.astimezone(ZoneInfo(zone)).year - started.year)
    while (at := anniversary(started, years=years, zone=zone)) <= now:
        years += 1
    return years, at


def is_day_of_volunteers(hours: WorkingHours, *, now: datetime) -> bool:
    """Whether it is time to ask: from nine o'clock on the last working day up to 7 December, for a week."""
    zone = ZoneInfo(hours.zone)
    day = date(now.astimezone(zone).year, *THE_DAY)
    while not hours.is_working_day(day):
        day -= timedelta(days=1)
    asked = datetime.combine(day, time(9), zone)
    return asked <= now < asked + STILL_IN_TIME
