"""Who acts for a supervisor or deputy who is away for a while."""

from functools import cache
from typing import Any

from sqlalchemy import func, literal_column, select
from sqlalchemy.sql.elements import ColumnElement

from storage.tables import people, replacements, residents

RUNNING: ColumnElement[str] = literal_column("'running'")
"""Written out, not bound: only then can a prepared statement use the index over those that hold now."""


@cache
def acting(post: ColumnElement[Any]) -> ColumnElement[str]:
    """Who stands in for this supervisor or deputy of a row of `residents` now; else, or once they left, that person."""
    stand_in = (
        select(replacements.c.by_id)
        .join(people, people.c.id == replacements.c.by_id)
        .where(
            replacements.c.of_id == post,
            replacements.c.area_id == residents.c.area_id,
            replacements.c.state == RUNNING,
            people.c.state == "active",
        )
        .limit(1)
        .correlate(residents)
        .scalar_subquery()
    )
    return func.coalesce(stand_in, post)
