"""What somebody can do here, by their role."""

from domain.ask import Ask
from domain.conversation import Say, Turn
from domain.ids import TextId
from domain.people import Person, Role
from storage.database import Session

_TEXTS = {
    Role.VOLUNTEER: "help.volunteer",
    Role.PROFESSIONAL: "help.professional",
    Role.SAFEGUARDING_OFFICER: "help.safeguarding_officer",
    Role.COORDINATOR: "help.coordinator",
    Role.MANAGER: "help.manager",
}


async def show_help(_ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """List what this person can type or press; the open question is asked again after it."""
    del db, rest
    texts = dict.fromkeys(text for role, text in _TEXTS.items() if person.is_a(role))
    return Turn(say=tuple(Say(person.id, TextId(text), {"name": person.name}) for text in texts))
