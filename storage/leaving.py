"""What hangs on somebody, and giving it to somebody else."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import CompoundSelect, Row, Select, delete, literal, null, or_, select, union_all, update
from sqlalchemy import case as either
from sqlalchemy.sql.elements import ColumnElement

from domain.areas import AfterHours
from domain.escalation import State
from domain.ids import AftercareId, AreaId, PersonId, TaskId
from domain.leaving import Matters
from storage import appreciation, broadcasts, escalations, matches, people, replacements, tasks
from storage.case_rows import not_done, read_data
from storage.database import Session
from storage.people import ENDED
from storage.residents import read_resident
from storage.tables import aftercares, areas, posts, residents
from storage.tables import escalations as case_rows
from storage.tables import replacements as stand_ins
from storage.tables import tasks as task_rows

_COLUMNS = ("id", "area_id", "code", "supervisor_id", "deputy_id")
_CASE, _RESIDENT, _TASK, _GUIDED, _STAND_IN, _AREA = "case", "resident", "task", "guided", "stand_in", "area"


async def matters_of(db: Session, person: PersonId, *, reach: Collection[AreaId] | None) -> Matters:
    """What somebody has to do in these areas (None: in all), in two questions however much it is."""
    visits = await visits_of(db, person, reach=reach)
    return replace(await work_of(db, person, reach=reach), visits=visits.visits, beside=visits.beside)


async def visits_of(db: Session, person: PersonId, *, reach: Collection[AreaId] | None) -> Matters:
    """Whom they visit there, as a volunteer."""
    found = [one for one in await matches.beside(db, person) if reach is None or one.resident.area in reach]
    theirs = tuple(one for one in found if one.volunteer == person)
    return Matters(visits=theirs, beside=tuple(one for one in found if one.volunteer != person))


async def work_of(db: Session, person: PersonId, *, reach: Collection[AreaId] | None) -> Matters:
    """All but whom they visit: what is theirs there as somebody who works for pay."""
    rows = sorted((await db.run(_all_of(person))).all(), key=lambda row: (row.code or "", row.id))

    def here(what: str) -> list[Row[Any]]:
        return [
            row for row in rows if row.what == what and (reach is None or row.area_id is None or row.area_id in reach)
        ]

    looked_after = [read_resident(row) for row in here(_RESIDENT)]
    read = (read_data(row.code) for row in here(_CASE))
    cases = sorted((one for one in read if escalations.concerns(one, person)), key=lambda one: one.opened_at)
    return Matters(
        held=tuple(one for one in cases if one.state is not State.CLOSED and one.holder == person),
        owed=tuple(one for one in cases if one.state is State.CLOSED),
        called=tuple(one for one in cases if one.state is State.OPEN),
        tasks={TaskId(row.id): row.area_id for row in here(_TASK)},
        residents=tuple(one for one in looked_after if one.supervisor == person),
        deputy_of=tuple(one for one in looked_after if one.deputy == person),
        guided={AftercareId(row.id): row.area_id for row in here(_GUIDED)},
        duty={row.area_id: row.code for row in here(_AREA) if row.supervisor_id},
        stand_in=any(row.what == _STAND_IN for row in rows),
        names={row.area_id: row.code for row in rows if row.what == _AREA},
    )


def _all_of(person: PersonId) -> CompoundSelect[Any]:
    """All that is no visit: of cases `code` is their data; and every area, its name as `code`.

    As `supervisor_id` an area has who is called after hours.
    """
    looked_after = or_(residents.c.supervisor_id == person, residents.c.deputy_id == person)
    named = case_rows.c.data.contains(person)
    still, guides = task_rows.c.done_at.is_(None), aftercares.c.guide_id == person
    calls = (areas.c.after_hours == AfterHours.PERSON.value) & (areas.c.after_hours_person_id == person)
    called = either((calls, areas.c.after_hours_person_id))
    return union_all(
        select(literal(_RESIDENT).label("what"), *(residents.c[name] for name in _COLUMNS)).where(
            looked_after, residents.c.closed_on.is_(None)
        ),
        _as_these(_CASE, case_rows.c.id, case_rows.c.area_id, case_rows.c.data).where(named, not_done()),
        _as_these(_TASK, task_rows.c.id, task_rows.c.area_id).where(task_rows.c.owner_id == person, still),
        _as_these(_GUIDED, aftercares.c.id, aftercares.c.area_id).where(guides, aftercares.c.ended_at.is_(None)),
        _as_these(_AREA, areas.c.id, areas.c.id, areas.c.name, called),
        _as_these(_STAND_IN, stand_ins.c.id, stand_ins.c.area_id).where(
            stand_ins.c.by_id == person, replacements.TO_COME
        ),
    )


def _as_these(what: str, *columns: ColumnElement[Any]) -> Select[Any]:
    """Something with its id, its area and what else of a resident's columns it has."""
    return select(literal(what), *columns, *(null() for _ in range(len(columns), len(_COLUMNS))))


async def hand_over(db: Session, found: Matters, *, of: PersonId, to: PersonId) -> None:
    """Let somebody else do what is not a case: tasks, residents, aftercare, and calls after hours.

    Nobody is supervisor and deputy of one resident: then there is no deputy until somebody chooses one.
    """
    await tasks.pass_on(db, [*found.tasks], to=to)
    await replacements.follow(db, {one.id: one for one in (*found.residents, *found.deputy_of)}.values(), of=of, by=to)
    guided = aftercares.c.id.in_([*found.guided])
    await db.run(update(aftercares).where(guided).values(guide_id=to))
    await db.run(update(areas).where(areas.c.id.in_([*found.duty])).values(after_hours_person_id=to))


async def go(db: Session, person: PersonId, *, reach: Collection[AreaId] | None, elsewhere: bool) -> None:
    """They stop in these areas (None: in all); who works `elsewhere` too goes on there, all others have left."""
    await broadcasts.look_after(db, person)
    if elsewhere and reach is not None:
        await db.run(delete(posts).where(posts.c.person_id == person, posts.c.area_id.in_(reach)))
        return
    await people.change_state(db, person, state=ENDED)
    await appreciation.plan(db, person, at=None)
