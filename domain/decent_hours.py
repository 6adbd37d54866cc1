"""When volunteers may be asked to do something: by daylight on a day that is not off, or today, if it cannot wait."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.check_in_times import ONE_DAY, QUIET_FROM, QUIET_UNTIL, SUNDAY, is_holiday


@dataclass(frozen=True, slots=True)
class DecentHours:
    """From when until when, by the clock on somebody's own wall; `any_day` holds on Sundays and holidays too."""

    opens: time
    closes: time
    any_day: bool = False

    def next_moment(self, at: datetime, *, zone: str) -> datetime:
        """The moment itself when it is decent, else the next that is; in UTC."""
        wall, day = ZoneInfo(zone), at.astimezone(ZoneInfo(zone)).date()
        while True:
            opens, closes = (datetime.combine(day, hour, wall).astimezone(UTC) for hour in (self.opens, self.closes))
            is_off = not self.any_day and (day.isoweekday() == SUNDAY or is_holiday(day))
            if at < closes and not is_off:
                return max(at.astimezone(UTC), opens)
            day += ONE_DAY

    def later(self, at: datetime, span: timedelta, *, zone: str) -> datetime:
        """So much later, or the next decent moment after that."""
        return self.next_moment(at.astimezone(UTC) + span, zone=zone)


USUAL = DecentHours(QUIET_UNTIL, QUIET_FROM)
"""The hours within which volunteers are asked how they are."""
URGENT = DecentHours(time(8), time(21), any_day=True)
"""*Proposal*: what is for today is asked on any day, from eight in the morning until nine in the evening."""
