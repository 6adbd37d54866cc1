"""A coordinator ends a match with a word to the volunteer; visits are no longer planned or asked about."""

from domain.ask import Ask
from domain.conversation import Close, Lane, Say, Turn
from domain.farewells import ask_farewell, cards_of_ended, farewell_say
from domain.ids import MatchId, TextId
from domain.match_words import look_at, resident_topic
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.text_args import Args
from storage import areas, audit, matches, people
from storage.database import Session


async def end_match(ask: Ask, person: Person, *, db: Session, match: str) -> Turn:
    """Ask for the words, show them, and end it; the supervisor hears it too.

    Raises:
        RefusedError: no such match runs in this person's areas.
    """
    one = await matches.reach(db, MatchId(match), areas=areas_of(person, Action.ARRANGE_MATCHES))
    volunteer = (await people.get(db, [one.volunteer]))[one.volunteer]
    words = await ask_farewell(ask, by=person, code=one.resident.code, whom=volunteer.name)
    if words is None:
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    hours = (await areas.get(db, one.resident.area)).hours
    await matches.end(db, [one.id], on=hours.local_date(ask.now))
    await audit.note(db, "match.end", by=person.id, subject=one.id, at=ask.now)
    args: Args = {"code": one.resident.code, "name": volunteer.name, "by": person.name}
    said = [farewell_say(one, words=words, by=person, key=f"end:{ask.id}")]
    if one.resident.supervisor != person.id:
        key = f"end:{ask.id}:supervisor"
        said.append(Say(one.resident.supervisor, TextId("farewell.told"), args, lane=Lane.CHECK_IN, key=key))
    noted = Say(person.id, TextId("farewell.noted"), args, (look_at(one.resident),))
    close = (*cards_of_ended([one], now=ask.now), Close(resident_topic(one.resident), of=person.id))
    return Turn(say=(noted, *said), close=close)
