"""Changing what was reported: another resident, another sign, more urgent, or taken back."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.case import Case
from domain.escalation import Change, EscalationKind, State
from domain.filed import FiledSign, NewReport, SignState, Wish
from domain.filing import Concerning, Filed, now_about, raised, receivers, taken_back, wrong_resident
from domain.ids import PersonId
from domain.people import Person
from domain.policy import ABOUT_THE_VOLUNTEER, LadderRole
from domain.urgency import Urgency, most_urgent
from storage import escalations, filings, signs
from storage.database import Session


@dataclass(frozen=True)
class Changed:
    """A report that was changed, and what happens because of it; `case` is as it was before."""

    sign: FiledSign
    change: Change
    case: Case


async def correct(db: Session, old: FiledSign, new: NewReport, about: Concerning, *, now: datetime) -> Filed:
    """Judge a report anew, as its reporter tells it now; it never becomes less urgent by that.

    About another resident, the first case is closed as a mistake and the right one begins at minute 0. What was
    taken back or closed before is filed again.
    """
    if old.state is not SignState.OPEN:
        return await filings.file_report(db, new, about, now=now, old=old)
    case = await escalations.load(db, old.escalation)
    if case.escalation.state is State.CLOSED:
        return await filings.file_report(db, new, about, now=now, old=old)
    if about.resident and old.resident and about.resident.id != old.resident:
        undone = wrong_resident(case, old.id, reporter=old.reporter, now=now)
        await escalations.keep(db, undone.escalation)
        filed = await filings.file_report(db, new, about, now=now, old=old)
        return replace(filed, undone=(undone, case))
    return await _adjust(db, case, old, new=new, about=about, now=now)


async def raise_sign(db: Session, sign: FiledSign, *, to: Urgency, now: datetime) -> Changed:
    """Make a report more urgent; one that is not open any more is left as it is.

    Raises:
        RefusedError: its case is closed already.
    """
    case = await escalations.load(db, sign.escalation)
    change = raised(case.escalation, sign.key, to, now=now)
    more = replace(sign, urgency=most_urgent(sign.urgency, to))
    await escalations.keep(db, change.escalation)
    await signs.save(db, more, at=now)
    return Changed(more, change, case)


async def take_back(db: Session, sign: FiledSign, *, now: datetime) -> Changed:
    """A reporter takes a report back: its words are erased; what professionals heard of stays with them."""
    case = await escalations.load(db, sign.escalation)
    change = Change(case.escalation)
    if case.escalation.state is not State.CLOSED:
        change = taken_back(case, sign.id, reporter=sign.reporter, now=now)
        await escalations.keep(db, change.escalation)
    gone = replace(sign, state=SignState.WITHDRAWN, seen=None)
    await signs.save(db, gone, at=now)
    return Changed(gone, change, case)


async def now_about_reporter(db: Session, old: FiledSign, *, now: datetime) -> Filed:
    """A report turns out to be about who made it: it becomes a request for support, today.

    Raises:
        RefusedError: its case is closed already.
    """
    case = await escalations.load(db, old.escalation)
    change = raised(case.escalation, Wish.ABOUT_ME, ABOUT_THE_VOLUNTEER.urgency, now=now)
    escalation = replace(change.escalation, kind=EscalationKind.SUPPORT, resident=None)
    change = Change(escalation, change.effects)
    await escalations.keep(db, escalation)
    sign = replace(old, key=Wish.ABOUT_ME.value, resident=None)
    await signs.save(db, sign, at=now)
    return _filed(sign, change, case)


async def _adjust(
    db: Session, case: Case, old: FiledSign, *, new: NewReport, about: Concerning, now: datetime
) -> Filed:
    """The same case: told whom it is about, called another sign, or raised."""
    change = Change(case.escalation)
    if about.resident and old.resident is None:
        change = now_about(case.escalation, about.resident, now=now)
    more = raised(change.escalation, new.key, new.pace.urgency, now=now)
    change = Change(more.escalation, (*change.effects, *more.effects))
    await escalations.keep(db, change.escalation)
    sign = replace(
        old,
        key=new.key,
        urgency=most_urgent(old.urgency, new.pace.urgency),
        resident=about.resident.id if about.resident else old.resident,
        seen=new.seen or old.seen,
    )
    await signs.save(db, sign, at=now)
    return _filed(sign, change, case)


def _filed(sign: FiledSign, change: Change, case: Case) -> Filed:
    supervisors = (one.person for one in change.escalation.policy.roster.of(LadderRole.SUPERVISOR))
    return Filed(
        sign=sign,
        change=change,
        case=case,
        supervisors=_named(case, *supervisors),
        receivers=_named(case, *receivers(change, change.escalation.policy)),
        was_there=True,
    )


def _named(case: Case, *people: PersonId) -> tuple[Person, ...]:
    return tuple(case.people[one] for one in people if one in case.people)
