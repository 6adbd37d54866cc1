"""Where the story is told: on which platform, by which script, and what of it outlives the program."""

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.platform import Level
from crash.script import BY_BUTTONS, ON_TELEGRAM, SCRIPT, Step
from fakes.bot_api.remote import PROGRAM


@dataclass(frozen=True)
class Stage:
    """A platform with its script; `level` None is a platform without a server of its own.

    `repeats_a_kill` is how often somebody may see something again for each time that the program dies. `has_unknown`
    says that nobody can know whether what was on its way has arrived.
    """

    platform: str
    script: Sequence[Step] = SCRIPT
    level: Level | None = None
    repeats_a_kill: int = 1
    has_unknown: bool = True

    @contextlib.contextmanager
    def server(self) -> Iterator[str]:
        """The address of a Bot API server, a process that outlives every life; nothing where none is needed."""
        if self.level is None:
            yield ""
            return
        command = [sys.executable, str(PROGRAM), "--control", "--only-count", "--forget-requests"]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            try:
                assert process.stdout
                yield json.loads(process.stdout.readline())["url"]
            finally:
                process.terminate()


PAPER, WEB = Stage("paper"), Stage("web", repeats_a_kill=0, has_unknown=False)
TELEGRAM = Stage("telegram", ON_TELEGRAM, Level.TEXT)
BUTTONS = Stage("telegram", BY_BUTTONS, Level.BUTTONS)
