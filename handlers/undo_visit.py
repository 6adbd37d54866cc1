"""A volunteer takes a report of a visit back."""

from domain.ask import Ask
from domain.conversation import Close, LeaveAll, Say, Turn
from domain.ids import TextId, VisitId
from domain.people import Person
from domain.visits import receipt_topic
from storage import visits
from storage.database import Session


async def undo_visit(ask: Ask, volunteer: Person, *, db: Session, record: str) -> Turn:
    """Withdraw it, however often that is asked; a sign that was filed with it stands, and that is said."""
    visit = await visits.withdraw(db, VisitId(record), by=volunteer.id, at=ask.now)
    if visit is None:
        return Turn(say=(Say(volunteer.id, TextId("engine.withdrawn")),))
    words = "visit.undone-sign-stands" if visit.wrong_since else "visit.undone"
    then = None if visit.wrong_since else LeaveAll(visit.id)
    return Turn(say=(Say(volunteer.id, TextId(words)),), close=(Close(receipt_topic(visit.id)),), then=then)
