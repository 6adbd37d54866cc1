"""A volunteer takes a report back."""

from functools import partial

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Close, LeaveAll, Say, Turn
from domain.escalation import State
from domain.escalation_messages import turn_for
from domain.filed import SignState, label_of
from domain.ids import SignId, TextId
from domain.people import Person
from domain.promised_calls import calls_of, cards_closed
from domain.receipt import names_of, topic_of
from storage import corrections, escalations, tasks
from storage.corrections import Own
from storage.database import Session


async def undo_sign(ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, record: str) -> Turn:
    """Erase its words, ask no more; professionals who heard of it are told, and decide. Twice is as once."""
    found = await escalations.of_sign(db, SignId(record))
    if found is None or found.sign.reporter != volunteer.id or found.sign.state is SignState.WITHDRAWN:
        return Turn(say=(Say(volunteer.id, TextId("engine.withdrawn")),))
    case, sign = found.case, found.sign
    changed = await corrections.take_back(db, Own(sign, case), now=ask.now)
    told = [case.people[one] for one in case.escalation.professionals_told if one in case.people]
    stays = changed.change.escalation.state is not State.CLOSED and bool(told)
    said = Say(volunteer.id, TextId("sign.undone-stays" if stays else "sign.undone"), {"names": names_of(told)})
    close = (Close(topic_of(sign.id), of=volunteer.id), *cards_closed(case))
    turn = Turn(say=(said,), close=close, then=LeaveAll(sign.id))
    if calls := calls_of(case):
        await tasks.all_done(db, calls, at=ask.now)
    return turn + turn_for(changed.change, case, labels=partial(label_of, catalogue))
