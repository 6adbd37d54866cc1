"""Somebody stops the chat on their phone, or comes back to it; those who rely on them hear that they are gone."""

from datetime import datetime

from domain.alarms import LEADS, who_hears, whom_to_call
from domain.ask import Ask
from domain.conversation import AlarmSay, Lane, Say, Turn
from domain.ids import AccountId, AreaId, PersonId, TextId
from domain.people import Person
from domain.text_args import Args
from storage import alarms, people, touch
from storage.database import Session


async def lost_touch(ask: Ask, person: Person, *, db: Session, account: str) -> Turn:
    """They stopped the chat."""
    del person
    return await account_lost(db, AccountId(account), now=ask.now)


async def back_in_touch(ask: Ask, person: Person, *, db: Session, account: str) -> Turn:
    """They can be reached again; a short hello, unless they always could."""
    del ask
    if not await touch.regain(db, AccountId(account)):
        return Turn()
    return Turn(say=(Say(person.id, TextId("telegram.hello-again")),))


async def account_lost(db: Session, account: AccountId, *, now: datetime, is_one_of_many: bool = False) -> Turn:
    """Nothing arrives there any more; the first time that this is seen, those who must know hear of it.

    An alarm when somebody waits for this person; else a message for their coordinators that does not hurry. What is
    `is_one_of_many` gets no message of its own: who sent to many sees them all in one list, and so do the coordinators
    in their list of what did not arrive.
    """
    lost = await people.lose(db, account)
    person = (await people.get(db, [lost])).get(lost) if lost else None
    if person is None or not person.active:
        return Turn()
    areas = tuple(post.area for post in person.posts if post.area)
    if any(person.is_a(role) for role in LEADS) or await touch.is_relied_on(db, person.id):
        return Turn(alarms=(_alarm(person, areas, key=f"gone:{account}:{now.isoformat()}"),))
    if is_one_of_many:
        return Turn()
    hearers = who_hears(await alarms.posts_within_reach(db), areas=areas, but=person.id)
    return Turn(say=tuple(_quiet(person, to=one) for one in hearers.people if areas))


def _alarm(person: Person, areas: tuple[AreaId, ...], *, key: str) -> AlarmSay:
    args: Args = {"name": person.name}
    return AlarmSay(TextId("touch.relied-on-gone"), areas, key, args, call=(person,), but=person.id)


def _quiet(person: Person, *, to: PersonId) -> Say:
    args: Args = {"name": person.name, "call": whom_to_call((person,), reader=to)}
    return Say(to, TextId("touch.gone"), args, lane=Lane.CHECK_IN)
