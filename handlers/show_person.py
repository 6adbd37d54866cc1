"""Who leads somebody looks at their page."""

from domain.ask import Ask
from domain.conversation import Turn
from domain.ids import PersonId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.person_page import shown
from storage import audit, team
from storage.database import Session


async def show_person(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """Who it is, in the areas of who asks; that they looked is logged."""
    page = await team.page(db, PersonId(person), areas=areas_of(leader, Action.SEE_PEOPLE))
    await audit.note(db, "person.read", by=leader.id, subject=page.member.id, at=ask.now)
    return shown(page, to=leader, now=ask.now)
