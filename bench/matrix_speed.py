"""How fast lines go to Matrix, and what one costs in CPU."""

import os
import time
from dataclasses import dataclass
from pathlib import Path

from matrix_far import Far

A_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Speed:
    """Lines a second, and the milliseconds of CPU of a line: of this process, and of the homeserver."""

    lines: float
    ours: float
    theirs: float


@dataclass
class Stretch:
    """What has gone since it was made."""

    far: Far
    began: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def __post_init__(self) -> None:
        """It begins."""
        self.began = self._now()

    def _now(self) -> tuple[float, float, float]:
        homeserver = self.far.people.homeserver.process
        assert homeserver
        fields = Path(f"/proc/{homeserver.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return time.perf_counter(), time.process_time(), (int(fields[11]) + int(fields[12])) / A_SECOND

    def speed(self, lines: int) -> Speed:
        """Of so many lines."""
        took, ours, theirs = (now - then for now, then in zip(self._now(), self.began, strict=True))
        return Speed(lines / took, ours * 1000 / lines, theirs * 1000 / lines)
