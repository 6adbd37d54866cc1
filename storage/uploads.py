"""What a file said that somebody handed in, sealed, until it is decided what becomes of it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, insert, select, update

from domain.ids import PersonId, TextId, UploadId, new_id
from domain.sheets.facts import Facts
from domain.sheets.headings import Field
from domain.sheets.kept import facts_from_data, facts_to_data
from domain.sheets.problems import Problem
from domain.text_args import Text, from_data, to_data
from storage.codes import mac
from storage.database import Session
from storage.tables import uploads


@dataclass(frozen=True)
class Upload:
    """What the rows of a file say; of one with problems nothing but these, and why one could not be read at all."""

    facts: Facts | None
    problems: Sequence[Problem] = ()
    refused: Text | None = None


@dataclass(frozen=True)
class Agreed:
    """A file that its owner has agreed to, with what stands for the words that they read."""

    person: PersonId
    upload: Upload
    words_mac: str


_AGREED = "import"
_UNDECIDED = (uploads.c.look_at.is_(None), uploads.c.do_at.is_(None))


async def keep(db: Session, upload: Upload, *, of: PersonId, now: datetime) -> UploadId:
    """Keep it for that person, instead of what they handed in before and have not agreed to."""
    id_ = UploadId(new_id())
    sealed = _sealed(db, id_, upload)
    await db.run(delete(uploads).where(uploads.c.person_id == of, uploads.c.do_at.is_(None)))
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
    """What that person handed in and has not agreed to; None when it is gone, or was somebody else's."""
    statement = select(uploads).where(uploads.c.id == upload, uploads.c.person_id == of, *_UNDECIDED)
    row = (await db.run(statement)).one_or_none()
    return _read(db, row) if row else None


def _read(db: Session, row: Row[Any]) -> Upload:
    body = json.loads(db.sealer.open(row.body_sealed, table="uploads", row=row.id, column="body"))
    problems = [
        Problem(sheet, line, column, Field(field) if field else None, TextId(what))
        for sheet, line, column, field, what in body["problems"]
    ]
    refused = from_data(body["refused"]) if body["refused"] else None
    facts = facts_from_data(body["facts"]) if body["facts"] else None
    return Upload(facts, problems, refused if isinstance(refused, Text) else None)


async def agree(db: Session, upload: UploadId, words: str, *, at: datetime) -> None:
    """Its owner wants done what these words say: it is due at once, in a transaction of its own."""
    mine = update(uploads).where(uploads.c.id == upload)
    await db.run(mine.values(do_at=at, agreed_mac=mac(db, _AGREED, words)))


async def due(db: Session, *, now: datetime) -> Sequence[UploadId]:
    """What is to be carried out by now, the oldest first."""
    statement = select(uploads.c.id).where(uploads.c.do_at <= now).order_by(uploads.c.do_at)
    return [UploadId(found) for found in (await db.run(statement)).scalars()]


NEXT_DUE = select(func.min(uploads.c.do_at))
"""When the next of them is."""


async def take(db: Session, upload: UploadId) -> Agreed | None:
    """That one, nobody's to carry out any more; None when another process has done so."""
    mine = update(uploads).where(uploads.c.id == upload, uploads.c.do_at.is_not(None)).values(do_at=None)
    row = (await db.run(mine.returning(uploads))).one_or_none()
    return Agreed(PersonId(row.person_id), _read(db, row), row.agreed_mac) if row else None


def is_what_was_agreed(db: Session, found: Agreed, words: str) -> bool:
    """Whether these are the words that its owner agreed to."""
    return found.words_mac == mac(db, _AGREED, words)


async def erase(db: Session, upload: UploadId) -> None:
    """It has been decided."""
    await db.run(delete(uploads).where(uploads.c.id == upload))


async def forget(db: Session, *, before: datetime) -> int:
    """Erase what nobody decided about before then; how many."""
    return (await db.run(delete(uploads).where(uploads.c.made_at < before))).rowcount
