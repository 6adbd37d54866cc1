"""Telegram's limits, held by a clock that never jumps, and the list of what broke them."""

import math
import time
from collections import deque
from dataclasses import dataclass, field

from fakes.bot_api.wire import Json

SENDS = frozenset({"sendMessage", "sendPhoto", "sendDocument"})
EDITS = frozenset({"editMessageText", "editMessageCaption", "editMessageReplyMarkup"})


@dataclass(frozen=True)
class Violation:
    """Something Telegram does not want: `at` is `time.monotonic()`, `chat` is None when no chat is meant.

    Kinds: rate-bot, rate-chat, rate-group, early (before retry_after was over), text-length, caption-length,
    callback-data, callback-answer, entities, parse-mode, start-payload, schema, our-answer (a fault of this server).
    """

    kind: str
    chat: int | None
    at: float
    method: str
    detail: str = ""

    def to_json(self) -> Json:
        return dict(vars(self))


@dataclass
class Limits:
    """How much is allowed; `enforce=False` only counts. The figures are those of Telegram's own FAQ for bots."""

    per_second: int = 30  # of one bot, in any second
    chat_per_second: float = 1.0  # on average
    chat_burst: int = 5  # at once, before the average counts
    group_per_minute: int = 20  # in any minute
    enforce: bool = True
    edits_count: bool = False  # Telegram does not say whether edits count


@dataclass
class Pace:
    """Who sent when; the time is `time.monotonic()`."""

    limits: Limits
    _bot: deque[float] = field(default_factory=deque)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _chats: dict[int, tuple[float, float]] = field(default_factory=dict)  # what was left, and when that was
    _closed: dict[int | None, float] = field(default_factory=dict)  # until when, for a chat or (None) all

    def counts(self, method: str) -> bool:
        return method in SENDS or (self.limits.edits_count and method in EDITS)

    def judge(self, chat: int, *, group: bool, now: float | None = None) -> tuple[str, int] | None:
        """Note one message; None when it is within the limits, else what it broke and retry_after in seconds.

        With limits that are enforced, a message that broke one was not sent and does not count.
        """
        now = time.monotonic() if now is None else now
        found = self._early(chat, now) or self._wait(chat, now, group=group)
        if found is not None and self.limits.enforce:
            kind, wait = found
            whose = None if kind == "rate-bot" else chat
            if kind != "early":
                self._closed[whose] = now + wait
            return found
        self._note(chat, now, group=group)
        return found

    def _early(self, chat: int, now: float) -> tuple[str, int] | None:
        until = max(self._closed.get(chat, 0.0), self._closed.get(None, 0.0))
        return ("early", max(math.ceil(until - now), 1)) if now < until else None

    def _wait(self, chat: int, now: float, *, group: bool) -> tuple[str, int] | None:
        in_second = _recent(self._bot, now - 1.0)
        if in_second >= self.limits.per_second:
            return "rate-bot", max(math.ceil(self._bot[0] + 1.0 - now), 1)
        if group:
            sent = self._groups.setdefault(chat, deque())
            if _recent(sent, now - 60.0) >= self.limits.group_per_minute:
                return "rate-group", max(math.ceil(sent[0] + 60.0 - now), 1)
        left = self._left(chat, now)
        if left < 1.0:
            return "rate-chat", max(math.ceil((1.0 - left) / self.limits.chat_per_second), 1)
        return None

    def _left(self, chat: int, now: float) -> float:
        burst = float(self.limits.chat_burst)
        left, at = self._chats.get(chat, (burst, now))
        return min(burst, left + (now - at) * self.limits.chat_per_second)

    def _note(self, chat: int, now: float, *, group: bool) -> None:
        self._bot.append(now)
        self._chats[chat] = (self._left(chat, now) - 1.0, now)
        if group:
            self._groups.setdefault(chat, deque()).append(now)


def _recent(sent: deque[float], since: float) -> int:
    """Forget what is older than `since`, and count the rest."""
    while sent and sent[0] <= since:
        sent.popleft()
    return len(sent)
