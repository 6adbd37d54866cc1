"""What SQLAlchemy made of our statements, kept once for the program instead of once for each engine.

SQLite has an engine that writes and one that reads, stories and demos build many houses: each would turn the same
statements into the same SQL again, which is most of what a first message costs. SQLAlchemy keeps by dialect *object*;
here one kind of database counts as one, since nothing that an engine is told changes the SQL of a statement.
"""

from typing import Any

from sqlalchemy.util import LRUCache

KEPT = 2_000
"""Statements kept of all kinds together; the program has some hundreds. The least used are dropped first."""


class Compiled(LRUCache[Any, Any]):
    """What SQLAlchemy's `compiled_cache` option takes: it asks with `get` and keeps with `[key] = `."""

    def get(self, key: Any, default: Any = None) -> Any:  # noqa: ANN401  SQLAlchemy's own
        """What was compiled for this kind of database."""
        return super().get(_of_kind(key), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:  # noqa: ANN401, D105  SQLAlchemy's own
        super().__setitem__(_of_kind(key), compiled)


def _of_kind(key: tuple[Any, ...]) -> tuple[Any, ...]:
    dialect, *statement = key
    return (dialect.name, *statement)


COMPILED = Compiled(KEPT)
"""The one of this process."""
