"""Who is asked when, of all that are due at once: so many a second, each before their day is over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.ids import PersonId

A_SECOND = 20
"""So many check-ins a second: a chat platform takes 30, of which replies, reminders and calls need some."""
ONE_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Due:
    """Somebody who is due, and from when on it is too late for today."""

    person: PersonId
    closes_at: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """When somebody is asked; at a turn that comes too late they are planned anew."""

    person: PersonId
    ask_at: datetime


def spread(waiting: Sequence[Due], *, now: datetime, last_turn: datetime | None) -> list[Turn]:
    """Give each of them a turn, whose day is over first goes first; behind the turns that were given before.

    A few who are due at once are asked at once.
    """
    begin = max(now, last_turn + ONE_SECOND) if last_turn and last_turn >= now else now
    in_order = sorted(waiting, key=lambda one: one.closes_at)
    return [Turn(one.person, begin + ONE_SECOND * (place // A_SECOND)) for place, one in enumerate(in_order)]
