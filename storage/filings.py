"""Filing a report: the one call that keeps it and brings it to whoever must hear of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from domain.case import Ground, report_of
from domain.escalation import Escalation, EscalationKind, succeeded
from domain.filed import FiledSign, NewReport
from domain.filing import Concerning, Filed, Oneself, begin_case, for_somebody_uncoded, receivers, with_more
from domain.ids import AreaId, EscalationId, PersonId, ResidentId, new_id
from domain.opening import join
from domain.people import Person
from domain.policy import LadderRole, Pace
from domain.residents import Resident
from domain.seen_words import told_anew
from domain.urgency import Urgency
from storage import escalations, grounds, own_grounds, signs
from storage.database import Session


async def file_report(
    db: Session,
    new: NewReport,
    about: Concerning | Oneself | ResidentId,
    *,
    now: datetime,
    old: FiledSign | None = None,
    left: Sequence[Escalation] = (),
) -> Filed:
    """Open a case for a report, or join the resident's open card, and keep the report.

    With `old` the report was filed before: it becomes its next version, with the words it had, and `left` is the
    case that it leaves, to be kept as it is now.
    """
    ground = await _ground(db, about, now=now)
    joins = ground.open_card is not None and new.kind is EscalationKind.SIGN
    change = begin_case(ground, EscalationId(new_id()), new, now=now)
    opens = change.escalation.resident is not None and not joins
    followed = succeeded(ground.too_old) if opens and new.kind is EscalationKind.SIGN else ()
    await escalations.keep(db, *left, *followed, change.escalation)
    sign = new.filed(
        resident=ground.resident.id if ground.resident else None,
        area=ground.area.id,
        escalation=change.escalation.id,
        at=now,
    )
    sign, notes = await _kept(db, sign, old, kind=new.kind, now=now)
    return Filed(
        sign=sign,
        change=change,
        case=ground.case(change.escalation, (*(ground.reports if joins else ()), report_of(sign))),
        supervisors=_named(ground.people, ground.supervisors),
        receivers=_named(ground.people, receivers(change, change.escalation.policy)),
        notes_before=notes,
        was_there=old is not None,
    )


async def _kept(
    db: Session, sign: FiledSign, old: FiledSign | None, *, kind: EscalationKind, now: datetime
) -> tuple[FiledSign, int]:
    """The report as it is kept, as the next version of `old` if there is one; how many notes came before it."""
    if old is None:
        return sign, await signs.file(db, sign, follow_at=_followed(sign, kind, now=now))
    sign = replace(sign, filed_at=old.filed_at, seen=told_anew(old.seen, sign.seen), resident_knows=old.resident_knows)
    await signs.save(db, sign, at=now, follow_at=_followed(sign, kind, now=now))
    return sign, 0


async def file_again(db: Session, new: NewReport, case: EscalationId, *, now: datetime) -> Filed:
    """Put a report on the open case of danger that its reporter told of before; it can only raise it.

    Raises:
        RefusedError: there is no such case, or it is closed.
    """
    found = await escalations.load(db, case)
    before = found.escalation
    no_answer = new.pace is Pace.NO_ANSWER
    change = join(before, reporter=new.reporter, urgency=new.pace.urgency, now=now, no_answer=no_answer)
    await escalations.keep(db, change.escalation)
    sign = new.filed(resident=before.resident, area=before.area, escalation=before.id, at=now)
    notes = await signs.file(db, sign, follow_at=_followed(sign, new.kind, now=now))
    supervisors = (one.person for one in change.escalation.policy.roster.of(LadderRole.SUPERVISOR))
    return Filed(
        sign=sign,
        change=change,
        case=replace(found, reports=(*found.reports, report_of(sign))),
        supervisors=_named(found.people, supervisors),
        receivers=_named(found.people, receivers(change, before.policy)),
        notes_before=notes,
    )


def _followed(sign: FiledSign, kind: EscalationKind, *, now: datetime) -> datetime | None:
    """Who reports what cannot wait is asked soon how they are themselves."""
    cannot_wait = kind is EscalationKind.SIGN and sign.urgency in {Urgency.EMERGENCY, Urgency.TODAY}
    return now if cannot_wait else None


async def _ground(db: Session, about: Concerning | Oneself | ResidentId, *, now: datetime) -> Ground:
    if isinstance(about, str):
        return await grounds.ground_for_resident(db, about, now=now)
    if isinstance(about, Oneself):
        return await own_grounds.ground_of(db, about.person, home=about.home)
    if about.resident is not None:
        return await grounds.ground_for_resident(db, about.resident.id, now=now)
    by_area: dict[AreaId, list[Resident]] = {} if about.one_of else {about.area: []}
    for one in about.one_of:
        by_area.setdefault(one.area, []).append(one)
    first, *others = await grounds.grounds_for_areas(db, by_area)
    ground = with_more(first, tuple(others))
    return ground if about.one_of else for_somebody_uncoded(ground)


def _named(people: Mapping[PersonId, Person], ids: Iterable[PersonId]) -> tuple[Person, ...]:
    return tuple(people[one] for one in ids if one in people)
