"""Who works in somebody's areas: a list to choose or search from, and what can be done besides."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from domain.ask import Ask, Choosable
from domain.conversation import Option, Start, Turn
from domain.ids import TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.team import SHOWN_AT_ONCE, Member, called
from storage import team
from storage.database import Session


class Besides(StrEnum):
    """What the list offers besides people."""

    MORE = "more"
    INVITE = "invite"


BEGINS: Mapping[str, str] = {Besides.INVITE: "invite"}
"""The conversation that each begins."""
MORE = Option(Besides.MORE, TextId("team.option-more"))
DO = tuple(Option(key, TextId(f"team.option-{key}")) for key in BEGINS)


class _Looked:
    """Words that somebody typed to find a person by."""

    def __init__(self, words: str) -> None:
        self.words = words

    def option(self) -> Option:
        """Never shown: it is only ever typed."""
        return Option("looked", TextId("option.as-is"), {"words": self.words})


async def show_people(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """The people of the areas somebody leads, a few at once; a typed name finds all who are called so."""
    everybody = await team.in_areas(db, areas_of(person, Action.SEE_PEOPLE))
    found, first = called(everybody, rest), 0
    if rest and len(found) == 1:
        return _page(found[0].id)
    for number in ask.rounds("people"):
        if not found:
            await ask.tell("team.nobody-called")
            found, first = list(everybody), 0
        chosen = await ask.one_of("team.whom", _shown(found, first, with_rest=number == 1), typed=_typed)
        if isinstance(chosen, _Looked):
            found, first = called(everybody, chosen.words), 0
            if len(found) == 1:
                return _page(found[0].id)
        elif chosen == MORE:
            first += SHOWN_AT_ONCE
        else:
            key = chosen.option().key
            return Turn(then=Start(BEGINS[key])) if key in BEGINS else _page(key)
    return Turn()


def _typed(words: str) -> Choosable | None:
    return _Looked(words)


def _shown(found: Sequence[Member], first: int, *, with_rest: bool) -> list[Choosable]:
    shown: list[Choosable] = list(found[first : first + SHOWN_AT_ONCE])
    if len(found) > first + SHOWN_AT_ONCE:
        shown.append(MORE)
    return [*shown, *(DO if with_rest else ())]


def _page(person: str) -> Turn:
    return Turn(then=Start("person", {"person": person}))
