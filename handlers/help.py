"""What somebody can do here, by their role."""

from domain.ask import Ask
from domain.conversation import Option, Say, Start, Turn
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
_GROUPS = {
    "people": {Role.COORDINATOR: "help.people_coordinator", Role.MANAGER: "help.people_manager"},
    "writing": {Role.COORDINATOR: "help.writing", Role.MANAGER: "help.writing"},
    "figures": {Role.COORDINATOR: "help.figures_coordinator", Role.MANAGER: "help.figures_manager"},
}
"""What is behind a button, so that all of it fits on the screen of a telephone."""


async def show_help(_ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """List what this person can type or press; the open question is asked again after it.

    Who leads has more than fits on a screen: the rest is behind a button for each group, which is `rest` then.
    """
    del db
    leads = [role for role in (Role.COORDINATOR, Role.MANAGER) if person.is_a(role)]
    if leads and rest in _GROUPS:
        return Turn(say=(Say(person.id, TextId(_GROUPS[rest][leads[0]]), options=_more(but=rest)),))
    texts = dict.fromkeys(text for role, text in _TEXTS.items() if person.is_a(role) and role not in leads[1:])
    options = {_TEXTS[role]: _more() for role in leads[:1]}
    return Turn(say=tuple(Say(person.id, TextId(one), {"name": person.name}, options.get(one, ())) for one in texts))


def texts_for(role: Role) -> tuple[str, ...]:
    """All that somebody of that role can read here."""
    return (_TEXTS[role], *(texts[role] for texts in _GROUPS.values() if role in texts))


def _more(*, but: str = "") -> tuple[Option, ...]:
    return tuple(
        Option(one, TextId(f"help.option-{one}"), start=Start("help", {"rest": one})) for one in _GROUPS if one != but
    )
