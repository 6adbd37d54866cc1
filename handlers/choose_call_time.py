"""A volunteer who asked for a talk says when a call suits."""

from datetime import datetime

from domain.ask import Ask
from domain.case import Case
from domain.conversation import Option, Say, Turn
from domain.ids import SignId, TaskId, TextId
from domain.people import Person
from domain.promised_calls import Suits, calls_told, suiting
from domain.receipt import details_of
from domain.text_args import Moment, Shape
from storage import corrections, tasks
from storage.database import Session

ANY_TIME = Option("skip", TextId("support.when_any"))
TIMES = (*(Option(one.value, TextId(f"support.when_{one.value}")) for one in Suits), ANY_TIME)


async def choose_call_time(ask: Ask, volunteer: Person, *, db: Session, sign: str, day: str) -> Turn:
    """Morning or afternoon of `day`, the next working one: the promised call gets that time, who has it hears so.

    Raises:
        RefusedError: the request is not theirs, or was taken back or closed.
    """
    chosen = await ask.one_of("support.when", TIMES, day=Moment(datetime.fromisoformat(day), Shape.DAY))
    mine = await corrections.own(db, SignId(sign), reporter=volunteer.id)
    hours = mine.case.area.hours
    words = details_of(mine.sign, steps="wish") if not mine.sign.seen else None
    if chosen is ANY_TIME:
        return Turn(then=words)
    at = suiting(hours, Suits(chosen.key), now=ask.started_at)
    await tasks.bring_forward(db, TaskId(sign), to=at)
    noted = Say(volunteer.id, TextId("support.when-noted"), {"at": Moment(at, Shape.DAY_AND_TIME)})
    return Turn(say=(noted, *await _holder_hears(db, mine.case, sign)), then=words)


async def _holder_hears(db: Session, case: Case, sign: str) -> tuple[Say, ...]:
    """Who has the request already hears of the time at once; anybody else when they take it."""
    task = await tasks.get(db, TaskId(sign))
    if task is None or case.escalation.holder is None:
        return ()
    return tuple(calls_told(case, [task]))
