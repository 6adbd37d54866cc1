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


def day_of_volunteers(hours: WorkingHours, *, year: int) -> datetime:
    """When coordinators are asked that year: at nine o'clock on the last working day up to 7 December."""
    day = date(year, *THE_DAY)
    while not hours.is_working_day(day):
        day -= timedelta(days=1)
    return datetime.combine(day, time(9), ZoneInfo(hours.zone))


def next_day_of_volunteers(hours: WorkingHours, *, now: datetime) -> datetime:
    """The first such moment later than now."""
    year = hours.local_date(now).year
    this_year = day_of_volunteers(hours, year=year)
    return this_year if this_year > now else day_of_volunteers(hours, year=year + 1)


def first_day_of_volunteers(hours: WorkingHours, *, now: datetime) -> datetime:
    """When a new area is asked first: this year too, as long as it still makes sense."""
    return next_day_of_volunteers(hours, now=now - STILL_IN_TIME)
