"""Broadcasts: what is sent to many, and how far each is."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, or_, select, tuple_, update

from domain.broadcast_progress import Followed
from domain.broadcasts import AnswerSet, Broadcast, Kind, State
from domain.ids import AreaId, BroadcastId, PersonId
from domain.people import Language
from domain.segments import segment_from_data, segment_to_data
from storage.conversations import OPEN_CARD
from storage.database import Session
from storage.tables import addressees, broadcasts, outbox


def _sealed(db: Session, broadcast: Broadcast) -> bytes:
    body = json.dumps(
        {
            "texts": {language.value: words for language, words in broadcast.texts.items()},
            "segment": segment_to_data(broadcast.segment),
            "answers": broadcast.answers.value,
            "counted": broadcast.counted,
            "wanted_at": broadcast.wanted_at.isoformat(),
            "areas": None if broadcast.areas is None else sorted(broadcast.areas),
        }
    )
    return db.sealer.seal(body, table="broadcasts", row=broadcast.id, column="body")


_RUNNING = (State.WAITING.value, State.GOING.value)


async def add(db: Session, broadcast: Broadcast) -> None:
    """Keep it; its words are sealed. Nobody is written down as its reader yet."""
    values = {
        "id": broadcast.id,
        "sender_id": broadcast.sender,
        "kind": broadcast.kind.value,
        "state": broadcast.state.value,
        "body_sealed": _sealed(db, broadcast),
        "made_at": broadcast.made_at,
        "begins_at": broadcast.begins_at,
        "named_up_to": "",
        "look_at": broadcast.made_at,
    }
    await db.run(insert(broadcasts).values(values))


async def get(db: Session, broadcast: BroadcastId) -> Broadcast | None:
    """That broadcast; None when it is not kept any more."""
    row = (await db.run(select(broadcasts).where(broadcasts.c.id == broadcast))).one_or_none()
    return _read(db, row) if row else None


async def lock(db: Session, broadcast: BroadcastId) -> tuple[Broadcast, Followed] | None:
    """The same with how its sender has been kept up to date; nobody else stops or goes on with it meanwhile."""
    statement = select(broadcasts).where(broadcasts.c.id == broadcast)
    if db.is_postgres:
        statement = statement.with_for_update(key_share=True)
    row = (await db.run(statement)).one_or_none()
    return (_read(db, row), Followed(row.progress, row.progress_at, row.pause, row.told_at)) if row else None


async def follow(db: Session, broadcast: BroadcastId, followed: Followed) -> None:
    """Its sender has been kept up to date so far."""
    values = {
        "progress": followed.digest,
        "progress_at": followed.said_at,
        "pause": followed.pause,
        "told_at": followed.told_at,
    }
    await db.run(update(broadcasts).where(broadcasts.c.id == broadcast).values(values))


async def due(db: Session, *, now: datetime) -> Sequence[BroadcastId]:
    """Those about which something must be done now."""
    statement = select(broadcasts.c.id).where(broadcasts.c.look_at <= now).order_by(broadcasts.c.look_at)
    return [BroadcastId(found) for found in (await db.run(statement)).scalars()]


NEXT_LOOK = (
    select(broadcasts.c.look_at).where(broadcasts.c.look_at.is_not(None)).order_by(broadcasts.c.look_at).limit(1)
)
"""When the next of them is due."""


async def change(db: Session, broadcast: BroadcastId, *, state: State | None = None, **values: datetime | None) -> None:
    """Let it be in another state, begin at another time (`begins_at`) or be looked at then (`look_at`; None: never)."""
    written: dict[str, object] = {**values, **({"state": state.value} if state else {})}
    await db.run(update(broadcasts).where(broadcasts.c.id == broadcast).values(written))


async def pass_on(db: Session, broadcast: Broadcast, *, look_at: datetime) -> None:
    """It is its new sender's from now on, as it stands; that one has been told nothing of it yet."""
    values = {
        "sender_id": broadcast.sender,
        "state": broadcast.state.value,
        "body_sealed": _sealed(db, broadcast),
        "begins_at": broadcast.begins_at,
        "look_at": look_at,
        "progress": "",
        "progress_at": None,
        "pause": 0,
        "told_at": None,
    }
    await db.run(update(broadcasts).where(broadcasts.c.id == broadcast.id).values(values))


async def look_after(db: Session, sender: PersonId) -> None:
    """Somebody has left, or lost their telephone, or leads less than before: look at once at all that they send."""
    mine = update(broadcasts).where(broadcasts.c.sender_id == sender, broadcasts.c.state.in_(_RUNNING))
    await db.run(mine.values(look_at=broadcasts.c.made_at))


async def look_soon(db: Session, broadcast: BroadcastId, *, at: datetime) -> None:
    """Look at it then, or earlier when that was planned."""
    later = (broadcasts.c.look_at.is_(None)) | (broadcasts.c.look_at > at)
    await db.run(update(broadcasts).where(broadcasts.c.id == broadcast, later).values(look_at=at))


def _read(db: Session, row: Row[Any]) -> Broadcast:
    body: Mapping[str, Any] = json.loads(db.sealer.open(row.body_sealed, table="broadcasts", row=row.id, column="body"))
    return Broadcast(
        id=BroadcastId(row.id),
        sender=PersonId(row.sender_id),
        kind=Kind(row.kind),
        texts={Language(language): words for language, words in body["texts"].items()},
        segment=segment_from_data(body["segment"]),
        answers=AnswerSet(body["answers"]),
        state=State(row.state),
        made_at=row.made_at,
        begins_at=row.begins_at,
        wanted_at=datetime.fromisoformat(body["wanted_at"]),
        areas=None if body["areas"] is None else frozenset(map(AreaId, body["areas"])),
        counted=body["counted"],
    )


async def forget(db: Session, *, before: datetime, limit: int) -> int:
    """Erase what went out before then: its open buttons close, then who got it and what they answered, then itself.

    So many at a time, `limit` at most; how many.
    """
    ended = broadcasts.c.state.in_([State.DONE.value, State.STOPPED.value])
    old = select(broadcasts.c.id).where(broadcasts.c.begins_at < before, ended, broadcasts.c.look_at.is_(None))
    ids = list((await db.run(old.order_by(broadcasts.c.begins_at).limit(limit))).scalars())
    if not ids:
        return 0
    gone = await _close_cards(db, ids, limit=limit)
    if gone < limit:
        pair = tuple_(addressees.c.broadcast_id, addressees.c.person_id)
        some = select(addressees.c.broadcast_id, addressees.c.person_id).where(addressees.c.broadcast_id.in_(ids))
        gone += (await db.run(delete(addressees).where(pair.in_(some.limit(limit - gone))))).rowcount
    if gone < limit:
        gone += (await db.run(delete(broadcasts).where(broadcasts.c.id.in_(ids)))).rowcount
    return gone


async def _close_cards(db: Session, ids: Sequence[str], *, limit: int) -> int:
    """Of these broadcasts, close buttons that nobody pressed."""
    abouts = [f"{about}:{one}:" for one in ids for about in ("broadcast", "broadcast-more")]
    is_about = or_(*(outbox.c.topic.startswith(about) for about in abouts))
    some = select(outbox.c.id).where(outbox.c.card == OPEN_CARD, is_about).limit(limit)
    return (await db.run(update(outbox).where(outbox.c.id.in_(some)).values(card="closed"))).rowcount
