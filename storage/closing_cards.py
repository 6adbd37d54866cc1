"""Taking the buttons of shown messages away: of all open cards on a topic, or of one message."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, case, or_, update

from domain.conversation import Close
from domain.ids import AccountId, PersonId, PromptId, TextId, new_id
from storage.database import Session
from storage.outbox import Draft, Said, said_in
from storage.tables import outbox

CLOSED_WITHOUT_CHOICE = -1


async def close_cards(
    db: Session,
    closes: Sequence[Close],
    *,
    pressed: tuple[PromptId, int] | None = None,
) -> Sequence[Draft]:
    """Close all open cards on these topics; the drafts that take their buttons away where they were shown.

    `pressed` is the card that was just pressed and the place of its option, to be shown as chosen.
    """
    if not closes:
        return []
    card, place = pressed or (PromptId(""), None)
    chosen = case((outbox.c.id == card, place), else_=CLOSED_WITHOUT_CHOICE)
    statement = (
        update(outbox).where(outbox.c.card == "open", or_(*map(_is_meant, closes))).values(card="closed", chosen=chosen)
    )
    returned = (
        outbox.c.id,
        outbox.c.person_id,
        outbox.c.account_id,
        outbox.c.platform_message_id,
        outbox.c.text_id,
        outbox.c.body_sealed,
    )
    rows = (await db.run(statement.returning(*returned))).all()
    return [
        closing_of(
            PromptId(row.id),
            person=PersonId(row.person_id),
            account=AccountId(row.account_id),
            message_id=row.platform_message_id,
            said=said_in(db, row.id, row.text_id, row.body_sealed),
            chosen=place if row.id == card else None,
        )
        for row in rows
        if row.account_id
    ]


def _is_meant(close: Close) -> ColumnElement[bool]:
    is_about = outbox.c.topic == close.topic
    return and_(is_about, outbox.c.person_id == close.of) if close.of else is_about


def closing_of(
    target: PromptId,
    *,
    person: PersonId,
    account: AccountId,
    message_id: str | None,
    said: Said | None = None,
    chosen: int | None = None,
) -> Draft:
    """The draft that takes the buttons of a shown message away; `chosen` is the place of the pressed one.

    `message_id` is what the platform calls the shown message, None while it is on its way; `said` what it says.
    """
    return Draft(
        id=PromptId(new_id()),
        person=person,
        text=TextId("prompt.closed"),
        effect="close",
        account=account,
        target=target,
        target_message_id=message_id,
        said=said,
        chosen=chosen,
        key=f"close:{target}",
    )
