"""Changing what was reported: another resident, another sign, more urgent, or taken back."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.case import Case
from domain.errors import RefusedError
from domain.escalation import Change, EscalationKind, State
from domain.filed import FiledSign, NewReport, SignState, Wish
from domain.filing import Concerning, Filed, now_about, raised, receivers, taken_back, wrong_resident
from domain.ids import PersonId, SignId
from domain.people import Person
from domain.policy import ABOUT_THE_VOLUNTEER, LadderRole
from domain.urgency import Urgency, most_urgent
from storage import escalations, filings, signs
from storage.database import Session


@dataclass(frozen=True)
class Own:
    """A report of somebody's own with the case it stands on, as they are now."""

    sign: FiledSign
    case: Case


@dataclass(frozen=True)
class Changed:
    """A report that was changed, and what happens because of it; `case` is as it was before."""

    sign: FiledSign
    change: Change
    case: Case

    @property
    def called(self) -> tuple[Person, ...]:
        """Who has it, or was called for it."""
        return _named(self.case, *self.change.escalation.professionals_told)


async def own(db: Session, sign: SignId, *, reporter: PersonId) -> Own:
    """A report that this person made and that is still open.

    Raises:
        RefusedError: there is none, or it was taken back or closed.
    """
    found = await escalations.of_sign(db, sign)
    if found is None or found[1].reporter != reporter or found[1].state is not SignState.OPEN:
        raise RefusedError("sign.not-open")
    return Own(found[1], found[0])


async def correct(
    db: Session,
    old: FiledSign,
    new: NewReport,
    about: Concerning,
    *,
    reporter: Person,
    now: datetime,
    with_names: bool = True,
) -> Filed:
    """Judge a report anew, as its reporter tells it now; it never becomes less urgent by that.

    About another resident, the first case is closed as a mistake and the right one begins at minute 0. What was
    taken back or closed before is filed again. `with_names`: the caller names who gets it.
    """
    moves = bool(about.resident and old.resident and about.resident.id != old.resident)
    just_me = {reporter.id: reporter}
    found = await escalations.of_sign(db, old.id, known=None if with_names and not moves else just_me)
    if found is None or old.state is not SignState.OPEN or found[0].escalation.state is State.CLOSED:
        return await filings.file_report(db, new, about, now=now, old=old)
    case = found[0]
    if moves:
        undone = wrong_resident(case, old.id, reporter=old.reporter, now=now)
        await escalations.keep(db, undone.escalation)
        filed = await filings.file_report(db, new, about, now=now, old=old)
        return replace(filed, undone=(undone, replace(case, people={**filed.case.people, **just_me})))
    return await _adjust(db, Own(old, case), new, about, now=now)


async def raise_sign(db: Session, mine: Own, *, to: Urgency, now: datetime) -> Changed:
    """Make a report more urgent.

    Raises:
        RefusedError: its case is closed already.
    """
    sign, case = mine.sign, mine.case
    change = raised(case.escalation, sign.key, to, now=now)
    more = replace(sign, urgency=most_urgent(sign.urgency, to))
    await escalations.keep(db, change.escalation)
    await signs.save(db, more, at=now)
    return Changed(more, change, case)


async def take_back(db: Session, mine: Own, *, now: datetime) -> Changed:
    """A reporter takes a report back: its words are erased; what professionals heard of stays with them."""
    sign, case = mine.sign, mine.case
    change = Change(case.escalation)
    if case.escalation.state is not State.CLOSED:
        change = taken_back(case, sign.id, reporter=sign.reporter, now=now)
        await escalations.keep(db, change.escalation)
    gone = replace(sign, state=SignState.WITHDRAWN)
    await signs.save(db, gone, at=now)
    return Changed(gone, change, case)


async def now_about_reporter(db: Session, mine: Own, *, now: datetime) -> Filed:
    """A report turns out to be about who made it: it becomes a request for support, today.

    Raises:
        RefusedError: its case is closed already.
    """
    change = raised(mine.case.escalation, Wish.ABOUT_ME, ABOUT_THE_VOLUNTEER.urgency, now=now)
    escalation = replace(change.escalation, kind=EscalationKind.SUPPORT, resident=None)
    await escalations.keep(db, escalation)
    sign = replace(mine.sign, key=Wish.ABOUT_ME.value, resident=None)
    await signs.save(db, sign, at=now)
    return _filed(sign, Change(escalation, change.effects), mine.case)


async def _adjust(db: Session, mine: Own, new: NewReport, about: Concerning, *, now: datetime) -> Filed:
    """The same case: told whom it is about, called another sign, or raised."""
    old, case = mine.sign, mine.case
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
