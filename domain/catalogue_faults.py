"""What is wrong with a catalogue of signs, so that whoever edits the file finds the place at once."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, and in which entry."""

    entry: str
    reason: str


class FaultyEntryError(Exception):
    """One entry cannot be read; `fault` says why."""

    def __init__(self, entry: str, reason: str) -> None:
        """Name the entry and the reason."""
        super().__init__(f"{entry}: {reason}")
        self.fault = Fault(entry, reason)


class CatalogueError(Exception):
    """The catalogue is refused; the message has one line per fault: file, entry, reason."""

    def __init__(self, file: str, faults: Sequence[Fault]) -> None:
        """Name the file and everything that is wrong in it; there is at least one fault."""
        super().__init__("\n".join(f"{file}: {fault.entry}: {fault.reason}" for fault in faults))
        self.file = file
        self.faults = tuple(faults)

    @property
    def entry(self) -> str:
        """The entry of the first fault."""
        return self.faults[0].entry

    @property
    def reason(self) -> str:
        """The reason of the first fault."""
        return self.faults[0].reason
