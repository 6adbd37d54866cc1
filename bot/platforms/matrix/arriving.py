"""What an event of a room says, in the words that all platforms share; what we need not know is left out."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.platform import Arrived
from bot.platforms.matrix.handed import where
from domain.conversation import Kind, Media
from storage.matrix import Choices

MOST_LETTERS = 20_000
"""Of one message; what is longer is no message that anybody typed."""
_MEDIA = {
    "m.image": Media.PHOTO,
    "m.audio": Media.VOICE,
    "m.video": Media.VIDEO,
    "m.file": Media.DOCUMENT,
    "m.location": Media.LOCATION,
}
_WORDS = ("m.text", "m.emote")
_QUOTED = re.compile(r"\A> (?:\* )?<@[^\n]*\n(?:>[^\n]*\n)*\n?")
"""What older clients put above a reply: who it answers, and what they said."""
_KEYCAP = re.compile("[\ufe0f\u20e3]")
_TEN = "\U0001f51f"


@dataclass(frozen=True)
class Reaction:
    """A sign that somebody put to a message of ours; what it means is known by that message."""

    address: str
    event_id: str
    target: str
    key: str

    @property
    def number(self) -> int | None:
        """The number that the sign shows, None when it shows none."""
        digits = _KEYCAP.sub("", self.key).replace(_TEN, "10").strip()
        return int(digits) if digits.isascii() and digits.isdecimal() else None

    def meant(self, choices: Choices | None) -> Arrived | None:
        """A press of the option of that number; another sign to a question is read as if it had been typed."""
        if choices is None:
            return None
        if self.number is None:
            return self._typed(self.key)
        place = self.number - choices.first
        if not 0 <= place < choices.count:  # it may be one of another question: a number means the same everywhere
            return self._typed(str(self.number))
        return Arrived(self.address, self.event_id, Kind.PRESS, option=f"{choices.prompt}.{place}")

    def _typed(self, text: str) -> Arrived:
        """It is about the message it was put to, unlike what was typed: taken away, it needs no answer."""
        return Arrived(self.address, self.event_id, Kind.TEXT, text=text, target=self.target)


def read(event: Mapping[str, Any]) -> Arrived | Reaction | None:
    """What this event says, None when it says nothing to us."""
    content = event.get("content")
    address, event_id = event.get("sender"), event.get("event_id")
    if not isinstance(content, Mapping) or not isinstance(address, str) or not isinstance(event_id, str):
        return None
    reader = _READERS.get(str(event.get("type")))
    # what has been redacted is empty; of a redaction an older homeserver says beside the content what it is about
    if reader is None or not (content or "redacts" in event):
        return None
    return reader(Arrived(address, event_id, Kind.TEXT), {**event, **content})


def _message(arrived: Arrived, content: Mapping[str, Any]) -> Arrived | None:
    relation = _relation(content)
    if relation.get("rel_type") == "m.replace":
        changed, target = content.get("m.new_content"), relation.get("event_id")
        if not isinstance(changed, Mapping) or not isinstance(target, str) or changed.get("msgtype") not in _WORDS:
            return None
        return replace(arrived, kind=Kind.EDIT, text=_words(changed, is_reply=True), target=target)
    kind = content.get("msgtype")
    if kind in _WORDS:
        return replace(arrived, text=_words(content, is_reply="m.in_reply_to" in relation))
    if not isinstance(kind, str) or kind == "m.notice":  # notices are what programs write; none answers another
        return None
    caption = _text(content, "body") if "filename" in content else ""
    is_caption = caption != _text(content, "filename")
    arrived = replace(
        arrived, kind=Kind.MEDIA, option=_MEDIA.get(kind, Media.OTHER), text=caption if is_caption else ""
    )
    return replace(arrived, target=where(content, sender=arrived.address)) if kind == "m.file" else arrived


def _reaction(arrived: Arrived, content: Mapping[str, Any]) -> Reaction | None:
    relation = _relation(content)
    target, key = relation.get("event_id"), relation.get("key")
    if relation.get("rel_type") != "m.annotation" or not isinstance(target, str) or not isinstance(key, str):
        return None
    return Reaction(arrived.address, arrived.event_id, target, key[:40])


def _redaction(arrived: Arrived, content: Mapping[str, Any]) -> Arrived | None:
    target = content.get("redacts")
    return replace(arrived, kind=Kind.WITHDRAW, target=target) if isinstance(target, str) else None


def _membership(arrived: Arrived, content: Mapping[str, Any]) -> Arrived | None:
    """They left the room; who somebody else takes out is not gone by themselves."""
    is_theirs = content.get("state_key") == arrived.address and content.get("membership") == "leave"
    return replace(arrived, kind=Kind.GONE) if is_theirs else None


def _relation(content: Mapping[str, Any]) -> Mapping[str, Any]:
    found = content.get("m.relates_to")
    return found if isinstance(found, Mapping) else {}


def _words(content: Mapping[str, Any], *, is_reply: bool) -> str:
    """What they wrote themselves; in a thread every message says that it is a reply, without a quote."""
    text = _text(content, "body")
    return _QUOTED.sub("", text) if is_reply else text


def _text(content: Mapping[str, Any], name: str) -> str:
    found = content.get(name)
    return found[:MOST_LETTERS] if isinstance(found, str) else ""


_READERS: Mapping[str, Callable[[Arrived, Mapping[str, Any]], Arrived | Reaction | None]] = {
    "m.room.message": _message,
    "m.reaction": _reaction,
    "m.room.redaction": _redaction,
    "m.room.member": _membership,
    "m.sticker": lambda arrived, _: replace(arrived, kind=Kind.MEDIA, option=Media.STICKER),
    "m.room.encrypted": lambda arrived, content: replace(
        arrived, kind=Kind.MEDIA, option=Media.UNREADABLE, target=_text(content, "session_id")[:64]
    ),
}
