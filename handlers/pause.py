"""A volunteer wants to be left alone for a while, or is away: who is away makes no visits either."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.check_ins import State
from domain.conversation import Close, Lane, Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.plain_dates import day_in
from domain.plain_words import folded
from domain.task_messages import phone_of
from domain.text_args import Args, Moment, Shape
from storage import check_in_plans, check_ins, matches, pauses
from storage.database import Session

LONGEST_PAUSE = timedelta(weeks=26)
"""Whoever stays away longer is asked how they are by a person first."""
_GO_ON = {folded(word) for word in ("stop", "einde", "klaar", "weer", "end", "done")}


class Pause(StrEnum):
    """How long somebody is left alone, in weeks, or not any more."""

    ONE = "1"
    TWO = "2"
    FOUR = "4"
    NONE = "none"


PAUSES = tuple(Option(one.value, TextId(f"check-in.pause-until_{one.value}")) for one in Pause)


async def pause(ask: Ask, volunteer: Person, *, db: Session, rest: str = "") -> Turn:
    """Until when nobody asks how they are; `rest` may say it already. What waits for an answer needs none.

    Raises:
        RefusedError: that is longer than half a year.
    """
    until = await _until(ask, rest, today=_today(ask, volunteer))
    close = await _ask_not(ask, db, volunteer, until)
    if until is None:
        return await _back(ask, db, volunteer)
    away = Option("away", TextId("check-in.option-away"), start=Start("leave", {"until": until.isoformat()}))
    options = (away,) if await matches.of(db, volunteer.id) else ()
    noted = Say(volunteer.id, TextId("check-in.paused"), {"day": _day(volunteer, until)}, options)
    return Turn(say=(noted,), close=close)


async def leave(ask: Ask, volunteer: Person, *, db: Session, rest: str = "", until: str = "") -> Turn:
    """The same, and no visits either: nobody asks after these, and who is responsible for them hears it.

    `until` is an ISO date that was chosen before; one that is past is asked again.

    Raises:
        RefusedError: that is longer than half a year.
    """
    today = _today(ask, volunteer)
    chosen = date.fromisoformat(until) if until else None
    last = chosen if chosen and chosen > today else await _until(ask, rest, today=today)
    close = await _ask_not(ask, db, volunteer, last)
    if last is None:
        return await _back(ask, db, volunteer)
    await pauses.pause(db, volunteer.id, until=last)
    day = {"day": _day(volunteer, last)}
    told = await _tell(ask, db, volunteer, "pausing.pausing-told", args=day)
    noted = Say(volunteer.id, TextId("check-in.away" if told else "check-in.paused"), day)
    return Turn(say=(noted, *told), close=close)


async def _back(ask: Ask, db: Session, volunteer: Person) -> Turn:
    """They are asked again; who heard that they were away hears that they are back."""
    noted = Say(volunteer.id, TextId("check-in.pause-over"))
    if not await pauses.end(db, volunteer.id, on=_today(ask, volunteer)):
        return Turn(say=(noted,))
    return Turn(say=(noted, *await _tell(ask, db, volunteer, "pausing.resuming-told", args={})))


async def _tell(ask: Ask, db: Session, volunteer: Person, words: str, *, args: Args) -> tuple[Say, ...]:
    """To who is responsible for those they visit: whose visits are to be arranged."""
    mine = await matches.of(db, volunteer.id)
    known = {"name": volunteer.name, "phone": phone_of(volunteer)}
    known["residents"] = ", ".join(one.resident.code for one in mine)
    return tuple(
        Say(to, TextId(words), {**known, **args}, lane=Lane.CHECK_IN, key=f"pause:{ask.id}:{words}:{to}")
        for to in dict.fromkeys(one.resident.supervisor for one in mine)
    )


async def _ask_not(ask: Ask, db: Session, volunteer: Person, until: date | None) -> tuple[Close, ...]:
    """Until then nobody asks how they are; None: from now on they do."""
    planned = await check_in_plans.get(db, volunteer.id)
    if planned is None:
        return ()
    wishes = replace(planned.plan.wishes, paused_until=until)
    await check_in_plans.keep(db, planned.plan.with_wishes(wishes, now=ask.now))
    left = await check_ins.leave(db, volunteer.id, to=State.PAUSED) if until else ()
    return tuple(Close(one.topic, of=volunteer.id) for one in left)


async def _until(ask: Ask, rest: str, *, today: date) -> date | None:
    """The first day on which they may be asked again; None: at once."""
    until = await _asked_until(ask, rest, today=today)
    if until and until > today + LONGEST_PAUSE:
        raise RefusedError("check-in.pause-too-long")
    return until


async def _asked_until(ask: Ask, rest: str, *, today: date) -> date | None:
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


def _today(ask: Ask, volunteer: Person) -> date:
    return ask.now.astimezone(ZoneInfo(volunteer.zone)).date()


def _day(volunteer: Person, day: date) -> Moment:
    return Moment(datetime.combine(day, time(12), ZoneInfo(volunteer.zone)), Shape.DATE)
