"""What ties answers to the messages they came in, and to the questions they were given to."""

from collections.abc import Mapping
from dataclasses import replace

from domain.ask import Answer, Ask
from domain.ids import AccountId
from storage.conversations import Conversation


def origin_of(account: AccountId, event_id: str) -> str:
    """What stands for a message: event ids are unique for each account only."""
    return f"{account}:{event_id}"


def adopted(conversation: Conversation, ask: Ask) -> Conversation:
    """Answers that were known before they were asked hold for the question as it was asked now."""
    answers: Mapping[str, Answer] = {
        key: replace(answer, fingerprint=ask.asked[key]) if answer.fingerprint is None and key in ask.asked else answer
        for key, answer in conversation.answers.items()
    }
    return replace(conversation, answers=answers)
