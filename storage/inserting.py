"""Putting in what may be there already: an insert that says what becomes of it, as each kind of database has one."""

from sqlalchemy import Table
from sqlalchemy.dialects.sqlite import Insert, insert


def insert_into(table: Table, *, is_postgres: bool) -> Insert:
    """An insert with `on_conflict_do_nothing` and `on_conflict_do_update`; what is used of them is alike in both."""
    if is_postgres:
        from sqlalchemy.dialects import postgresql  # noqa: PLC0415  2 MB, with all its drivers

        return postgresql.insert(table)  # type: ignore[return-value]
    return insert(table)
