"""When a message that did not go through is tried again, and when it is given up."""

from datetime import datetime, timedelta

from domain.conversation import Lane
from storage.delivery import Message

ANOTHER_WAY_AFTER = timedelta(seconds=20)
"""How long an escalation may fail to get through before its reader's other accounts are used as well."""
ALARM_KEPT_FOR = timedelta(days=1)
"""How long lane 0 is tried in any case, also when its escalation is closed or it belongs to none."""
MOST_TRIES = 8
_SPREAD = 10


def next_try(message: Message, *, now: datetime, is_open: bool) -> datetime | None:
    """When to try again; None: it is a dead letter. `is_open` says whether its escalation waits for somebody.

    Lane 0: after 1, 2, 4 ... 30 seconds, without end while the escalation is open, and once more at the moment at which
    another way must be found. The other lanes: 8 tries within 15 minutes, after 1, 3, 9 ... 500 seconds.
    """
    tried = message.attempts + 1
    if message.lane is not Lane.ESCALATION:
        wait = min(3 ** (tried - 1), 500)
        return None if tried >= MOST_TRIES else now + _with_jitter(wait, message)
    if not is_open and now - message.created_at >= ALARM_KEPT_FOR:
        return None
    again = now + _with_jitter(min(2 ** min(tried - 1, 5), 30), message)
    another_way = message.created_at + ANOTHER_WAY_AFTER
    return another_way if now < another_way < again else again


def needs_another_way(message: Message, *, now: datetime) -> bool:
    """Whether it has failed to get through for so long that its reader's other accounts must be used."""
    return message.lane is Lane.ESCALATION and now - message.created_at >= ANOTHER_WAY_AFTER


def _with_jitter(seconds: int, message: Message) -> timedelta:
    """Up to a tenth more, told by the message itself, so that after an outage not all come back at once."""
    return timedelta(seconds=seconds + seconds * (int(message.id[:4], 16) / 0xFFFF) / _SPREAD)
