"""The server as a test holds it: the people at the far side, what goes wrong, what was seen."""

import asyncio
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field

from fakes.bot_api.chats import LEFT, Chat, Press
from fakes.bot_api.core import Core
from fakes.bot_api.faults import Fault
from fakes.bot_api.groups import Group
from fakes.bot_api.messages import Message
from fakes.bot_api.people import NEVER_STARTED, Person
from fakes.bot_api.wire import Call

FIRST_PERSON = 5_000_000_001  # beyond 32 bits, as real ones are
FIRST_GROUP = -1_001_000_000_001


@dataclass(kw_only=True, eq=False, repr=False)
class Server(Core):
    """One bot's server; `url` is its root, to which `/bot<token>/` and `/file/bot<token>/` are added."""

    url: str = ""
    people: dict[str, Person] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    _person_ids: Iterator[int] = field(default_factory=lambda: itertools.count(FIRST_PERSON))
    _group_ids: Iterator[int] = field(default_factory=lambda: itertools.count(FIRST_GROUP, -1))

    def person(
        self, name: str, *, language_code: str | None = None, username: str | None = None, started: bool = False
    ) -> Person:
        """Somebody with that first name, always the same; with `started` the bot may write to them at once."""
        known = self.people.get(name)
        if known is None:
            known = Person(
                id=next(self._person_ids), type="private", name=name, ids=self.private_ids, core=self,
                closed=NEVER_STARTED, language_code=language_code, username=username,
            )  # fmt: skip
            self.people[name] = self.chats[known.id] = known
        if started and known.closed == NEVER_STARTED:
            known.closed = None
        return known

    def crowd(self, count: int, *, name: str = "Mens") -> list[Person]:
        """Many people who all started the bot."""
        return [self.person(f"{name} {number}", started=True) for number in range(1, count + 1)]

    def group(self, name: str, *, kind: str = "supergroup") -> Group:
        """A group with that name, or (kind channel) a channel; the bot is not in it before `adds_bot`."""
        if name not in self.groups:
            made = Group(
                id=next(self._group_ids), type=kind, name=name, ids=itertools.count(1), core=self,
                closed=LEFT.format(kind),
            )  # fmt: skip
            self.groups[name] = made
            self.chats[made.id] = made
        return self.groups[name]

    def channel(self, name: str) -> Group:
        return self.group(name, kind="channel")

    def refuse(
        self,
        *,
        error: int,
        method: str | None = None,
        chat: Chat | int | None = None,
        retry_after: int | None = None,
        description: str | None = None,
        times: int | None = None,
    ) -> Fault:
        """Answer with an error: 403, 429 with `retry_after`, 500, 502, ... Nothing is accepted."""
        return self._goes_wrong(
            "refuse", method, chat, times=times, error=error, retry_after=retry_after, description=description
        )

    def garble(
        self, *, method: str | None = None, chat: Chat | int | None = None, times: int | None = None, status: int = 200
    ) -> Fault:
        """Do it, but answer with a body that is not JSON."""
        return self._goes_wrong("garble", method, chat, times=times, error=status, accepted=True)

    def silence(
        self,
        *,
        method: str | None = None,
        chat: Chat | int | None = None,
        times: int | None = None,
        accepted: bool = False,
    ) -> Fault:
        """Never answer; `accepted` says whether it is done all the same. Healing cuts the connection."""
        return self._goes_wrong("silence", method, chat, times=times, accepted=accepted)

    def slow(
        self,
        *,
        method: str | None = None,
        chat: Chat | int | None = None,
        times: int | None = None,
        seconds: float | None = None,
        until: asyncio.Event | None = None,
    ) -> Fault:
        """Wait before doing it, for real seconds or until an event (or until it is healed)."""
        return self._goes_wrong("slow", method, chat, times=times, seconds=seconds, until=until)

    def lose_answers(
        self, *, method: str | None = None, chat: Chat | int | None = None, times: int | None = None
    ) -> Fault:
        """Do it, and cut the connection instead of answering."""
        return self._goes_wrong("lose", method, chat, times=times, accepted=True)

    def cut(self, *, method: str | None = None, chat: Chat | int | None = None, times: int | None = None) -> Fault:
        """Cut the connection without doing anything."""
        return self._goes_wrong("cut", method, chat, times=times)

    def heal(self, fault: Fault | None = None) -> None:
        """Lift one fault, or all."""
        self.faults.heal(fault)

    def restart_update_ids(self, start: int | None = None) -> int:
        """Number updates anew, at random, as after an idle week; the next id. RuntimeError while something waits."""
        return self.updates.restart_ids(start)

    def calls(self, method: str, *, chat: Chat | None = None) -> list[Call]:
        """The requests of one method, in order."""
        return [
            call
            for call in self.requests
            if call.method == method and (chat is None or call.params.get("chat_id") == chat.id)
        ]

    @property
    def unanswered(self) -> list[Press]:
        """Presses whose little clock still turns."""
        return [press for press in self.presses.values() if press.answer is None]

    async def all_taken(self, *, within: float = 5.0) -> None:
        """Wait until the bot has confirmed every update."""
        await self.until(lambda: not self.updates.pending, within=within)

    async def hears(self, person: Chat, *, after: int = 0, within: float = 5.0) -> Message:
        """Wait for a message from the bot beyond the first `after` ones; the newest."""
        await self.until(lambda: len(person.notified) > after, within=within)
        return person.notified[-1]

    def _goes_wrong(self, kind: str, method: str | None, chat: Chat | int | None, **how: object) -> Fault:
        whom = chat.id if isinstance(chat, Chat) else chat
        return self.faults.add(Fault(kind=kind, method=method, chat=whom, **how))  # type: ignore[arg-type]  # named above
