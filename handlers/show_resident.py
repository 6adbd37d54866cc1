"""A coordinator sees one resident: who is responsible, who visits when, and what is open; never what was reported."""

from domain.ask import Ask
from domain.conversation import Close, Option, Say, Turn
from domain.ids import ResidentId, TextId
from domain.match_words import acting_name, begin, match_args, name_in, open_words, resident_topic
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.residents import Match, Resident
from storage import arranging, escalations, people
from storage.database import Session


async def show_resident(_ask: Ask, person: Person, *, db: Session, resident: str) -> Turn:
    """The resident with all that can be arranged, then each match with what can be.

    Raises:
        RefusedError: no such resident is looked after in this person's areas.
    """
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    found = await arranging.one(db, ResidentId(resident), reach=reach)
    one, visits = found.resident, found.visits
    near = {one.supervisor, found.acting, *([one.deputy] if one.deputy else []), *(match.volunteer for match in visits)}
    names = await people.get(db, near)
    cases = await escalations.about(db, one.id)
    args = {
        "code": one.code,
        "area": found.area,
        "supervisor": acting_name(names, one.supervisor, acting=found.acting),
        "deputy": name_in(names, one.deputy),
        "open": open_words(cases),
    }
    topic = resident_topic(one)
    first = Say(person.id, TextId("matches.resident"), args, options=_options(one), topic=topic)
    others = [
        Say(person.id, TextId("matches.match"), match_args(match, names), options=_of_match(match), topic=topic)
        for match in visits
    ]
    return Turn(say=(first, *others), close=(Close(topic, of=person.id),))


def _options(one: Resident) -> tuple[Option, ...]:
    names = ("add_match", "replace_supervisor", "change_deputy", "close_resident")
    return tuple(begin(name, resident=one.id) for name in names)


def _of_match(match: Match) -> tuple[Option, ...]:
    return tuple(begin(name, match=match.id) for name in ("change_match", "end_match"))
