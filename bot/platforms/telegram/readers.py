"""What is known of who reads a chat: the role that stands on their screen, looked up now and then."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from domain.ids import PersonId
from domain.people import Person

HOLDS = 600.0
"""Seconds: a new role shows on the screen after that."""

FindPerson = Callable[[PersonId], Awaitable[Person | None]]


@dataclass(frozen=True)
class _Known:
    person: Person
    until: float


class Readers:
    """Remembers who has been written to lately; of who is not active nothing, for that may change any moment."""

    def __init__(self, find: FindPerson | None, *, monotonic: Callable[[], float]) -> None:
        """Look people up like this; None: nobody is known."""
        self._find, self._monotonic = find, monotonic
        self._known: dict[PersonId, _Known] = {}

    async def get(self, person: PersonId | None) -> Person | None:
        """That person, None when they are unknown or not active."""
        if person is None or self._find is None:
            return None
        now = self._monotonic()
        known = self._known.get(person)
        if known and known.until > now:
            return known.person
        found = await self._find(person)
        if found is None or not found.active:
            self._known.pop(person, None)
            return None
        self._known[person] = _Known(found, now + HOLDS)
        return found
