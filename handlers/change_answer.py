"""Somebody changes one answer of a report that was kept."""

from domain.ask import Ask
from domain.conversation import Option, Reopen, Turn
from domain.errors import RefusedError
from domain.ids import ConversationId, TextId
from domain.people import Person
from storage import conversations
from storage.database import Session

CHANGEABLE = (
    "visit.whom",
    "visit.whom-yesterday",
    "visit.how-did-it-go",
    "visit.how-long",
    "visit.how-many",
    "sign.what",
    "sign.whom",
    "sign.whom-after",
)
"""The questions that can be asked again afterwards; each has a label `change.<question, with a dash for the point>`."""


async def change_answer(ask: Ask, person: Person, *, db: Session, record: str) -> Turn:
    """Ask which answer, then ask that question again: the report becomes its next version."""
    conversation = await conversations.get(db, ConversationId(record))
    if conversation is None or conversation.person != person.id:
        raise RefusedError("change.forgotten")
    options = [_option(question) for question in CHANGEABLE if question in conversation.answers]
    if not options:
        raise RefusedError("change.nothing")
    chosen = await ask.one_of("change.what", options)
    return Turn(then=Reopen(conversation.id, chosen.key))


def _option(question: str) -> Option:
    return Option(question, TextId(f"change.{question.replace('.', '-')}"))
