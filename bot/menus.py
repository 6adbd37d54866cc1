"""What always stands on somebody's screen: the fixed buttons of each role, and the commands of the menu."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.ids import TextId
from domain.people import Language, Person, Role
from domain.permissions import TABLE, Action


@dataclass(frozen=True)
class MenuItem:
    """One fixed button: the command that pressing it types, its label and its drawing."""

    command: str
    label: TextId
    icon: str


@dataclass(frozen=True)
class Command:
    """A command in the list that a chat app offers, by its name in each language, with what it does and who may."""

    names: Mapping[Language, str]
    says: TextId
    may: Action


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


def _command(dutch: str, english: str, says: str, *, may: Action = Action.USE_CHAT) -> Command:
    return Command({Language.DUTCH: dutch, Language.ENGLISH: english}, TextId(f"command.{says}"), may)


_COMMANDS = (
    _command("bezoek", "visit", "visit", may=Action.REPORT),
    _command("zorg", "report", "sign", may=Action.REPORT),
    _command("hulp", "support", "help-for-me", may=Action.REPORT),
    _command("open", "open", "open", may=Action.ANSWER_ESCALATION),
    _command("bellen", "phone", "to-phone", may=Action.PHONE_VOLUNTEER),
    _command("bel", "call", "call"),
    _command("kwijt", "lost", "lost", may=Action.REPORT_LOST),
    _command("koppelingen", "matches", "matches", may=Action.ARRANGE_MATCHES),
    _command("mensen", "people", "people", may=Action.SEE_PEOPLE),
    _command("pols", "pulse", "pulse", may=Action.SEE_PULSE),
    _command("afwezig", "absent", "away", may=Action.BE_AWAY),
    _command("afspraken", "agreements", "agreements", may=Action.AGREE),
    _command("grens", "boundary", "boundary", may=Action.REPORT),
    _command("dilemma", "dilemma", "dilemma", may=Action.REPORT),
    _command("nazorg", "aftercare", "aftercare", may=Action.BEGIN_AFTERCARE),
    _command("bedankje", "thank", "thank", may=Action.THANK),
    _command("uitleg", "explain", "explain", may=Action.REPORT),
    _command("vraag", "question", "pass-on", may=Action.REPORT),
    _command("onthoud", "remember", "remember", may=Action.REPORT),
    _command("wanneer", "when", "check-in-moment", may=Action.REPORT),
    _command("pauze", "pause", "pause", may=Action.REPORT),
    _command("weg", "away", "leave", may=Action.REPORT),
    _command("bericht", "broadcast", "message", may=Action.SEND_BROADCAST),
    _command("ronde", "round", "round", may=Action.RUN_ROUND),
    _command("wiekan", "whocan", "offer", may=Action.MAKE_OFFER),
    _command("sjabloon", "template", "templates", may=Action.SEND_BROADCAST),
    _command("totalen", "totals", "totals", may=Action.SEE_TOTALS),
    _command("verantwoording", "account", "account", may=Action.SEE_TOTALS),
    _command("datalek", "leaks", "leaks", may=Action.JUDGE_LEAK),
    _command("bezorging", "delivery", "delivery", may=Action.SEE_DELIVERIES),
    _command("import", "import", "import", may=Action.IMPORT),
    _command("export", "export", "export", may=Action.EXPORT),
    _command("invullijst", "fillin", "fill-in", may=Action.IMPORT),
    _command("stil", "mute", "mute"),
    _command("waar", "where", "where"),
    _command("terug", "back", "back"),
    _command("stop", "stop", "stop"),
    _command("taal", "language", "language"),
    _command("help", "help", "help"),
)
"""In the order in which they are listed; each is offered to the roles that may do it."""


def menu_of(person: Person) -> tuple[MenuItem, ...]:
    """The buttons that always stand on this person's screen."""
    return _VOLUNTEER if person.is_a(Role.VOLUNTEER) else _OTHERS


def commands_of(role: Role) -> tuple[Command, ...]:
    """The commands that a chat app lists for somebody with that role on the screen."""
    return tuple(one for one in _COMMANDS if role in TABLE[one.may])


def role_of(person: Person) -> Role:
    """The role that stands on the screen: of several, the one with the widest view."""
    order = (Role.MANAGER, Role.COORDINATOR, Role.SAFEGUARDING_OFFICER, Role.PROFESSIONAL, Role.VOLUNTEER)
    return next((role for role in order if person.is_a(role)), Role.VOLUNTEER)
