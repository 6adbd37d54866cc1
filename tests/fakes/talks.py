"""A house with small conversations of its own, and people who talk to it: for tests of how conversations run."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache

from bot.app import House, build
from bot.capability import Capability, Wiring
from bot.catalogue import shipped as shipped_catalogue
from bot.memory import Bubble, MemoryPlatform
from bot.texts import Texts, sources
from bot.wiring import wiring as shipped_wiring
from domain.areas import AfterHours
from domain.clock import MovableClock
from domain.conversation import Incoming, Kind
from domain.ids import AccountId, AreaId, PersonId
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from storage import areas, people
from storage.database import Database, Failpoint
from storage.outbox import LEASE

MASTER = b"t" * 32
NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
WORDS = """
nl =
    .which = Welke thee?
    .which_green = Groene thee
    .which_black = Zwarte thee
    .sugar = Suiker in { $kind } thee?
    .sugar_with = Met suiker
    .sugar_without = Zonder suiker
    .cups = Hoeveel kopjes?
    .cups_one = Een kopje
    .cups_two = Twee kopjes
    .words = Wat wil je erbij kwijt?
    .when = Hoe laat?
    .first = Even dit vooraf.
    .noted = Genoteerd: { $what }
    .refused = De thee is op.
    .card = Wil je { $what }?
    .late = Je gaf geen antwoord.
en =
    .which = Which tea?
    .which_green = Green tea
    .which_black = Black tea
    .sugar = Sugar in { $kind } tea?
    .sugar_with = With sugar
    .sugar_without = Without sugar
    .cups = How many cups?
    .cups_one = One cup
    .cups_two = Two cups
    .words = What would you like to add?
    .when = At what time?
    .first = This first.
    .noted = Noted: { $what }
    .refused = There is no tea left.
    .card = Do you want { $what }?
    .late = You gave no answer.
