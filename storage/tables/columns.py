"""What every table is made of: the register they all stand in, ids, references, and moments in UTC."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Column, Connection, DateTime, ForeignKey, Integer, MetaData, String, event
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    },
)

_written: dict[tuple[str, type], Callable[[datetime | None], object]] = {}
"""What a moment is on each kind of database: kept once, for each statement would keep its own."""

Serial = BigInteger().with_variant(Integer, "sqlite")
"""A number that the database itself counts up, on both kinds."""


class Utc(TypeDecorator[datetime]):
    """An aware moment in UTC, on SQLite too."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse naive moments; store in UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a zone")
        return value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Any:  # noqa: ANN401  whatever the kind of database wants
        """What writes a moment; the same moment in many rows, such as when they were made, is written out once."""
        write = super().bind_processor(dialect)
        if write is None:
            return None
        written = _written.setdefault((dialect.name, type(self.impl_instance)), lru_cache(maxsize=256)(write))

        def bound(value: datetime | None) -> object:
            # only in UTC are equal moments surely the same: of one local hour there may be two
            return written(value) if value is not None and value.tzinfo is UTC else write(value)

        return bound

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ANN401, ARG002
        """Give it back aware."""
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def row_id() -> Column[str]:
    """Give a table the id that its rows are known by everywhere."""
    return Column("id", String(32), primary_key=True)


def reference(name: str, table: str, *, null: bool = False, index: bool = False) -> Column[str]:
    """Name a row of another table by its id; the database refuses one that is not there."""
    return Column(name, String(32), ForeignKey(f"{table}.id"), nullable=null, index=index)


def conditions_on_postgres() -> None:
    """Let each index that holds only some rows hold the same ones on PostgreSQL.

    Where tables are written down they say it of SQLite alone (`sqlite_where`): said of PostgreSQL there, it would bring
    in all of SQLAlchemy's drivers for it, 2 MB, for programs that have another database.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            where = index.dialect_options["sqlite"]["where"]
            if where is not None:
                index.dialect_options["postgresql"]["where"] = where


@event.listens_for(metadata, "before_create")
def _before_tables(_metadata: MetaData, connection: Connection, **_more: object) -> None:
    if connection.dialect.name == "postgresql":
        conditions_on_postgres()
