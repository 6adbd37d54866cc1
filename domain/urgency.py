"""How fast a worry must reach a professional."""

from enum import StrEnum


class Urgency(StrEnum):
    """From "call now" to "keep in mind"; the order is the order of declaration, most urgent first."""

    EMERGENCY = "emergency"
    TODAY = "today"
    THIS_WEEK = "this_week"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for emergency up to 3 for note: the lower, the sooner."""
        return list(Urgency).index(self)

    def at_least(self, other: "Urgency") -> bool:
        """Whether this is as urgent as `other` or more."""
        return self.rank <= other.rank


def most_urgent(*urgencies: Urgency) -> Urgency:
    """The one that needs the fastest answer; raises ValueError for none."""
    return min(urgencies, key=lambda urgency: urgency.rank)
