"""Changing what was reported: another resident, another sign, more urgent, or taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.case import Case, Report
from domain.errors import RefusedError
from domain.escalation import Change, EscalationKind, State, succeeded
from domain.filed import FiledSign, NewReport, SignState
from domain.filing import (
    Concerning,
    Filed,
    Oneself,
    card_of,
    now_about,
    raised,
    receivers,
    rows_of,
    taken_back,
    wrong_resident,
)
from domain.ids import PersonId, SignId
from domain.merging import goes_on, merge
from domain.opening import climb_by
from domain.people import Person
from domain.policy import ABOUT_THE_VOLUNTEER, LadderRole
from domain.seen_words import told_anew
from domain.urgency import Urgency, most_urgent
from domain.wishes import Wish
from storage import audit, escalations, filings, signs
from storage.database import Session


@dataclass(frozen=True)
class Own:
    """A report of somebody's own with the case it stands on, as they are now.

    `beside` are the other open cases about the resident whom the report turns out to be about.
    """

    sign: FiledSign
    case: Case
    beside: Sequence[Case] = ()


@dataclass(frozen=True)
class Changed:
    """A report that was changed, and what happens because of it; `case` is as it was before."""

    sign: FiledSign
    change: Change
    case: Case

    @property
    def called(self) -> tuple[Person, ...]:
        """Who has it, or was called for it, else whoever is called first."""
        escalation = self.change.escalation
        return _named(self.case, *(escalation.professionals_told or receivers(self.change, escalation.policy)))


async def own(db: Session, sign: SignId, *, reporter: PersonId) -> Own:
    """A report that this person made and that is still open.

    Raises:
        RefusedError: there is none, or it was taken back or closed.
    """
    found = await escalations.of_sign(db, sign)
    if found is None or found.sign.reporter != reporter or found.sign.state is not SignState.OPEN:
        raise RefusedError("sign.not-open")
    return Own(found.sign, found.case)


async def correct(
    db: Session,
    old: FiledSign,
    new: NewReport,
    about: Concerning,
    *,
    now: datetime,
) -> Filed:
    """Judge a report anew, as its reporter tells it now; it never becomes less urgent by that.

    About another resident, the first case is closed as a mistake and the right one begins at minute 0. What was
    taken back or closed before is filed again.
    """
    moves = bool(about.resident and old.resident and about.resident.id != old.resident)
    names_resident = about.resident.id if about.resident and old.resident is None else None
    found = await escalations.of_sign(db, old.id, beside=names_resident)
    if found is None or old.state is not SignState.OPEN or found.case.escalation.state is State.CLOSED:
        return await filings.file_report(db, new, about, now=now, old=old)
    case = found.case
    if moves:
        undone = wrong_resident(case, old.id, reporter=old.reporter, now=now)
        filed = await filings.file_report(db, new, about, now=now, old=old, left=[undone.escalation])
        return replace(filed, undone=(undone, case))
    return await _adjust(db, Own(old, case, found.beside), new, about, now=now)


async def raise_sign(db: Session, mine: Own, *, to: Urgency, now: datetime) -> Changed:
    """Make a report more urgent.

    Raises:
        RefusedError: its case is closed already.
    """
    sign, case = mine.sign, mine.case
    change = raised(case.escalation, sign.key, to, now=now)
    more = replace(sign, urgency=most_urgent(sign.urgency, to))
    await escalations.keep(db, change.escalation)
    cannot_wait = more.urgency in {Urgency.EMERGENCY, Urgency.TODAY}
    await signs.save(db, more, at=now, follow_at=now if cannot_wait else None)
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
    """A report turns out to be about who made it: somebody phones them today, at any hour.

    What stands on a resident's case leaves it for one of its own: a resident's record says nothing of a volunteer.

    Raises:
        RefusedError: its case is closed already.
    """
    if mine.case.escalation.resident is not None:
        return await _off_the_record(db, mine, now=now)
    kind, key = EscalationKind.AFTERCARE, Wish.ABOUT_ME.value
    about = replace(mine.case.escalation, kind=kind, resident=None)
    change = climb_by(about, rows_of(kind, key), pace=ABOUT_THE_VOLUNTEER, now=now)
    await escalations.keep(db, change.escalation)
    sign = replace(mine.sign, key=key, resident=None)
    await signs.save(db, sign, at=now)
    return _filed(sign, change, mine.case)


async def _off_the_record(db: Session, mine: Own, *, now: datetime) -> Filed:
    """A report about a volunteer leaves the case of a resident for one of its own, with who looks after them."""
    sign, case = mine.sign, mine.case
    undone = wrong_resident(case, sign.id, reporter=sign.reporter, now=now)
    new = NewReport(
        id=sign.id,
        key=Wish.ABOUT_ME.value,
        kind=EscalationKind.AFTERCARE,
        pace=ABOUT_THE_VOLUNTEER,
        reporter=sign.reporter,
    )
    about = Oneself(sign.reporter, case.area.id)
    filed = await filings.file_report(db, new, about, now=now, old=sign, left=[undone.escalation])
    return replace(filed, undone=(undone, replace(case, people={**filed.case.people, **case.people})))


async def _adjust(db: Session, mine: Own, new: NewReport, about: Concerning, *, now: datetime) -> Filed:
    """The same case: told whom it is about, called another sign, or raised; the resident's open card takes it in."""
    old, case = mine.sign, mine.case
    change = Change(case.escalation)
    if about.resident and old.resident is None:
        change = now_about(case.escalation, about.resident, now=now)
    more = raised(change.escalation, new.key, new.pace.urgency, now=now)
    change = Change(more.escalation, (*change.effects, *more.effects))
    card = card_of(mine.beside, now=now) if about.resident else None
    if card is None:
        followed = succeeded(one.escalation for one in mine.beside)
        await escalations.keep(db, *followed, change.escalation)
    sign = replace(
        old,
        key=new.key,
        urgency=most_urgent(old.urgency, new.pace.urgency),
        resident=about.resident.id if about.resident else old.resident,
        seen=told_anew(old.seen, new.seen),
    )
    if card is None and sign != replace(old, resident=sign.resident):
        await signs.save(db, sign, at=now)
    if card is None and sign.resident != old.resident:
        await escalations.name_resident(db, change.escalation)
    filed = _filed(sign, change, case)
    return filed if card is None else await _on_one_card(db, filed, card, now=now)


async def _on_one_card(db: Session, filed: Filed, card: Case, *, now: datetime) -> Filed:
    """Two cases about one resident become one; what was about to be told of the one that goes is not told."""
    stays = goes_on(filed.change.escalation, card.escalation)
    if stays:
        merged = merge(filed.change.escalation, card.escalation, now=now)
    else:
        merged = merge(card.escalation, filed.case.escalation, now=now)
    kept, gone = merged.kept.escalation, merged.gone
    await escalations.bring_together(db, kept, gone, changed=filed.sign)
    by = filed.sign.reporter
    await audit.note(db, "escalation.merge", by=by, subject=gone.id, at=now, generation=gone.generation)
    before = filed.change.effects if stays else ()
    case = Case(
        kept,
        filed.case.area if stays else card.area,
        {**card.people, **filed.case.people},
        card.resident_code,
        _in_order(filed.case, card),
    )
    return replace(
        filed,
        sign=replace(filed.sign, escalation=kept.id),
        change=Change(kept, (*before, *merged.kept.effects)),
        case=case,
        merged=gone.id,
    )


def _in_order(*cases: Case) -> tuple[Report, ...]:
    return tuple(sorted((report for case in cases for report in case.reports), key=lambda one: one.filed_at))


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
