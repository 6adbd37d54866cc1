"""Which messages are due: none overtakes another, and what can wait waits until its reader has time."""

from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from sqlalchemy import ColumnElement, Integer, String, and_, bindparam, exists, func, or_, select
from sqlalchemy.sql.selectable import NamedFromClause

from domain.conversation import Lane
from domain.device_codes import SAID_OPENLY
from storage.database import Session
from storage.putting import QUEUED, SENDING, UNSENT
from storage.quiet import HELD_AT_MOST, LEFT_ALONE
from storage.tables import Utc, accounts, conversations, escalations, outbox, people

CAN_WAIT = (Lane.CHECK_IN, Lane.BROADCAST)
"""These lanes wait while their reader is in the middle of something, and are judged again before they are said."""
PASSES_AFTER = timedelta(seconds=20)
"""So long an escalation waits behind one that does not get through; then it is tried itself, or finds another way."""


class Wanted(Enum):
    """What may be claimed in a lane, in the order in which it became due.

    LATE is, in the lane of escalations, what has waited as long as one waits behind another.
    """

    DUE = 1
    THAT_CAN_WAIT = 2
    LATE = 3


def bound(platform: str, lane: Lane, *, now: datetime) -> dict[str, Any]:
    """What the statements of `STATEMENTS`, and what goes with them, have to know."""
    return {"b_platform": platform, "b_lane": int(lane), "b_now": now, **_since(now)}


async def lanes(db: Session, *, now: datetime) -> frozenset[Lane]:
    """The lanes in which anything may have to go out now: what waits behind another, or for its reader, counts too."""
    return frozenset(Lane(found) for found in (await db.run(_LANES, [{"b_now": now}])).scalars())


async def has_due_in(db: Session, platform: str, lane: Lane, *, now: datetime) -> bool:
    """Whether anything of that lane of a platform could be claimed now."""
    statement = _IS_ANY_DUE_THAT_CAN_WAIT if lane in CAN_WAIT else _IS_ANY_DUE
    return bool((await db.run(statement, [bound(platform, lane, now=now)])).scalar())


def _since(now: datetime) -> dict[str, datetime]:
    return {"b_quiet": now - LEFT_ALONE, "b_held": now - HELD_AT_MOST, "b_passes": now - PASSES_AFTER}


def _waits_for(closing: NamedFromClause[Any], target: NamedFromClause[Any]) -> ColumnElement[bool]:
    """A closing waits until its message has been shown, and holds nothing up meanwhile."""
    is_on_its_way = exists().where(target.c.id == closing.c.target_id, target.c.state.in_(UNSENT))
    return and_(closing.c.effect == "close", is_on_its_way)


