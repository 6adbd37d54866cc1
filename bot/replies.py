"""What a turn says at once to whoever wrote, and what is said about a message that cannot be dealt with."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.conversation import AlarmSay, Lane, Option, Say, Start, Turn
from domain.ids import InboxId, PersonId, TextId
from domain.people import Person
from storage import alarms, outbox, people
from storage.arrivals import Arrival
from storage.database import Session
from storage.delivery import Message, message_of
from storage.outbox import Draft, Put


@dataclass(frozen=True)
class Replies:
    """What a turn says: messages that are ours to send at once, and the lanes in which others were left to workers."""

    ours: Sequence[Message]
    left_in: Collection[Lane]


def replies_of(puts: Sequence[Put], arrival: Arrival, *, now: datetime, me: Person | None) -> Replies:
    """The replies that are ours to send, as delivery takes them, without reading them back."""
    ours = [
        message_of(put, platform=arrival.platform, address=arrival.address, now=now, person=me)
        for put in puts
        if put.claimed
    ]
    return Replies(ours, {put.draft.lane for put in puts if not put.claimed})


async def unkept_drafts(db: Session, person: PersonId | None, *, platform: str, key: str) -> list[Draft]:
    """The same for one that could not even be kept as a message; when nobody knows who wrote it, everybody is told."""
    if person is None:
        stranger = AlarmSay(TextId("alarm.unkept"), areas=(), key=f"unkept:{key}", args={"platform": platform.title()})
        turn = await alarms.sounded(db, Turn(alarms=(stranger,)))
        return [outbox.draft_of(say) for say in turn.say]
    writer = (await people.get(db, [person]))[person]
    alarm = AlarmSay(
        TextId("alarm.unkept-of"),
        areas=tuple(post.area for post in writer.posts if post.area),
        key=f"unkept:{key}",
        args={"name": writer.name},
        call=(writer,),
        but=person,
    )
    turn = await alarms.sounded(db, Turn(say=(Say(person, TextId("engine.set-aside")),), alarms=(alarm,)))
    return [outbox.draft_of(say) for say in turn.say]


async def poison_drafts(db: Session, person: PersonId, row: InboxId) -> list[Draft]:
    """The sender hears that it is kept; whoever hears the alarms of their areas, that somebody must look."""
    sender = (await people.get(db, [person]))[person]
    told = Say(person, TextId("engine.set-aside"))
    cleared = Option("cleared", TextId("alarm.option-cleared"), start=Start("clear_poison", {"message": row}))
    alarm = AlarmSay(
        TextId("alarm.set-aside"),
        areas=tuple(post.area for post in sender.posts if post.area),
        key=f"poison:{row}",
        args={"name": sender.name},
        options=(cleared,),
        topic=f"poison:{row}",
        call=(sender,),
        but=person,
    )
    turn = await alarms.sounded(db, Turn(say=(told,), alarms=(alarm,)))
    return [outbox.draft_of(say) for say in turn.say]
