"""A coordinator closes a resident: what is open has somebody first, and each volunteer gets a word."""

from collections.abc import Sequence
from enum import StrEnum

from domain.ask import Ask
from domain.case import Case
from domain.conversation import Close, Lane, Option, Say, Start, Turn, text
from domain.escalation import State
from domain.escalation_words import facts
from domain.farewells import ask_farewell, cards_of_ended, farewell_say
from domain.ids import ResidentId, TextId
from domain.match_words import open_words, resident_topic
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.text_args import Arg, Args
from storage import arranging, audit, escalations, matches, residents
from storage.arranging import Arranged
from storage.database import Session


class Sure(StrEnum):
    """Whether it is closed."""

    CLOSE = "close"
    LEAVE = "leave"


async def close_resident(ask: Ask, person: Person, *, db: Session, resident: str) -> Turn:
    """Show what is open; when all of it has somebody, end the matches with a word, and close.

    Raises:
        RefusedError: no such resident is looked after in this person's areas.
    """
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    where = await arranging.one(db, ResidentId(resident), reach=reach)
    one, cases = where.resident, await escalations.about(db, ResidentId(resident))
    if waiting := [case for case in cases if _has_nobody(case)]:
        return Turn(say=tuple(_hand_over_first(person, one.code, waiting)))
    words = await _sure(ask, person, where=where, cases=cases)
    if words is None:
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    today = where.hours.local_date(ask.now)
    if where.visits:
        await matches.end(db, [match.id for match in where.visits], on=today)
    await residents.close(db, one.id, on=today)
    await audit.note(db, "resident.close", by=person.id, subject=one.id, at=ask.now)
    said = [farewell_say(match, words=words, by=person, key=f"closed:{ask.id}") for match in where.visits]
    args: Args = {"code": one.code, "by": person.name}
    said += [
        Say(to, TextId("closing.told"), args, lane=Lane.CHECK_IN, key=f"closed:{ask.id}:{to}")
        for to in dict.fromkeys((one.supervisor, where.acting, one.deputy))
        if to and to != person.id
    ]
    closed = (*cards_of_ended(where.visits, now=ask.now), Close(resident_topic(one), of=person.id))
    return Turn(say=(Say(person.id, TextId("closing.noted"), args), *said), close=closed)


async def _sure(ask: Ask, by: Person, *, where: Arranged, cases: Sequence[Case]) -> Arg | None:
    """The words for the volunteers, once all has been read; None: it stays open."""
    code = where.resident.code
    if cases:
        await ask.tell("closing.stays-open", code=code, open=open_words(cases))
    if where.visits:
        return await ask_farewell(ask, by=by, code=code, whom=text("closing.volunteers", count=len(where.visits)))
    return "" if await ask.one_of("closing.sure", Sure, code=code) is Sure.CLOSE else None


def _has_nobody(case: Case) -> bool:
    """Whether nobody has it, or who has it, or owes its answer, has left."""
    escalation = case.escalation
    who = escalation.closed_by if escalation.state is State.CLOSED else escalation.holder
    return who is None or who not in case.people or not case.people[who].active


def _hand_over_first(person: Person, code: str, waiting: Sequence[Case]) -> list[Say]:
    """What is open, a card each with a button to give it to a colleague."""
    first = Say(person.id, TextId("closing.hand-over-first"), {"code": code, "count": len(waiting)})
    return [first, *(Say(person.id, TextId("closing.case"), facts(case), (_give(case),)) for case in waiting)]


def _give(case: Case) -> Option:
    start = Start("assign_case", {"escalation": case.escalation.id})
    return Option("assign_case", TextId("closing.option-assign-case"), start=start)
