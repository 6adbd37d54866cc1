"""A turn that another transaction got in the way of is done again, and counts as failed only when it stays so."""

from sqlalchemy import select

from bot.capability import Capability
from domain.ask import Ask
from domain.conversation import Say, Turn
from domain.ids import TextId
from domain.people import Person, Role
from fakes.talks import talk
from storage.database import Session
from storage.inbox import MOST_ATTEMPTS
from storage.repeating import MOST_REPEATS, StaleError
from storage.tables import inbox


class Tea:
    """A conversation that so many times finds what it read changed."""

    def __init__(self, stale: int) -> None:
        self.tries, self._stale = 0, stale

    async def __call__(self, ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
        del ask, db, rest
        self.tries += 1
        if self.tries <= self._stale:
            raise StaleError("changed since")
        return Turn(say=(Say(person.id, TextId("tea.noted"), {"what": "tea"}),))


async def test_a_turn_that_was_stale_is_done_again_at_once(database_url: str) -> None:
    async with talk(database_url, Capability("tea", Tea(MOST_REPEATS), commands=("tea",))) as house:
        assert await house.says("/tea") == ["Fatma: tea.noted"]
        async with house.house.database.reading() as db:
            row = (await db.run(select(inbox.c.state, inbox.c.attempts))).one()
        assert (row.state, row.attempts) == ("done", 0)


async def test_a_turn_that_stays_stale_is_set_aside(sqlite_url: str) -> None:
    tea = Tea(1000)
    async with talk(sqlite_url, Capability("tea", tea, commands=("tea",))) as house:
        await house.person("Marja", Role.COORDINATOR)
        assert sorted(await house.says("/tea")) == ["Fatma: engine.set-aside", "Marja: alarm.set-aside"]
    assert tea.tries == MOST_ATTEMPTS * (MOST_REPEATS + 1)
