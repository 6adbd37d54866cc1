"""Write the next migration: `python -m storage.migrations "what changes"`; look at it, then commit it.

It compares an empty database that all migrations were run on with `storage/tables`.
"""

import asyncio
import sys
import tempfile

from alembic import command
from alembic.script import ScriptDirectory

from storage.database import Database
from storage.migrations import upgrade
from storage.migrations.steps import settings


async def write(message: str) -> None:
    """Write the step that is missing, numbered after the last one."""
    known = len(list(ScriptDirectory.from_config(settings()).walk_revisions()))
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite+aiosqlite:///{folder}/empty.sqlite")
        await upgrade(database)
        async with database.engine.connect() as connection:
            await connection.run_sync(
                lambda sync: command.revision(
                    settings(sync), message=message, autogenerate=True, rev_id=f"{known + 1:04}"
                )
            )
        await database.close()


if __name__ == "__main__":
    asyncio.run(write(" ".join(sys.argv[1:]) or "first tables"))
