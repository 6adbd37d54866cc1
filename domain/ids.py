"""The identities that the whole house hands around; each is a random hex string, made by us before it is stored."""

import secrets
import string
from typing import NewType

PersonId = NewType("PersonId", str)
AreaId = NewType("AreaId", str)
AccountId = NewType("AccountId", str)
ResidentId = NewType("ResidentId", str)
MatchId = NewType("MatchId", str)
VisitId = NewType("VisitId", str)
SignId = NewType("SignId", str)
EscalationId = NewType("EscalationId", str)
TaskId = NewType("TaskId", str)
AftercareId = NewType("AftercareId", str)
TaskCardId = NewType("TaskCardId", str)
TalkId = NewType("TalkId", str)
ConversationId = NewType("ConversationId", str)
PromptId = NewType("PromptId", str)
DraftId = NewType("DraftId", str)
ReplacementId = NewType("ReplacementId", str)
CheckInId = NewType("CheckInId", str)
UploadId = NewType("UploadId", str)
LeakId = NewType("LeakId", str)
DepartureId = NewType("DepartureId", str)
EveningId = NewType("EveningId", str)
InboxId = NewType("InboxId", str)
RoundId = NewType("RoundId", str)
LookInId = NewType("LookInId", str)
OfferId = NewType("OfferId", str)
BroadcastId = NewType("BroadcastId", str)
TextId = NewType("TextId", str)
_DIGITS = 32


def new_id() -> str:
    """A fresh identity: 128 random bits as 32 hex digits."""
    return secrets.token_bytes(16).hex()


def is_id(value: str) -> bool:
    """Whether that can be an identity of ours."""
    return len(value) == _DIGITS and not set(value) - set(string.hexdigits)
