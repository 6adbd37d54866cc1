"""How much the homeserver lets us send: what it refuses waits here, and who runs it hears how that is lifted."""

import math
from collections.abc import Callable
from urllib.parse import quote

import structlog
from nio import AsyncClient

from bot.platform import RetryLaterError
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.errors import LimitedError
from domain.conversation import Lane

log = structlog.get_logger()
URGENT_GOES_FIRST = 1.0
"""So many seconds what is not urgent waits longer than the homeserver asks: what it has room for then is not for it."""


class Limit:
    """Holds back what would be refused; without it each waiting message would ask for itself, again and again."""

    def __init__(self, *, monotonic: Callable[[], float]) -> None:
        """Nothing has been refused; moments are those of a clock that nobody moves."""
        self._monotonic = monotonic
        self._until = -math.inf

    def let_through(self, lane: Lane) -> None:
        """Do nothing where it may be tried; what is urgent always may.

        Raises:
            LimitedError: the homeserver has asked us to wait.
        """
        left = self._until - self._monotonic()
        if left > 0 and lane is not Lane.ESCALATION:
            raise LimitedError("waits", after=left)

    def refused(self, refusal: RetryLaterError) -> None:
        """The homeserver has refused something for now."""
        if isinstance(refusal, LimitedError) and refusal.after is not None:
            log.warning("matrix.limited", seconds=round(refusal.after, 1))
            self._until = max(self._until, self._monotonic() + refusal.after + URGENT_GOES_FIRST)


def lifted_by(user: str) -> str:
    """The call of a Synapse's administrator that lifts all limits of that account."""
    return f"POST /_synapse/admin/v1/users/{quote(user, safe='@:')}/override_ratelimit"


async def is_limited(client: AsyncClient) -> bool:
    """Whether the homeserver still counts what this account does.

    Synapse exempts an account from all its limits at once. So it is asked for something that it allows once in ten
    seconds, and that takes nothing from what may be sent: that we are here. Twice is refused, unless we are exempt.

    Raises:
        RetryLaterError, UndeliverableError: as `call` does.
    """
    path = f"presence/{quote(client.user, safe='')}/status"
    try:
        for _ in range(2):
            await call(client, path, {"presence": "online"}, method="PUT")
    except LimitedError:
        return True
    return False
