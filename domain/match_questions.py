"""What is asked when a match is made or changed: what the volunteer does, on which day, at what hour, for how long."""

from datetime import time
from enum import StrEnum

from domain.activity_forms import FORMS, length_in, lengths
from domain.agreed_times import AgreedTime
from domain.ask import Ask
from domain.conversation import Option, text
from domain.ids import TextId
from domain.residents import ActivityForm
from domain.text_args import Arg
from domain.typed_hours import Hour, hour_typed


class Sure(StrEnum):
    """Whether a match is kept so."""

    KEEP = "keep"
    LEAVE = "leave"


NO_DAY = Option("none", TextId("matches.day_none"))
DAYS = (*(Option(str(day), TextId(f"date.day-{day}")) for day in range(1, 8)), NO_DAY)
HOURS = tuple(Hour(time(hour)) for hour in (9, 10, 11, 13, 14, 15, 16, 19))


async def ask_agreed(ask: Ask) -> tuple[ActivityForm, AgreedTime | None]:
    """The form and, when there is a fixed day, the day of the week, the hour and the length."""
    form = await ask.one_of("matches.form", ActivityForm)
    day = await ask.one_of("matches.day", DAYS)
    if day == NO_DAY:
        return form, None
    hour = await ask.one_of("matches.hour", HOURS, typed=hour_typed, day=text(day.label))
    length = await ask.one_of(
        "matches.length", lengths(FORMS[form], agreed=None), typed=length_in, what=FORMS[form].what
    )
    return form, AgreedTime(int(day.key), hour.starts, length.minutes)


async def ask_sure(ask: Ask, args: dict[str, Arg]) -> bool:
    """Show code, name, when and form once more; whether it is kept."""
    return await ask.one_of("matches.sure", Sure, typed=None, within=None, **args) is Sure.KEEP
