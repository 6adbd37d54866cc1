"""A broadcast goes out little by little, so that nobody else waits for it."""

from datetime import datetime, timedelta

from domain.broadcasts import Broadcast, State, card
from domain.conversation import Turn
from domain.ids import BroadcastId
from domain.permissions import Action, areas_of
from storage import addressees, broadcasts, people
from storage.addressees import Addressee
from storage.database import Session

NAMED_AT_ONCE = 500
"""So many people are written down in one transaction."""
PUT_AT_ONCE = 50
"""So many messages are put into the outbox in one transaction."""
AHEAD = 150
"""So many may lie there unsent: what is not there yet can still be stopped, and others get their turn."""
STUCK_AFTER = timedelta(seconds=30)
"""What lies there for longer waits for something else, and holds nobody up."""
LOOK_AGAIN = timedelta(seconds=1)


async def send_on(db: Session, which: BroadcastId, *, now: datetime) -> Turn:
    """Do the next little bit of it, and say when to look at it again."""
    broadcast = await broadcasts.get(db, which)
    if broadcast is None or broadcast.state in {State.STOPPED, State.DONE}:
        await broadcasts.change(db, which, look_at=None)
        return Turn()
    if not await addressees.are_all_named(db, which):
        sender = (await people.get(db, [broadcast.sender]))[broadcast.sender]
        scope = areas_of(sender, Action.SEND_BROADCAST) if sender.active else frozenset()
        await addressees.write_down(db, broadcast, areas=scope, limit=NAMED_AT_ONCE)
        return Turn()
    if broadcast.begins_at > now:
        await broadcasts.change(db, which, look_at=broadcast.begins_at)
        return Turn()
    return await _put_in(db, broadcast, now=now)


async def _put_in(db: Session, broadcast: Broadcast, *, now: datetime) -> Turn:
    """Put messages in for those whose turn it is, as many as there is room for."""
    waiting, recent = await addressees.unsent(db, broadcast.id, since=now - STUCK_AFTER)
    room = max(0, min(PUT_AT_ONCE, AHEAD - recent))
    chosen = await addressees.due(db, broadcast.id, broadcast.kind, now=now, limit=room) if room else []
    states = [(one, _state(one)) for one in chosen]
    await addressees.settle(db, broadcast.id, states)
    next_due = await addressees.next_due(db, broadcast.id)
    is_done = next_due is None and not waiting and not chosen
    at = now + LOOK_AGAIN if chosen or waiting or next_due is None else max(next_due, now + LOOK_AGAIN)
    state = State.DONE if is_done else State.GOING
    await broadcasts.change(db, broadcast.id, state=state, look_at=None if is_done else at)
    sender = (await people.get(db, [broadcast.sender]))[broadcast.sender]
    return Turn(
        say=tuple(
            card(broadcast, to=one.person, language=one.language, sender=sender.name, key=one.key)
            for one, state in states
            if state == "put"
        )
    )


def _state(one: Addressee) -> str:
    if not one.is_active:
        return "left"
    if one.is_muted:
        return "muted"
    return "put" if one.is_reachable else "unreachable"
