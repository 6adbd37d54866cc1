"""When something is due next, of many kinds of things at once."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, select

from storage.database import Session

NextDue = Select[Any] | Callable[[Session], Awaitable[datetime | None]]
"""A statement that gives one moment or none, or what asks for it."""


async def due_next(db: Session, asked: Mapping[str, NextDue]) -> Mapping[str, datetime | None]:
    """The moment of each; all statements are asked in one."""
    statements = {name: one for name, one in asked.items() if isinstance(one, Select)}
    row = (await db.run(_all_at_once(*statements.values()))).one() if statements else ()
    found: dict[str, datetime | None] = dict(zip(statements, row, strict=True))
    return found | {name: await one(db) for name, one in asked.items() if not isinstance(one, Select)}


@cache
def _all_at_once(*statements: Select[Any]) -> Select[Any]:
    return select(*(statement.scalar_subquery() for statement in statements))