# Built once: they are asked several times a second.
_platform, _lane = bindparam("b_platform", type_=String), bindparam("b_lane", type_=Integer)
_now, _quiet = bindparam("b_now", type_=Utc), bindparam("b_quiet", type_=Utc)
_held, _passes = bindparam("b_held", type_=Utc), bindparam("b_passes", type_=Utc)
_candidate, _older, _target = outbox.alias("candidate"), outbox.alias("older"), outbox.alias("target")
_IS_PASSED = and_(
    _candidate.c.lane == int(Lane.ESCALATION),
    _candidate.c.created_at <= _passes,
    _older.c.state == QUEUED,
    _older.c.available_at > _now,
)
_CAN_BE_READ_BEFORE = and_(_candidate.c.text_id.in_(sorted(SAID_OPENLY)), _older.c.state == QUEUED)
_IS_OVERTAKEN = exists().where(
    _older.c.account_id == _candidate.c.account_id,
    _older.c.lane == _lane,
    _older.c.seq < _candidate.c.seq,
    _older.c.state.in_(UNSENT),
    ~_waits_for(_older, _target),
    ~_IS_PASSED,
    ~_CAN_BE_READ_BEFORE,
)
_IS_DUE = and_(
    _candidate.c.state == QUEUED,
    _candidate.c.platform == _platform,
    _candidate.c.lane == _lane,
    _candidate.c.available_at <= _now,
    _candidate.c.account_id.is_not(None),
    ~_IS_OVERTAKEN,
    ~_waits_for(_candidate, _target),
)
_READER_IS_BUSY = exists().where(
    conversations.c.person_id == _candidate.c.person_id,
    conversations.c.state.in_(["open", "parked"]),
    conversations.c.touched_at > _quiet,
)
_MAY_BE_SAID = and_(_IS_DUE, or_(_candidate.c.effect != "say", _candidate.c.created_at <= _held, ~_READER_IS_BUSY))
_WANTED = select(_candidate.c.id).where(_IS_DUE).order_by(_candidate.c.available_at, _candidate.c.seq)
_WANTED_THAT_CAN_WAIT = (
    select(_candidate.c.id).where(_MAY_BE_SAID).order_by(_candidate.c.available_at, _candidate.c.seq)
)
_HAS_MOVED_ON = and_(
    outbox.c.generation.is_not(None),
    exists().where(
        escalations.c.id == outbox.c.escalation_id,
        or_(escalations.c.state == "closed", escalations.c.generation != outbox.c.generation),
    ),
)
_WAS_SHOWN = exists().where(_target.c.id == outbox.c.target_id, _target.c.platform_message_id.is_not(None))
_IS_DEALT_WITH = and_(
    outbox.c.effect == "say", outbox.c.card == "closed", outbox.c.lane.in_([int(lane) for lane in CAN_WAIT])
)
_READER_HAS_LEFT = and_(
    outbox.c.effect == "say",
    outbox.c.text_id != "engine.left",
    exists().where(people.c.id == outbox.c.person_id, people.c.state == "ended"),
)
_TELEPHONE_IS_LOST = and_(
    outbox.c.effect == "say",
    outbox.c.person_id.is_not(None),
    exists().where(accounts.c.id == outbox.c.account_id, accounts.c.state == "revoked"),
)
_IS_POINTLESS = or_(
    _HAS_MOVED_ON,
    and_(outbox.c.effect == "close", ~_WAS_SHOWN),
    _IS_DEALT_WITH,
    _READER_HAS_LEFT,
    _TELEPHONE_IS_LOST,
)
_CAN_BE_FREED = exists().where(
    _older.c.platform == _platform, _older.c.lane == _lane, _older.c.state == SENDING, _older.c.lease_until <= _now
)
_LANES = (
    select(outbox.c.lane)
    .where(
        or_(
            and_(outbox.c.state == QUEUED, outbox.c.available_at <= _now),
            and_(outbox.c.state == SENDING, outbox.c.lease_until <= _now),
        )
    )
    .distinct()
)
_IS_ANY_DUE = select(or_(exists().where(_IS_DUE), _CAN_BE_FREED))
_IS_ANY_DUE_THAT_CAN_WAIT = select(or_(exists().where(_MAY_BE_SAID), _CAN_BE_FREED))


POINTLESS = or_(_IS_POINTLESS, outbox.c.good_until <= _now)
"""Whether a message that is claimed now holds no longer, or comes too late."""
STATEMENTS = {
    Wanted.DUE: _WANTED,
    Wanted.THAT_CAN_WAIT: _WANTED_THAT_CAN_WAIT,
    Wanted.LATE: _WANTED.where(_candidate.c.created_at <= _passes),
}


async def next_due(db: Session, *, now: datetime) -> datetime | None:
    """When, after now, the next message is due.

    It waits for a retry, for the end of a dead sender's lease, until its reader has been quiet for a while or it has
    been held for long enough, or until it passes what it waits behind.
    """
    row = (await db.run(_NEXT, [{"b_now": now, **_since(now)}])).one()
    quiet_at = row.busy_since + LEFT_ALONE if row.busy_since else None
    held_until = row.held_since + HELD_AT_MOST if row.held_since else None
    passes_at = row.behind_since + PASSES_AFTER if row.behind_since else None
    moments = (row.again_at, row.ended_at, quiet_at, held_until, passes_at)
    return min((moment for moment in moments if moment), default=None)


_HELD = (
    select(func.min(conversations.c.touched_at).label("busy_since"), func.min(outbox.c.created_at).label("held_since"))
    .join(outbox, outbox.c.person_id == conversations.c.person_id)
    .where(
        outbox.c.state == QUEUED,
        outbox.c.lane.in_([int(lane) for lane in CAN_WAIT]),
        outbox.c.created_at > _held,
        conversations.c.state.in_(["open", "parked"]),
        conversations.c.touched_at > _quiet,
    )
    .subquery()
)
_NEXT = select(
    select(func.min(outbox.c.created_at))
    .where(outbox.c.state == QUEUED, outbox.c.lane == int(Lane.ESCALATION), outbox.c.created_at > _passes)
    .scalar_subquery()
    .label("behind_since"),
    select(func.min(outbox.c.available_at))
    .where(outbox.c.state == QUEUED, outbox.c.available_at > _now)
    .scalar_subquery()
    .label("again_at"),
    select(func.min(outbox.c.lease_until))
    .where(outbox.c.state == SENDING, outbox.c.lease_until > _now)
    .scalar_subquery()
    .label("ended_at"),
    _HELD.c.busy_since,
    _HELD.c.held_since,
)
