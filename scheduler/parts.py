"""The parts of the program that must go on, each with the silence that is too long for it."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from domain.conversation import text
from domain.text_args import Text

SILENT_TOO_LONG = 60.0
"""Seconds, for who names nothing else: with a look and an alarm it is known within the 90 that people may count on."""
SilentFor = Callable[[], float]
Platforms = Callable[[], Collection[str]]


def nowhere() -> Collection[str]:
    """For a part on which no single platform depends."""
    return ()


@dataclass(frozen=True)
class Part:
    """Something that gives a sign of life while it is well; its words are the text `alarm.part-<name>`.

    `silent_for` are the seconds since the last one, by a clock that never jumps; infinite when it is known to be
    broken. `platform` tells two parts of one name apart. An alarm goes past the platforms that are `broken` while it
    is silent. `curable` says that starting the program anew may help, as it does not when somebody else's server is
    gone.
    """

    name: str
    silent_for: SilentFor
    after: float = SILENT_TOO_LONG
    platform: str | None = None
    broken: Platforms = nowhere
    curable: bool = True

    @property
    def key(self) -> str:
        """What it is called for machines."""
        return f"{self.platform}-{self.name}" if self.platform else self.name

    @property
    def words(self) -> Text:
        """What it is called for people."""
        return text(f"alarm.part-{self.name}", platform=(self.platform or "").title())

    @property
    def is_well(self) -> bool:
        """Whether it gave a sign of life in time."""
        return self.silent_for() < self.after

    @property
    def avoided(self) -> Collection[str]:
        """The platforms that an alarm about it should not go over."""
        return {*self.broken(), *([self.platform] if self.platform else [])}


class Parts:
    """All parts that are watched now; who runs a part, such as a gateway to a chat platform, puts it in."""

    def __init__(self, *parts: Part) -> None:
        """Begin with these."""
        self._parts = {part.key: part for part in parts}

    def __iter__(self) -> Iterator[Part]:
        """The parts in the order in which they were put in."""
        return iter(tuple(self._parts.values()))

    def watch(self, *parts: Part) -> None:
        """Watch these as well; one of the same key takes the place of the earlier one."""
        self._parts |= {part.key: part for part in parts}

    @property
    def needs_a_new_start(self) -> bool:
        """Whether one stands still that may go on when the program is started anew."""
        return any(part.curable and not part.is_well for part in self)
