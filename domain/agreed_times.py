"""The agreed day and time of a match, by the clock on the wall, and when a volunteer is asked how it went."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.residents import Match
from domain.zones import DEFAULT_ZONE

ASK_AFTER = timedelta(minutes=30)
USUAL_MINUTES = 60
"""How long a contact is taken to last when that was not agreed."""
ONE_WEEK = timedelta(days=7)
DAYS_A_WEEK = 7


@dataclass(frozen=True)
class AgreedTime:
    """A time every week: `weekday` is 1 for Monday up to 7, `starts` is on the clock on the wall of a zone.

    Moments are aware and returned in UTC. A start in an hour that is skipped falls on the hour after it, one in an
    hour that comes twice on its first coming: one moment for each local date.
    """

    weekday: int
    starts: time
    minutes: int = USUAL_MINUTES

    def ask_on(self, day: date, *, zone: str = DEFAULT_ZONE) -> datetime:
        """When to ask after the contact of that local date: half an hour after its agreed end."""
        begins = datetime.combine(day, self.starts, ZoneInfo(zone)).astimezone(UTC)
        return begins + timedelta(minutes=self.minutes) + ASK_AFTER

    def next_ask(self, after: datetime, *, zone: str = DEFAULT_ZONE) -> datetime:
        """The first moment to ask that is strictly later."""
        return self.ask_on(self.day_to_ask(after, zone=zone) + ONE_WEEK, zone=zone)

    def day_to_ask(self, at: datetime, *, zone: str = DEFAULT_ZONE) -> date:
        """The newest agreed date whose moment to ask has come."""
        if not 1 <= self.weekday <= DAYS_A_WEEK:
            raise ValueError(f"{self.weekday} is no weekday from 1 to 7")
        today = at.astimezone(ZoneInfo(zone)).date()
        day = today - timedelta(days=(today.isoweekday() - self.weekday) % DAYS_A_WEEK)
        while self.ask_on(day, zone=zone) > at:
            day -= ONE_WEEK
        return day


def agreed(weekday: int | None, starts: time | None, minutes: int | None = None) -> AgreedTime | None:
    """The agreed time, None when no day and hour were agreed."""
    if weekday is None or starts is None:
        return None
    return AgreedTime(weekday, starts, minutes or USUAL_MINUTES)


def agreed_time(match: Match) -> AgreedTime | None:
    """The agreed time of a match; `next_ask` of it is what `matches.add` wants as `ask_at`."""
    return agreed(match.weekday, match.starts, match.minutes)