"""


@cache
def texts() -> Texts:
    """The shipped texts, and those of the small conversations."""
    return Texts({**sources(), "tea": WORDS})


def wiring(*capabilities: Capability) -> Wiring:
    """These conversations, and of the shipped ones those that the engine itself needs."""
    shipped = shipped_wiring(shipped_catalogue()).by_name
    return Wiring(*(shipped[name] for name in ("help", "language", "stop")), *capabilities)


@dataclass
class Talk:
    """People at one house; what they do gives the text ids that anybody hears because of it, with who hears them."""

    url: str
    wiring: Wiring | None
    clock: MovableClock
    house: House
    area: AreaId
    failpoint: list[Failpoint] = field(default_factory=list)
    platforms: dict[str, MemoryPlatform] = field(default_factory=dict)
    people: dict[str, PersonId] = field(default_factory=dict)
    accounts: dict[str, AccountId] = field(default_factory=dict)
    events: int = 0

    @property
    def platform(self) -> MemoryPlatform:
        return self.platforms["memory"]

    async def person(self, name: str, *roles: Role, language: Language = Language.DUTCH) -> PersonId:
        async with self.house.database.transaction("test") as db:
            posts = [(role, self.area) for role in roles or (Role.VOLUNTEER,)]
            now = self.clock.now()
            self.people[name] = await people.add(
                db, name, posts_in=posts, phone="088-0000009", language=language, now=now
            )
            self.accounts[name] = await people.open_account(db, "memory", name, person=self.people[name], now=now)
        return self.people[name]

    async def phone(self, who: str, *, platform: str) -> str:
        """Give somebody an account on another platform as well; its address, which acts as a second `who`."""
        address = f"{who} on {platform}"
        async with self.house.database.transaction("test") as db:
            account = await people.open_account(db, platform, address, person=self.people[who], now=self.clock.now())
        self.accounts[address] = account
        return address

    def incoming(self, kind: Kind, *, who: str, text: str = "", option: str = "", target: str = "") -> Incoming:
        self.events += 1
        return Incoming(self.accounts[who], f"e{self.events}", kind, self.clock.now(), text, option, target)

    async def does(self, incoming: Incoming) -> list[str]:
        await self.house.dispatcher.receive(incoming)
        return await self.settled()

    async def settled(self) -> list[str]:
        """The text ids of all that is said now, each as "who: id"; what was told first stands before a plus."""
        before = {name: len(platform.sent) for name, platform in self.platforms.items()}
        await self.house.settle()
        return [
            f"{one.message.address}: {' + '.join([*(text.id for text in one.message.before), one.message.text])}"
            for name, platform in self.platforms.items()
            for one in platform.sent[before[name] :]
            if one.message.effect == "say"
        ]

    async def says(self, text: str, *, who: str = "Fatma") -> list[str]:
        return await self.does(self.incoming(Kind.TEXT, who=who, text=text))

    async def edits(self, text: str, *, target: str, who: str = "Fatma") -> list[str]:
        return await self.does(self.incoming(Kind.EDIT, who=who, text=text, target=target))

    async def withdraws(self, target: str, *, who: str = "Fatma") -> list[str]:
        return await self.does(self.incoming(Kind.WITHDRAW, who=who, target=target))

    async def presses(self, key: str, *, who: str = "Fatma", bubble: Bubble | None = None) -> list[str]:
        return await self.does(self.press(key, who=who, bubble=bubble))

    def press(self, key: str, *, who: str = "Fatma", bubble: Bubble | None = None) -> Incoming:
        """Pressing a button of a message, of the newest with buttons unless given."""
        option = (bubble or self.newest(who)).option(key)
        assert option, f"{key} is not there"
        return self.incoming(Kind.PRESS, who=who, option=option.id)

    def newest(self, who: str = "Fatma") -> Bubble:
        """The newest message with buttons, closed or not."""
        return next(bubble for platform in self.platforms.values() for bubble in platform.screens[who].newest_first())

    def words(self, who: str = "Fatma") -> str:
        """The newest message, as it stands on the screen."""
        return self.platform.screens[who].bubbles[-1].outgoing.text

    @property
    def last_event(self) -> str:
        return f"e{self.events}"

    async def restart(self, *, wiring: Wiring | None = None) -> None:
        """End the program and start it again, when nobody takes it for alive; with other conversations when given."""
        await self.house.database.close()
        self.clock.move_to(self.clock.now() + LEASE)
        self.wiring = wiring or self.wiring
        self.house = await _house(
            self.url,
            clock=self.clock,
            platforms=self.platforms,
            wiring=self.wiring,
            failpoint=self.failpoint,
        )
        await self.house.recover()


async def _house(
    url: str,
    *,
    clock: MovableClock,
    platforms: dict[str, MemoryPlatform],
    wiring: Wiring | None,
    failpoint: list[Failpoint],
) -> House:
    def at(name: str) -> None:
        for one in failpoint:
            one(name)

    database = Database(url, failpoint=at)
    await database.unlock(MASTER, now=clock.now())
    return build(database, clock, platforms, texts=texts(), wiring=wiring)


@asynccontextmanager
async def talk(url: str, *capabilities: Capability) -> AsyncIterator[Talk]:
    """Fatma, a volunteer in Noord, at a house with these conversations; with none, with all that are shipped."""
    clock = MovableClock(NOW)
    platforms = {"memory": MemoryPlatform(), "other": MemoryPlatform()}
    failpoint: list[Failpoint] = []
    some = wiring(*capabilities) if capabilities else None
    house = await _house(url, clock=clock, platforms=platforms, wiring=some, failpoint=failpoint)
    async with house.database.transaction("test") as db:
        area = await areas.add(db, "Noord", hours=WorkingHours(), after_hours=AfterHours.NONE)
    found = Talk(url, some, clock, house, area, failpoint, platforms)
    await found.person("Fatma")
    try:
        yield found
    finally:
        await found.house.database.close()
