"""One statement with many rows, made ready at once: SQLAlchemy takes three times as long, row by row."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql.compiler import SQLCompiler

Prepared = tuple[str, list[tuple[Any, ...]]]


def prepared(statement: Any, rows: Sequence[dict[str, Any]], dialect: Dialect) -> Prepared | None:  # noqa: ANN401  an insert or update
    """The SQL and each row as the driver takes it; None: it is more than that, and SQLAlchemy's own to do.

    All rows name the same columns. "More" is what is worked out for each row beside that, or given back.
    """
    compiled: SQLCompiler = statement.compile(dialect=dialect, column_keys=list(rows[0]))
    names = compiled.positiontup
    if names is None or compiled.prefetch or compiled.effective_returning or compiled.post_compile_params:
        return None
    binds = [compiled.binds[name] for name in names]
    if any(bind.key not in rows[0] for bind in binds):
        return None
    columns = list[list[Any]]()
    for bind in binds:
        values = [row[bind.key] for row in rows]
        write = bind.type.dialect_impl(dialect).bind_processor(dialect)
        columns.append(values if write is None else [write(value) for value in values])
    return str(compiled), list(zip(*columns, strict=True))
