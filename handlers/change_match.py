"""A coordinator changes what was agreed about a match: the form, the day, the hour, the length."""

from domain.ask import Ask
from domain.conversation import Close, Lane, Say, Turn
from domain.ids import MatchId, TextId
from domain.match_questions import ask_agreed, ask_sure
from domain.match_words import form_words, look_at, resident_topic, when_words
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.text_args import Arg
from storage import areas, audit, matches, people
from storage.database import Session


async def change_match(ask: Ask, person: Person, *, db: Session, match: str) -> Turn:
    """Ask it all again and keep it once that has been read; volunteer and supervisor hear it.

    Raises:
        RefusedError: no such match runs in this person's areas.
    """
    one = await matches.reach(db, MatchId(match), areas=areas_of(person, Action.ARRANGE_MATCHES))
    volunteer = (await people.get(db, [one.volunteer]))[one.volunteer]
    form, times = await ask_agreed(ask)
    code = one.resident.code
    args: dict[str, Arg] = {"code": code, "name": volunteer.name, "when": when_words(times), "form": form_words(form)}
    if not await ask_sure(ask, args):
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    zone = (await areas.get(db, one.resident.area)).hours.zone
    await matches.change(db, one.id, form=form, times=times, zone=zone, now=ask.now)
    await audit.note(db, "match.change", by=person.id, subject=one.id, at=ask.now)
    said = tuple(
        Say(to, TextId(words), {**args, "by": person.name}, lane=Lane.CHECK_IN, key=f"match:{ask.id}:{to}")
        for to, words in ((volunteer.id, "matches.you-visit-otherwise"), (one.resident.supervisor, "matches.otherwise"))
        if to != person.id
    )
    noted = Say(person.id, TextId("matches.changed"), args, (look_at(one.resident),))
    return Turn(say=(noted, *said), close=(Close(resident_topic(one.resident), of=person.id),))
