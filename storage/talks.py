"""The formal talks of a match: one is planned at a time, and each side's form is sealed."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from domain.ids import MatchId, TalkId, new_id
from domain.privacy import mask_bsn
from domain.residents import Match
from domain.talks import Form, Side, Talk, TalkState
from storage.database import Session
from storage.inserting import insert_into
from storage.matches import read_match, running
from storage.tables import matches, talks

_OPEN = (TalkState.TO_PLAN.value, TalkState.PLANNED.value)


async def plan(db: Session, match: MatchId, *, months: int, due_on: date, look_at: datetime) -> None:
    """A talk is due then; one of that month that is there already moves with the card, unless it was held."""
    values = {
        "id": new_id(),
        "match_id": match,
        "months": months,
        "due_on": due_on,
        "state": TalkState.TO_PLAN.value,
        "look_at": look_at,
    }
    insert = insert_into(talks, is_postgres=db.is_postgres).values(values)
    moved = {"due_on": due_on, "look_at": look_at}
    to_plan = talks.c.state == TalkState.TO_PLAN.value
    await db.run(insert.on_conflict_do_update(index_elements=["match_id", "months"], set_=moved, where=to_plan))


async def of_running(db: Session, talk: TalkId) -> tuple[Talk, Match] | None:
    """That talk with its match; None when there is none, or its match has ended."""
    columns = [column.label(f"t_{column.name}") for column in talks.c]
    statement = running().add_columns(*columns).join(talks, talks.c.match_id == matches.c.id)
    row = (await db.run(statement.where(talks.c.id == talk))).one_or_none()
    return (_read(row, prefix="t_"), read_match(db, row)) if row else None


async def next_of(db: Session, match: MatchId) -> Talk | None:
    """The talk of that match that comes first."""
    statement = select(talks).where(talks.c.match_id == match, talks.c.state.in_(_OPEN)).order_by(talks.c.due_on)
    row = (await db.run(statement.limit(1))).one_or_none()
    return _read(row) if row else None


async def appoint(db: Session, talk: TalkId, *, at: datetime, look_at: datetime) -> bool:
    """Make the appointment, or another one; False when it was held already."""
    values = {"state": TalkState.PLANNED.value, "at": at, "look_at": look_at}
    return await _change(db, talk, values, among=_OPEN)


async def put_off(db: Session, talk: TalkId, *, look_at: datetime) -> bool:
    """It did not take place: it is to be planned again."""
    values = {"state": TalkState.TO_PLAN.value, "at": None, "look_at": look_at}
    return await _change(db, talk, values, among=[state.value for state in TalkState])


async def told(db: Session, talk: TalkId, *, state: TalkState, look_at: datetime | None) -> None:
    """Something was said about it; the next thing is said then, None: nothing any more."""
    values = {"state": state.value, "look_at": look_at, "times_told": talks.c.times_told + 1}
    await db.run(update(talks).where(talks.c.id == talk).values(values))


async def fill_in(db: Session, talk: TalkId, *, side: Side, form: Form) -> None:
    """Keep how one side found the talk, instead of what that side said before."""
    words = mask_bsn(form.better) if form.better else None
    column = f"{side.value}"
    sealed = db.sealer.seal(json.dumps({"face": form.face, "better": words}), table="talks", row=talk, column=column)
    await db.run(update(talks).where(talks.c.id == talk).values({f"{side.value}_sealed": sealed}))


async def due(db: Session, *, now: datetime) -> Sequence[TalkId]:
    """The talks about which something is to be said by now."""
    statement = select(talks.c.id).where(talks.c.look_at <= now).order_by(talks.c.look_at)
    return [TalkId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(talks.c.look_at))
"""When the next of them is."""


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase the talks that were held before then; how many, `limit` at most."""
    past = select(talks.c.id).where(talks.c.state == TalkState.ASKED.value, talks.c.at < before)
    found = (await db.run(past.limit(limit))).scalars().all()
    if found:
        await db.run(delete(talks).where(talks.c.id.in_(found)))
    return len(found)


async def _change(db: Session, talk: TalkId, values: Mapping[str, Any], *, among: Sequence[str]) -> bool:
    statement = update(talks).where(talks.c.id == talk, talks.c.state.in_(among)).values(values)
    return (await db.run(statement.returning(talks.c.id))).one_or_none() is not None


def _read(row: Row[Any], *, prefix: str = "") -> Talk:
    found = {name: getattr(row, prefix + name) for name in ("months", "due_on", "at", "times_told")}
    id_, match, state = (getattr(row, prefix + name) for name in ("id", "match_id", "state"))
    return Talk(id=TalkId(id_), match=MatchId(match), state=TalkState(state), **found)
