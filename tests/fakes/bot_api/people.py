"""The far side: a person with Telegram on their phone, doing what people do there."""

import hashlib
import re
import secrets
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from fakes.bot_api.chats import Chat, Press, membership
from fakes.bot_api.checks import PAYLOAD, TEXT
from fakes.bot_api.core import Core
from fakes.bot_api.init_data import init_data
from fakes.bot_api.media import Media
from fakes.bot_api.menus import commands_for
from fakes.bot_api.messages import Button, Message, stamp
from fakes.bot_api.wire import Json

BLOCKED = "Forbidden: bot was blocked by the user"
GONE = "Forbidden: user is deactivated"
NEVER_STARTED = "Forbidden: bot can't initiate conversation with a user"
COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(?:@\w+)?")


@dataclass(kw_only=True, eq=False, repr=False)
class Person(Chat, Media):
    """Somebody, and their private chat with the bot. Until they send something the bot cannot write to them."""

    core: Core = field(repr=False)
    language_code: str | None = None
    username: str | None = None
    last_name: str | None = None
    presses_done: list[Press] = field(default_factory=list)

    @property
    def user(self) -> Json:
        """The person as a sender."""
        found: Json = {"id": self.id, "is_bot": False, "first_name": self.name}
        known = {"last_name": self.last_name, "username": self.username, "language_code": self.language_code}
        return found | {name: value for name, value in known.items() if value}

    @property
    def chat(self) -> list[Message]:
        """The messages in the chat as they are now, oldest first; deleted ones have a flag."""
        return self.messages

    @property
    def answers(self) -> list[Json]:
        """What the bot answered to presses, in their order."""
        return [press.answer for press in self.presses_done if press.answer is not None]

    @property
    def commands(self) -> dict[str, str]:
        """The commands in the menu of this chat, with what they say."""
        return commands_for(self.core.commands, chat=self.id, language=self.language_code or "")

    @property
    def menu_button(self) -> Json:
        """What stands beside the typing field."""
        buttons = self.core.menu_buttons
        return buttons.get(self.id) or buttons.get(None) or {"type": "commands"}

    @property
    def keyboard(self) -> list[str]:
        """The labels of the keyboard below the chat, as last set."""
        for message in reversed(self.visible):
            markup = message.markup or {}
            if markup.get("remove_keyboard"):
                return []
            if "keyboard" in markup:
                return [one if isinstance(one, str) else str(one["text"]) for row in markup["keyboard"] for one in row]
        return []

    def writes(
        self, *, to: Chat | None = None, text: str = "", kind: str = "text", content: Json | None = None, **more: object
    ) -> Message:
        """Put a message in a chat and tell the bot; `more` are fields of `Message`."""
        place = to or self
        if place is self:
            self.closed = None if self.closed == NEVER_STARTED else self.closed
            assert self.closed is None, f"{self.name} cannot write: {self.closed}"
        command = COMMAND.match(text)
        entities = [{"type": "bot_command", "offset": 0, "length": command.end()}] if command else []
        message = Message(
            id=next(place.ids),
            chat=place.to_json(),
            sender=self.user,
            date=self.core.clock.now(),
            text=text,
            entities=entities,
            kind=kind,
            content=content or {},
            **more,  # type: ignore[arg-type]  # told apart by Message itself
        )
        place.messages.append(message)
        if place.closed is None:
            self.core.updates.add("message", message.to_json(), chat=place.id)
        self.core.changed()
        return message

    async def sends(self, text: str, *, to: Chat | None = None, reply_to: Message | None = None) -> Message:
        """Send words; what is too long is cut into several messages by the app, as in life. The last one."""
        parts = [text[start : start + TEXT] for start in range(0, len(text), TEXT)] or [""]
        return [self.writes(to=to, text=part, reply_to=reply_to) for part in parts][-1]

    async def starts(self, payload: str = "") -> Message:
        """Press Start, with what came behind `?start=` in the link."""
        assert not payload or PAYLOAD.fullmatch(payload), f"no start payload: {payload!r}"
        return await self.sends(f"/start {payload}".strip())

    async def follows(self, link: str) -> Message:
        """Open a link to the bot, as `https://t.me/bot?start=code`, and press Start."""
        parts = urlsplit(link)
        assert parts.path.strip("/") == self.core.username, link
        return await self.starts(parse_qs(parts.query).get("start", [""])[0])

    async def edits(self, message: Message, text: str) -> None:
        """Change what they sent."""
        assert (message.sender or {}).get("id") == self.id, "only what they sent themselves"
        message.earlier.append(message.text)
        message.text, message.edited_at = text, self.core.clock.now()
        chat = self.core.chats[message.chat["id"]]
        if chat.closed is None:
            self.core.updates.add("edited_message", message.to_json(), chat=chat.id)
        self.core.changed()

    async def deletes(self, message: Message) -> None:
        """Take a message away on both sides; Telegram does not tell the bot."""
        message.deleted = True
        self.core.changed()

    def finds(self, what: str, *, on: Message | None = None) -> tuple[Message, Button]:
        """The button with this label or data on the newest message that has it.

        Raises:
            LookupError: there is none.
        """
        there = [one for one in reversed(self.visible) if one.buttons] if on is None else [on]
        for message in there:
            for button in message.buttons:
                if what in {button.text, button.data}:
                    return message, button
        raise LookupError(f"{self.name} sees no {what!r} but {[one.labels for one in there]}")

    async def presses(self, what: str, *, on: Message | None = None) -> Press:
        """Press the button with this label or data, on the newest message that has it or the given one."""
        if on is None and what in self.keyboard and not any(what in one.labels for one in self.visible):
            raise LookupError(f"{what!r} is on the keyboard below: use sends")
        message, button = self.finds(what, on=on)
        assert button.data is not None, f"{what!r} opens something: use opens"
        return await self.forges(button.data, on=message)

    async def forges(self, data: str, *, on: Message) -> Press:
        """Press with any data: what a changed app can do, and how a stale or repeated press looks."""
        press = Press(str(secrets.randbits(62)), on.chat["id"], self.name, on, data)
        self.core.presses[press.id] = press
        self.presses_done.append(press)
        instance = hashlib.sha256(str(on.chat["id"]).encode()).hexdigest()[:18]
        body: Json = {"id": press.id, "from": self.user, "chat_instance": instance, "data": data}
        body["message"] = {"chat": on.chat, "message_id": on.id, "date": 0} if on.deleted else on.to_json()
        self.core.updates.add("callback_query", body, chat=on.chat["id"])
        self.core.changed()
        return press

    async def opens(self, what: str, *, on: Message | None = None) -> str:
        """Press a button that opens a page; its address (a Mini App gets its `init_data` in the fragment)."""
        _, button = self.finds(what, on=on)
        address = button.url or button.web_app
        assert address, f"{what!r} opens nothing: use presses"
        return address

    def init_data(self, *, start_param: str | None = None, **changed: str) -> str:
        """What a Mini App is given about this person, signed; `changed` replaces fields after signing."""
        return init_data(self.core.token, self.user, self.core.clock.now(), start_param=start_param, changed=changed)

    async def blocks(self) -> None:
        """Stop and block the bot."""
        self._becomes("member", "kicked", BLOCKED)

    async def unblocks(self) -> None:
        """Let the bot write again."""
        self._becomes("kicked", "member", None)

    async def deletes_account(self) -> None:
        """Leave Telegram; the bot is not told."""
        self.closed = GONE

    def _becomes(self, old: str, new: str, closed: str | None) -> None:
        self.closed = closed
        bot = self.core.bot
        body: Json = {"chat": self.to_json(), "from": self.user, "date": stamp(self.core.clock.now())}
        body |= {"old_chat_member": membership(old, bot), "new_chat_member": membership(new, bot)}
        self.core.updates.add("my_chat_member", body, chat=self.id)
        self.core.changed()
