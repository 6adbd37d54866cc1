"""What can go wrong on the way, on demand: refusals, silence, slowness, answers that are lost or unreadable."""

import asyncio
from dataclasses import dataclass, field

from fakes.bot_api.wire import ApiError

WORDS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Timeout",
}


@dataclass(kw_only=True, eq=False)
class Fault:
    """One thing that goes wrong, for a method and a chat (None: for all), `times` times or until it is healed.

    `hits` counts how often it happened.
    """

    kind: str  # refuse, garble, silence, slow, lose, cut
    method: str | None = None
    chat: int | None = None
    times: int | None = None
    error: int = 500
    retry_after: int | None = None
    description: str | None = None
    seconds: float | None = None
    until: asyncio.Event | None = None
    accepted: bool = False
    hits: int = 0
    lifted: asyncio.Event = field(default_factory=asyncio.Event)

    def fits(self, method: str, chat: int | None) -> bool:
        return (
            not self.lifted.is_set()
            and (self.times is None or self.hits < self.times)
            and self.method in {None, method}
            and self.chat in {None, chat}
        )

    def refusal(self) -> ApiError:
        """The error it answers with."""
        if self.error == 429:
            wait = self.retry_after or 1
            return ApiError(429, self.description or f"Too Many Requests: retry after {wait}", retry_after=wait)
        return ApiError(self.error, self.description or WORDS.get(self.error, "Error"), retry_after=self.retry_after)

    async def wait(self) -> None:
        """Be slow: for `seconds`, or until the event, or until it is healed, whichever comes first."""
        events = [self.lifted, *([self.until] if self.until else [])]
        waits = [asyncio.ensure_future(event.wait()) for event in events]
        try:
            await asyncio.wait(waits, timeout=self.seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()


@dataclass
class Faults:
    """All that goes wrong now; of several that fit, the last one added."""

    now: list[Fault] = field(default_factory=list)

    def add(self, fault: Fault) -> Fault:
        self.now.append(fault)
        return fault

    def meet(self, method: str, chat: int | None) -> Fault | None:
        """The fault that this request runs into; it is counted."""
        for fault in reversed(self.now):
            if fault.fits(method, chat):
                fault.hits += 1
                return fault
        return None

    def heal(self, fault: Fault | None = None) -> None:
        """Lift one fault, or all; whoever waits in it goes on (a silent one is cut off)."""
        for one in [fault] if fault else list(self.now):
            one.lifted.set()
        self.now = [one for one in self.now if not one.lifted.is_set()]
