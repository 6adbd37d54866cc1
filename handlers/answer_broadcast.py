"""Somebody answers a broadcast with one tap, or writes back; its sender hears it with the name."""

from domain.ask import Ask
from domain.broadcasts import WRITE, topic_of
from domain.conversation import Close, Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import BroadcastId, TextId
from domain.people import Person
from domain.privacy import mask_bsn
from storage import answers, broadcasts, people
from storage.database import Session


async def answer_broadcast(ask: Ask, person: Person, *, db: Session, broadcast: str, answer: str) -> Turn:
    """Note the answer; what is written back is asked for first."""
    sent = await broadcasts.get(db, BroadcastId(broadcast))
    if sent is None:
        raise RefusedError("broadcast.too-old")
    sender = (await people.get(db, [sent.sender]))[sent.sender]
    words = None
    if answer == WRITE:
        words = mask_bsn(str(await ask.words("broadcast.write-back", name=sender.name)))
    if not await answers.note(db, sent.id, person.id, answer=answer, words=words, at=ask.now):
        raise RefusedError("broadcast.too-old")
    more = f"broadcast-more:{sent.id}:{person.id}"
    start = Start("answer_broadcast", {"broadcast": sent.id, "answer": WRITE})
    options = () if words else (Option(WRITE, TextId("broadcast.option-write"), start=start),)
    return Turn(
        say=(Say(person.id, TextId("broadcast.answered"), {"name": sender.name}, options=options, topic=more),),
        close=(Close(topic_of(sent.id, person.id), of=person.id), Close(more, of=person.id)),
    )
