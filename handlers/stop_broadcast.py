"""Who sent a broadcast stops it: nothing more goes out, and it is said who has it already."""

from domain.ask import Ask
from domain.broadcast_lists import named
from domain.broadcast_progress import STOPPABLE
from domain.broadcasts import State
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.ids import BroadcastId, TextId
from domain.people import Person
from storage import audit, broadcasts, receiving
from storage.database import Session

NAMED = 10
HAVE_IT = ("arrived", "on_its_way", "unknown")


async def stop_broadcast(ask: Ask, sender: Person, *, db: Session, broadcast: str) -> Turn:
    """Stop it at once; what was being sent at this very moment still arrives."""
    found = await broadcasts.lock(db, BroadcastId(broadcast))
    if found is None or found[0].sender != sender.id:
        raise RefusedError("broadcast.gone")
    sent = found[0]
    if sent.state not in STOPPABLE:
        raise RefusedError(f"broadcast.not-stopped_{sent.state.value}")
    await broadcasts.change(db, sent.id, state=State.STOPPED, look_at=ask.now)
    await receiving.drop_unsent(db, sent.id)
    await audit.note(db, "broadcast.stop", by=sender.id, subject=sent.id, at=ask.now)
    have = (await receiving.outcome(db, sent.id, HAVE_IT, limit=NAMED)).of(*HAVE_IT)
    words = "broadcast.stopped" if have.count else "broadcast.stopped-in-time"
    args = {"count": have.count, "names": named(have.people, have.count)}
    return Turn(
        say=(Say(sender.id, TextId(words), args if have.count else {}),),
        close=(Close(f"broadcast:{sent.id}:consent"), Close(f"broadcast:{sent.id}:held")),
    )
