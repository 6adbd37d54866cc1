"""Groups and channels, where the bot may be added by somebody."""

from dataclasses import dataclass, field

from fakes.bot_api.chats import KICKED_GROUP, LEFT, Chat, membership
from fakes.bot_api.core import Core
from fakes.bot_api.messages import Message, stamp
from fakes.bot_api.people import Person
from fakes.bot_api.wire import Json


@dataclass(kw_only=True, eq=False, repr=False)
class Group(Chat):
    """A group chat, or (type channel) a channel; people write in it with `person.sends(text, to=group)`."""

    core: Core = field(repr=False)

    async def adds_bot(self, *, by: Person) -> None:
        """Somebody adds the bot: the group gets a service message, a channel does not."""
        self._becomes("left", "administrator" if self.type == "channel" else "member", by=by, closed=None)
        if self.is_group:
            by.writes(to=self, kind="new_chat_members", content={"new_chat_members": [self.core.bot]})

    async def removes_bot(self, *, by: Person) -> None:
        self._becomes("member", "kicked" if self.is_group else "left", by=by, closed=KICKED_GROUP)

    async def posts(self, text: str) -> Message:
        """Something appears in the channel, from nobody in particular."""
        post = Message(id=next(self.ids), chat=self.to_json(), sender=None, date=self.core.clock.now(), text=text)
        self.messages.append(post)
        if self.closed is None:
            self.core.updates.add("channel_post", post.to_json(), chat=self.id)
        self.core.changed()
        return post

    def bot_leaves(self) -> None:
        """The bot goes by itself."""
        self.core.updates.add("my_chat_member", self._change("member", "left", self.core.bot), chat=self.id)
        self.closed = LEFT.format(self.type)

    @property
    def bot_is_in(self) -> bool:
        return self.closed is None

    def _becomes(self, old: str, new: str, *, by: Person, closed: str | None) -> None:
        self.closed = closed
        self.core.updates.add("my_chat_member", self._change(old, new, by.user), chat=self.id)
        self.core.changed()

    def _change(self, old: str, new: str, by: Json) -> Json:
        bot = self.core.bot
        body: Json = {"chat": self.to_json(), "from": by, "date": stamp(self.core.clock.now())}
        return body | {"old_chat_member": membership(old, bot), "new_chat_member": membership(new, bot)}
