"""Whom to phone: always as digits, so that any telephone will do."""

from collections.abc import Sequence

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Say, Turn, text
from domain.ids import TextId
from domain.people import Person
from domain.phones import EMERGENCY_NUMBER, LocalNumbers
from domain.text_args import Arg, Lines
from storage import areas, matches, people
from storage.database import Session


async def call_numbers(_ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, rest: str = "") -> Turn:
    """112 first, then who is responsible for the volunteer's residents, then the numbers of their areas and 113.

    A number that nobody confirmed or filled in is left out.
    """
    del rest
    mine = await matches.of(db, volunteer.id)
    deputies = {match.resident.deputy for match in mine if match.resident.deputy}
    supervisors = {match.resident.supervisor for match in mine}
    by_id = await people.get(db, supervisors | deputies) if mine else {}
    lines: list[Arg] = [text("call.emergency", number=EMERGENCY_NUMBER)]
    lines += _of_people([by_id[one] for one in supervisors], role="call.supervisor")
    lines += _of_people([by_id[one] for one in deputies - supervisors], role="call.deputy")
    here = {post.area for post in volunteer.posts} | {match.resident.area for match in mine}
    for area in await areas.everywhere(db):
        if area.id in here:
            numbers = {"call.gp-post": area.numbers.gp_out_of_hours, "call.confidant": area.numbers.confidant}
            lines += [text(said, area=area.name, number=digits) for said, digits in numbers.items() if digits]
    suicide = catalogue.phone("suicide_113", local=LocalNumbers())
    if suicide and suicide.number:
        lines.append(text("call.suicide-prevention", number=suicide.number, other=suicide.other or suicide.number))
    return Turn(say=(Say(volunteer.id, TextId("call.numbers"), {"numbers": Lines(tuple(lines))}),))


def _of_people(found: Sequence[Person], *, role: str) -> list[Arg]:
    by_name = sorted(found, key=lambda one: one.name)
    return [text(role, name=one.name, number=one.phone) for one in by_name if one.phone]
