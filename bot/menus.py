"""What always stands on somebody's screen: the fixed buttons of each role, and the commands of the menu."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import TextId
from domain.people import Language, Person, Role


@dataclass(frozen=True)
class MenuItem:
    """One fixed button: the command that pressing it types, its label and its drawing."""

    command: str
    label: TextId
    icon: str


@dataclass(frozen=True)
class Command:
    """A command in the list that a chat app offers, by its name in each language, with what it does."""

    names: Mapping[Language, str]
    says: TextId


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


def _command(dutch: str, english: str, says: TextId) -> Command:
    return Command({Language.DUTCH: dutch, Language.ENGLISH: english}, says)


_OF_LEADS = (
    _command("mensen", "people", TextId("command.people")),
    _command("import", "import", TextId("command.import")),
    _command("export", "export", TextId("command.export")),
)
_FOR_ALL = (
    _command("bel", "call", TextId("command.call")),
    _command("terug", "back", TextId("command.back")),
    _command("stop", "stop", TextId("command.stop")),
    _command("taal", "language", TextId("command.language")),
    _command("help", "help", TextId("command.help")),
)
_AGREEMENTS = _command("afspraken", "agreements", TextId("command.agreements"))
_OF_VOLUNTEERS = (
    _command("bezoek", "visit", TextId("command.visit")),
    _command("zorg", "report", TextId("command.sign")),
    _command("hulp", "support", TextId("command.help-for-me")),
    _command("uitleg", "explain", TextId("command.explain")),
    _command("wanneer", "when", TextId("command.check-in-moment")),
    _command("pauze", "pause", TextId("command.pause")),
    _AGREEMENTS,
)
_OF_OTHERS = (
    _command("open", "open", TextId("command.open")),
    _command("bellen", "phone", TextId("command.to-phone")),
    _command("pols", "pulse", TextId("command.pulse")),
)


def menu_of(person: Person) -> tuple[MenuItem, ...]:
    """The buttons that always stand on this person's screen."""
    return _VOLUNTEER if person.is_a(Role.VOLUNTEER) else _OTHERS


def commands_of(role: Role) -> tuple[Command, ...]:
    """The commands that a chat app lists for somebody with that role on the screen."""
    if role is Role.VOLUNTEER:
        return (*_OF_VOLUNTEERS, *_FOR_ALL)
    leads = _OF_LEADS if role in (Role.COORDINATOR, Role.MANAGER) else ()
    return (*_OF_OTHERS, *([_AGREEMENTS] if role is Role.PROFESSIONAL else []), *leads, *_FOR_ALL)


def role_of(person: Person) -> Role:
    """The role that stands on the screen: of several, the one with the widest view."""
    order = (Role.MANAGER, Role.COORDINATOR, Role.SAFEGUARDING_OFFICER, Role.PROFESSIONAL, Role.VOLUNTEER)
    return next((role for role in order if person.is_a(role)), Role.VOLUNTEER)
