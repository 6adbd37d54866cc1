"""The warning signs a volunteer can report, what each one says, and the rules they follow."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from domain.urgency import Urgency
from domain.words import Words

COUNTS_WITHIN = timedelta(days=60)
NOTES_THAT_PROPOSE = 3
"""So many notes of one sign about one resident within that time: `this_week` is proposed."""


class Part(StrEnum):
    """The parts of a sign that people read."""

    LABEL = "label"
    SHORT = "short"
    EXAMPLES = "examples"
    ASK_FIRST = "ask_first"
    ADVICE = "advice"
    DO_NOT = "do_not"


class RouteTo(StrEnum):
    """Who can be of help with a sign; advice to people, the escalation policy decides whom the program calls."""

    EMERGENCY_SERVICES = "emergency_services"
    SUPERVISING_PROFESSIONAL = "supervising_professional"
    ON_CALL_PROFESSIONAL = "on_call_professional"
    SAFEGUARDING_OFFICER = "safeguarding_officer"
    SAFE_HOME = "safe_home"
    GP = "gp"
    WORRYING_BEHAVIOUR_DESK = "worrying_behaviour_desk"
    GGD_DESK = "ggd_desk"
    DEBT_SERVICES = "debt_services"
    CARER_SUPPORT = "carer_support"
    FIRE_SERVICE_PREVENTION = "fire_service_prevention"
    NEIGHBOURHOOD_ACTIVITIES = "neighbourhood_activities"
    AFTERCARE = "aftercare"


class RouteBy(StrEnum):
    """Who makes the contact."""

    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Route:
    """One contact that a sign asks for; `when` and `note` are for the professional who reads the catalogue."""

    to: RouteTo
    by: RouteBy
    when: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """What makes a sign more urgent than it is of itself."""

    words: Words
    urgency: Urgency


@dataclass(frozen=True, slots=True)
class YesMeans:
    """What "yes" to the first question does: the sign it then is, how urgent, and whether the GP is called first."""

    sign: str
    urgency: Urgency
    gp_first: bool = False

    @property
    def is_emergency(self) -> bool:
        """Whether everybody is alerted at once, before it is asked whom it is about."""
        return self.urgency is Urgency.EMERGENCY


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One warning sign with all its words."""

    key: str
    default_urgency: Urgency
    label: Words
    short: Words
    examples: tuple[Words, ...]
    ask_first: Words
    ask_first_yes: str
    escalate: tuple[Condition, ...]
    advice: Words
    do_not: Words
    route: tuple[Route, ...]
    phones: tuple[str, ...]
    phrases: tuple[str, ...]
    sources: tuple[str, ...]
    is_fallback: bool = False

    def words(self, part: Part, language: str) -> str:
        """One part in a language; examples stand one after the other."""
        if part is Part.EXAMPLES:
            return " ".join(example.spoken(language) for example in self.examples)
        words: Words = getattr(self, part.value)
        return words.spoken(language)


@dataclass(frozen=True, slots=True)
class Boundary:
    """Something a volunteer is asked for and need not do, or a doubt about it.

    `aftercare`: it is violence, after which somebody looks after the volunteer. `phrases` are what people type for it;
    with `asks`, some of these, they ask what they themselves may do: a word in them that names a sign does not name it.
    """

    key: str
    label: Words
    advice: Words
    urgency: Urgency
    sources: tuple[str, ...]
    phrases: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    aftercare: bool = False


@dataclass(frozen=True, slots=True)
class WishWords:
    """What people type when they ask something for themselves; `key` is that of a wish."""

    key: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """Where a button leads: to a sign, at its own urgency unless given, or to a boundary."""

    key: str
    label: Words
    sign: str | None = None
    boundary: str | None = None
    urgency: Urgency | None = None


@dataclass(frozen=True, slots=True)
class MenuButton:
    """One button of "Zorg melden"; with more than one way it asks its question once."""

    key: str
    label: Words
    question: Words | None
    ways: tuple[Way, ...]


def may_raise(urgency: Urgency, *, to: Urgency) -> bool:
    """Whether a volunteer may change an urgency: only into a greater one; lowering is for professionals."""
    return to.rank < urgency.rank
