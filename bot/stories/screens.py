"""The chat platforms of a story, and at which of them everybody looks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.memory import Bubble, MemoryPlatform, Screen
from bot.platform import Outgoing
from storage.delivery import Message

USUAL = MemoryPlatform.name
"""Where people are when a story does not say otherwise; words may travel there."""


@dataclass
class Screens:
    """All screens; a person may have one on each platform, and looks at one of them."""

    platforms: dict[str, MemoryPlatform] = field(default_factory=lambda: {USUAL: MemoryPlatform()})
    _looks_at: dict[str, tuple[str, str]] = field(default_factory=dict)
    _whose: dict[tuple[str, str], str] = field(default_factory=dict)
    _seen: dict[str, int] = field(default_factory=dict)

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

    def news(self) -> Iterator[tuple[str, Bubble]]:
        """The new messages since the last call, with who reads them."""
        for name, platform in self.platforms.items():
            new, self._seen[name] = platform.sent[self._seen.get(name, 0) :], len(platform.sent)
            for outgoing in new:
                if outgoing.message.effect == "say":
                    bubbles = platform.screens[outgoing.message.address].bubbles
                    yield self.whose(outgoing.message), next(one for one in bubbles if one.outgoing is outgoing)

    @property
    def sent(self) -> list[Outgoing]:
        """All that was ever sent, platform by platform."""
        return [outgoing for platform in self.platforms.values() for outgoing in platform.sent]
