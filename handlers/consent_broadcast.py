"""Somebody else looks at a broadcast to very many, and lets it go now or not at all."""

from domain.ask import Ask
from domain.broadcasts import State
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.held_broadcasts import shared
from domain.ids import BroadcastId, TextId
from domain.people import Person
from storage import audit, broadcasts, people
from storage.database import Session


async def consent_broadcast(ask: Ask, lead: Person, *, db: Session, broadcast: str, say: str) -> Turn:
    """Say yes, and it begins when its sender wanted; or no, and it does not go out. Either way the sender hears it."""
    found = await broadcasts.lock(db, BroadcastId(broadcast))
    sender = (await people.get(db, [found[0].sender])).get(found[0].sender) if found else None
    if found is None or sender is None or sender.id == lead.id or shared(found[0], lead) == frozenset():
        raise RefusedError("broadcast.gone")
    sent = found[0]
    closes = (Close(f"broadcast:{sent.id}:consent"),)
    if sent.state is not State.WAITING:
        return Turn(say=(Say(lead.id, TextId(f"broadcast.consent-late_{sent.state.value}")),), close=closes)
    await audit.note(db, f"broadcast.{say}", by=lead.id, subject=sent.id, at=ask.now)
    if say == "consent":
        await broadcasts.change(db, sent.id, begins_at=max(sent.wanted_at, ask.now), look_at=ask.now)
        words = "broadcast.consented"
    else:
        await broadcasts.change(db, sent.id, state=State.STOPPED, look_at=ask.now)
        words = "broadcast.objected"
    thanks = Say(lead.id, TextId("broadcast.consent-noted"), {"name": sender.name})
    told = Say(sender.id, TextId(words), {"name": lead.name}, key=f"{words}:{sent.id}")
    return Turn(say=(thanks, told), close=closes)
