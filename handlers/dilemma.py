"""A volunteer is in doubt, or a boundary was touched: what is it about?"""

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Start, Turn
from domain.people import Person
from domain.sign_choice import SignChoice, answers_for, boundary_buttons, ways_of
from storage.database import Session


async def tell_dilemma(ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, rest: str = "") -> Turn:
    """Ask what it is about; what to say and to whom follows, and a worry about the resident goes there instead.

    `rest` is what was typed after the command: when it names a boundary, nothing is asked.
    """
    del volunteer, db
    if named := catalogue.boundary_in(rest):
        return Turn(then=Start("boundary", {"boundary": named, "words": rest}))
    choice: SignChoice = await ask.one_of("dilemma.what", boundary_buttons(catalogue))
    way = choice.ways[0]
    if len(choice.ways) > 1:
        way = (await ask.one_of("dilemma.which", ways_of(choice), about=choice.label)).way
    if way.sign is not None:
        return Turn(then=Start("sign", {}, answers_for(catalogue, way.sign)))
    return Turn(then=Start("boundary", {"boundary": way.boundary or ""}))
