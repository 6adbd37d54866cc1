"""Somebody wants to leave a conversation in which they have given answers already."""

from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Leave, Option, Say, Turn
from domain.ids import ConversationId, TextId
from domain.people import Person
from storage.database import Session

STOPPED = TextId("engine.stopped")


class Sure(StrEnum):
    """Whether the answers may be lost."""

    YES = "yes"
    NO = "no"


SURE = tuple(Option(sure.value, TextId(f"option.{sure.value}")) for sure in Sure)


async def stop(ask: Ask, person: Person, *, db: Session, conversation: str) -> Turn:
    """Ask once whether the answers may be lost; with "no" the question that was open is asked again."""
    del db
    sure = await ask.one_of("stop.sure", SURE)
    if sure.key == Sure.NO:
        return Turn()
    return Turn(say=(Say(person.id, STOPPED),), then=Leave(ConversationId(conversation)))
