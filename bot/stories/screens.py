"""The chat platforms of a story, and at which of them everybody looks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.app import House
from bot.memory import Bubble, MemoryPlatform, Screen
from bot.platform import Fetched, Level, Outgoing, Platform
from domain.conversation import Incoming, Kind
from domain.ids import AccountId
from storage.delivery import Message

USUAL = MemoryPlatform.name
"""Where people are when a story does not say otherwise; words may travel there."""


@dataclass(frozen=True)
class Act:
    """What somebody does on their screen; `option` is the id of a button, `target` the event it is about."""

    who: str
    kind: Kind
    text: str = ""
    option: str = ""
    target: str = ""


@dataclass
class Screens:
    """All screens; a person may have one on each platform, and looks at one of them.

    These are in memory. A platform whose far side is elsewhere has screens of its own kind.
    """

    platforms: dict[str, MemoryPlatform] = field(default_factory=lambda: {USUAL: MemoryPlatform()})
    _looks_at: dict[str, tuple[str, str]] = field(default_factory=dict)
    _whose: dict[tuple[str, str], str] = field(default_factory=dict)
    _seen: dict[str, int] = field(default_factory=dict)
    _events: int = 0

    def usual_of(self, who: str) -> str:
        """The name of the platform where somebody is when a story does not say otherwise."""
        del who
        return USUAL

    @property
    def at_work(self) -> Mapping[str, Platform]:
        """The platforms of the house, by name."""
        return self.platforms

    def address_of(self, who: str) -> str:
        """Where somebody is on the usual platform."""
        return who

    def add(self, platform: str, level: Level) -> None:
        """A further platform, at which nobody is yet; one that is there stays as it is."""
        self.platforms.setdefault(platform, MemoryPlatform(platform, level=level))

    def address_on(self, platform: str, who: str) -> str:
        """Where somebody is on a platform that was added."""
        del platform
        return who

    async def begin(self, house: House) -> None:
        """The house has been built: from now on it hears what people do."""

    async def end(self) -> None:
        """The house is about to end."""

    async def bring(self, house: House, act: Act, account: AccountId) -> str:
        """Let somebody do something and the house keep it; the event that it is known by."""
        self._events += 1
        event = f"event-{self._events}"
        incoming = Incoming(account, event, act.kind, house.clock.now(), act.text, act.option, act.target)
        await house.dispatcher.receive(incoming)
        return event

    def lay(self, who: str, file: Fetched) -> str:
        """Somebody has a file at hand; where it can be fetched when they have sent it, nowhere on Telegram."""
        platform = self.platform_of(who)
        if platform.name == "telegram":
            return ""
        where = f"file-{len(platform.handed_in) + 1}"
        platform.handed_in[where] = file
        return where

    def look(self, who: str, *, platform: str, address: str) -> None:
        """Somebody looks at that screen from now on."""
        self._looks_at[who] = (platform, address)
        self._whose[platform, address] = who

    def platform_of(self, who: str) -> MemoryPlatform:
        """The platform at which somebody looks."""
        return self.platforms[self._looks_at.get(who, (USUAL, who))[0]]

    def of(self, who: str) -> Screen:
        """What somebody sees."""
        platform, address = self._looks_at.get(who, (USUAL, who))
        return self.platforms[platform].screens[address]

    def whose(self, message: Message) -> str:
        """Who reads that message."""
        return self._whose.get((message.platform, message.address), message.address)

    def all_of(self, who: str) -> Iterator[Screen]:
        """Every screen of somebody."""
        for platform in self.platforms.values():
            for address, screen in platform.screens.items():
                if self._whose.get((platform.name, address), address) == who:
                    yield screen

    async def read(self) -> None:
        """Everybody reads what was sent; in memory it stands there at once."""

    def news(self) -> Iterator[tuple[str, Bubble]]:
        """The new messages since the last call, with who reads them."""
        for name, platform in self.platforms.items():
            new, self._seen[name] = platform.sent[self._seen.get(name, 0) :], len(platform.sent)
            for outgoing in new:
                if outgoing.message.effect == "say":
                    bubbles = platform.screens[outgoing.message.address].bubbles
                    yield (
                        self.whose(outgoing.message),
                        next(one for one in bubbles if one.outgoing.message is outgoing.message),
                    )

    @property
    def sent(self) -> list[Outgoing]:
        """All that was ever sent, platform by platform."""
        return [outgoing for platform in self.platforms.values() for outgoing in platform.sent]
