"""The fixed buttons of each role."""

from dataclasses import dataclass

from domain.ids import TextId
from domain.people import Person, Role


@dataclass(frozen=True)
class MenuItem:
    """One fixed button: the command that pressing it types, its label and its drawing."""

    command: str
    label: TextId
    icon: str


_VOLUNTEER = (
    MenuItem("bezoek", TextId("menu.visit"), "visit"),
    MenuItem("zorg", TextId("menu.sign"), "sign"),
    MenuItem("hulp", TextId("menu.help-for-me"), "help"),
    MenuItem("bel", TextId("menu.call"), "call"),
)
_OTHERS = (
    MenuItem("open", TextId("menu.open"), "open"),
    MenuItem("bel", TextId("menu.call"), "call"),
    MenuItem("help", TextId("menu.help"), "explain"),
)


def menu_of(person: Person) -> tuple[MenuItem, ...]:
    """The buttons that always stand on this person's screen."""
    return _VOLUNTEER if person.is_a(Role.VOLUNTEER) else _OTHERS


def role_of(person: Person) -> Role:
    """The role that stands on the screen: of several, the one with the widest view."""
    order = (Role.MANAGER, Role.COORDINATOR, Role.SAFEGUARDING_OFFICER, Role.PROFESSIONAL, Role.VOLUNTEER)
    return next((role for role in order if person.is_a(role)), Role.VOLUNTEER)
