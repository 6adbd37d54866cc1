"""A message that could not be handled is cleared by a coordinator, once they have phoned its sender."""

from domain.alarms import who_hears
from domain.ask import Ask
from domain.conversation import Close, Say, Turn
from domain.errors import RefusedError
from domain.ids import InboxId, PersonId, TextId
from domain.people import Person
from domain.permissions import Action, may
from storage import alarms, audit, inbox, people
from storage.database import Session


async def clear_poison(ask: Ask, person: Person, *, db: Session, message: str) -> Turn:
    """Erase the words of a message that was set aside; pressed twice, it is said once.

    Raises:
        RefusedError: there is none, or it is of somebody whose alarms they do not hear.
    """
    sender = await inbox.sender_of(db, InboxId(message))
    if sender is None or not await _looks_after(db, person, sender):
        raise RefusedError("alarm.unknown")
    if not await inbox.clear(db, InboxId(message), at=ask.now):
        return Turn(close=(Close(f"poison:{message}"),))
    await audit.note(db, "poison.clear", by=person.id, subject=message, at=ask.now)
    return Turn(say=(Say(person.id, TextId("alarm.cleared")),), close=(Close(f"poison:{message}"),))


async def _looks_after(db: Session, person: Person, sender: PersonId) -> bool:
    """Whether they lead an area of the sender, or would hear an alarm about them now, as when nobody leads there."""
    posts = (await people.get(db, [sender]))[sender].posts
    areas = tuple(post.area for post in posts if post.area)
    if any(may(person, Action.CLEAR_POISON, area=area) for area in areas):
        return True
    return person.id in who_hears(await alarms.posts_within_reach(db), areas=areas, but=sender).people
