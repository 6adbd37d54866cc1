"""A chat: what it is called, what stands in it, and whether the bot may write there."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from fakes.bot_api.messages import Message
from fakes.bot_api.wire import ApiError, Json, bad_request

KICKED_GROUP = "Forbidden: bot was kicked from the group chat"
LEFT = "Forbidden: bot is not a member of the {} chat"


@dataclass(kw_only=True, eq=False, repr=False)
class Chat:
    """Of a person, a group or a channel; `messages` holds all that was ever in it, oldest first.

    `closed` says why the bot cannot write (Telegram's words of a 403), or is None.
    """

    id: int
    type: str  # private, group, supergroup, channel
    name: str
    ids: Iterator[int]
    closed: str | None = None
    messages: list[Message] = field(default_factory=list)

    def __repr__(self) -> str:
        return f"<{self.type} {self.name} {self.id}>"

    def to_json(self) -> Json:
        return {"id": self.id, "type": self.type, "first_name" if self.type == "private" else "title": self.name}

    @property
    def is_group(self) -> bool:
        return self.type in {"group", "supergroup"}

    @property
    def visible(self) -> list[Message]:
        """What is not deleted."""
        return [one for one in self.messages if not one.deleted]

    @property
    def notified(self) -> list[Message]:
        """What the bot sent anew, in order; an edit is none. Silent ones are in it, with their flag."""
        return [one for one in self.messages if one.from_bot]

    def find(self, message: object) -> Message | None:
        """A message by its id, unless it was deleted."""
        return next((one for one in reversed(self.messages) if one.id == message and not one.deleted), None)

    def need(self, message: object, *, to: str) -> Message:
        """The same, or the refusal in Telegram's words."""
        found = self.find(message)
        if found is None:
            raise bad_request(f"message to {to} not found")
        return found

    def check_open(self) -> None:
        """Refuse with 403 where the bot cannot write."""
        if self.closed:
            raise ApiError(403, self.closed)


@dataclass(eq=False)
class Press:
    """A button that somebody pressed; `answer` is what the bot said to that (None: nothing yet)."""

    id: str
    chat: int
    person: str
    message: Message
    data: str
    answer: Json | None = None

    @property
    def said(self) -> str:
        """The words that popped up, or nothing."""
        return str((self.answer or {}).get("text", ""))


def membership(status: str, user: Json) -> Json:
    """A chat member as an update tells it."""
    found: Json = {"status": status, "user": user}
    if status == "kicked":
        found["until_date"] = 0
    if status == "administrator":
        rights = [
            "can_be_edited",
            "is_anonymous",
            "can_manage_chat",
            "can_delete_messages",
            "can_manage_video_chats",
            "can_restrict_members",
            "can_promote_members",
            "can_change_info",
            "can_invite_users",
            "can_post_stories",
            "can_edit_stories",
            "can_delete_stories",
            "can_send_welcome_messages",
        ]
        found |= dict.fromkeys(rights, False) | {"can_post_messages": True}
    return found
