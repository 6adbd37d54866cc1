"""A coordinator lets somebody else stand in for a resident's supervisor."""

from domain.ask import Ask
from domain.choosing_people import ask_whom_if_anybody
from domain.conversation import Close, Lane, Say, Turn
from domain.ids import ResidentId, TextId
from domain.match_words import look_at, name_in, resident_topic
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.text_args import Args
from storage import arranging, audit, colleagues, people, residents
from storage.database import Session


async def change_deputy(ask: Ask, person: Person, *, db: Session, resident: str) -> Turn:
    """Ask for whom, or nobody; the supervisor and both deputies hear it.

    Raises:
        RefusedError: no such resident is looked after in this person's areas.
    """
    found = await arranging.one(db, ResidentId(resident), reach=areas_of(person, Action.ARRANGE_MATCHES))
    one = found.resident
    could = await colleagues.within(db, colleagues.PAID, areas=[one.area])
    others = [other for other in could if other.id not in (one.supervisor, one.deputy)]
    now = await ask_whom_if_anybody(ask, "matches.new-deputy", others, code=one.code)
    await residents.give_deputy(db, one.id, deputy=now.id if now else None)
    await audit.note(db, "resident.deputy", by=person.id, subject=one.id, at=ask.now)
    near = {one.supervisor, *([one.deputy] if one.deputy else []), *([now.id] if now else [])}
    names = await people.get(db, near)
    args: Args = {"code": one.code, "name": name_in(names, now.id if now else None), "by": person.name}
    said = [
        Say(to, TextId("matches.deputy-is-now"), args, lane=Lane.CHECK_IN, key=f"deputy:{ask.id}:{to}")
        for to in near - {person.id}
    ]
    noted = Say(person.id, TextId("matches.deputy-noted"), args, (look_at(one),))
    return Turn(say=(noted, *sorted(said, key=lambda say: say.to)), close=(Close(resident_topic(one), of=person.id),))
