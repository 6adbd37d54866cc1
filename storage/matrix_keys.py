"""The keys of encrypted chats on Matrix, each sealed by itself, so that a backup of the database holds all of them."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import and_, delete, or_, select

from storage.codes import mac
from storage.database import Session
from storage.inserting import insert_into
from storage.tables import matrix_keys

MOST_AT_ONCE = 200
Name = tuple[str, ...]
"""What a key is the key of, such as ("room", its id); unique among the keys of an account."""
Words = Mapping[str, object]
"""A key as plain JSON."""


async def some(db: Session, user: str, *, after: str = "") -> tuple[Sequence[tuple[Name, Words]], str]:
    """Some of the keys of that account of ours, and after which the next ones come; "" when these are the last."""
    wanted = (matrix_keys.c.user_id == user, matrix_keys.c.name_mac > after)
    found = select(matrix_keys).where(*wanted).order_by(matrix_keys.c.name_mac).limit(MOST_AT_ONCE)
    rows = (await db.run(found)).all()
    opened = [
        json.loads(db.sealer.open(row.sealed, table="matrix_keys", row=f"{user}|{row.name_mac}", column="sealed"))
        for row in rows
    ]
    return [(tuple(name), words) for name, words in opened], rows[-1].name_mac if len(rows) == MOST_AT_ONCE else ""


async def keep(db: Session, user: str, changed: Mapping[Name, Words | None]) -> None:
    """Keep what has changed; None is a key that is no longer needed."""
    macs = {name: mac(db, "matrix-key", json.dumps(name)) for name in changed}
    gone = [macs[name] for name, words in changed.items() if words is None]
    rows = [
        {
            "user_id": user,
            "name_mac": macs[name],
            "sealed": db.sealer.seal(
                json.dumps([name, words]), table="matrix_keys", row=f"{user}|{macs[name]}", column="sealed"
            ),
        }
        for name, words in changed.items()
        if words is not None
    ]
    insert = insert_into(matrix_keys, is_postgres=db.is_postgres)
    keeping = insert.on_conflict_do_update(
        index_elements=["user_id", "name_mac"], set_={"sealed": insert.excluded.sealed}
    )
    if rows:
        await db.run(keeping, rows)
    for start in range(0, len(gone), MOST_AT_ONCE):
        these = or_(*(matrix_keys.c.name_mac == one for one in gone[start : start + MOST_AT_ONCE]))
        await db.run(delete(matrix_keys).where(and_(matrix_keys.c.user_id == user, these)))


async def forget_all(db: Session, user: str) -> None:
    """There is another device now, which shares no key with the one before it."""
    await db.run(delete(matrix_keys).where(matrix_keys.c.user_id == user))
