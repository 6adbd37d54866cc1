"""How a case can end, and what its volunteer may hear in fixed words: by what it was about."""

from enum import StrEnum

from domain.conversation import Option
from domain.escalation import EscalationKind
from domain.ids import TextId


class Outcome(StrEnum):
    """How a case ended, in the professional's own judgement."""

    TALKED = "talked"
    VISITED = "visited"
    OTHERS_HELP = "others_help"
    EMERGENCY_HELP = "emergency_help"
    DIED = "died"
    TIP_GIVEN = "tip_given"
    PLANNED = "planned"
    OTHER_TASK_FOUND = "other_task_found"
    WENT_ALONG = "went_along"
    AGREED_NO = "agreed_no"
    PROFESSIONAL_DOES = "professional_does"
    TASK_CHANGED = "task_changed"
    NOTHING_NEEDED = "nothing_needed"


class Known(StrEnum):
    """What the volunteer may know: a fixed line."""

    IN_TOUCH = "in_touch"
    GOOD_HANDS = "good_hands"
    CANNOT_SAY = "cannot_say"


class Told(StrEnum):
    """What a volunteer who asked something for themselves hears: a fixed line."""

    SPOKEN = "spoken"
    AGREED = "agreed"
    NOT_NOW = "not_now"


_O = Outcome
ENDS: dict[EscalationKind, tuple[Outcome, ...]] = {
    EscalationKind.SIGN: (
        *(_O.TALKED, _O.VISITED, _O.OTHERS_HELP, _O.EMERGENCY_HELP, _O.DIED),
        _O.NOTHING_NEEDED,
    ),
    EscalationKind.SUPPORT: (
        *(_O.TALKED, _O.TIP_GIVEN, _O.PLANNED, _O.OTHER_TASK_FOUND, _O.WENT_ALONG),
        _O.NOTHING_NEEDED,
    ),
    EscalationKind.BOUNDARY: (
        *(_O.TALKED, _O.AGREED_NO, _O.PROFESSIONAL_DOES, _O.TASK_CHANGED, _O.OTHER_TASK_FOUND),
        _O.NOTHING_NEEDED,
    ),
    EscalationKind.AFTERCARE: (_O.TALKED, _O.PLANNED, _O.OTHER_TASK_FOUND, _O.NOTHING_NEEDED),
}
"""A boundary ends with a talk about who does what from now on: the follow-up of a dilemma has an outcome."""


def outcomes_of(kind: EscalationKind) -> tuple[Option, ...]:
    """The buttons that say how a case of this kind ended."""
    return tuple(Option(one.value, TextId(f"close.outcome_{one.value}")) for one in ENDS[kind])


def fixed_answers(kind: EscalationKind) -> tuple[Option, ...]:
    """The buttons that say what its volunteer hears."""
    if kind is EscalationKind.SIGN:
        return tuple(Option(one.value, TextId(f"close.may-know_{one.value}")) for one in Known)
    return tuple(Option(one.value, TextId(f"close.tell-volunteer_{one.value}")) for one in Told)
