"""A broadcast goes out little by little, so that nobody else waits for it; its sender sees how far it is."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.broadcast_answers import gathered
from domain.broadcast_progress import Followed, key_of, progressed
from domain.broadcasts import Broadcast, State, card
from domain.conversation import Turn
from domain.ids import BroadcastId
from domain.people import Person
from domain.quiet_hours import after_quiet_hours, quiet_from
from storage import addressees, answers, broadcasts, editing, people, receiving
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
SECOND = timedelta(seconds=1)
SAID_EVERY = timedelta(seconds=3)
"""The figures are brought up to date no more often."""
LONGEST_PAUSE = 300
"""Seconds between two looks at messages that do not get through."""


async def send_on(db: Session, which: BroadcastId, *, now: datetime) -> Turn:
    """Do the next little bit of it, and say when to look again."""
    found = await broadcasts.lock(db, which)
    if found is None:
        return Turn()
    broadcast, followed = found
    sender = (await people.get(db, [broadcast.sender]))[broadcast.sender]
    if broadcast.state is not State.STOPPED and not await addressees.are_all_named(db, which):
        await addressees.write_down(db, broadcast, limit=NAMED_AT_ONCE)
        return Turn()
    if broadcast.state is State.WAITING and broadcast.begins_at > now:
        await broadcasts.change(db, which, look_at=broadcast.begins_at)
        return Turn()
    turn, next_at = Turn(), None
    if broadcast.state is State.STOPPED:
        await receiving.drop_unsent(db, which)
    else:
        turn, next_at = await _put_in(db, broadcast, sender, now=now)
    return turn + await _keep_up(db, broadcast, followed, just_put=len(turn.say), next_at=next_at, now=now)


async def _put_in(db: Session, broadcast: Broadcast, sender: Person, *, now: datetime) -> tuple[Turn, datetime | None]:
    """Put messages in for those whose turn it is, as many as there is room for; when the next have their turn."""
    if broadcast.state is State.WAITING:
        await addressees.pass_over(db, broadcast.id, now=now)
    recent = await addressees.unsent(db, broadcast.id, since=now - STUCK_AFTER)
    room = max(0, min(PUT_AT_ONCE, AHEAD - recent))
    chosen = await addressees.due(db, broadcast, now=now, limit=room) if room else []
    later = [(one, at) for one in chosen if (at := after_quiet_hours(now, zone=one.person.zone)) > now]
    await addressees.postpone(db, broadcast.id, later)
    asleep = {one.person.id for one, _ in later}
    states = [(one, _state(one)) for one in chosen if one.person.id not in asleep]
    await addressees.settle(db, broadcast.id, states)
    next_due = await addressees.next_due(db, broadcast.id)
    cards = [
        replace(
            card(broadcast, to=one.person, sender=sender.name, key=one.key),
            good_until=quiet_from(now, zone=one.person.zone),
        )
        for one, state in states
        if state == "put"
    ]
    return Turn(say=tuple(cards)), max(next_due, now + SECOND) if next_due else None


def _state(one: Addressee) -> str:
    if not one.person.active:
        return "left"
    if one.is_muted:
        return "muted"
    return "put" if one.is_reachable else "unreachable"


async def _keep_up(
    db: Session, broadcast: Broadcast, followed: Followed, *, just_put: int, next_at: datetime | None, now: datetime
) -> Turn:
    """Let its sender see how far it is and what was answered; look again when there may be more of either."""
    turn, told = await _tell_answers(db, broadcast, followed, now=now)
    followed = replace(followed, told_at=now) if turn.say else followed
    looks = [next_at, told]
    said_at = followed.said_at + SAID_EVERY if followed.said_at else now
    totals = await receiving.totals(db, broadcast.id, just_put=just_put) if said_at <= now else None
    if totals is None:
        looks.append(said_at)
    elif (
        totals.not_sent and broadcast.state is not State.STOPPED and await receiving.put_back(db, broadcast.id, now=now)
    ):
        looks.append(now)
    else:
        is_done = next_at is None and not totals.on_its_way
        if broadcast.state is not State.STOPPED:
            broadcast = replace(broadcast, state=State.DONE if is_done else State.GOING)
        digest = f"{broadcast.state.value}:{totals.digest}"
        if digest != followed.digest:
            if await editing.may_change(db, key_of(broadcast)):
                turn += Turn(edit=(progressed(broadcast, totals),))
                followed = replace(followed, digest=digest, said_at=now)
            followed = replace(followed, pause=2)
        else:
            followed = replace(followed, pause=min(max(followed.pause, 1) * 2, LONGEST_PAUSE))
        if totals.on_its_way or digest != followed.digest:
            looks.append(now + timedelta(seconds=followed.pause))
    await broadcasts.follow(db, broadcast.id, followed)
    at = min((look for look in looks if look), default=None)
    await broadcasts.change(db, broadcast.id, state=broadcast.state, look_at=at)
    return turn


async def _tell_answers(
    db: Session, broadcast: Broadcast, followed: Followed, *, now: datetime
) -> tuple[Turn, datetime | None]:
    """Tell the sender who answered what, gathered; or when that is to be done."""
    since = await answers.untold_since(db, broadcast.id)
    if since is None:
        return Turn(), None
    at = since + answers.TOLD_AFTER
    if followed.told_at:
        at = max(at, followed.told_at + answers.TOLD_EVERY)
    if at > now:
        return Turn(), at
    given = await answers.tell(db, broadcast.id)
    known = await people.get(db, {one.person for one in given})
    return Turn(say=(gathered(broadcast, given, known, now=now),)), None
