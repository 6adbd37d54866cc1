"""The screens of a story whose people are on Matrix: what stands there, over a real homeserver."""

import asyncio
import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.app import House
from bot.made_files import MadeFiles
from bot.memory import Bubble, Screen
from bot.platform import Arrived, Fetched, Level, Outgoing, Platform, Receive
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.platform import NAME, MatrixPlatform
from bot.platforms.matrix.writing import content
from bot.stories.screens import Act, Screens
from bot.texts import shipped
from domain.clock import Clock
from domain.conversation import Kind
from domain.ids import AccountId, PersonId
from fakes.matrix_people import People
from fakes.matrix_phone import NEWEST, Phone, RefusedError
from fakes.synapse import Registered
from storage.database import Database
from storage.delivery import Receipt

KEPT_WITHIN = 20.0


class ToldApartError(AssertionError):
    """What stands on the screen is not what was rendered."""


class Watched(MatrixPlatform):
    """The adapter itself; what it was given to say is noted beside what became of it."""

    def watch(self, sent: list[tuple[Outgoing, Receipt]]) -> "Watched":
        self._sent = sent
        return self

    async def send(self, outgoing: Outgoing) -> Receipt:
        receipt = await super().send(outgoing)
        self._sent.append((outgoing, receipt))
        return receipt


