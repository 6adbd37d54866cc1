"""The screens of a story whose people are on Telegram: what stands there, over real HTTP to a Bot API server."""

import asyncio
import contextlib
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from starlette.applications import Starlette

from bot.app import House
from bot.memory import Bubble, Screen
from bot.platform import Level, Outgoing, Pace, Platform
from bot.platforms.telegram.platform import NAME, TelegramPlatform
from bot.platforms.telegram.writing import parts
from bot.stories.screens import Act, Screens
from bot.texts import shipped
from domain.conversation import Kind
from domain.ids import AccountId, PersonId
from domain.people import Person
from fakes import canaries
from fakes.bot_api import Message, Server
from fakes.bot_api import Person as Phone
from fakes.telegram_world import served
from storage import people
from storage.delivery import Receipt


class ToldApartError(AssertionError):
    """What stands on the screen is not what was rendered."""


class Watched(TelegramPlatform):
    """The adapter itself; what it was given to say is noted beside what became of it."""

    pace: Pace | None = None  # as fast as we can
    knows_again_for: timedelta | None = None

    def watch(self, sent: Callable[[Outgoing, Receipt], None]) -> "Watched":
        self._sent = sent
        return self

    async def send(self, outgoing: Outgoing) -> Receipt:
        receipt = await super().send(outgoing)
        self._sent(outgoing, receipt)
        return receipt


def compared(outgoing: Outgoing, receipt: Receipt, phones: Iterable[Phone]) -> Message:
    """The message as it stands at the far side.

    Raises:
        ToldApartError: another text, other buttons, no way to the own page, no file, or it could be passed on.
    """
    phone = next(one for one in phones if str(one.id) == outgoing.message.address)
    message = next(one for one in phone.chat if str(one.id) == receipt.message_id)
    expected, labels = parts(outgoing.text)[-1], [option.label for option in outgoing.options]
    shown = [button.text for button in message.buttons if button.data]
    shows_page = "/c/" in message.text.removeprefix(expected)
    wants_page = outgoing.page or bool(outgoing.enclosed and outgoing.private)  # there it may be kept
    kind = ("photo" if outgoing.enclosed.name[-4:] in {"", ".png"} else "document") if outgoing.enclosed else "text"
    if (
        not message.text.startswith(expected)
        or shown != labels
        or message.protected != outgoing.private
        or shows_page != wants_page
        or message.kind != kind
    ):
        raise ToldApartError(f"{outgoing.message.text}: {message.text!r} {shown}, not {expected!r} {labels}")
    return message


@dataclass(frozen=True)
class Stands:
    """A message that went out, and where it stands."""

    outgoing: Outgoing
    message: Message
    bubble: Bubble

    def look(self) -> Bubble:
        """As it stands now."""
        self.bubble.text = self.message.text
        self.bubble.open = any(button.data for button in self.message.buttons) and not self.message.deleted
        return self.bubble


@dataclass
class Hands:
    """What people do on their phones, until the bot has confirmed all of it."""

    server: Server
    _wrote: dict[str, Message] = field(default_factory=dict)

    async def do(self, phone: Phone, act: Act) -> str:
        """Done; the event that it is known by."""
        event = await self._does(phone, act)
        await self.server.all_taken()
        return event

    async def _does(self, phone: Phone, act: Act) -> str:
        match act.kind:
            case Kind.TEXT:
                return self._noted(await phone.sends(act.text))
            case Kind.EDIT:
                await phone.edits(self._wrote[act.target], act.text)
                return act.target
            case Kind.MEDIA:
                return f"m{(await phone.sends_document('lijst.csv')).id}"
            case Kind.WITHDRAW:  # Telegram tells no bot of it: people type what withdraws it
                return self._noted(await phone.sends("/ongedaan"))
            case _:
                return f"c{(await phone.forges(act.option, on=phone.notified[-1])).id}"

    def _noted(self, message: Message) -> str:
        event = f"m{message.id}"
        self._wrote[event] = message
        return event


