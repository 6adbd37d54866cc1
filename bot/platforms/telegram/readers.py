"""What is known of who reads a chat: the role and the buttons that stand on their screen, looked up now and then."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache

from bot.menus import MenuItem, menu_of, role_of
from domain.ids import PersonId
from domain.people import Person, Role

HOLDS = 600.0
"""Seconds: a new role shows on the screen after that."""

FindPerson = Callable[[PersonId], Awaitable[Person | None]]


@dataclass(frozen=True)
class Reader:
    """What somebody's screen shows besides the messages."""

    role: Role
    menu: tuple[MenuItem, ...]


class Readers:
    """Remembers who has been written to lately; of who is not active nothing, for that may change any moment."""

    def __init__(self, find: FindPerson | None, *, monotonic: Callable[[], float]) -> None:
        """Look people up like this; None: nobody is known."""
        self._find, self._monotonic = find, monotonic
        self._known: dict[PersonId, tuple[Reader, float]] = {}  # with until when; ten thousand of them must be small

    async def get(self, person: PersonId | None) -> Reader | None:
        """That person's screen, None when they are unknown or not active."""
        if person is None or self._find is None:
            return None
        now = self._monotonic()
        reader, until = self._known.get(person, (None, 0.0))
        if reader and until > now:
            return reader
        found = await self._find(person)
        if found is None or not found.active:
            self._known.pop(person, None)
            return None
        reader = _reader(role_of(found), menu_of(found))
        self._known[person] = (reader, now + HOLDS)
        return reader


@cache
def _reader(role: Role, menu: tuple[MenuItem, ...]) -> Reader:
    return Reader(role, menu)
