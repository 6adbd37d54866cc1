"""What people answered to a broadcast."""

from datetime import datetime, timedelta

from sqlalchemy import func, update

from domain.ids import BroadcastId, PersonId
from storage import broadcasts
from storage.database import Session
from storage.tables import addressees

TOLD_WITHIN = timedelta(minutes=1)
"""So long answers are gathered before the sender hears of them."""


async def note(
    db: Session, broadcast: BroadcastId, person: PersonId, *, answer: str, words: str | None, at: datetime
) -> None:
    """Keep an answer, in place of an earlier one; what was written back stays until something else is."""
    values: dict[str, object] = {"answered_at": at, "told": False}
    if words is None:
        values["answer"] = answer
    else:
        values["answer"] = func.coalesce(addressees.c.answer, answer)
        values["words_sealed"] = db.sealer.seal(words, table="addressees", row=f"{broadcast}:{person}", column="words")
    mine = update(addressees).where(addressees.c.broadcast_id == broadcast, addressees.c.person_id == person)
    await db.run(mine.values(values))
    await broadcasts.look_soon(db, broadcast, at=at + TOLD_WITHIN)
