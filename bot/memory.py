"""A chat platform in memory, for stories: it shows nothing, and remembers what everybody sees on their screen."""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.platform import Fetched, Level, Outgoing, Pace, RetryLaterError, Shown, UndeliverableError
from domain.device_codes import SAID_OPENLY
from domain.enclosed import Enclosed
from domain.ids import AccountId
from storage.delivery import Receipt

MayRead = Callable[[str], Awaitable[bool]]
"""Whether who is at that address has a device that may read what is said there."""


@dataclass(eq=False)
class Bubble:
    """A message as it stands on the screen; `open` says whether its buttons are still there, `text` what it reads.

    `file` is what goes with it, as long as it does.
    """

    outgoing: Outgoing
    open: bool
    text: str = ""
    file: Enclosed | None = None

    @property
    def is_question(self) -> bool:
        """Whether it asks something within a conversation, unlike a card or a plain message."""
        return self.outgoing.message.question is not None

    def option(self, wanted: str) -> Shown | None:
        """The button of that key, or with that label."""
        fits = [one for one in self.outgoing.options if one.key == wanted]
        fits += [one for one in self.outgoing.options if one.label.casefold() == wanted.casefold()]
        return fits[0] if fits else None


@dataclass
class Screen:
    """One person's chat, oldest message first; `deleted` are messages of their own that were taken away."""

    bubbles: list[Bubble] = field(default_factory=list)
    deleted: set[str] = field(default_factory=set)

    def newest_first(self) -> Iterator[Bubble]:
        """All messages with buttons, whether these are still there or not."""
        return (bubble for bubble in reversed(self.bubbles) if bubble.outgoing.options)

    def show(self, outgoing: Outgoing) -> None:
        """Add a message, take the buttons of one away, say one otherwise, or delete one of the person's own."""
        message = outgoing.message
        if message.effect == "say":
            shows = Bubble(outgoing, open=bool(outgoing.options), text=outgoing.text, file=outgoing.enclosed)
            self.bubbles.append(shows)
            return
        if message.effect == "delete":
            self.deleted.add(str(message.target_message_id))
        for bubble in self.bubbles:
            if bubble.outgoing.message.id == message.target_message_id:
                bubble.open = bool(outgoing.options)
                if bubble.open:
                    bubble.outgoing = replace(bubble.outgoing, options=outgoing.options)
                bubble.text = outgoing.text if message.effect in {"edit", "delete"} else bubble.text
                bubble.file = None if message.effect == "delete" else bubble.file


class MemoryPlatform:
    """Keeps what was sent, in order, and each screen by its address; it outlives the program that writes to it."""

    name = "memory"
    level = Level.TEXT
    pace: Pace | None = None
    knows_again_for: timedelta | None = None

    def __init__(self, name: str = "", *, level: Level = Level.TEXT) -> None:
        """Nothing has been sent yet; a second one has another name, and may have another level."""
        self.name, self.level = name or self.name, level
        self.sent: list[Outgoing] = []
        self.screens: defaultdict[str, Screen] = defaultdict(Screen)
        self.is_down = False
        self.may_read: MayRead | None = None
        self.blocked_at: set[str] = set()
        self.handed_in: dict[str, Fetched] = {}

    async def send(self, outgoing: Outgoing) -> Receipt:
        """Remember it.

        Raises:
            RetryLaterError: it is down, or its reader has a new device that may not read it.
            UndeliverableError: whoever is there has blocked us.
        """
        message = outgoing.message
        if self.is_down:
            raise RetryLaterError(self.name)
        if self.may_read and message.text not in SAID_OPENLY and not await self.may_read(message.address):
            raise RetryLaterError(self.name, withheld=True)
        if outgoing.message.address in self.blocked_at:
            raise UndeliverableError(self.name, gone=True)
        self.sent.append(outgoing)
        self.screens[outgoing.message.address].show(outgoing)
        return Receipt(outgoing.message, message_id=outgoing.message.id)

    async def fetch(self, where: str, *, most: int) -> Fetched:
        """What a story laid there.

        Raises:
            RetryLaterError: it is down.
            UndeliverableError: nothing is there.
        """
        if self.is_down:
            raise RetryLaterError(self.name)
        if where not in self.handed_in:
            raise UndeliverableError(self.name)
        found = self.handed_in[where]
        return replace(found, data=None) if len(found.data or b"") > most else found

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Nobody watches."""
