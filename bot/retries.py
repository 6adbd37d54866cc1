"""When a message that did not go through is tried again, and when it is given up."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from domain.conversation import Lane
from storage.delivery import Message
from storage.marking import Outcome

ANOTHER_WAY_AFTER = timedelta(seconds=20)
"""How long an escalation may fail to get through before its reader's other accounts are used as well."""
KEPT_FOR = timedelta(days=1)
"""How long lane 0 is tried in any case, also when its escalation is closed; and the rest while a platform is down."""
LONGEST_WAIT = 30
SHORTEST_LOOK, LONGEST_LOOK = timedelta(seconds=30), timedelta(minutes=10)
"""Between two looks whether a device that waits may read by now, should nobody have said so."""
MOST_TRIES = 8
_SPREAD = 10


@dataclass(frozen=True)
class Refusal:
    """How a platform did not take a message.

    `after` are the seconds it asked us to wait. `may_have_arrived`: it may have been shown all the same. `for_good`: it
    never will be, and with `gone` neither will anything else in that chat. `is_outage`: the platform has taken nothing
    from anybody since this message was written. `is_withheld`: its reader has no device that may read it yet, and knows
    so. `knows_again`: the platform would not show it twice. `is_forgotten`: it would by now.
    """

    after: float | None = None
    may_have_arrived: bool = False
    for_good: bool = False
    gone: bool = False
    is_outage: bool = False
    is_withheld: bool = False
    knows_again: bool = False
    is_forgotten: bool = False


def next_try(message: Message, refusal: Refusal, *, now: datetime, is_open: bool) -> Outcome:
    """When to try again, or that it is given up. `is_open` says whether its escalation waits for somebody.

    Lane 0: after 1, 2, 4 ... 30 seconds, without end while the escalation is open, and once more at the moment at which
    another way must be found. The other lanes: 8 tries within 15 minutes, after 1, 3, 9 ... 500 seconds. A platform
    that asks us to wait is waited for, and that is no try; nor is one during an outage of a whole platform, which every
    message outlasts for a day. As long waits what is withheld: for a day a new device can be confirmed, and then all of
    it is tried at once. What is sent to many and may have arrived is not repeated; what only changes a message
    that was shown is, since twice is as once; and so is what the platform knows again, until it may have forgotten it.
    """
    if refusal.is_forgotten:
        return Outcome(is_unknown=True)
    if refusal.is_withheld and message.lane is not Lane.ESCALATION:
        return _until_confirmed(message, now=now)
    outcome = _next_try(message, refusal, now=now, is_open=is_open)
    return replace(outcome, tried_at=now) if refusal.may_have_arrived else outcome


def _next_try(message: Message, refusal: Refusal, *, now: datetime, is_open: bool) -> Outcome:
    if refusal.for_good:
        return Outcome()
    if message.lane is Lane.ESCALATION:
        return _next_urgent(message, refusal, now=now, is_open=is_open)
    is_doubtful = refusal.may_have_arrived and not refusal.knows_again
    if is_doubtful and message.lane is not Lane.REPLY and message.effect == "say":
        return Outcome(is_unknown=True)
    if refusal.after is not None:
        return Outcome(now + timedelta(seconds=refusal.after), counts=False)
    tried = message.attempts + 1
    if refusal.is_outage and now - message.created_at < KEPT_FOR:
        return Outcome(now + _with_jitter(min(3 ** (tried - 1), LONGEST_WAIT), message), counts=tried < MOST_TRIES)
    return Outcome() if tried >= MOST_TRIES else Outcome(now + _with_jitter(min(3 ** (tried - 1), 500), message))


def _until_confirmed(message: Message, *, now: datetime) -> Outcome:
    """The longer it waits, the more seldom it is tried: whoever lets the device in has all of it tried at once."""
    waited = now - message.created_at
    if waited >= KEPT_FOR:
        return Outcome()
    return Outcome(now + min(max(waited / 4, SHORTEST_LOOK), LONGEST_LOOK), counts=False)


def _next_urgent(message: Message, refusal: Refusal, *, now: datetime, is_open: bool) -> Outcome:
    if not is_open and now - message.created_at >= KEPT_FOR:
        return Outcome()
    asked = now + timedelta(seconds=refusal.after or 0)
    again = max(asked, now + _with_jitter(min(2 ** min(message.attempts, 5), LONGEST_WAIT), message))
    another_way = message.created_at + ANOTHER_WAY_AFTER
    return Outcome(another_way if asked <= now < another_way < again else again)


def ask_for_another_way(message: Message, refusal: Refusal, outcome: Outcome, *, now: datetime) -> bool:
    """Whether it has failed to get through for so long, or will, that its reader's other accounts must be used."""
    if message.lane is not Lane.ESCALATION:
        return False
    asked = timedelta(seconds=refusal.after or 0)
    return outcome.again_at is None or now + asked - message.created_at >= ANOTHER_WAY_AFTER


def _with_jitter(seconds: int, message: Message) -> timedelta:
    """Up to a tenth more, told by the message itself, so that after an outage not all come back at once."""
    return timedelta(seconds=seconds + seconds * (int(message.id[:4], 16) / 0xFFFF) / _SPREAD)
