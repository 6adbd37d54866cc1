"""What hangs on somebody, and giving it to somebody else."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, delete, or_, select, update

from domain.areas import AfterHours, Area
from domain.case import Case
from domain.escalation import State
from domain.ids import AreaId, PersonId
from domain.leaving import Matters
from storage import aftercares, appreciation, broadcasts, escalations, matches, people, replacements, tasks
from storage.database import Session
from storage.people import ENDED
from storage.residents import read_resident
from storage.tables import aftercares as aftercare_rows
from storage.tables import areas as area_rows
from storage.tables import posts, residents


async def matters_of(
    db: Session, person: PersonId, *, reach: Collection[AreaId] | None, everywhere: Sequence[Area]
) -> Matters:
    """What somebody has to do in these areas (None: in all); `everywhere` are all areas that there are."""

    def here(area: AreaId | None) -> bool:
        return reach is None or area is None or area in reach

    cases = [one for one in await escalations.open_with(db, person) if here(one.area.id)]
    rows = (await db.run(select(residents).where(_looked_after_by(person), residents.c.closed_on.is_(None)))).all()
    looked_after = sorted((read_resident(row) for row in rows), key=lambda one: one.code)
    duty = [one for one in everywhere if one.after_hours is AfterHours.PERSON and one.after_hours_person == person]
    return Matters(
        held=tuple(one for one in cases if _is_held(one, person)),
        owed=tuple(one for one in cases if one.escalation.state is State.CLOSED),
        called=tuple(one for one in cases if one.escalation.state is State.OPEN),
        tasks=tuple(one for one in await tasks.mine(db, person) if here(one.area)),
        residents=tuple(one for one in looked_after if one.supervisor == person and here(one.area)),
        deputy_of=tuple(one for one in looked_after if one.deputy == person and here(one.area)),
        guided=tuple(one for one in await aftercares.running_for(db, person) if here(one.area)),
        duty=tuple(one for one in duty if here(one.id)),
        visits=tuple(one for one in await matches.of(db, person) if here(one.resident.area)),
    )


async def hand_over(db: Session, found: Matters, *, of: PersonId, to: PersonId) -> None:
    """Let somebody else do what is not a case: tasks, residents, aftercare, and calls after hours.

    Nobody is supervisor and deputy of one resident: then there is no deputy until somebody chooses one.
    """
    await tasks.pass_on(db, [one.id for one in found.tasks], to=to)
    await replacements.follow(db, {one.id: one for one in (*found.residents, *found.deputy_of)}.values(), of=of, by=to)
    guided = aftercare_rows.c.id.in_([one.id for one in found.guided])
    await db.run(update(aftercare_rows).where(guided).values(guide_id=to))
    duty = area_rows.c.id.in_([one.id for one in found.duty])
    await db.run(update(area_rows).where(duty).values(after_hours_person_id=to))


async def stands_in(db: Session, person: PersonId) -> bool:
    """Whether somebody takes the place of a colleague for a while, now or soon."""
    return any(one.by == person for one in await replacements.to_come(db, reach=None))


async def go(db: Session, person: PersonId, *, reach: Collection[AreaId] | None, elsewhere: bool) -> None:
    """They stop in these areas (None: in all); who works `elsewhere` too goes on there, all others have left."""
    await broadcasts.look_after(db, person)
    if elsewhere and reach is not None:
        await db.run(delete(posts).where(posts.c.person_id == person, posts.c.area_id.in_(reach)))
        return
    await people.change_state(db, person, state=ENDED)
    await appreciation.plan(db, person, at=None)


def _looked_after_by(person: PersonId) -> ColumnElement[bool]:
    return or_(residents.c.supervisor_id == person, residents.c.deputy_id == person)


def _is_held(case: Case, person: PersonId) -> bool:
    return case.escalation.state is not State.CLOSED and case.escalation.holder == person
