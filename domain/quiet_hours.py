"""When somebody may be sent what can wait: by daylight, on the clock on their own wall."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.check_in_times import QUIET_FROM, QUIET_UNTIL


def after_quiet_hours(at: datetime, *, zone: str) -> datetime:
    """That moment, or the end of the quiet hours it falls into."""
    local = at.astimezone(ZoneInfo(zone))
    if QUIET_UNTIL <= local.time() < QUIET_FROM:
        return at
    day = local.date() + timedelta(days=1 if local.time() >= QUIET_FROM else 0)
    return datetime.combine(day, QUIET_UNTIL, ZoneInfo(zone)).astimezone(UTC)


def quiet_from(at: datetime, *, zone: str) -> datetime:
    """The beginning of the quiet hours that come next."""
    local = at.astimezone(ZoneInfo(zone))
    day = local.date() + timedelta(days=1 if local.time() >= QUIET_FROM else 0)
    return datetime.combine(day, QUIET_FROM, ZoneInfo(zone)).astimezone(UTC)
