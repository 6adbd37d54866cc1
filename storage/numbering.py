"""The numbers of options: over all that is open in a chat, one number has one meaning."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Executable, Row, exists, func, or_, select

from storage.database import Session, TakenError
from storage.repeating import StaleError
from storage.tables import conversations, outbox

MOST_TRIES = 20
"""Each time that one has to count again, another has put its own in: so many at once write to one chat."""
COUNTED_ONCE = "ix_outbox_choices"


def next_number(account: ColumnElement[Any]) -> ColumnElement[Any]:
    """One more than the highest number among all that is open in that chat."""
    shown = outbox.alias("shown")
    live = exists().where(
        conversations.c.prompt_id == shown.c.id,
        conversations.c.state.in_(["open", "parked"]),
    )
    highest = (
        select(func.max(shown.c.first_number + shown.c.options_count))
        .where(shown.c.account_id == account, shown.c.options_count > 0, or_(shown.c.card == "open", live))
        .scalar_subquery()
    )
    return func.coalesce(highest, 1)


def next_choice(account: ColumnElement[Any]) -> ColumnElement[Any]:
    """The place of a message among all with options that this chat ever had.

    Two that were counted without seeing each other get the same: the database refuses the second.
    """
    counted = outbox.alias("counted")
    highest = select(func.max(counted.c.choice_seq)).where(counted.c.account_id == account).scalar_subquery()
    return func.coalesce(highest, 0) + 1


async def counted_once(db: Session, statement: Executable, given: Sequence[dict[str, Any]]) -> Sequence[Row[Any]]:
    """Put in rows with options; count again when another transaction has just put some into the same chat.

    SQLite has one writer.

    Raises:
        StaleError: others keep coming in between.
    """
    if not db.is_postgres:
        return (await db.run(statement, given)).all()
    for _ in range(MOST_TRIES):
        try:
            async with db.savepoint():
                return (await db.run(statement, given)).all()
        except TakenError as error:
            if COUNTED_ONCE not in str(error):
                raise
    raise StaleError("others put messages into the same chat")
