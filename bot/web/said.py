"""What a person did on the page, read into what every platform says: nothing from a browser is believed unread."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from domain.conversation import Incoming, Kind
from domain.errors import RefusedError
from domain.ids import AccountId

LONGEST_TEXT = 4000
LONGEST_OPTION = 64
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_WORDS = ("id", "kind", "text", "option", "target")
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
"""Control characters that nobody types; a tab and a new line stay."""


def incoming_of(data: Mapping[str, Any], *, account: AccountId, now: datetime) -> Incoming:
    """The event in these data.

    Raises:
        RefusedError: it cannot be one; its text says why.
    """
    said = {name: data.get(name) or "" for name in _WORDS}
    if not all(isinstance(value, str) for value in said.values()):
        raise RefusedError("web.not-understood")
    if not _ID.fullmatch(said["id"]) or said["kind"] not in set(Kind):
        raise RefusedError("web.not-understood")
    kind, text = Kind(said["kind"]), readable(said["text"])
    if len(text) > LONGEST_TEXT:
        raise RefusedError("web.too-long")
    if kind in (Kind.TEXT, Kind.EDIT) and not text.strip():
        raise RefusedError("web.empty-message")
    if kind in (Kind.EDIT, Kind.WITHDRAW) and not _ID.fullmatch(said["target"]):
        raise RefusedError("web.not-understood")
    return Incoming(
        account=account,
        event_id=said["id"],
        kind=kind,
        received_at=now,
        text=text,
        option=readable(said["option"])[:LONGEST_OPTION],
        target="" if kind is Kind.MEDIA else said["target"],  # here files are handed over, not fetched
    )


def readable(text: str) -> str:
    """The text without unseen characters, and without halves of characters, which no database or page can hold."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n")).encode("utf-8", "replace").decode()
