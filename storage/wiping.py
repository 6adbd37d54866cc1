"""Emptying an organisation of the demo; the program offers it for nothing else."""

from sqlalchemy import delete, func, select

from storage.database import Session
from storage.tables import areas, keys, metadata


async def is_empty(db: Session) -> bool:
    """Whether nobody has brought in an area yet."""
    return not (await db.run(select(func.count()).select_from(areas))).scalar_one()


async def wipe(db: Session) -> None:
    """Delete every row but the keys that the rows are sealed with."""
    for table in reversed(metadata.sorted_tables):
        if table is not keys:
            await db.run(delete(table))
