"""A professional plans a formal talk, and the volunteer says whether the time suits."""

from domain.ask import Ask
from domain.card_dates import ASKED_AFTER, talk_times
from domain.conversation import Close, Lane, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import TalkId, TextId
from domain.people import Person
from domain.residents import Match
from domain.talks import Side, Talk, TalkState, side_of
from domain.task_cards import is_side
from domain.tasks import next_working_morning
from domain.text_args import Moment, Shape
from storage import areas, people, talks
from storage.database import Session


async def plan_talk(ask: Ask, person: Person, *, db: Session, talk: str) -> Turn:
    """Choose one of three moments; both hear it, and the volunteer can say that it does not suit.

    Raises:
        RefusedError: it is not this person's talk, or it was held already.
    """
    found, match = await _mine(db, person, talk, side=Side.PROFESSIONAL)
    hours = (await areas.get(db, match.resident.area)).hours
    name = (await people.get(db, [match.volunteer]))[match.volunteer].name
    chosen = await ask.one_of("talk.when", talk_times(hours, found.due_on, now=ask.started_at), name=name)
    if not await talks.appoint(db, found.id, at=chosen.at, look_at=chosen.at + ASKED_AFTER):
        raise RefusedError("talk.unknown")
    at = Moment(chosen.at, Shape.DAY_AND_TIME)
    known = {"talk": found.id}
    invited = Say(
        match.volunteer,
        TextId("talk.invited"),
        {"name": person.name, "at": at, "resident": match.label},
        (
            Option("fits", TextId("talk.option-fits"), start=Start("talk_fits", known)),
            Option("does_not_fit", TextId("talk.option-does-not-fit"), start=Start("talk_does_not_fit", known)),
        ),
        lane=Lane.CHECK_IN,
        key=f"{found.topic}:{ask.id}:invited",
        topic=found.topic,
    )
    return Turn(
        say=(Say(person.id, TextId("talk.planned"), {"name": name, "at": at}), invited), close=(Close(found.topic),)
    )


async def talk_fits(_ask: Ask, person: Person, *, db: Session, talk: str) -> Turn:
    """The volunteer will be there."""
    found, _ = await _mine(db, person, talk, side=Side.VOLUNTEER)
    return Turn(say=(Say(person.id, TextId("talk.see-you")),), close=(Close(found.topic, of=person.id),))


async def talk_does_not_fit(ask: Ask, person: Person, *, db: Session, talk: str) -> Turn:
    """The professional hears it and plans another time, or phones."""
    found, match = await _mine(db, person, talk, side=Side.VOLUNTEER)
    heard = Say(
        match.resident.supervisor,
        TextId("talk.does-not-fit"),
        {"name": person.name, "phone": person.phone or text("task.no-phone"), "resident": match.resident.code},
        (Option("plan", TextId("talk.option-plan"), start=Start("plan_talk", {"talk": found.id})),),
        lane=Lane.CHECK_IN,
        key=f"{found.topic}:{ask.id}:does-not-fit",
        topic=found.topic,
    )
    return Turn(say=(Say(person.id, TextId("talk.passed-on")), heard), close=(Close(found.topic, of=person.id),))


async def talk_not_held(ask: Ask, person: Person, *, db: Session, talk: str) -> Turn:
    """It is planned again, from the next working morning on."""
    found, match = await _mine(db, person, talk, side=Side.PROFESSIONAL)
    hours = (await areas.get(db, match.resident.area)).hours
    await talks.put_off(db, found.id, look_at=next_working_morning(hours, ask.now))
    return Turn(say=(Say(person.id, TextId("talk.put-off")),), close=(Close(found.topic),))


async def _mine(db: Session, person: Person, talk: str, *, side: Side) -> tuple[Talk, Match]:
    found = await talks.of_running(db, TalkId(talk))
    if found is None or not is_side(found[1], person.id) or side_of(found[1], person.id) is not side:
        raise RefusedError("talk.unknown")
    if found[0].state is TalkState.ASKED and side is Side.VOLUNTEER:
        raise RefusedError("talk.unknown")
    return found
