"""Who sent a broadcast has left, or lost their telephone: it stands still until a colleague of that area decides."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from domain.ask import Ask
from domain.broadcast_lists import named
from domain.broadcast_progress import progress, progressed
from domain.broadcasts import Broadcast, State
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.held_broadcasts import (
    ASKED_AGAIN_AFTER,
    HELD_FOR,
    asks_whether,
    held_topic,
    may_send_still,
    shared,
    taken_over,
)
from domain.ids import BroadcastId, TextId
from domain.people import Person, Role
from storage import addressees, answers, audit, broadcasts, people, receiving
from storage.database import Session

HAVE_IT = ("arrived", "on_its_way", "unknown")
NAMED = 10


async def hold_back(db: Session, which: BroadcastId, *, now: datetime) -> Turn | None:
    """Let it stand still when its sender cannot answer for it, and ask a colleague; None: it goes on as it was.

    What has gone out already gets another reader for its answers.
    """
    found = await broadcasts.lock(db, which)
    if found is None or not await addressees.are_all_named(db, which):
        return None
    broadcast = found[0]
    sender = (await people.get(db, [broadcast.sender]))[broadcast.sender]
    answers_for_it = may_send_still(broadcast, sender) and sender.id in await people.reachable(db, [sender.id])
    if broadcast.state is State.HELD:
        return await _ask(db, broadcast, sender, now=now, too=[sender] if answers_for_it else [])
    if answers_for_it:
        return None
    if broadcast.state in {State.DONE, State.STOPPED}:
        return await _pass_answers_on(db, broadcast, sender, now=now)
    await receiving.drop_unsent(db, which)
    await receiving.put_back(db, which, now=now, only_late=False)
    totals = await receiving.totals(db, which)
    if not totals.waiting:
        return await _pass_answers_on(db, broadcast, sender, now=now)
    held = replace(broadcast, state=State.HELD)
    await broadcasts.change(db, which, state=State.HELD)
    await audit.note(db, "broadcast.held", by=None, subject=which, at=now)
    consent = Close(f"broadcast:{which}:consent")
    return Turn(edit=(progressed(held, totals),), close=(consent,)) + await _ask(db, held, sender, now=now)


async def decide_broadcast(ask: Ask, lead: Person, *, db: Session, broadcast: str, say: str) -> Turn:
    """It goes on as theirs, to the people of their areas who have not got it; or it stops.

    Raises:
        RefusedError: it is not of their areas, or there is none.
    """
    found = await broadcasts.lock(db, BroadcastId(broadcast))
    if found is None or shared(found[0], lead) == frozenset():
        raise RefusedError("broadcast.gone")
    before, close = found[0], Close(held_topic(found[0].id))
    if before.state is not State.HELD:
        return Turn(say=(Say(lead.id, TextId("broadcast.decided")),), close=(close,))
    after = taken_over(before, lead, goes_on=say == "go_on", now=ask.now)
    await addressees.leave_out(db, after)
    await broadcasts.pass_on(db, after, look_at=ask.now)
    await audit.note(db, f"broadcast.{say}", by=lead.id, subject=after.id, at=ask.now)
    outcome = await receiving.outcome(db, after.id, HAVE_IT, limit=NAMED)
    if after.state is not State.STOPPED:
        return Turn(say=(progress(after, outcome.totals),), close=(close,))
    have = outcome.of(*HAVE_IT)
    words = "broadcast.stopped" if have.count else "broadcast.stopped-in-time"
    args = {"count": have.count, "names": named(have.people, have.count)} if have.count else {}
    return Turn(say=(Say(lead.id, TextId(words), args), progress(after, outcome.totals)), close=(close,))


async def _ask(db: Session, broadcast: Broadcast, sender: Person, *, now: datetime, too: Sequence[Person] = ()) -> Turn:
    """Ask all who may decide, each once; look again when there may be somebody, until it has waited too long."""
    if now >= broadcast.begins_at + HELD_FOR:
        await broadcasts.change(db, broadcast.id, state=State.STOPPED, look_at=now)
        return Turn(close=(Close(held_topic(broadcast.id)),))
    await broadcasts.change(db, broadcast.id, look_at=now + ASKED_AGAIN_AFTER)
    says = []
    for one in (*await _colleagues(db, broadcast), *too):
        left = await addressees.waiting_in(db, broadcast.id, areas=shared(broadcast, one), but=one.id)
        words = broadcast.words_in(one.language)
        says.append(asks_whether(broadcast, of=one.id, sender=sender.name, words=words, left=left))
    return Turn(say=tuple(says))


async def _colleagues(db: Session, broadcast: Broadcast) -> Sequence[Person]:
    """The others who lead all of its areas, coordinators before managers; without any, those who lead some of them."""
    known = await people.get(db, await people.leads_of(db, broadcast.areas, but=broadcast.sender))
    others = sorted(known.values(), key=lambda one: one.name)
    all_of_it = [one for one in others if may_send_still(broadcast, one)]
    found = all_of_it or others
    return [one for one in found if one.is_a(Role.COORDINATOR)] or found


async def _pass_answers_on(db: Session, broadcast: Broadcast, sender: Person, *, now: datetime) -> Turn | None:
    """What is answered from now on is read by a colleague; while there is none it waits."""
    if await answers.untold_since(db, broadcast.id) is None:
        return None
    colleagues = await _colleagues(db, broadcast)
    if not colleagues:
        await broadcasts.change(db, broadcast.id, look_at=now + ASKED_AGAIN_AFTER)
        return Turn()
    state = State.STOPPED if broadcast.state is State.STOPPED else State.DONE
    passed = replace(broadcast, sender=colleagues[0].id, state=state)
    await broadcasts.pass_on(db, passed, look_at=now)
    words = Say(passed.sender, TextId("broadcast.answers-to-you"), {"name": sender.name})
    return Turn(say=(words, progress(passed, await receiving.totals(db, passed.id))))
