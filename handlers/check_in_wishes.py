"""A volunteer chooses when to be asked how they are."""

from dataclasses import replace
from datetime import time

from domain.ask import Ask
from domain.check_in_plan import Plan
from domain.conversation import Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.text_args import Arg
from domain.typed_hours import Hour, hour_typed
from storage import check_in_plans
from storage.database import Session

ANY_DAY = Option("any", TextId("check-in.any-day"))
DAYS = (*(Option(str(day), TextId(f"date.day-{day}")) for day in range(1, 8)), ANY_DAY)


HOURS = tuple(Hour(time(hour)) for hour in (9, 12, 16, 19))


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


async def _plan(db: Session, volunteer: Person) -> Plan:
    planned = await check_in_plans.get(db, volunteer.id)
    if planned is None:
        raise RefusedError("check-in.no-plan")
    return planned.plan
