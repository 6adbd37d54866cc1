"""What is answered in aftercare: how it goes, no visits for now, visits again, it goes on, it has ended."""

from domain.aftercare import Aftercare
from domain.aftercare_messages import How, asked, numbers
from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Close, Lane, Option, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import AftercareId, SignId, TextId
from domain.people import Person
from domain.permissions import Action, may
from domain.receipt import others_hear
from domain.text_args import Arg
from storage import aftercares, audit, matches, people
from storage.database import Session


async def say_how_it_goes(
    ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, aftercare: str, how: str
) -> Turn:
    """Only who guides them reads the answer; when it goes badly, or they ask for it, somebody phones today."""
    found, said = await _own(db, volunteer, aftercare), How(how)
    close = (Close(f"{found.topic}:how", of=volunteer.id),)
    if said.asks_for_call:
        filed = await aftercares.ask_again(db, volunteer, sign=SignId(ask.id), now=ask.now)
        args: dict[str, Arg] = {"asked": asked(filed), "numbers": numbers(catalogue)}
        turn = Turn(say=(Say(volunteer.id, TextId("aftercare.how-called"), args),), close=close)
        return turn + (others_hear(filed, catalogue) if filed else Turn())
    noted = Say(volunteer.id, TextId("aftercare.how-noted"))
    how_said = text(f"aftercare.how_{said.value}")
    told = _to_guide(found, "aftercare.goes", {"name": volunteer.name, "how": how_said}, mark=str(found.told))
    return Turn(say=(noted, *told), close=close)


async def pause_visits(ask: Ask, volunteer: Person, *, db: Session, aftercare: str) -> Turn:
    """No visits for now, as long as they like; who guides them arranges it with the residents."""
    found = await _own(db, volunteer, aftercare)
    if found.paused_at:
        return Turn(say=(Say(volunteer.id, TextId("aftercare.paused-already")),))
    await aftercares.pause(db, found.id, at=ask.now)
    codes = ", ".join(match.resident.code for match in await matches.of(db, volunteer.id)) or "-"
    resume = Option(
        "resume", TextId("aftercare.option-resume"), start=Start("aftercare_resume", {"aftercare": found.id})
    )
    noted = Say(volunteer.id, TextId("aftercare.paused"), options=(resume,), topic=f"{found.topic}:paused")
    args: dict[str, Arg] = {
        "name": volunteer.name,
        "phone": volunteer.phone or text("task.no-phone"),
        "residents": codes,
    }
    told = _to_guide(found, "aftercare.paused-told", args, mark=f"paused:{ask.now.isoformat()}", lane=Lane.REPLY)
    return Turn(say=(noted, *told))


async def resume_visits(ask: Ask, volunteer: Person, *, db: Session, aftercare: str) -> Turn:
    """They go on visits again."""
    found = await _own(db, volunteer, aftercare)
    await aftercares.pause(db, found.id, at=None)
    noted = Say(volunteer.id, TextId("aftercare.resumed"))
    mark = f"resumed:{ask.now.isoformat()}"
    told = _to_guide(found, "aftercare.resumed-told", {"name": volunteer.name}, mark=mark, lane=Lane.REPLY)
    return Turn(say=(noted, *told), close=(Close(f"{found.topic}:paused", of=volunteer.id),))


async def goes_on(_ask: Ask, person: Person, *, db: Session, aftercare: str) -> Turn:
    """It has not ended: it is asked again."""
    found = await _guided(db, person, aftercare)
    noted = Say(person.id, TextId("aftercare.goes-on"))
    return Turn(say=(noted,), close=(Close(f"{found.topic}:guide"),))


async def end_aftercare(ask: Ask, person: Person, *, db: Session, aftercare: str) -> Turn:
    """A person says that it has ended; of two, the first counts, and the volunteer hears it once."""
    found = await _guided(db, person, aftercare)
    volunteer = (await people.get(db, [found.person]))[found.person]
    if not await aftercares.end(db, found.id, by=person.id, at=ask.now):
        raise RefusedError("aftercare.unknown")
    await audit.note(db, "aftercare.end", by=person.id, subject=found.id, at=ask.now)
    noted = Say(person.id, TextId("aftercare.ended-noted"), {"name": volunteer.name})
    told = Say(volunteer.id, TextId("aftercare.ended"), {"name": person.name}, key=f"{found.topic}:ended")
    topics = (found.topic, *(f"{found.topic}:{part}" for part in ("how", "guide", "paused")))
    return Turn(say=(noted, told), close=tuple(Close(topic) for topic in topics))


def _to_guide(
    aftercare: Aftercare, words: str, args: dict[str, Arg], *, mark: str, lane: Lane = Lane.CHECK_IN
) -> tuple[Say, ...]:
    if aftercare.guide is None:
        return ()
    return (Say(aftercare.guide, TextId(words), args, lane=lane, key=f"{aftercare.topic}:{words}:{mark}"),)


async def _own(db: Session, volunteer: Person, aftercare: str) -> Aftercare:
    """The aftercare of this volunteer; raises RefusedError when it is another's, or has ended."""
    found = await aftercares.get(db, AftercareId(aftercare))
    if found is None or found.person != volunteer.id or found.ended_at:
        raise RefusedError("aftercare.has-ended")
    return found


async def _guided(db: Session, person: Person, aftercare: str) -> Aftercare:
    """The aftercare that this person guides, or may look after in its area; raises RefusedError otherwise."""
    found = await aftercares.get(db, AftercareId(aftercare))
    if found is None or found.ended_at:
        raise RefusedError("aftercare.unknown")
    if found.guide != person.id and not may(person, Action.ANSWER_ESCALATION, area=found.area):
        raise RefusedError("aftercare.unknown")
    return found
