"""Ordering tea: a small conversation of three questions."""

from enum import StrEnum

from bot.capability import Capability
from domain.ask import Ask
from domain.conversation import Say, Turn
from domain.ids import TextId
from domain.people import Person
from fakes.talks import Talk
from storage.database import Session


class Which(StrEnum):
    GREEN = "green"
    BLACK = "black"


class Sugar(StrEnum):
    WITH = "with"
    WITHOUT = "without"


class Cups(StrEnum):
    ONE = "one"
    TWO = "two"


def noted(person: Person, what: str) -> Turn:
    return Turn(say=(Say(person.id, TextId("tea.noted"), {"what": what}),))


async def tea(ask: Ask, person: Person, *, db: Session) -> Turn:
    """Three questions; the second depends on the first, the third on nothing."""
    del db
    which = await ask.one_of("tea.which", Which)
    sugar = await ask.one_of("tea.sugar", Sugar, kind=which.value)
    cups = await ask.one_of("tea.cups", Cups)
    return noted(person, f"{which} {sugar} {cups}")


TEA = Capability("tea", tea, commands=("tea",))


async def whole_tea(house: Talk) -> dict[str, str]:
    """Fatma answers all three; the event of each answer."""
    events = {}
    await house.says("/tea")
    for key, text in (("which", "Groene thee"), ("sugar", "Met suiker"), ("cups", "Een kopje")):
        await house.says(text)
        events[key] = house.last_event
    return events
