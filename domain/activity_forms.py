"""What each activity form asks after a contact; a new form is one line here and its words in each language."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from domain.conversation import Option, text
from domain.durations import minutes_in
from domain.ids import TextId
from domain.residents import ActivityForm
from domain.text_args import Text

_LONG, _SHORT = (30, 45, 60, 90, 120), (5, 10, 15, 30, 45)
_AFTERNOON = (60, 90, 120, 180, 240)
PEOPLE = (3, 5, 8, 10, 15)
MOST_PEOPLE = 500


@dataclass(frozen=True)
class Asks:
    """What one form asks besides how it went: the minutes on its buttons, and whether people are counted."""

    form: ActivityForm
    durations: tuple[int, ...]
    counts_people: bool = False

    @property
    def what(self) -> Text:
        """What the contact is called within a sentence: "het bezoek"."""
        return text(f"form.the_{self.form.value}")


FORMS: Mapping[ActivityForm, Asks] = MappingProxyType(
    {
        asks.form: asks
        for asks in (
            Asks(ActivityForm.HOME_VISIT, _LONG),
            Asks(ActivityForm.BUDDY_CONTACT, _LONG),
            Asks(ActivityForm.PHONE_CALL, _SHORT),
            Asks(ActivityForm.HOME_ADMINISTRATION, _LONG),
            Asks(ActivityForm.FAMILY_MATCH, _AFTERNOON),
            Asks(ActivityForm.HOST, _AFTERNOON, counts_people=True),
            Asks(ActivityForm.GROUP, _AFTERNOON, counts_people=True),
            Asks(ActivityForm.COURSE, _AFTERNOON, counts_people=True),
        )
    }
)


@dataclass(frozen=True)
class Minutes:
    """A length of time as a button; `agreed` when that is what was agreed."""

    minutes: int
    agreed: bool = False

    def option(self) -> Option:
        """The button; its key is the number of minutes."""
        label = "visit.minutes-agreed" if self.agreed else "visit.minutes"
        return Option(str(self.minutes), TextId(label), {"minutes": self.minutes})


@dataclass(frozen=True)
class People:
    """A number of people as a button."""

    count: int

    def option(self) -> Option:
        """The button; its key is the number."""
        return Option(str(self.count), TextId("visit.people"), {"count": self.count})


def lengths(asks: Asks, *, agreed: int | None, told: int | None = None) -> tuple[Minutes, ...]:
    """The lengths to choose from, the agreed one first and marked; `told` is one the person named already."""
    others = sorted({*asks.durations, *([told] if told else [])} - {agreed})
    first = (Minutes(agreed, agreed=True),) if agreed else ()
    return first + tuple(Minutes(minutes) for minutes in others)


def length_in(words: str) -> Minutes | None:
    """The length that was typed, such as "anderhalf uur"; None when it is none."""
    minutes = minutes_in(words)
    return Minutes(minutes) if minutes else None


def people_in(words: str) -> People | None:
    """The number of people that was typed; None when it is no number, or an unlikely one."""
    words = words.strip()
    if not words.isdecimal() or len(words) > len(str(MOST_PEOPLE)) or not 1 <= int(words) <= MOST_PEOPLE:
        return None
    return People(int(words))
