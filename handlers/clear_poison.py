"""A message that could not be handled is cleared by a coordinator, once they have phoned its sender."""

from domain.ask import Ask
from domain.conversation import Close, Say, Turn
from domain.ids import InboxId, TextId
from domain.people import Person
from storage import audit, inbox
from storage.database import Session


async def clear_poison(ask: Ask, person: Person, *, db: Session, message: str) -> Turn:
    """Erase the words of a message that was set aside; pressed twice, it is said once."""
    if not await inbox.clear(db, InboxId(message), at=ask.now):
        return Turn(close=(Close(f"poison:{message}"),))
    await audit.note(db, "poison.clear", by=person.id, subject=message, at=ask.now)
    return Turn(say=(Say(person.id, TextId("alarm.cleared")),), close=(Close(f"poison:{message}"),))
