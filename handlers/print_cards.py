"""A sheet of cards for all who are not in yet: how many it would be, and where it is fetched."""

from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Say, Turn
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.team import may_admit
from domain.text_args import Arg
from storage import invites, team
from storage.database import Session


class Sure(StrEnum):
    """Whether cards from before may stop working."""

    MAKE = "make"
    NO = "no"


async def print_cards(ask: Ask, leader: Person, *, db: Session, rest: str = "") -> Turn:
    """The sheet itself is made when it is fetched, on the own page of who asks; whose code it ends is said before.

    Raises:
        RefusedError: everybody is in.
    """
    del rest
    everybody = await team.in_areas(db, areas_of(leader, Action.BRING_IN))
    waiting = [one for one in everybody if not one.within_reach and may_admit(leader, one)]
    if not waiting:
        raise RefusedError("cards.nobody")
    known = await invites.waiting(db, [one.id for one in waiting], now=ask.now)
    with_code = [one.person.name for one in waiting if one.id in known]
    args: dict[str, Arg] = {"count": len(waiting), "known": len(with_code), "names": ", ".join(with_code)}
    if await ask.one_of("cards.sure", Sure, typed=None, within=None, **args) is Sure.NO:
        return Turn(say=(Say(leader.id, TextId("cards.left")),))
    return Turn(say=(Say(leader.id, TextId("cards.ready"), {"count": len(waiting)}),))
