"""Why a visit did not take place: one tap, after the report is kept."""

from domain.ask import Ask
from domain.conversation import Option, Say, Start, Turn
from domain.ids import TextId, VisitId
from domain.people import Person
from domain.visits import WhyNot, receipt_topic
from storage import residents, visits
from storage.database import Session

SKIP = Option("skip", TextId("option.skip"))
REASONS = tuple(Option(why.value, TextId(f"visit.why-not_{why.value}")) for why in WhyNot)


async def explain_not_held(ask: Ask, volunteer: Person, *, db: Session, visit: str) -> Turn:
    """Keep the reason with the report; a door that stayed shut may be a sign, so that is offered at once."""
    chosen = await ask.one_of("visit.why-not", (*REASONS, SKIP))
    if chosen.key == SKIP.key:
        return Turn()
    why = WhyNot(chosen.key)
    kept = await visits.give_reason(db, VisitId(visit), by=volunteer.id, why_not=why)
    if why is not WhyNot.NOBODY_OPENED:
        return Turn(say=(Say(volunteer.id, TextId("visit.why-noted")),))
    code = (await residents.get(db, kept.resident)).code
    start = Start("sign", answers={"sign.what": "no_answer", "sign.whom": code})
    offer = Option("sign", TextId("visit.option-sign"), start=start)
    return Turn(say=(Say(volunteer.id, TextId("visit.nobody-opened"), {}, (offer,), topic=receipt_topic(kept.id)),))