@dataclass
class TelegramScreens(Screens):
    """Everybody's Telegram; the bot listens from when the house is built until it ends."""

    server: Server = field(kw_only=True)
    level: Level = Level.TEXT
    _phones: dict[str, Phone] = field(default_factory=dict)
    _stand: list[Stands] = field(default_factory=list)
    _told: int = 0
    _house: House | None = None
    _platform: Watched | None = None
    _listening: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self._hands = Hands(self.server)

    def usual_of(self, who: str) -> str:
        del who
        return NAME

    @property
    def at_work(self) -> Mapping[str, Platform]:
        self._platform = self.platform().watch(self._sent)
        return {NAME: self._platform}

    def platform(self) -> Watched:
        """By polling."""
        return Watched(
            canaries.TELEGRAM_TOKEN,
            self.server.url,
            self.level,
            None,
            shipped(),
            self._page_link,
            find_person=self._find_person,
        )

    def phone(self, who: str) -> Phone:
        """Somebody's Telegram, as if they had written to the bot before."""
        if who not in self._phones:
            self._phones[who] = self.server.person(who, started=True)
        return self._phones[who]

    def address_of(self, who: str) -> str:
        return str(self.phone(who).id)

    async def begin(self, house: House) -> None:
        self._house = house
        receive = {NAME: partial(house.dispatcher.arrive, NAME)}
        await house.gateways.take()
        self._listening = asyncio.create_task(house.gateways.run(receive))

    async def end(self) -> None:
        if self._listening and self._platform:
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening
            await self._platform.close()

    async def bring(self, house: House, act: Act, account: AccountId) -> str:
        """Done on the phone itself; it is kept when the bot has confirmed all that there is."""
        del house, account
        return await self._hands.do(self.phone(act.who), act)

    def of(self, who: str) -> Screen:
        """What stands in somebody's chat."""
        phone = self.phone(who)
        mine = [one for one in self._stand if one.outgoing.message.address == str(phone.id)]
        return Screen([one.look() for one in mine], {f"m{one.id}" for one in phone.chat if one.deleted})

    def all_of(self, who: str) -> Iterator[Screen]:
        yield self.of(who)

    def news(self) -> Iterator[tuple[str, Bubble]]:
        names = {str(phone.id): name for name, phone in self._phones.items()}
        while self._told < len(self._stand):
            one = self._stand[self._told]
            self._told += 1
            yield names[one.outgoing.message.address], one.look()

    @property
    def sent(self) -> list[Outgoing]:
        return [one.outgoing for one in self._stand]

    def _sent(self, outgoing: Outgoing, receipt: Receipt) -> None:
        """Compare what stands there with what was rendered from the row of the outbox.

        Raises:
            ToldApartError: another text, other buttons, or it could be passed on.
        """
        if outgoing.message.effect != "say":
            return
        message = compared(outgoing, receipt, self._phones.values())
        self._stand.append(Stands(outgoing, message, Bubble(outgoing, open=bool(outgoing.options), text=message.text)))

    async def _find_person(self, person: PersonId) -> Person | None:
        assert self._house
        async with self._house.database.reading() as db:
            return (await people.get(db, [person])).get(person)

    async def _page_link(self, person: PersonId) -> str:
        return f"http://127.0.0.1:8000/c/{person[:8]}"


@dataclass
class WebhookScreens(TelegramScreens):
    """The same, with updates brought to an address of ours."""

    _serving: contextlib.AsyncExitStack = field(default_factory=contextlib.AsyncExitStack)
    _listener: socket.socket | None = None

    def platform(self) -> Watched:
        """By webhook, at a port of this machine."""
        self._listener = socket.create_server(("127.0.0.1", 0))
        return Watched(
            canaries.TELEGRAM_TOKEN,
            self.server.url,
            self.level,
            f"http://127.0.0.1:{self._listener.getsockname()[1]}",
            shipped(),
            self._page_link,
            find_person=self._find_person,
            webhook_secret=canaries.WEBHOOK_SECRET,
        )

    async def begin(self, house: House) -> None:
        assert self._platform
        assert self._listener
        await self._serving.enter_async_context(served(Starlette(routes=self._platform.routes()), self._listener))
        await super().begin(house)

    async def end(self) -> None:
        await super().end()
        await self._serving.aclose()
        if self._listener:
            self._listener.close()
