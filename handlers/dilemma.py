"""A volunteer is in doubt, or a boundary was touched: what is it about?"""

from datetime import timedelta

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Start, Turn
from domain.people import Person
from domain.sign_choice import WayChoice, answers_for, boundary_buttons, boundary_named, ways_of
from storage.database import Session

TOLD_WITHIN = timedelta(minutes=30)
"""Who said in a check-in that too much was asked, and then tells no more, is phoned after this."""
IN_DOUBT = "other_dilemma"


async def tell_dilemma(
    ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, rest: str = "", check_in: str = ""
) -> Turn:
    """Ask what it is about; what to say and to whom follows, and a worry about the resident goes there instead.

    `rest` is what was typed after the command: when it names a boundary, nothing is asked. `check_in` is the one in
    which they said that too much was asked: then somebody phones, also when they tell no more than that.
    """
    del volunteer, db
    if named := catalogue.boundary_in(rest):
        return Turn(then=Start("boundary", {"boundary": named, "words": rest}))
    within = TOLD_WITHIN if check_in else None
    read = boundary_named(catalogue)
    choice = await ask.one_of("dilemma.what", boundary_buttons(catalogue), typed=read, within=within)
    if choice is None:
        return Turn(then=Start("boundary", {"boundary": IN_DOUBT}))
    way = choice.ways[0]
    if len(choice.ways) > 1:
        which = await ask.one_of("dilemma.which", ways_of(choice), typed=_no_way, within=within, about=choice.label)
        if which is None:
            return Turn(then=Start("boundary", {"boundary": IN_DOUBT}))
        way = which.way
    if way.sign is not None:
        return Turn(then=Start("sign", {}, answers_for(catalogue, way.sign)))
    return Turn(then=Start("boundary", {"boundary": way.boundary or IN_DOUBT}))


def _no_way(_words: str) -> WayChoice | None:
    """Words choose none of the ways."""
    return None
