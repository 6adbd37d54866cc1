"""The far side of a chat platform that does not always take what it is given."""

from collections import defaultdict

from bot.memory import MemoryPlatform
from bot.platform import Outgoing, RetryLaterError, UndeliverableError
from storage.delivery import Receipt


class MoodyPlatform(MemoryPlatform):
    """Remembers what it took; who is `busy` gets nothing for now, who has `blocked` the bot never does."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.busy: set[str] = set()
        self.blocked: set[str] = set()
        self.tries: defaultdict[str, int] = defaultdict(int)

    async def send(self, outgoing: Outgoing) -> Receipt:
        address = outgoing.message.address
        self.tries[address] += 1
        if address in self.blocked:
            raise UndeliverableError("blocked")
        if address in self.busy:
            raise RetryLaterError
        return await super().send(outgoing)

    def heard_by(self, address: str) -> list[str]:
        """The text ids that reached them, in order."""
        return [one.message.text for one in self.sent if one.message.address == address and one.message.effect == "say"]
