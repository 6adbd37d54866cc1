"""What people answered to a broadcast, and which kinds they do not want."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from domain.broadcast_answers import Given
from domain.broadcasts import Kind
from domain.ids import BroadcastId, PersonId
from storage import broadcasts
from storage.database import Session
from storage.tables import Utc, addressees, mutes

COUNTED_AFTER = timedelta(seconds=3)
"""So long several answers are counted together."""
TOLD_AFTER = timedelta(minutes=1)
"""So long answers are gathered before the sender hears of them."""
TOLD_EVERY = timedelta(minutes=10)
"""And no more often than this."""


async def note(
    db: Session, broadcast: BroadcastId, person: PersonId, *, answer: str, words: str | None, at: datetime
) -> bool:
    """Keep an answer, in place of an earlier one; what was written stays until something else is. False: not theirs."""
    values: dict[str, object] = {"answered_at": at, "told": False}
    if words is None:
        values["answer"] = answer
    else:
        values["answer"] = func.coalesce(addressees.c.answer, answer)
        values["words_sealed"] = db.sealer.seal(words, table="addressees", row=_row(broadcast, person), column="words")
    mine = update(addressees).where(addressees.c.broadcast_id == broadcast, addressees.c.person_id == person)
    if not (await db.run(mine.values(values))).rowcount:
        return False
    await broadcasts.look_soon(db, broadcast, at=at + COUNTED_AFTER)
    return True


async def untold_since(db: Session, broadcast: BroadcastId) -> datetime | None:
    """When the oldest answer was given that its sender has not been told of; None: there is none."""
    statement = select(func.min(addressees.c.answered_at, type_=Utc)).where(
        addressees.c.broadcast_id == broadcast, addressees.c.answered_at.is_not(None), ~addressees.c.told
    )
    return (await db.run(statement)).scalar_one_or_none()


async def tell(db: Session, broadcast: BroadcastId) -> Sequence[Given]:
    """Those answers, oldest first; from now on the sender has been told of them."""
    untold = (addressees.c.broadcast_id == broadcast, addressees.c.answered_at.is_not(None), ~addressees.c.told)
    rows = (await db.run(select(addressees).where(*untold).order_by(addressees.c.answered_at))).all()
    await db.run(update(addressees).where(*untold).values(told=True))
    return [Given(PersonId(row.person_id), row.answer, _words(db, broadcast, row)) for row in rows]


async def of(db: Session, broadcast: BroadcastId, person: PersonId) -> Given | None:
    """What that person answered; None: nothing."""
    mine = (addressees.c.broadcast_id == broadcast, addressees.c.person_id == person)
    row = (await db.run(select(addressees).where(*mine, addressees.c.answered_at.is_not(None)))).one_or_none()
    return Given(person, row.answer, _words(db, broadcast, row)) if row else None


async def counted(db: Session, broadcast: BroadcastId) -> Mapping[str, int]:
    """How many gave each answer."""
    statement = (
        select(addressees.c.answer, func.count().label("many"))
        .where(addressees.c.broadcast_id == broadcast, addressees.c.answered_at.is_not(None))
        .group_by(addressees.c.answer)
    )
    return {row.answer: int(row.many) for row in (await db.run(statement)).all()}


async def muted_by(db: Session, person: PersonId) -> frozenset[Kind]:
    """The kinds that somebody does not want."""
    statement = select(mutes.c.kind).where(mutes.c.person_id == person)
    return frozenset(Kind(kind) for kind in (await db.run(statement)).scalars())


async def mute(db: Session, person: PersonId, kinds: frozenset[Kind]) -> None:
    """They want none of these kinds from now on, and all others."""
    await db.run(delete(mutes).where(mutes.c.person_id == person))
    if kinds:
        await db.run(insert(mutes), [{"person_id": person, "kind": kind.value} for kind in sorted(kinds)])


def _row(broadcast: BroadcastId, person: PersonId) -> str:
    return f"{broadcast}:{person}"


def _words(db: Session, broadcast: BroadcastId, row: Row[Any]) -> str | None:
    sealed, place = row.words_sealed, _row(broadcast, PersonId(row.person_id))
    return db.sealer.open(sealed, table="addressees", row=place, column="words") if sealed else None
