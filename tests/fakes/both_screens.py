"""The screens of a story whose people are on Telegram and on Matrix at once: both over real connections."""

import asyncio
from dataclasses import dataclass, field, replace
from functools import partial

from bot.app import House
from bot.memory import MemoryPlatform
from bot.platform import Gateway, Level, Outgoing, Receive, RetryLaterError
from bot.platforms.matrix.platform import NAME as MATRIX
from bot.platforms.matrix.platform import MatrixPlatform
from bot.platforms.telegram.platform import NAME as TELEGRAM
from bot.stories.screens import Act
from domain.ids import AccountId
from fakes.matrix_screens import MatrixScreens
from fakes.telegram_beside import BesideTelegram, TelegramChat
from storage.delivery import Receipt

TURNS = (TELEGRAM, MATRIX)


class MatrixChat(MemoryPlatform):
    """Matrix as a further platform of a story: shown at the homeserver first, then remembered as the others are."""

    knows_again_for = MatrixPlatform.knows_again_for

    def __init__(self, far: MatrixScreens, *, level: Level) -> None:
        super().__init__(MATRIX, level=level)
        self._far, self._names = far, dict[str, str]()

    @property
    def _adapter(self) -> Gateway:
        found = self._far.at_work[MATRIX]
        assert isinstance(found, Gateway)
        return found

    async def listen(self, receive: Receive) -> None:
        await self._adapter.listen(receive)

    def silent_for(self) -> float:
        return self._adapter.silent_for()

    async def send(self, outgoing: Outgoing) -> Receipt:
        if self.is_down:
            raise RetryLaterError(self.name)
        receipt = await self._far.at_work[MATRIX].send(outgoing)
        message = outgoing.message
        if message.effect == "say":
            self._names[receipt.message_id] = message.id
        target = self._names.get(message.target_message_id or "", message.target_message_id)
        await super().send(replace(outgoing, message=replace(message, target_message_id=target)))
        return receipt


@dataclass
class BothScreens(BesideTelegram):
    """The usual screens in memory; whoever a story puts on Telegram or on Matrix is there."""

    far: MatrixScreens = field(kw_only=True)

    def add(self, platform: str, level: Level) -> None:
        if platform == MATRIX and MATRIX not in self.platforms:
            self.platforms[MATRIX] = MatrixChat(self.far, level=level)
        super().add(platform, level)

    def address_on(self, platform: str, who: str) -> str:
        return self.far.address_of(who) if platform == MATRIX else super().address_on(platform, who)

    async def begin(self, house: House) -> None:
        self._house = house
        self.far.over(house.database, house.clock)
        receive: dict[str, Receive] = {}
        if isinstance(chat := self.platforms.get(TELEGRAM), TelegramChat):
            chat.adapter = self.adapter(chat.level)
            receive[TELEGRAM] = partial(house.dispatcher.arrive, TELEGRAM)
        if MATRIX in self.platforms:
            receive[MATRIX] = self.far.receives(house)
        await house.gateways.take()
        self._listening = asyncio.create_task(house.gateways.run(receive))

    async def end(self) -> None:
        listening, self._listening = self._listening, None
        if listening:
            listening.cancel()
            await asyncio.gather(listening, return_exceptions=True)
        await self.far.end()
        if isinstance(chat := self.platforms.get(TELEGRAM), TelegramChat):
            await chat.adapter.close()

    async def bring(self, house: House, act: Act, account: AccountId) -> str:
        if self.platform_of(act.who).name == MATRIX:
            return await self.far.bring(house, act, account)
        return await super().bring(house, act, account)

    async def read(self) -> None:
        await self.far.read()


@dataclass
class HalfScreens(BothScreens):
    """The first whom a story names is on Telegram, the second on Matrix, and so on in turns; words travel on both."""

    _homes: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        for platform in TURNS:
            self.add(platform, Level.TEXT)

    def usual_of(self, who: str) -> str:
        return self._homes.setdefault(who, TURNS[len(self._homes) % len(TURNS)])

    def address_of(self, who: str) -> str:
        platform = self.usual_of(who)
        address = self.address_on(platform, who)
        self.look(who, platform=platform, address=address)
        return address
