"""A coordinator lets a volunteer visit a resident; both the volunteer and the supervisor hear it."""

from domain.ask import Ask
from domain.choosing_people import ask_whom
from domain.conversation import Close, Lane, Say, Turn
from domain.errors import RefusedError
from domain.ids import ResidentId, TextId
from domain.match_questions import ask_agreed, ask_sure
from domain.match_words import form_words, look_at, resident_topic, when_words
from domain.people import Person, Role
from domain.permissions import Action, areas_of
from domain.task_messages import phone_of
from domain.text_args import Arg, Args
from storage import arranging, audit, colleagues, matching, people
from storage.database import Session


async def add_match(ask: Ask, person: Person, *, db: Session, resident: str) -> Turn:
    """Ask who, what they do and when, and keep it once that has been read again.

    Raises:
        RefusedError: no such resident is looked after in this person's areas, or no volunteer is left there.
    """
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    where = await arranging.one(db, ResidentId(resident), reach=reach)
    one, there = where.resident, {match.volunteer for match in where.visits}
    everybody = await colleagues.within(db, tuple(Role), areas=reach)
    could = [other for other in everybody if other.is_a(Role.VOLUNTEER) and other.id not in there]
    if not could:
        raise RefusedError("matches.no-volunteers")
    volunteer = await ask_whom(ask, "matches.volunteer", could, code=one.code)
    form, times = await ask_agreed(ask)
    args: dict[str, Arg] = {
        "code": one.code,
        "name": volunteer.name,
        "when": when_words(times),
        "form": form_words(form),
    }
    if not await ask_sure(ask, args):
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    await matching.bring_together(db, where, volunteer, agreed=times, now=ask.now, form=form)
    await audit.note(db, "match.add", by=person.id, subject=one.id, at=ask.now)
    supervisor = next((other for other in everybody if other.id == where.acting), None)
    supervisor = supervisor or (await people.get(db, [where.acting]))[where.acting]
    noted = Say(person.id, TextId("match.added"), args, (look_at(one),))
    said = _told(volunteer, supervisor, args=args, key=f"match:{ask.id}")
    others = [say for say in said if say.to != person.id]
    return Turn(say=(noted, *others), close=(Close(resident_topic(one), of=person.id),))


def _told(volunteer: Person, supervisor: Person, *, args: Args, key: str) -> tuple[Say, Say]:
    """The volunteer with whom to phone, and the supervisor with the volunteer's number."""
    who: Args = {**args, "supervisor": supervisor.name, "phone": phone_of(supervisor)}
    known: Args = {**args, "phone": phone_of(volunteer)}
    return (
        Say(volunteer.id, TextId("matches.you-visit"), who, lane=Lane.CHECK_IN, key=f"{key}:volunteer"),
        Say(supervisor.id, TextId("matches.is-visited"), known, lane=Lane.CHECK_IN, key=f"{key}:supervisor"),
    )
