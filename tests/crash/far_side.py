"""What outlives every crash: people's screens, what they have sent, and how late it is; a file each, in one folder."""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.memory import MemoryPlatform
from bot.platform import Level, Outgoing, RetryLaterError, UndeliverableError
from bot.platforms.web import WebPlatform
from domain.conversation import Incoming, Kind
from domain.ids import AccountId
from storage.database import Failpoint
from storage.delivery import Receipt

REFUSED_ONCE = frozenset({"sign.filed", "escalation.please-take"})
"""What the far side does not take the first time: a batch must then keep its order, and a call must not be lost."""
BLOCKED = "Mo"
"""Whoever has blocked the bot."""


@dataclass(frozen=True)
class FarSide:
    """One folder; whatever is written there was on the disk before anybody was told."""

    folder: Path

    def write(self, name: str, line: dict[str, Any]) -> None:
        with (self.folder / name).open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def lines(self, name: str) -> list[dict[str, Any]]:
        file = self.folder / name
        return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []

    # what people did

    def sends(self, step: int, incoming: Incoming) -> None:
        """A phone keeps what it sends, until it hears that it was received."""
        self.write("events", {**vars(incoming), "received_at": incoming.received_at.isoformat(), "step": step})

    def hears_received(self, step: int) -> None:
        self.write("received", {"step": step})

    def sent_at(self, step: int) -> Incoming | None:
        found = next((line for line in self.lines("events") if line["step"] == step), None)
        if found is None:
            return None
        return Incoming(
            AccountId(found["account"]),
            found["event_id"],
            Kind(found["kind"]),
            datetime.fromisoformat(found["received_at"]),
            found["text"],
            found["option"],
        )

    def was_received(self, step: int) -> bool:
        return {"step": step} in self.lines("received")

    def is_done(self, step: int) -> None:
        self.write("done", {"step": step})

    @property
    def next_step(self) -> int:
        return len(self.lines("done"))

    # time

    def note_time(self, now: datetime) -> None:
        (self.folder / "clock").write_text(now.isoformat())

    def time(self, otherwise: datetime) -> datetime:
        file = self.folder / "clock"
        return datetime.fromisoformat(file.read_text()) if file.exists() and file.read_text() else otherwise


@contextlib.contextmanager
def watched(failpoint: Failpoint) -> Iterator[None]:
    """A send inside this block has a failpoint before it, and one after it when it went well."""
    failpoint("send.before")
    yield
    failpoint("send.after")


class PaperPlatform(MemoryPlatform):
    """A chat platform whose screens are a file: what is sent twice is seen twice."""

    name = "paper"
    level = Level.TEXT

    def __init__(self, far: FarSide, failpoint: Failpoint) -> None:
        super().__init__()
        self._far, self._failpoint = far, failpoint

    async def send(self, outgoing: Outgoing) -> Receipt:
        message = outgoing.message
        if message.address == BLOCKED:
            raise UndeliverableError(BLOCKED)
        is_first = message.fence == 1  # later, it could be so late that an alarm is raised
        if is_first and message.text in REFUSED_ONCE and {"text": message.text} not in self._far.lines("refused"):
            self._far.write("refused", {"text": message.text})
            raise RetryLaterError
        with watched(self._failpoint):
            self._far.write(
                "screen",
                {
                    "key": message.key,
                    "id": message.id,
                    "who": message.address,
                    "text": message.text,
                    "effect": message.effect,
                    "target": message.target,
                    "options": [[one.id, one.key] for one in outgoing.options],
                },
            )
        return Receipt(message, message_id=message.id)


class WatchedWebPlatform(WebPlatform):
    """The real web chat, whose screens are in the database, with failpoints around each send."""

    def __init__(self, failpoint: Failpoint) -> None:
        super().__init__()
        self._failpoint = failpoint

    async def send(self, outgoing: Outgoing) -> Receipt:
        with watched(self._failpoint):
            return await super().send(outgoing)


def newest_with(lines: list[dict[str, Any]], who: str, key: str) -> str | None:
    """The id of the button that somebody would press: the newest of that key that is still there."""
    closed = {line["target"] for line in lines if line["effect"] == "close"}
    return next(_buttons(lines, who, key, closed), None)


def _buttons(lines: list[dict[str, Any]], who: str, key: str, closed: set[str]) -> Iterator[str]:
    for line in reversed(lines):
        if line["who"] == who and line["id"] not in closed:
            yield from (option for option, its_key in line["options"] if its_key == key)
