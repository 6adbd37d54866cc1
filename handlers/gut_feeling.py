"""A visit after which something is wrong that the volunteer cannot name: it is filed at once."""

from dataclasses import replace
from enum import StrEnum
from functools import partial

from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.conversation import Say, Start, Turn
from domain.escalation import EscalationKind
from domain.escalation_messages import turn_for
from domain.filed import NewReport, label_of
from domain.filing import Concerning, Filed
from domain.ids import SignId, TaskId, TextId
from domain.people import Person
from domain.policy import Pace
from domain.privacy import mask_bsn
from domain.receipt import details_of, names_of, others_hear, receipt_options, topic_of
from domain.residents import read_resident_back
from domain.tasks import Task, TaskKind
from domain.text_args import Moment, Shape
from domain.urgency import Urgency
from domain.when_called import asked_to_phone, goes_to
from storage import corrections, filings, tasks
from storage.database import Session


class Waits(StrEnum):
    """Whether it can wait until the promised call."""

    TODAY = "today"
    NO = "no"


async def gut_feeling(
    ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, resident: str, visit: str, words: str = ""
) -> Turn:
    """File it for this week, promise a call, and ask whether that can wait; `resident` is one written down.

    `words` were typed with the visit: they are what was seen.
    """
    del visit
    about = read_resident_back(resident)
    new = NewReport(
        id=SignId(ask.id),
        key=catalogue.fallback.key,
        kind=EscalationKind.SIGN,
        pace=Pace.THIS_WEEK,
        reporter=volunteer.id,
        seen=mask_bsn(words) if words else None,
    )
    filed = await filings.file_report(db, new, Concerning(about.area, resident=about), now=ask.now)
    call = _promised_call(filed, volunteer)
    await tasks.add(db, call)
    said = Say(
        volunteer.id,
        TextId("gut-feeling.filed"),
        {
            "goes": goes_to(filed.change.escalation, names_of(filed.receivers)),
            "by": Moment(call.due_at, Shape.DAY),
            "resident": about.code,
        },
        options=receipt_options(filed.sign.id, knows_whom=True)[1:],
        topic=topic_of(filed.sign.id),
    )
    return Turn(say=(said,), then=Start("gut_wait", {"sign": filed.sign.id})) + others_hear(filed, catalogue)


async def wait_or_today(ask: Ask, volunteer: Person, *, db: Session, catalogue: Catalogue, sign: str) -> Turn:
    """Who does not dare to wait is called today; then what was seen may be told.

    Raises:
        RefusedError: the report is not theirs, or was taken back or closed.
    """
    waits = await ask.one_of("gut-feeling.dare-to-wait", Waits)
    mine = await corrections.own(db, SignId(sign), reporter=volunteer.id)
    if waits is Waits.NO:
        return Turn(then=details_of(mine.sign, steps="seen,knows"))
    changed = await corrections.raise_sign(db, mine, to=Urgency.TODAY, now=ask.now)
    await tasks.bring_forward(db, TaskId(mine.sign.id), to=changed.change.escalation.contact_by)
    asked = asked_to_phone(changed.change.escalation, names_of(changed.called))
    said = Say(volunteer.id, TextId("gut-feeling.today"), {"asked": asked})
    turn = Turn(say=(said,), then=details_of(changed.sign, steps="seen,knows"))
    return turn + turn_for(
        changed.change,
        changed.case,
        labels=partial(label_of, catalogue),
        heard=frozenset({volunteer.id}),
    )


def _promised_call(filed: Filed, volunteer: Person) -> Task:
    """Who gets it, the supervisor where they can be reached, phones within the time that real contact is promised."""
    escalation = filed.change.escalation
    reached = [one for one in filed.supervisors if one in filed.receivers]
    owner = next(iter((*reached, *filed.receivers, *filed.supervisors)))
    task = Task(
        kind=TaskKind.CALL_BACK,
        owner=owner.id,
        area=filed.sign.area,
        about=volunteer.id,
        resident=filed.sign.resident,
        made_at=filed.sign.filed_at,
        due_at=escalation.contact_by,
    )
    return replace(task, id=TaskId(filed.sign.id))
