"""A note with a visit: what went well, and who else helps."""

from dataclasses import replace

from domain.ask import Ask
from domain.conversation import Option, Say, Turn
from domain.ids import TextId, VisitId
from domain.people import Person
from domain.visits import Note
from storage import visits
from storage.database import Session

SKIP = Option("skip", TextId("option.skip"))


async def note_visit(ask: Ask, volunteer: Person, *, db: Session, visit: str) -> Turn:
    """Two questions, each asked once and each skippable; with both skipped an earlier note stands."""
    went_well = await ask.words("note.what-went-well", options=(SKIP,))
    who_helps = await ask.words("note.who-helps", options=(SKIP,))
    note = Note(went_well=_words(went_well), who_helps=_words(who_helps))
    if note == Note():
        return Turn(say=(Say(volunteer.id, TextId("note.skipped")),))
    earlier = await visits.get(db, VisitId(visit), by=volunteer.id)
    if earlier and earlier.note:
        note = replace(note, line=earlier.note.line)
    await visits.annotate(db, VisitId(visit), by=volunteer.id, note=note)
    return Turn(say=(Say(volunteer.id, TextId("note.kept")),))


def _words(answer: str | Option) -> str | None:
    return answer if isinstance(answer, str) else None
