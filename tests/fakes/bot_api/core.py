"""All that the server knows: the bot, the chats, what waits, what was sent, and what was done wrong."""

import asyncio
import itertools
import secrets
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from domain.clock import Clock
from fakes.bot_api.chats import Chat, Press
from fakes.bot_api.faults import Faults
from fakes.bot_api.limits import Limits, Pace, Violation
from fakes.bot_api.messages import Message
from fakes.bot_api.updates import Updates
from fakes.bot_api.webhook import Webhook
from fakes.bot_api.wire import Call, Json, bad_request

T = TypeVar("T")


@dataclass(frozen=True)
class File:
    """A file on the server."""

    id: str
    path: str
    name: str
    mime: str
    content: bytes = field(repr=False)

    def to_json(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.id[-12:], "file_size": len(self.content)}


@dataclass(kw_only=True, eq=False, repr=False)
class Core:
    """The state of one bot's server; nothing in it knows HTTP except the webhook."""

    token: str = field(repr=False)
    clock: Clock
    limits: Limits
    username: str = "buurtpols_bot"
    name: str = "Buurtpols"
    schema: bool = True
    chats: dict[int, Chat] = field(default_factory=dict)
    presses: dict[str, Press] = field(default_factory=dict)
    files: dict[str, File] = field(default_factory=dict)
    requests: list[Call] = field(default_factory=list)
    keep_requests: bool = True
    sent: list[Message] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)
    faults: Faults = field(default_factory=Faults)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)  # by scope and language
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    about: dict[tuple[str, str], str] = field(default_factory=dict)  # name, description, by language
    at_botfather: Json = field(default_factory=dict)  # fields of getMe that its owner has set otherwise
    actions: list[tuple[int, str]] = field(default_factory=list)  # "typing" and the like
    on_message: list[Callable[[Message], None]] = field(default_factory=list)
    updates: Updates = field(init=False)
    webhook: Webhook = field(init=False)
    pace: Pace = field(init=False)
    private_ids: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    _waiters: list[asyncio.Future[None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.updates = Updates(self.clock)
        self.webhook = Webhook(self.updates, self.clock, self.changed)
        self.pace = Pace(self.limits)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self.username}>"

    @property
    def bot(self) -> Json:
        """The bot as a sender."""
        return {
            "id": int(self.token.partition(":")[0]),
            "is_bot": True,
            "first_name": self.name,
            "username": self.username,
        }

    def chat(self, chat_id: object) -> Chat:
        """The chat with that number, or Telegram's refusal."""
        found = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if found is None:
            raise bad_request("chat not found")
        return found

    def violate(self, kind: str, *, method: str, chat: int | None, detail: str = "") -> None:
        self.violations.append(Violation(kind, chat, time.monotonic(), method, detail))

    def keep(self, content: bytes, *, name: str, mime: str, folder: str) -> File:
        """Store a file; its id is made up."""
        file_id = f"AgAC{secrets.token_urlsafe(24)}"
        file = File(file_id, f"{folder}/file_{len(self.files)}", name, mime, content)
        self.files[file_id] = file
        return file

    def deliver(self, chat: Chat, message: Message) -> Message:
        """Put a message of the bot in a chat."""
        chat.messages.append(message)
        self.sent.append(message)
        for listener in self.on_message:
            listener(message)
        return message

    def changed(self) -> None:
        """Let everybody who waits in `until` look again."""
        waiters, self._waiters = self._waiters, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(None)

    async def until(self, holds: Callable[[], T], *, within: float = 5.0) -> T:
        """Wait until something is so, at most `within` seconds; what it was."""
        async with asyncio.timeout(within):
            while not (found := holds()):
                waiter = asyncio.get_running_loop().create_future()
                self._waiters.append(waiter)
                await waiter
        return found

    def close(self) -> None:
        """Let nobody wait any longer."""
        self.faults.heal()
        self.updates.close()
