"""Somebody who was asked in a round says that a resident was phoned or seen, that it did not work out, or worries."""

from domain.ask import Ask
from domain.conversation import Close, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import LookInId, TaskId, TextId
from domain.look_ins import WITH_VOLUNTEER, Standing
from domain.people import Person
from domain.permissions import Action, may
from domain.round_messages import seen_by_another
from domain.rounds import OVER
from domain.urgency import Urgency
from storage import look_ins, tasks
from storage.database import Session
from storage.look_ins import OnRound


async def look_in_done(ask: Ask, person: Person, *, db: Session, look_in: str) -> Turn:
    """The resident was phoned or seen; whoever else was asked need not go.

    Raises:
        RefusedError: this person was not asked.
    """
    on = await _asked(db, person, look_in)
    if on.one.standing is Standing.SEEN:
        return _seen_already(person, on)
    said = Say(person.id, TextId("round.noted"), {"resident": on.one.code})
    return Turn(say=(said,)) + await _seen(ask, person, db, on, worried=False)


async def look_in_worry(ask: Ask, person: Person, *, db: Session, look_in: str) -> Turn:
    """The resident was seen, and something is wrong: that is reported at once, whatever became of the round.

    Whoever visits the resident says what it is; of others it is filed as a gut feeling first. All other cards about it
    go when the round takes note of it, right after.

    Raises:
        RefusedError: this person was not asked.
    """
    on = await _asked(db, person, look_in)
    if on.worried and on.one.asked == person.id:
        return _seen_already(person, on)
    was_seen = on.one.standing is Standing.SEEN
    turn = Turn() if was_seen else await _seen(ask, person, db, on, worried=True)
    turn += Turn(close=(Close(on.one.topic, of=person.id, when_shown=True),))
    if on.is_visited:
        return turn + Turn(then=Start("sign", {"urgency": Urgency.NOTE.value}, {"sign.whom": on.one.code}))
    return turn + Turn(then=Start("gut_feeling", {"resident": on.resident.written_down(), "visit": ""}))


async def look_in_cannot(ask: Ask, person: Person, *, db: Session, look_in: str) -> Turn:
    """It did not work out: the next one is asked.

    Raises:
        RefusedError: this person was not asked.
    """
    on = await _asked(db, person, look_in)
    if on.one.standing is Standing.SEEN:
        return _seen_already(person, on)
    goes_on = on.round.state not in OVER and on.one.standing is not Standing.STOPPED
    is_theirs = on.one.asked == person.id and goes_on
    is_handed = person.id in {on.resident.supervisor, on.resident.deputy}
    standing = Standing.LEFT if is_handed else Standing.WAITING
    await look_ins.cannot(db, on, at=ask.now, standing=standing if is_theirs else None)
    if is_handed:
        await tasks.done(db, TaskId(on.one.id), at=ask.now)
    words = "round.cannot-listed" if is_handed or not is_theirs else "round.cannot-next"
    said = Say(person.id, TextId(words), {"resident": on.one.code})
    return Turn(say=(said,), close=(Close(on.one.topic, of=person.id),))


async def _seen(ask: Ask, person: Person, db: Session, on: OnRound, *, worried: bool) -> Turn:
    await look_ins.seen(db, on, by=person.id, at=ask.now, worried=worried)
    if on.one.was_handed and not worried:
        await tasks.done(db, TaskId(on.one.id), at=ask.now)
    other = on.one.asked if on.one.standing in WITH_VOLUNTEER and on.one.asked != person.id else None
    said = (seen_by_another(on.one, other),) if other else ()
    return Turn(say=said, close=() if worried else (Close(on.one.topic),))


def _seen_already(person: Person, on: OnRound) -> Turn:
    said = Say(person.id, TextId("round.seen-already"), {"resident": on.one.code})
    return Turn(say=(said,), close=(Close(on.one.topic, of=person.id),))


async def _asked(db: Session, person: Person, look_in: str) -> OnRound:
    """For who was asked about it, and for who coordinates where the resident lives."""
    on = await look_ins.load(db, LookInId(look_in), reader=person.id)
    if on is None or not (on.was_asked or may(person, Action.RUN_ROUND, area=on.resident.area)):
        raise RefusedError("round.not-yours")
    return on
