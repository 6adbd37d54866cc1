"""Telegram as a further platform of a story, beside the usual screens in memory."""

import asyncio
import contextlib
from dataclasses import dataclass, field, replace
from functools import partial

from bot.app import House
from bot.made_files import MadeFiles
from bot.memory import MemoryPlatform
from bot.page_links import PageLinks
from bot.platform import Level, MadeFile, Outgoing, Receive, RetryLaterError
from bot.platforms.telegram.platform import NAME, TelegramPlatform
from bot.stories.screens import Act, Screens
from bot.texts import shipped
from domain.ids import AccountId, PersonId
from fakes import canaries
from fakes.bot_api import Person as Phone
from fakes.bot_api import Server
from fakes.telegram_screens import Hands, compared
from storage.delivery import Receipt


class TelegramChat(MemoryPlatform):
    """Telegram as a further platform of a story: shown over HTTP first, then remembered as the others are."""

    def __init__(self, screens: "BesideTelegram", *, level: Level) -> None:
        super().__init__(NAME, level=level)
        self._screens, self._names = screens, dict[str, str]()
        self.adapter = screens.adapter(level)

    async def listen(self, receive: Receive) -> None:
        await self.adapter.listen(receive)

    def silent_for(self) -> float:
        return self.adapter.silent_for()

    async def send(self, outgoing: Outgoing) -> Receipt:
        if self.is_down:
            raise RetryLaterError(self.name)
        receipt = await self.adapter.send(outgoing)
        message = outgoing.message
        if message.effect == "say":
            compared(outgoing, receipt, self._screens.phones.values())
            self._names[receipt.message_id] = message.id
        target = self._names.get(message.target_message_id or "", message.target_message_id)
        await super().send(replace(outgoing, message=replace(message, target_message_id=target)))
        phone = next(one for one in self._screens.phones.values() if str(one.id) == message.address)
        self.screens[message.address].deleted = {f"m{one.id}" for one in phone.chat if one.deleted}
        return receipt


@dataclass
class BesideTelegram(Screens):
    """The usual screens in memory; whoever a story puts on Telegram is there over HTTP."""

    server: Server = field(kw_only=True)
    phones: dict[str, Phone] = field(default_factory=dict)
    _house: House | None = None
    _listening: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self._hands = Hands(self.server)

    def adapter(self, level: Level) -> TelegramPlatform:
        """The real one; it is made anew with each house."""
        found = TelegramPlatform(
            canaries.TELEGRAM_TOKEN, self.server.url, level, None, shipped(), self._page_link, make_file=self._make_file
        )
        found.pace = None
        return found

    def add(self, platform: str, level: Level) -> None:
        if platform == NAME and NAME not in self.platforms:
            self.platforms[NAME] = TelegramChat(self, level=level)
        super().add(platform, level)

    def address_on(self, platform: str, who: str) -> str:
        if platform != NAME:
            return who
        if who not in self.phones:
            self.phones[who] = self.server.person(who, started=True)
        return str(self.phones[who].id)

    async def begin(self, house: House) -> None:
        self._house = house
        chat = self.platforms.get(NAME)
        if isinstance(chat, TelegramChat):
            chat.adapter = self.adapter(chat.level)
            await house.gateways.take()
            self._listening = asyncio.create_task(house.gateways.run({NAME: partial(house.dispatcher.arrive, NAME)}))

    async def end(self) -> None:
        chat = self.platforms.get(NAME)
        if self._listening and isinstance(chat, TelegramChat):
            self._listening.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._listening
            await chat.adapter.close()
            self._listening = None

    async def bring(self, house: House, act: Act, account: AccountId) -> str:
        if self.platform_of(act.who).name != NAME:
            return await super().bring(house, act, account)
        return await self._hands.do(self.phones[act.who], act)

    async def _make_file(self, outgoing: Outgoing) -> MadeFile:
        assert self._house
        return await MadeFiles(self._house.database, self._house.clock, shipped()).for_message(outgoing)

    async def _page_link(self, person: PersonId) -> str:
        assert self._house
        return await PageLinks(self._house.database, self._house.clock, address="http://127.0.0.1:8000").page_link(
            person
        )
