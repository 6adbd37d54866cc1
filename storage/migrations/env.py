"""How a migration runs; Alembic reads this file for each command."""

from typing import Literal

from alembic import context
from sqlalchemy import Connection

from storage import tables


def plain(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write our own type as what it is in the database, so that an old step never depends on today's code."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, tables.Utc) else False


def migrate(connection: Connection) -> None:
    """Run the wanted steps on this connection, in the transaction of whoever opened it."""
    tables.conditions_on_postgres()
    context.configure(
        connection=connection,
        target_metadata=tables.metadata,
        render_as_batch=True,
        compare_type=True,
        compare_server_default=True,
        transactional_ddl=True,
        render_item=plain,
    )
    context.run_migrations()


migrate(context.config.attributes["connection"])
