"""A message as the people in its chat see it now, and as Telegram tells the bot about it."""

import time
from dataclasses import dataclass, field
from datetime import datetime

from fakes.bot_api.wire import Json


@dataclass(frozen=True)
class Button:
    """One button under a message; exactly one of `data`, `url` and `web_app` is set."""

    text: str
    data: str | None = None
    url: str | None = None
    web_app: str | None = None


@dataclass(kw_only=True, eq=False)
class Message:
    """Its `text` is the caption when it has a file; `content` is what stands beside the text, as Telegram names it."""

    id: int
    chat: Json
    sender: Json | None  # None: a post in a channel
    date: datetime
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    markup: Json | None = None  # reply_markup as it was sent
    kind: str = "text"  # text, photo, document, voice, sticker, location, contact, or a service message's name
    content: Json = field(default_factory=dict)
    reply_to: "Message | None" = None
    silent: bool = False
    protected: bool = False
    at: float = field(default_factory=time.monotonic)
    edited_at: datetime | None = None
    deleted: bool = False
    earlier: list[str] = field(default_factory=list)  # what it said before each edit

    @property
    def from_bot(self) -> bool:
        return self.sender is not None and bool(self.sender["is_bot"])

    @property
    def rows(self) -> list[list[Button]]:
        """The buttons under it, row by row."""
        return buttons(self.markup)

    @property
    def buttons(self) -> list[Button]:
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button.text for button in self.buttons]

    @property
    def file_id(self) -> str:
        """The largest picture or the file in it; raises LookupError without one."""
        for name, value in self.content.items():
            if name == "photo":
                return str(value[-1]["file_id"])
            if isinstance(value, dict) and "file_id" in value:
                return str(value["file_id"])
        raise LookupError(f"message {self.id} has no file")

    def to_json(self, *, with_reply: bool = True) -> Json:
        """As in an update or an answer."""
        found: Json = {"message_id": self.id, "date": stamp(self.date), "chat": self.chat, **self.content}
        if self.sender:
            found["from"] = self.sender
        name = "text" if self.kind == "text" else "caption"
        if self.text:
            found[name] = self.text
        if self.entities:
            found["entities" if name == "text" else "caption_entities"] = self.entities
        if self.markup and "inline_keyboard" in self.markup:
            found["reply_markup"] = self.markup
        if self.edited_at:
            found["edit_date"] = stamp(self.edited_at)
        if self.protected:
            found["has_protected_content"] = True
        if with_reply and self.reply_to:
            found["reply_to_message"] = self.reply_to.to_json(with_reply=False)
        return found

    def shown(self) -> Json:
        """As the control routes tell it."""
        return {
            "id": self.id,
            "chat": self.chat["id"],
            "from_bot": self.from_bot,
            "kind": self.kind,
            "text": self.text,
            "entities": self.entities,
            "buttons": [[vars(button) for button in row] for row in self.rows],
            "silent": self.silent,
            "protected": self.protected,
            "edited": self.edited_at is not None,
            "deleted": self.deleted,
            "earlier": self.earlier,
            "at": self.at,
            "date": self.date.isoformat(),
        }


def buttons(markup: Json | None) -> list[list[Button]]:
    """The inline buttons in a reply_markup, row by row."""
    return [
        [
            Button(
                str(one.get("text", "")),
                one.get("callback_data"),
                one.get("url"),
                (one.get("web_app") or {}).get("url"),
            )
            for one in row
            if isinstance(one, dict)
        ]
        for row in (markup or {}).get("inline_keyboard", [])
    ]


def stamp(moment: datetime) -> int:
    """Seconds since 1970, as Telegram writes dates."""
    return int(moment.timestamp())
