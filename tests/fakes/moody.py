"""The far side of a chat platform that does not always take what it is given."""

import asyncio
from collections import defaultdict
from collections.abc import Callable

from bot.memory import MemoryPlatform
from bot.platform import Outgoing, RetryLaterError, UndeliverableError
from storage.delivery import Receipt


class MoodyPlatform(MemoryPlatform):
    """Remembers what it took; who is `busy` gets nothing for now, who is `blocked` never does.

    What is sent to who is `hanging` gets no answer until it `goes_on`. A text id there, or among the `busy`, is what
    hangs or is not taken, whoever it is for. `refusals` are raised by address, whatever they are.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.busy: set[str] = set()
        self.blocked: set[str] = set()
        self.hanging: set[str] = set()
        self.goes_on = asyncio.Event()
        self.refusals: dict[str, Exception] = {}
        self.tries: defaultdict[str, int] = defaultdict(int)
        self.tried = asyncio.Event()

    async def send(self, outgoing: Outgoing) -> Receipt:
        address, text = outgoing.message.address, outgoing.message.text
        self.tries[address] += 1
        self.tried.set()
        if not self.hanging.isdisjoint((address, text)):
            await self.goes_on.wait()
        if address in self.refusals:
            raise self.refusals[address]
        if address in self.blocked:
            raise UndeliverableError("never")
        if not self.busy.isdisjoint((address, text)):
            raise RetryLaterError
        return await super().send(outgoing)

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds that a try to send brings about."""
        async with asyncio.timeout(10):
            while not holds():
                self.tried.clear()
                await self.tried.wait()

    def heard_by(self, address: str) -> list[str]:
        """The text ids that reached them, in order."""
        return [one.message.text for one in self.sent if one.message.address == address and one.message.effect == "say"]
