"""From when until when somebody is away, as it is asked and said."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.conversation import Option, text
from domain.ids import AreaId, PersonId, ReplacementId, TextId
from domain.plain_dates import day_in
from domain.replacement_messages import until_words
from domain.replacements import Replacement, moment_of
from domain.text_args import Arg, Moment, Shape

TODAY = Option("today", TextId("stand-in.since_today"))
WEEKS = tuple(Option(str(weeks), TextId("stand-in.weeks"), {"weeks": weeks}) for weeks in (1, 2, 3, 4))


@dataclass(frozen=True)
class Period:
    """From when until when; `now` when it begins at once."""

    begins_at: datetime
    ends_at: datetime
    now: bool


async def ask_period(ask: Ask, of: str, *, zone: str, own: bool = False) -> Period:
    """Since when, and on which day they are back; it ends in the morning of that day. `own`: one's own absence."""
    today = ask.started_at.astimezone(ZoneInfo(zone)).date()
    key = "away.since" if own else "stand-in.since"
    since = await ask.one_of(key, (TODAY,), typed=_day_after(today), of=of)
    first = today if since == TODAY else date.fromisoformat(since.key)
    key = "away.until" if own else "stand-in.until"
    back = await ask.one_of(key, WEEKS, typed=_day_after(first), of=of, since=since.key)
    day = date.fromisoformat(back.key) if "-" in back.key else first + timedelta(weeks=int(back.key))
    begins_at = ask.started_at if since == TODAY else moment_of(first, zone=zone)
    return Period(begins_at, moment_of(day, zone=zone), now=since == TODAY)


def written_down(
    ask: Ask, period: Period, *, of: PersonId, by: PersonId, areas: Sequence[AreaId], set_by: PersonId
) -> Replacement:
    """That `by` stands in for `of` for so long, with all that is theirs in these areas."""
    return Replacement(
        id=ReplacementId(ask.id),
        areas=tuple(areas),
        of=of,
        by=by,
        resident=None,
        set_by=set_by,
        begins_at=period.begins_at,
        ends_at=period.ends_at,
    )


def period_args(period: Period, *, of: str, by: str) -> dict[str, Arg]:
    """Who, for whom, since when and until when."""
    since: Arg = text("stand-in.since_today") if period.now else Moment(period.begins_at, Shape.DATE)
    return {"of": of, "by": by, "since": since, "until": until_words(period.ends_at)}


def _day_after(day: date) -> Callable[[str], Option | None]:
    def typed(words: str) -> Option | None:
        found = day_in(words, today=day)
        return Option(found.isoformat(), TextId("option.as-is"), {"words": words}) if found else None

    return typed
