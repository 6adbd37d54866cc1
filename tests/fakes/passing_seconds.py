"""A clock whose seconds pass while somebody waits, and at no other time."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta


class StillWaitingError(Exception):
    """Somebody waits, and only somebody else can end that."""


@dataclass
class Seconds:
    """Hand its `sleep` to whoever would wait."""

    at: float = 1000.0
    naps: list[float] = field(default_factory=list)
    most_naps: int = 10_000

    def now(self) -> datetime:
        return datetime(2026, 3, 2, tzinfo=UTC) + timedelta(seconds=self.at)

    def monotonic(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        if len(self.naps) > self.most_naps:
            raise StillWaitingError
        self.at += seconds
