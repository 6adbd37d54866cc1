"""The ground of what a volunteer tells about themselves: it stands on none of their residents, and on all of them."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, or_, select

from domain.case import Ground
from domain.errors import RefusedError
from domain.filing import for_somebody_uncoded, with_more
from domain.ids import AreaId, PersonId
from storage.acting import acting
from storage.areas import joined_area_columns
from storage.database import Session
from storage.grounds import ground_in, may_be_called, next_number, person_columns
from storage.tables import areas, matches, people, residents


async def ground_of(db: Session, volunteer: PersonId, *, home: AreaId | None) -> Ground:
    """Who looks after a volunteer now: all supervisors and deputies of theirs, and the people of those areas.

    Without a resident they are looked after at `home`, by who has duty or coordinates there.

    Raises:
        RefusedError: they belong to no area at all.
    """
    first_code = _code(volunteer, residents.c.area_id == areas.c.id)
    guides, stands_in = _code_where(volunteer, "supervisor_id"), _code_where(volunteer, "deputy_id")
    is_theirs = or_(guides.is_not(None), stands_in.is_not(None))
    has_none = _code(volunteer).is_(None)
    statement = (
        select(
            *joined_area_columns(),
            next_number(db),
            *person_columns(),
            first_code.label("first_code"),
            guides.label("guides"),
            stands_in.label("stands_in"),
        )
        .select_from(areas)
        .outerjoin(people, or_(may_be_called(), is_theirs))
        .where(or_(first_code.is_not(None), and_(areas.c.id == home, has_none)))
        .order_by(first_code, areas.c.id, people.c.created_at, people.c.id)
    )
    rows = (await db.run(statement)).all()
    if not rows:
        raise RefusedError("sign.no-area")
    by_area = [list(found) for _, found in groupby(rows, key=lambda row: row.a_id)]
    ground, *others = [
        ground_in(db, found, supervisors=_in_order(found, "guides"), deputies=_in_order(found, "stands_in"))
        for found in by_area
    ]
    return with_more(ground, tuple(others)) if rows[0].first_code else for_somebody_uncoded(ground)


def _code_where(volunteer: PersonId, whose: str) -> ColumnElement[Any]:
    """The first code of a resident in this area of whom this person is the supervisor or the deputy; None: of none."""
    return _code(volunteer, residents.c.area_id == areas.c.id, acting(residents.c[whose]) == people.c.id)


def _code(volunteer: PersonId, *narrowed: ColumnElement[bool]) -> ColumnElement[Any]:
    """The first code of the residents whom the volunteer visits."""
    mine = matches.c.volunteer_id == volunteer, matches.c.ended_on.is_(None), matches.c.resident_id == residents.c.id
    return select(func.min(residents.c.code)).where(*mine, *narrowed).scalar_subquery()


def _in_order(rows: Sequence[Row[Any]], flag: str) -> list[PersonId]:
    """Who has the flag, by the code of the resident it is for."""
    flagged = [(code, row.p_id) for row in rows if (code := getattr(row, flag))]
    return [PersonId(person) for _, person in sorted(flagged, key=lambda one: one[0])]
