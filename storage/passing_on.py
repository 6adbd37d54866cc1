"""Which residents get another supervisor by a spreadsheet, with who must hear of it and what is open about them."""

from collections.abc import Sequence

from sqlalchemy import select

from domain.case import Case
from domain.conversation import Say
from domain.ids import PersonId
from domain.people import Person
from domain.residents import Resident
from domain.sheets.passed_on import PassedOn, told
from domain.sheets.plan import Plan
from storage import escalations, matches, people
from storage.database import Session
from storage.residents import read_resident
from storage.tables import residents


async def open_about(db: Session, plan: Plan) -> Sequence[tuple[Case, Person]]:
    """What is open about residents who get another supervisor, with who that is; read before the plan is written."""
    passed = {one.id for one in await _passed(db, plan)}
    if not passed:
        return ()
    new = {one.id: one.supervisor for one in plan.residents if one.id in passed}
    known = await people.get(db, new.values())
    found = [(case, case.escalation.resident) for case in await escalations.about_each(db, passed)]
    return [(case, known[new[one]]) for case, one in found if one and new[one] in known]


async def told_of(db: Session, plan: Plan, *, by: PersonId | None, key: str) -> Sequence[Say]:
    """What everybody near these residents hears, read before the plan is written; `by` brings the file in."""
    before = await _passed(db, plan)
    if not before:
        return ()
    new = {one.id: one for one in plan.residents}
    found: dict[tuple[PersonId, PersonId], list[Resident]] = {}
    for one in before:
        found.setdefault((one.supervisor, new[one.id].supervisor), []).append(one)
    visits = await matches.of_residents(db, [one.id for one in before])
    near = {*(who for pair in found for who in pair), *(one.deputy for one in before if one.deputy)}
    names = await people.get(db, near)
    passed = [
        PassedOn(names[of], names[to], theirs, [one for one in visits if one.resident.id in {r.id for r in theirs}])
        for (of, to), theirs in found.items()
        if of in names and to in names
    ]
    reached = await people.reachable(db, {*near, *(one.volunteer for one in visits)})
    return tuple(told(passed, reached=reached, but=by, key=key))


async def _passed(db: Session, plan: Plan) -> Sequence[Resident]:
    """Who gets another supervisor by it, as they are before it is written."""
    new = {one.id: one.supervisor for one in plan.residents if not one.is_new}
    if not plan.new_supervisors:
        return ()
    rows = (await db.run(select(residents).where(residents.c.id.in_(new)))).all()
    return [one for one in map(read_resident, rows) if one.supervisor != new[one.id]]
