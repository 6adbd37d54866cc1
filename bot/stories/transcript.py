"""The transcript of a story: who did what, who heard what, and when."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.memory import Bubble
from bot.stories.script import Scenario, Step
from domain.zones import DEFAULT_ZONE

Echo = Callable[[str], None]
ZONE = ZoneInfo(DEFAULT_ZONE)


def not_shown(_line: str) -> None:
    """Keep the transcript, show nothing."""


@dataclass
class Transcript:
    """The lines so far; each is handed to `echo` as it is written."""

    echo: Echo = not_shown
    lines: list[str] = field(default_factory=list)

    def title(self, scenario: Scenario) -> None:
        """A story begins."""
        self._write(f"\n{scenario.name}  ({scenario.file}:{scenario.line})")

    def step(self, step: Step, *, now: datetime) -> None:
        """A sentence is played; with the moment on the wall clock."""
        self._write(f"  {now.astimezone(ZONE):%a %Y-%m-%d %H:%M}  {step.kind.word} {step.text}")

    def heard(self, who: str, bubble: Bubble) -> None:
        """Somebody got a message."""
        outgoing = bubble.outgoing
        ids = [*(text.id for text in outgoing.message.before), outgoing.message.text]
        self._write(f"      {who} hears {' + '.join(ids)}")
        for line in outgoing.text.splitlines():
            self._write(f"        | {line}".rstrip())
        if outgoing.options:
            buttons = "  ".join(f"[{one.number} {one.label} · {one.key}]" for one in outgoing.options)
            self._write(f"        | {buttons}")

    def failed(self, reason: str) -> None:
        """The story did not hold."""
        self._write(f"  FAILED {reason}")

    def held(self) -> None:
        """The story held to its end."""
        self._write("  held")

    def _write(self, line: str) -> None:
        self.lines.append(line)
        self.echo(line)
