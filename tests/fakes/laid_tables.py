"""What a database holds, as plain values that two ways of laying it can be compared by."""

from typing import Any

from sqlalchemy import Connection, inspect

NOT_OURS = {"alembic_version"}
SEQUENCES = "sequences"


def described(connection: Connection) -> dict[str, Any]:
    """Every column, key, constraint and index of every table, and the sequences, in no order."""
    inspector = inspect(connection)
    has_sequences = connection.dialect.supports_sequences
    return {
        SEQUENCES: sorted(inspector.get_sequence_names()) if has_sequences else [],
    } | {
        name: {
            "columns": {one["name"]: _plain(one) for one in inspector.get_columns(name)},
            "primary key": inspector.get_pk_constraint(name),
            "foreign keys": _by_name(inspector.get_foreign_keys(name)),
            "unique": _by_name(inspector.get_unique_constraints(name)),
            "checks": _by_name(inspector.get_check_constraints(name)),
            "indexes": _by_name(inspector.get_indexes(name)),
        }
        for name in inspector.get_table_names()
        if name not in NOT_OURS
    }


def _by_name(found: Any) -> dict[str, Any]:  # noqa: ANN401  typed dictionaries of the inspector
    return {str(one["name"]): _plain(one) for one in found}


def _plain(one: Any) -> dict[str, str]:  # noqa: ANN401
    return {
        key: str({name: str(option) for name, option in value.items()} if isinstance(value, dict) else value)
        for key, value in one.items()
    }
