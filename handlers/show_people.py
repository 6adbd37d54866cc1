"""Who works in somebody's areas: a list to choose or search from, and what can be done besides."""

from collections.abc import Mapping

from domain.ask import Ask
from domain.conversation import Option, Start, Turn
from domain.finding_people import find_member
from domain.ids import TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.team import Member
from storage import team
from storage.database import Session

BEGINS: Mapping[str, str] = {"invite": "invite", "evening": "evening", "cards": "print_cards"}
"""What the list offers besides people, and the conversation that each begins."""
BESIDES = tuple(Option(key, TextId(f"team.option-{key.replace('_', '-')}")) for key in BEGINS)


async def show_people(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """The people of the areas somebody leads, a few at once; a typed name finds all who are called so."""
    everybody = await team.in_areas(db, areas_of(person, Action.SEE_PEOPLE))
    chosen = await find_member(ask, "team.whom", everybody, words=rest, besides=BESIDES)
    if isinstance(chosen, Member):
        return Turn(then=Start("person", {"person": chosen.id}))
    return Turn(then=Start(BEGINS[chosen.key]))
