"""A volunteer wants to be left alone for a while, or is away: who is away makes no visits either."""

from datetime import date, timedelta

from domain.ask import Ask
from domain.conversation import Close, Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import TextId
from domain.pausing import NOT_ANY_MORE, ask_until, tell_responsible, who_and_whom
from domain.people import Person
from domain.plain_dates import day_in
from domain.plain_words import folded
from domain.text_args import Args, on_day
from storage import matches, pauses
from storage.database import Session

LONGEST_PAUSE = timedelta(weeks=26)
"""Whoever stays away longer is asked how they are by a person first."""
_GO_ON = {folded(word) for word in ("stop", "einde", "klaar", "weer", "end", "done")}
PAUSES = tuple(Option(one, TextId(f"check-in.pause-until_{one}")) for one in ("1", "2", "4", NOT_ANY_MORE))


async def pause(ask: Ask, volunteer: Person, *, db: Session, rest: str = "") -> Turn:
    """Until when nobody asks how they are; `rest` may say it already. What waits for an answer needs none.

    Raises:
        RefusedError: that is longer than half a year.
    """
    until = await _until(ask, rest, today=volunteer.local_date(ask.now))
    close = await _ask_not(ask, db, volunteer, until)
    if until is None:
        return await _back(ask, db, volunteer)
    away = Option("away", TextId("check-in.option-away"), start=Start("leave", {"until": until.isoformat()}))
    options = (away,) if await matches.of(db, volunteer.id) else ()
    noted = Say(volunteer.id, TextId("check-in.paused"), {"day": on_day(until, volunteer.zone)}, options)
    return Turn(say=(noted,), close=close)


async def leave(ask: Ask, volunteer: Person, *, db: Session, rest: str = "", until: str = "") -> Turn:
    """The same, and no visits either: nobody asks after these, and who is responsible for them hears it.

    `until` is an ISO date that was chosen before; one that is past is asked again.

    Raises:
        RefusedError: that is longer than half a year.
    """
    today = volunteer.local_date(ask.now)
    chosen = date.fromisoformat(until) if until else None
    last = chosen if chosen and chosen > today else await _until(ask, rest, today=today)
    close = await _ask_not(ask, db, volunteer, last)
    if last is None:
        return await _back(ask, db, volunteer)
    await pauses.pause(db, volunteer.id, until=last)
    day = {"day": on_day(last, volunteer.zone)}
    told = await _tell(db, volunteer, TextId("pausing.pausing-told"), day)
    noted = Say(volunteer.id, TextId("check-in.away" if told else "check-in.paused"), day)
    return Turn(say=(noted, *told), close=close)


async def _back(ask: Ask, db: Session, volunteer: Person) -> Turn:
    """They are asked again; who heard that they were away hears that they are back."""
    noted = Say(volunteer.id, TextId("check-in.pause-over"))
    if not await pauses.end(db, volunteer.id, on=volunteer.local_date(ask.now)):
        return Turn(say=(noted,))
    return Turn(say=(noted, *await _tell(db, volunteer, TextId("pausing.resuming-told"), {})))


async def _tell(db: Session, volunteer: Person, words: TextId, day: Args) -> tuple[Say, ...]:
    """To who is responsible for those they visit."""
    mine = await matches.of(db, volunteer.id)
    return tell_responsible(words, {**who_and_whom(volunteer, mine), **day}, mine)


async def _ask_not(ask: Ask, db: Session, volunteer: Person, until: date | None) -> tuple[Close, ...]:
    left = await pauses.ask_not(db, volunteer.id, until=until, now=ask.now)
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
    return day_in(rest, today=today) or await ask_until(ask, "check-in.pause-until", PAUSES, today=today)
