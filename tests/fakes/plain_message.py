"""A message as delivery takes it, with nothing special about it."""

from datetime import UTC, datetime

from domain.conversation import Lane
from domain.ids import AccountId, PromptId, TextId
from storage.delivery import Message

MESSAGE = Message(
    id=PromptId("p"),
    key="key",
    lane=Lane.REPLY,
    effect="say",
    fence=1,
    attempts=0,
    created_at=datetime(2026, 3, 2, tzinfo=UTC),
    account=AccountId("a"),
    platform="memory",
    address="x",
    text=TextId("option.as-is"),
)