@dataclass
class MatrixScreens(Screens):
    """Everybody's Matrix; the bot listens from when the house is built until it ends."""

    people: People = field(kw_only=True)
    bot: Registered = field(kw_only=True)
    url: str = field(kw_only=True)
    keys: Path | None = None
    _phones: dict[str, Phone] = field(default_factory=dict)
    _bubbles: dict[str, list[Bubble]] = field(default_factory=dict)
    _shown: dict[str, Bubble] = field(default_factory=dict)
    _deleted: dict[str, set[str]] = field(default_factory=dict)
    _unread: list[tuple[Outgoing, Receipt]] = field(default_factory=list)
    _new: list[tuple[str, Bubble]] = field(default_factory=list)
    _kept: set[str] = field(default_factory=set)
    _changed: asyncio.Condition = field(default_factory=asyncio.Condition)
    _files: dict[str, Fetched] = field(default_factory=dict)
    _platform: Watched | None = None
    _listening: asyncio.Task[None] | None = None
    _database: Database | None = None

    def usual_of(self, who: str) -> str:
        del who
        return NAME

    @property
    def at_work(self) -> Mapping[str, Platform]:
        if self._platform is None:
            raise ToldApartError("the database comes first")
        return {NAME: self._platform}

    def over(self, database: Database, clock: Clock) -> None:
        """The adapter as a start of the program makes it."""
        self._platform = Watched(
            self.url,
            self.bot.user,
            self.bot.password,
            Level.TEXT,
            shipped(),
            self._page_link,
            keeping=Keeping(database, user=self.bot.user),
            encrypts=self.keys is not None,
            make_file=MadeFiles(database, clock, shipped()).for_message,
        ).watch(self._unread)

    def phone(self, who: str) -> Phone:
        if who not in self._phones:
            self._phones[who] = self.people.encrypting(who) if self.keys else self.people.phone(who)
        return self._phones[who]

    def address_of(self, who: str) -> str:
        return self.phone(who).user

    def receives(self, house: House) -> Receive:
        """Lets that house keep what people did, and knows what is kept."""

        async def receive(arrived: Sequence[Arrived]) -> None:
            await house.dispatcher.arrive(NAME, arrived)
            async with self._changed:
                self._kept |= {one.event_id for one in arrived}
                self._changed.notify_all()

        return receive

    async def begin(self, house: House) -> None:
        await house.gateways.take()
        self._listening = asyncio.create_task(house.gateways.run({NAME: self.receives(house)}))

    async def end(self) -> None:
        if self._listening:
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening
        if self._platform:
            await self._platform.close()

    async def bring(self, house: House, act: Act, account: AccountId) -> str:
        """Done on the phone itself; it is kept when the inbox has it."""
        del house, account
        phone = self.phone(act.who)
        if not phone.room:
            await phone.opens(self.bot.user)
        event = await self._does(phone, act)
        async with asyncio.timeout(KEPT_WITHIN), self._changed:
            await self._changed.wait_for(lambda: event in self._kept)
        return act.target if act.kind is Kind.EDIT else event

    async def _does(self, phone: Phone, act: Act) -> str:
        match act.kind:
            case Kind.TEXT:
                return await phone.sends(act.text)
            case Kind.EDIT:
                return await phone.edits(act.target, act.text)
            case Kind.WITHDRAW:
                return await phone.withdraws(act.target)
            case Kind.MEDIA:
                file = self._files[act.target]
                return await phone.sends_file(file.name, file.data or b"")
            case _:
                return await self._presses(phone, act.option)

    async def _presses(self, phone: Phone, option: str) -> str:
        """Put the option's number to its message; who has done so already does it in plain letters."""
        event, bubble = next(
            (event, one) for event, one in self._shown.items() if one.outgoing.message.id == option.partition(".")[0]
        )
        number = str(next(one.number for one in bubble.outgoing.options if one.id == option))
        try:
            return await phone.reacts(event, "".join(f"{digit}\ufe0f\u20e3" for digit in number))
        except RefusedError:
            return await phone.reacts(event, number)

    def lay(self, who: str, file: Fetched) -> str:
        where = f"{who}-{len(self._files) + 1}"
        self._files[where] = file
        return where

    def of(self, who: str) -> Screen:
        return Screen(self._bubbles.get(who, []), self._deleted.get(who, set()))

    def all_of(self, who: str) -> Iterator[Screen]:
        yield self.of(who)

    async def read(self) -> None:
        """After it was sent: people take their time."""
        while self._unread:
            await self._reads(*self._unread.pop(0))

    def news(self) -> Iterator[tuple[str, Bubble]]:
        while self._new:
            yield self._new.pop(0)

    @property
    def sent(self) -> list[Outgoing]:
        return [bubble.outgoing for bubble in self._shown.values()]

    async def _reads(self, outgoing: Outgoing, receipt: Receipt) -> None:
        """Read at the far side what stands there now.

        Raises:
            ToldApartError: it is not what was rendered from the row of the outbox.
        """
        who = next(name for name, phone in self._phones.items() if phone.user == outgoing.message.address)
        phone = self._phones[who]
        if not phone.room:
            await phone.accepts()
        match outgoing.message.effect:
            case "say":
                stands, sealed = await phone.sees(receipt.message_id)
                if sealed is (self.keys is None):
                    raise ToldApartError("not encrypted as it should be")
                said = content(outgoing.text, outgoing.options)["body"]
                if not stands["body"].startswith(said) or (stands["body"] != said) is not outgoing.page:
                    raise ToldApartError(f"{stands['body']!r}, not {outgoing.text!r}")
                if ("file" in stands) is not (outgoing.enclosed is not None):
                    raise ToldApartError("with a file, or without one")
                bubble = Bubble(outgoing, open=bool(outgoing.options), text=outgoing.text, file=outgoing.enclosed)
                self._bubbles.setdefault(who, []).append(bubble)
                self._shown[receipt.message_id] = bubble
                self._new.append((who, bubble))
            case "delete":
                if not (await phone.event(receipt.message_id))["content"]:
                    self._deleted.setdefault(who, set()).add(receipt.message_id)
            case _:
                await self._was_changed(phone, receipt.message_id)

    async def _was_changed(self, phone: Phone, event: str) -> None:
        changed = next(
            one["content"] for one in reversed(await phone.chat(newest=NEWEST)) if _changes(one["content"], event)
        )
        bubble = self._shown[event]
        bubble.open, bubble.text = False, changed["m.new_content"]["body"]

    async def _page_link(self, person: PersonId) -> str:
        return f"http://127.0.0.1:8000/c/{person[:8]}"


def _changes(said: Mapping[str, Any], event: str) -> bool:
    relation = said.get("m.relates_to", {})
    return bool(relation.get("rel_type") == "m.replace" and relation["event_id"] == event)
