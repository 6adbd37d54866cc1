"""A volunteer chooses when to be asked how they are, or wants to be left alone for a while."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.check_in_hours import Hour, hour_typed
from domain.check_in_plan import Plan
from domain.check_ins import State
from domain.conversation import Close, Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.plain_dates import day_in
from domain.plain_words import folded
from domain.text_args import Arg, Moment, Shape
from storage import check_in_plans, check_ins
from storage.database import Session

LONGEST_PAUSE = timedelta(weeks=26)
"""Whoever stays away longer is asked how they are by a person first."""
ANY_DAY = Option("any", TextId("check-in.any-day"))
DAYS = (*(Option(str(day), TextId(f"date.day-{day}")) for day in range(1, 8)), ANY_DAY)
_GO_ON = {folded(word) for word in ("stop", "einde", "klaar", "weer", "end", "done")}


HOURS = tuple(Hour(time(hour)) for hour in (9, 12, 16, 19))


class Pause(StrEnum):
    """How long somebody is left alone, in weeks, or not any more."""

    ONE = "1"
    TWO = "2"
    FOUR = "4"
    NONE = "none"


PAUSES = tuple(Option(one.value, TextId(f"check-in.pause-until_{one.value}")) for one in Pause)


async def choose_moment(ask: Ask, volunteer: Person, *, db: Session, rest: str = "") -> Turn:
    """The day of the week and the hour at which somebody likes to be asked."""
    del rest
    plan = await _plan(db, volunteer)
    day = (await ask.one_of("check-in.which-day", DAYS)).key
    hour = await ask.one_of("check-in.which-hour", HOURS, typed=hour_typed)
    weekday = None if day == ANY_DAY.key else int(day)
    wishes = replace(plan.wishes, weekday=weekday, starts=hour.starts, zone=volunteer.zone)
    new = plan.with_wishes(wishes, now=ask.now)
    await check_in_plans.keep(db, new)
    on: Arg = text(f"date.day-{weekday}") if weekday else text("check-in.any-day")
    args: dict[str, Arg] = {"day": on, "hour": hour.starts.strftime("%H:%M")}
    return Turn(say=(Say(volunteer.id, TextId("check-in.moment-noted"), args),))


async def pause(ask: Ask, volunteer: Person, *, db: Session, rest: str = "") -> Turn:
    """Until when nobody asks how they are; `rest` may say it already. What waits for an answer needs none.

    Raises:
        RefusedError: that is longer than half a year.
    """
    plan = await _plan(db, volunteer)
    today = plan.wishes.local_date(ask.now)
    until = await _until(ask, rest, today=today)
    if until and until > today + LONGEST_PAUSE:
        raise RefusedError("check-in.pause-too-long")
    wishes = replace(plan.wishes, paused_until=until)
    await check_in_plans.keep(db, plan.with_wishes(wishes, now=ask.now))
    if until is None:
        return Turn(say=(Say(volunteer.id, TextId("check-in.pause-over")),))
    left = await check_ins.leave(db, volunteer.id, to=State.PAUSED)
    day = Moment(datetime.combine(until, time(12), ZoneInfo(volunteer.zone)), Shape.DATE)
    noted = Say(volunteer.id, TextId("check-in.paused"), {"day": day})
    return Turn(say=(noted,), close=tuple(Close(one.topic, of=volunteer.id) for one in left))


async def _until(ask: Ask, rest: str, *, today: date) -> date | None:
    """The first day on which they may be asked again; None: at once."""
    if folded(rest) in _GO_ON:
        return None
    if found := day_in(rest, today=today):
        return found

    def typed(words: str) -> Option | None:
        day = day_in(words, today=today)
        return Option(day.isoformat(), TextId("option.as-is"), {"words": words}) if day else None

    key = (await ask.one_of("check-in.pause-until", PAUSES, typed=typed)).key
    if key == Pause.NONE.value:
        return None
    return today + timedelta(weeks=int(key)) if key in set(Pause) else date.fromisoformat(key)


async def _plan(db: Session, volunteer: Person) -> Plan:
    planned = await check_in_plans.get(db, volunteer.id)
    if planned is None:
        raise RefusedError("check-in.no-plan")
    return planned.plan
