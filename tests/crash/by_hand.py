"""What nobody can know is left to people: a coordinator sees what may not have arrived, and has it sent again."""

from sqlalchemy import select, update

from crash.far_side import FarSide
from storage.database import Database
from storage.tables import outbox

UNKNOWN = "unknown"


async def sent_again(database: Database, far: FarSide) -> int:
    """Put back what was on its way to many when the program died; how many. It is noted by whose hand it goes twice."""
    async with database.reading() as db:
        found = (await db.run(select(outbox.c.id).where(outbox.c.state == UNKNOWN))).scalars().all()
    for row in found:
        far.write(UNKNOWN, {"id": row})
    if found:
        async with database.transaction("by-hand") as db:
            await db.run(update(outbox).where(outbox.c.id.in_(found)).values(state="queued"))
    return len(found)
