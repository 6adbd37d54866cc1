"""What a file said that somebody handed in, sealed, until they have decided what becomes of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert, select, update

from domain.ids import PersonId, TextId, UploadId, new_id
from domain.sheets.facts import Facts
from domain.sheets.headings import Field
from domain.sheets.kept import facts_from_data, facts_to_data
from domain.sheets.problems import Problem
from domain.text_args import Text, from_data, to_data
from storage.database import Session
from storage.tables import uploads


@dataclass(frozen=True)
class Upload:
    """What the rows of a file say; of one with problems nothing but these, and why one could not be read at all."""

    facts: Facts | None
    problems: Sequence[Problem] = ()
    refused: Text | None = None


async def keep(db: Session, upload: Upload, *, of: PersonId, now: datetime) -> UploadId:
    """Keep it for that person, instead of what they handed in before."""
    id_ = UploadId(new_id())
    sealed = _sealed(db, id_, upload)
    await db.run(delete(uploads).where(uploads.c.person_id == of))
    await db.run(insert(uploads).values(id=id_, person_id=of, body_sealed=sealed, made_at=now))
    return id_


async def fetched(db: Session, id_: UploadId, upload: Upload) -> bool:
    """What was to be fetched is here now; False when its owner has handed in something else meanwhile."""
    here = update(uploads).where(uploads.c.id == id_).values(body_sealed=_sealed(db, id_, upload), look_at=None)
    return (await db.run(here.returning(uploads.c.id))).first() is not None


def _sealed(db: Session, id_: UploadId, upload: Upload) -> bytes:
    body = {
        "facts": facts_to_data(upload.facts) if upload.facts and not upload.problems else None,
        "problems": [[one.sheet, one.row, one.column, one.field, one.what] for one in upload.problems],
        "refused": to_data(upload.refused) if upload.refused else None,
    }
    return db.sealer.seal(json.dumps(body), table="uploads", row=id_, column="body")


async def get(db: Session, upload: UploadId, *, of: PersonId) -> Upload | None:
    """What that person handed in; None when it is gone, or was somebody else's."""
    statement = select(uploads).where(uploads.c.id == upload, uploads.c.person_id == of, uploads.c.look_at.is_(None))
    row = (await db.run(statement)).one_or_none()
    if row is None:
        return None
    body = json.loads(db.sealer.open(row.body_sealed, table="uploads", row=row.id, column="body"))
    problems = [
        Problem(sheet, line, column, Field(field) if field else None, TextId(what))
        for sheet, line, column, field, what in body["problems"]
    ]
    refused = from_data(body["refused"]) if body["refused"] else None
    facts = facts_from_data(body["facts"]) if body["facts"] else None
    return Upload(facts, problems, refused if isinstance(refused, Text) else None)


async def erase(db: Session, upload: UploadId) -> None:
    """It has been decided."""
    await db.run(delete(uploads).where(uploads.c.id == upload))


async def forget(db: Session, *, before: datetime) -> int:
    """Erase what nobody decided about before then; how many."""
    return (await db.run(delete(uploads).where(uploads.c.made_at < before))).rowcount
