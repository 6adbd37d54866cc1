"""Platforms that another process of this organisation serves: their messages stay in the outbox for that one."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NoReturn

from bot.platform import Level, Outgoing, Pace, RetryLaterError
from domain.ids import AccountId


class Elsewhere:
    """Here only its level counts: what people there may be asked, and how what they wrote is read."""

    pace: Pace | None = None
    knows_again_for: timedelta | None = None

    def __init__(self, name: str, level: Level) -> None:
        """Nothing is sent from here."""
        self.name, self.level = name, level

    async def send(self, outgoing: Outgoing) -> NoReturn:
        """Leave it to the process that serves this platform.

        Raises:
            RetryLaterError: always.
        """
        raise RetryLaterError(outgoing.message.platform)

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Nobody watches here."""
