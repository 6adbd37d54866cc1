"""A chat platform in memory, for stories: it shows nothing, and remembers what everybody was told."""

from collections.abc import Sequence

from bot.platform import Level, Outgoing
from domain.ids import AccountId
from storage.delivery import Receipt


class MemoryPlatform:
    """Keeps what was sent, in order."""

    name = "memory"
    level = Level.TEXT

    def __init__(self) -> None:
        """Nothing has been sent yet."""
        self.sent: list[Outgoing] = []

    async def send(self, outgoing: Outgoing) -> Receipt:
        """Remember it."""
        self.sent.append(outgoing)
        return Receipt(outgoing.message, message_id=outgoing.message.id)

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Nobody watches."""
