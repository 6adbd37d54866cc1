"""A volunteer did something else than is on the task card: it is kept with the visit, and that is all."""

from domain.ask import Ask
from domain.conversation import Option, Say, Turn
from domain.errors import RefusedError
from domain.ids import TextId, VisitId
from domain.people import Person
from domain.task_cards import NotForVolunteers, VolunteerTask
from storage import task_cards, visits
from storage.database import Session


async def other_task(ask: Ask, volunteer: Person, *, db: Session, visit: str) -> Turn:
    """Ask what it was. What belongs to a professional gets the word that it need not be done again.

    Raises:
        RefusedError: this person has no such visit.
    """
    kept = await visits.get(db, VisitId(visit), by=volunteer.id)
    if kept is None:
        raise RefusedError("visit.unknown")
    compared = await task_cards.compare(db, kept.id, day=kept.visited_on)
    agreed = compared.tasks if compared else ()
    options = [Option(task.value, TextId(f"card.task_{task.value}")) for task in VolunteerTask if task not in agreed]
    others = [Option(one.value, TextId(f"card.what-else_{one.value}")) for one in NotForVolunteers]
    chosen = await ask.one_of("card.what-else", [*others, *options])
    await visits.did_otherwise(db, VisitId(visit), by=volunteer.id, task=chosen.key)
    if chosen in others:
        return Turn(say=(Say(volunteer.id, TextId("card.not-your-task")),))
    return Turn(say=(Say(volunteer.id, TextId("card.else-noted")),))
