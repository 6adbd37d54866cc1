"""Signs by group, for totals: few enough groups that they can be counted out, and no more said than that."""

from enum import StrEnum


class SignGroup(StrEnum):
    """What signs are about, on the broadest line."""

    ACUTE = "acute"
    SAFETY = "safety"
    MIND = "mind"
    HEALTH = "health"
    HOME = "home"
    CARER = "carer"
    GUT_FEELING = "gut_feeling"


_OF = {
    SignGroup.ACUTE: {"acute_medical", "immediate_danger", "no_answer"},
    SignGroup.SAFETY: {"abuse_adult", "child_safety"},
    SignGroup.MIND: {"suicidality", "mental_crisis", "confusion_memory", "loneliness_low_mood"},
    SignGroup.HEALTH: {"medication", "falls", "nutrition", "addiction"},
    SignGroup.HOME: {"neglect_home", "fire_gas", "money_worries"},
    SignGroup.CARER: {"carer_overload"},
}


def group_of(sign: str) -> SignGroup:
    """The group of a sign; one that no group names is something that cannot be named."""
    return next((group for group, keys in _OF.items() if sign in keys), SignGroup.GUT_FEELING)
