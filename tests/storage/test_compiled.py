"""What was compiled for one engine serves the others of its kind."""

from sqlalchemy import create_engine, select

from storage import tables
from storage.compiled import COMPILED, Compiled
from storage.database import Database

STATEMENT = select(tables.keys.c.version).where(tables.keys.c.version == 7).limit(3)


async def test_what_one_house_compiled_another_does_not(sqlite_url: str) -> None:
    first, second = Database(sqlite_url), Database(sqlite_url)
    try:
        async with first.engine.connect() as connection:
            await connection.execute(STATEMENT)
        before = len(COMPILED)
        async with second.engine.connect() as connection:
            await connection.execute(STATEMENT)
    finally:
        await first.close()
        await second.close()
    assert before
    assert len(COMPILED) == before


def test_kinds_of_databases_are_kept_apart() -> None:
    kept, one, other = Compiled(9), create_engine("sqlite://").dialect, create_engine("postgresql+asyncpg://").dialect
    kept[one, "a statement"] = "for SQLite"
    assert kept.get((one, "a statement")) == "for SQLite"
    assert kept.get((other, "a statement")) is None
