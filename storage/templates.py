"""Texts that somebody uses again."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, insert, select

from domain.ids import PersonId, new_id
from domain.people import Language
from domain.templates import Template
from storage.database import Session
from storage.tables import templates


async def saved_by(db: Session, owner: PersonId) -> Sequence[Template]:
    """What somebody saved, newest first."""
    mine = select(templates).where(templates.c.owner_id == owner)
    rows = (await db.run(mine.order_by(templates.c.saved_at.desc(), templates.c.id))).all()
    return [read_template(db, row) for row in rows]


def read_template(db: Session, row: Row[Any]) -> Template:
    """The text of a row of that table."""
    body = json.loads(db.sealer.open(row.body_sealed, table="templates", row=row.id, column="body"))
    return Template(row.id, body["name"], {Language(one): words for one, words in body["texts"].items()})


async def save(db: Session, owner: PersonId, *, name: str, texts: Mapping[Language, str], now: datetime) -> None:
    """Keep it under that name; one of the same name is replaced."""
    await forget(db, owner, name=name)
    row = new_id()
    body = json.dumps({"name": name, "texts": {language.value: words for language, words in texts.items()}})
    sealed = db.sealer.seal(body, table="templates", row=row, column="body")
    await db.run(insert(templates).values(id=row, owner_id=owner, body_sealed=sealed, saved_at=now))


async def forget(db: Session, owner: PersonId, *, name: str) -> None:
    """It is not used any more."""
    gone = [one.id for one in await saved_by(db, owner) if one.name.casefold() == name.casefold()]
    if gone:
        await db.run(delete(templates).where(templates.c.id.in_(gone)))
