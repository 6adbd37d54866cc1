"""A coordinator gives a case to a colleague, whoever has it or nobody: its words are for that colleague alone."""

from dataclasses import replace

from domain.ask import Ask
from domain.choosing_people import ask_whom
from domain.conversation import Say, Turn
from domain.errors import RefusedError
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels
from domain.holding import assign
from domain.ids import EscalationId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.promised_calls import calls_told
from storage import audit, colleagues, escalations, tasks
from storage.database import Session


async def assign_case(ask: Ask, person: Person, *, db: Session, labels: Labels, escalation: str) -> Turn:
    """Ask for whom of the area who can be reached; they have it from then on, and everybody concerned hears so.

    Raises:
        RefusedError: there is no such case in this person's areas, it is closed, or nobody is there to have it.
    """
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    case = await escalations.load(db, EscalationId(escalation), areas=reach)
    here = [case.area.id]
    could = await colleagues.within(db, colleagues.PAID, areas=here, here_now=True, within_reach=True)
    others = [one for one in could if one.id != case.escalation.holder]
    if not others:
        raise RefusedError("ending.nobody-there", area=case.area.name)
    to = await ask_whom(ask, "closing.who-takes", others, reference=case.escalation.reference)
    change = assign(case.escalation, by=person.id, to=to.id, now=ask.now)
    await escalations.keep(db, change.escalation)
    await audit.note(db, "escalation.assign", by=person.id, subject=case.escalation.id, at=ask.now)
    known = replace(case, people={**case.people, to.id: to, person.id: person})
    promised = await tasks.follow(db, case, to=to.id)
    turn = turn_for(change, known, labels=labels) + Turn(say=tuple(calls_told(known, promised)))
    if any(say.to == person.id for say in turn.say):
        return turn
    given = Say(person.id, TextId("closing.given"), {"reference": case.escalation.reference, "name": to.name})
    return Turn(say=(given,)) + turn
