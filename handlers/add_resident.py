"""A coordinator brings in a resident, as a code: the name stays in the organisation's own files."""

from dataclasses import dataclass

from domain.areas import Area
from domain.ask import Ask
from domain.choosing_people import ask_whom, ask_whom_if_anybody
from domain.conversation import Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, TextId
from domain.match_words import begin
from domain.one_line import one_line
from domain.people import Person
from domain.permissions import Action, areas_of
from storage import areas, audit, colleagues, residents
from storage.database import Session


@dataclass(frozen=True)
class Code:
    """A resident's code as it is written everywhere."""

    code: str

    def option(self) -> Option:
        """As if it were a button: it is always typed."""
        return Option(self.code, TextId("option.as-is"), {"words": self.code})


async def add_resident(ask: Ask, person: Person, *, db: Session) -> Turn:
    """Ask for the code, the area where there are several, who is responsible and who stands in.

    Raises:
        RefusedError: the code is not free, in whatever area, or nobody can be responsible there.
    """
    code = (await ask.one_of("matches.code", (), typed=read_code)).code
    area = await _area(ask, person, db)
    could = await colleagues.within(db, colleagues.PAID, areas=[area.id])
    if not could:
        raise RefusedError("matches.nobody-there", area=area.name)
    supervisor = await ask_whom(ask, "matches.supervisor", could, code=code, area=area.name)
    others = [one for one in could if one.id != supervisor.id]
    deputy = await ask_whom_if_anybody(ask, "matches.deputy", others, code=code, supervisor=supervisor.name)
    try:
        resident = await residents.add(
            db, code, area=area.id, supervisor=supervisor.id, deputy=deputy.id if deputy else None
        )
    except RefusedError as error:
        raise RefusedError("matches.code-not-free", code=code) from error
    await audit.note(db, "resident.add", by=person.id, subject=resident, at=ask.now)
    options = (begin("add_match", resident=resident), begin("resident", resident=resident))
    return Turn(say=(Say(person.id, TextId("resident.added"), {"code": code}, options),))


def read_code(words: str) -> Code | None:
    """The code that was typed, such as "b12"; None for anything else, a name for instance."""
    line = one_line(words)
    return Code(line.code) if line and not line.rest else None


async def _area(ask: Ask, person: Person, db: Session) -> Area:
    """The only area of this person, or the one that is chosen."""
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    found = {one.id: one for one in await areas.everywhere(db) if reach is None or one.id in reach}
    if len(found) == 1:
        return next(iter(found.values()))
    options = [Option(one.id, TextId("option.as-is"), {"words": one.name}) for one in found.values()]
    return found[AreaId((await ask.one_of("matches.area", options)).key)]
