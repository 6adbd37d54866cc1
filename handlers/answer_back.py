"""The sender of a broadcast answers one of those who answered."""

from domain.ask import Ask
from domain.broadcasts import WRITE
from domain.conversation import Lane, Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import BroadcastId, PersonId, TextId
from domain.people import Person
from domain.privacy import mask_bsn
from domain.text_args import Arg, Written
from storage import answers, broadcasts, people
from storage.database import Session


async def answer_back(ask: Ask, sender: Person, *, db: Session, broadcast: str, whom: str) -> Turn:
    """Ask what to write, and let them write back once more."""
    sent = await broadcasts.get(db, BroadcastId(broadcast))
    given = await answers.of(db, sent.id, PersonId(whom)) if sent and sent.sender == sender.id else None
    reader = (await people.get(db, [given.person])).get(given.person) if given else None
    if sent is None or reader is None or not reader.active:
        raise RefusedError("broadcast.gone")
    words = mask_bsn(str(await ask.words("broadcast.answer-back", name=reader.name)))
    start = Start("answer_broadcast", {"broadcast": sent.id, "answer": WRITE})
    args: dict[str, Arg] = {"name": sender.name, "words": Written(words)}
    passed_on = Say(
        reader.id,
        TextId("broadcast.answered-back"),
        args,
        options=(Option(WRITE, TextId("broadcast.option-write"), start=start),),
        lane=Lane.CHECK_IN,
        key=f"broadcast:{sent.id}:back:{ask.id}",
        topic=f"broadcast-more:{sent.id}:{reader.id}",
    )
    return Turn(say=(Say(sender.id, TextId("broadcast.answer-sent"), {"name": reader.name}), passed_on))
