"""A copy of all that somebody leads, or an empty form to fill in: both are fetched from the own page."""

from domain.ask import Ask
from domain.conversation import Say, Turn
from domain.ids import TextId
from domain.people import Person
from storage.database import Session


async def offer_export(_ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Say that it is ready; it is made when it is fetched, of what is here then."""
    del db, rest
    return Turn(say=(Say(person.id, TextId("export.ready")),))


async def offer_template(_ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Say that it is ready."""
    del db, rest
    return Turn(say=(Say(person.id, TextId("export.template")),))
