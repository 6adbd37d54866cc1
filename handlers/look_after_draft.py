"""Words that wait too long on somebody's own page: somebody phones, without knowing them."""

from datetime import datetime

from domain.conversation import Say, Turn
from domain.escalation import EscalationKind
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels
from domain.filed import NewReport
from domain.filing import about_oneself
from domain.ids import PersonId, SignId, TextId, new_id
from domain.people import Role
from domain.policy import CALL_ME_NOW
from domain.receipt import names_of
from domain.when_called import asked_to_phone
from domain.wishes import Wish
from storage import drafts, filings, people
from storage.database import Session


async def look_after_draft(db: Session, person_id: PersonId, *, labels: Labels, now: datetime) -> Turn:
    """A volunteer whom nobody asked for these words is phoned today: they may be about danger.

    Who was asked for them, and who is no volunteer, is only reminded.
    """
    waiting = await drafts.of(db, person_id)
    await drafts.looked_after(db, person_id)
    person = (await people.get(db, [person_id])).get(person_id)
    if person is None or not person.active or not waiting:
        return Turn()
    if not person.is_a(Role.VOLUNTEER) or all(one.question for one in waiting if one.due_at):
        return Turn(say=(Say(person_id, TextId("page.reminded")),))
    new = NewReport(
        id=SignId(new_id()),
        key=Wish.LOOKS_FOR_HELP.value,
        kind=EscalationKind.SUPPORT,
        pace=CALL_ME_NOW,
        reporter=person_id,
    )
    filed = await filings.file_report(db, new, about_oneself(person), now=now)
    asked = asked_to_phone(filed.change.escalation, names_of(filed.receivers))
    told = Say(person_id, TextId("page.still-kept"), {"asked": asked})
    return Turn(say=(told,)) + turn_for(filed.change, filed.case, labels=labels, heard=frozenset({person_id}))
