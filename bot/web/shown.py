"""Messages as the page takes them, and the events that bring them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.web_chat import ClosedMessage, OwnMessage, ShownMessage


@dataclass(frozen=True)
class Told:
    """One piece of news for a page; `number` is that of a message of ours."""

    name: str
    data: Mapping[str, Any]
    number: int | None = None


def message_to_data(message: ShownMessage) -> dict[str, Any]:
    """A message of ours."""
    chosen = message.chosen
    state = "open" if chosen is None else "closed" if chosen < 0 else "answered"
    pressed = message.options[chosen][0] if chosen is not None and 0 <= chosen < len(message.options) else None
    return {
        "key": message.key,
        "seq": message.seq,
        "from": "bot",
        "text": message.text,
        "at": message.at.isoformat(),
        "options": [{"id": one, "number": number, "label": label} for one, number, label in message.options],
        "state": state,
        "chosen": pressed,
        "edited": False,
        "withdrawn": False,
        "lane": message.lane,
        "picture": message.picture,
        "file": message.file,
    }


def told(message: ShownMessage | ClosedMessage) -> Told:
    """What a page hears of it: all of what it may show, and only the choice of what it showed before."""
    if isinstance(message, ShownMessage):
        return Told("message", message_to_data(message), message.seq)
    return Told("closed", {"key": message.key, "seq": message.seq, "chosen": message.chosen}, message.seq)


def own_to_data(message: OwnMessage) -> dict[str, Any]:
    """A message of the person's own."""
    return {
        "key": f"own:{message.event}",
        "seq": 0,
        "from": "me",
        "event_id": message.event,
        "text": message.text,
        "at": message.at.isoformat(),
        "options": [],
        "state": "closed",
        "chosen": None,
        "edited": message.edited,
        "withdrawn": message.withdrawn,
        "is_file": message.is_file,
        "lane": 1,
    }


def sent_event(name: str, data: Mapping[str, Any], *, number: int | None = None) -> str:
    """One server-sent event."""
    head = f"id: {number}\n" if number is not None else ""
    return f"event: {name}\n{head}data: {json.dumps(data)}\n\n"
