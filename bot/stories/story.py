"""A story while it is played: the house, the clock, the screens, and what people do to them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.app import House, build
from bot.capability import Wiring
from bot.memory import Bubble, Screen
from bot.platform import Shown
from bot.stories.gaps import moment
from bot.stories.hearing import Heard, Hearing
from bot.stories.screens import Act, Screens
from bot.stories.script import Kind as StepKind
from bot.stories.script import Step, StoryError
from bot.stories.transcript import Transcript
from bot.texts import Texts
from domain.clock import MovableClock
from domain.conversation import Kind
from domain.ids import AccountId, PersonId
from storage import conversations, people
from storage.conversations import OPEN
from storage.database import Database

STORY_STARTS = moment("2026-03-02 10:00")


@dataclass(frozen=True)
class Place:
    """Where a story is played: a database with tables but nobody in it, and what stands in for the shipped parts."""

    url: str
    master: bytes = b"story" * 6 + b"!!"
    texts: Texts | None = None
    wiring: Wiring | None = None

    def screens(self) -> Screens:
        """Where people look; nobody does yet."""
        return Screens()

    async def house(self, clock: MovableClock, screens: Screens) -> House:
        """A house over this database, as a start of the program builds it."""
        database = Database(self.url)
        await database.unlock(self.master, now=clock.now())
        house = build(database, clock, screens.at_work, texts=self.texts, wiring=self.wiring)
        await screens.begin(house)
        return house


@dataclass
class Story:
    """The house over one database, with a clock that is moved and screens that can be read.

    `does` and `wait` are how things happen; the first of them in a step fails when something was left unnamed.
    `accounts` are those at which people look, `typed` is all that anybody typed.
    """

    place: Place
    clock: MovableClock
    screens: Screens
    house: House
    transcript: Transcript
    step: Step = field(default=Step("story", 0, StepKind.ANY, ""))
    hearing: Hearing = field(default_factory=Hearing)
    people: dict[str, PersonId] = field(default_factory=dict)
    accounts: dict[str, AccountId] = field(default_factory=dict)
    last_text: dict[str, str] = field(default_factory=dict)
    last_press: dict[str, Bubble] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    typed: list[str] = field(default_factory=list)
    _acted: bool = False

    @classmethod
    @asynccontextmanager
    async def at(cls, place: Place, transcript: Transcript) -> AsyncIterator["Story"]:
        """A story with nobody in it yet, at the moment at which stories start."""
        clock, screens = MovableClock(STORY_STARTS), place.screens()
        story = cls(place, clock, screens, await place.house(clock, screens), transcript)
        try:
            yield story
        finally:
            await screens.end()
            await story.house.database.close()

    def begin(self, step: Step) -> None:
        """Another step; who does something in it is held to have heard everything before."""
        self.step, self._acted = step, False
        self.transcript.step(step, now=self.clock.now())

    def fail(self, reason: str) -> StoryError:
        """What to raise when this step does not hold."""
        return StoryError(self.step.place, reason)

    def screen(self, who: str) -> Screen:
        """What somebody sees."""
        return self.screens.of(who)

    async def does(self, *acts: Act) -> None:
        """Let people do something, all at the same moment, and everything happen that follows from it."""
        asked = [one for act in acts for one in self.hearing.unnamed(act.who) if one.bubble.is_question]
        self.heard_all(besides=[one.bubble for one in asked])
        events = [await self._receive(act) for act in acts]
        if len(acts) > 1:
            await asyncio.gather(*(self.house.dispatcher.settle() for _ in acts))
        await self.settle()
        for one in asked:
            one.named = one.named or await self._was_answered(one, events=events)
        if left := [one for one in asked if not one.named and not self._is_new(one)]:
            self.hearing.nothing_left(besides=[one.bubble for one in self.hearing.unnamed() if one not in left])

    async def wait(self, *, until: datetime) -> None:
        """Let time pass, stopping at everything that becomes due on the way."""
        self.heard_all()
        due = await self.settle()
        while due is not None and due <= until:
            self.clock.move_to(due)
            due = await self.settle()
        self.clock.move_to(until)
        await self.settle()

    async def restart(self) -> None:
        """Build everything again from database and key; only the screens and the clock go on."""
        self.heard_all()
        await self.build_again()
        await self.house.recover()
        await self.settle()

    async def build_again(self) -> None:
        """Another house over the same database, clock and screens."""
        await self.screens.end()
        await self.house.database.close()
        self.house = await self.place.house(self.clock, self.screens)

    def looks(self, who: str, *, platform: str, address: str, account: AccountId) -> None:
        """Somebody looks at that account from now on, and writes there."""
        self.screens.look(who, platform=platform, address=address)
        self.accounts[who] = account

    async def start_at(self, at: datetime) -> None:
        """Let the story start at another moment, or, once there are people, go on then."""
        if self.accounts:
            await self.wait(until=at)
            return
        self.clock = MovableClock(at)
        await self.build_again()

    async def settle(self) -> datetime | None:
        """Do all that can be done now, and note who heard what; when anything becomes due next.

        Raises:
            StoryError: something is due that nobody does.
        """
        due = await self.house.settle()
        await self.screens.read()
        for who, bubble in self.screens.news():
            self.hearing.messages.append(Heard(who, bubble, self.step))
            self.transcript.heard(who, bubble)
        if due is not None and due <= self.clock.now():
            raise self.fail(f"something has been due since {due:%Y-%m-%d %H:%M} UTC, and is not done")
        return due

    def heard_all(self, *, besides: Sequence[Bubble] = ()) -> None:
        """Check, once in a step, that everything before it has been named."""
        if not self._acted:
            self._acted = True
            self.hearing.nothing_left(besides=besides)

    async def open_question(self, who: str) -> Bubble | None:
        """The question that waits for somebody's answer, in the conversation that is open."""
        person = self.people.get(who)
        if person is None:
            return None
        async with self.house.database.reading() as db:
            found = await conversations.prompts(db, person)
        ids = {one.id for one in found if one.conversation and one.conversation.state == OPEN}
        seen = (bubble for screen in self.screens.all_of(who) for bubble in screen.bubbles)
        return next((one for one in seen if one.outgoing.message.id in ids), None)

    def press(self, who: str, bubble: Bubble, option: Shown) -> Act:
        """What pressing a button of a message is."""
        self.last_press[who] = bubble
        return Act(who, Kind.PRESS, option=option.id)

    def person(self, who: str) -> PersonId:
        """Somebody of the story.

        Raises:
            StoryError: nobody of that name is in it.
        """
        if who not in self.people:
            raise self.fail(f"nobody has said who {who} is")
        return self.people[who]

    async def account(self, who: str) -> AccountId:
        """Somebody's account; a stranger's is made as they first write.

        Raises:
            StoryError: nobody of that name is in the story.
        """
        if who not in self.accounts:
            if who[:1].isupper() and who not in self.people:
                raise self.fail(f"nobody has said who {who} is")
            async with self.house.database.transaction("story") as db:
                self.accounts[who] = await people.open_account(
                    db, self.screens.usual_of(who), self.screens.address_of(who), person=None, now=self.clock.now()
                )
        return self.accounts[who]

    async def _receive(self, act: Act) -> str:
        self.typed.append(act.text)
        event = await self.screens.bring(self.house, act, await self.account(act.who))
        if act.kind is Kind.TEXT:
            self.last_text[act.who] = event
        return event

    async def _was_answered(self, heard: Heard, *, events: Sequence[str]) -> bool:
        message = heard.bubble.outgoing.message
        if message.conversation is None or message.question is None:
            return False
        async with self.house.database.reading() as db:
            found = await conversations.get(db, message.conversation)
        given = found.answers.get(message.question) if found else None
        return given is not None and given.event_id in events

    def _is_new(self, heard: Heard) -> bool:
        return heard.step is self.step


def minutes(number: int) -> timedelta:
    """So many minutes."""
    return timedelta(minutes=number)
