"""Finding the people of a segment, in one query that never leaves the areas of whoever asks."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Row,
    Select,
    String,
    and_,
    cast,
    delete,
    exists,
    func,
    insert,
    literal,
    not_,
    null,
    or_,
    select,
    true,
    union_all,
    update,
)

from domain.broadcasts import Kind
from domain.ids import AreaId, PersonId, new_id
from domain.people import Language
from domain.segment_questions import Choices, Reach, SavedSegment
from domain.segments import Both, Either, Field, Is, Not, Segment, segment_from_data, segment_to_data
from storage.database import Session
from storage.people import ACTIVE, joined_columns, read_joined
from storage.tables import (
    accounts,
    addressees,
    check_ins,
    inbox,
    matches,
    mutes,
    people,
    posts,
    residents,
    segments,
    signs,
    tags,
    templates,
    visits,
)
from storage.tables import areas as area_rows
from storage.templates import read_template

NAMES_SHOWN = 3
_KINDS = _SEGMENT, _TEMPLATE, _AREA, _TAG = "segment", "template", "area", "tag"
_PREFERRED = (
    select(accounts.c.platform)
    .where(accounts.c.person_id == people.c.id, accounts.c.state == "active")
    .order_by(accounts.c.preference.desc(), accounts.c.created_at)
    .limit(1)
    .scalar_subquery()
)
"""The platform on which somebody is written to."""
Areas = Collection[AreaId] | None
"""The areas of whoever asks; None: all of them."""


def members(segment: Segment, *, areas: Areas, but: PersonId, now: datetime) -> Select[tuple[str]]:
    """The ids of the active people of a segment who have a post in these areas, but for one: who asks.

    Areas, roles and activity forms count only as far as they lie in these areas.
    """
    here = exists().where(posts.c.person_id == people.c.id, _within(posts.c.area_id, areas))
    asked = _condition(segment, areas=areas, now=now)
    return select(people.c.id).where(people.c.state == ACTIVE, people.c.id != but, here, asked)


def gets(kind: Kind) -> ColumnElement[bool]:
    """Whether a row of `people` is sent what is about this: they have a chat that works, and have not muted it."""
    muted = exists().where(mutes.c.person_id == people.c.id, mutes.c.kind == kind.value)
    return and_(~muted, exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active"))


async def reach(
    db: Session, segment: Segment, *, areas: Areas, but: PersonId, now: datetime, who_get: Kind | None = None
) -> Reach:
    """How many that are, by language, where they are written to, and the names of the three who are here longest.

    With `who_get` only those count who are sent what is about that.
    """
    ids = members(segment, areas=areas, but=but, now=now)
    if who_get:
        ids = ids.where(gets(who_get))
    each = select(people.c.language, _PREFERRED.label("platform")).where(people.c.id.in_(ids)).subquery()
    counted = select(each.c.language, each.c.platform, func.count().label("many"))
    groups = counted.group_by(each.c.language, each.c.platform).subquery()
    written = groups.c.language + ":" + func.coalesce(groups.c.platform, "") + ":" + cast(groups.c.many, String)
    all_groups = select(func.aggregate_strings(written, ",")).scalar_subquery()
    first = select(*joined_columns(), all_groups.label("groups")).where(people.c.id.in_(ids))
    rows = (await db.run(first.order_by(people.c.created_at, people.c.id).limit(NAMES_SHOWN))).all()
    found = [one.split(":") for one in rows[0].groups.split(",")] if rows else []
    by_language = {one: sum(int(many) for language, _, many in found if language == one.value) for one in Language}
    used = frozenset(platform for _, platform, _ in found if platform)
    names = tuple(read_joined(db, row).person.name for row in rows)
    return Reach({one: many for one, many in by_language.items() if many}, names, used)


async def choices(db: Session, owner: PersonId, *, areas: Areas) -> Choices:
    """What somebody of these areas can choose from, asked in one question; what they saved comes newest first."""
    rows = (await db.run(_choices(owner, areas=areas))).all()
    found: dict[str, list[Row[Any]]] = {what: [row for row in rows if row.what == what] for what in _KINDS}
    for saved in (found[_SEGMENT], found[_TEMPLATE]):
        saved.sort(key=lambda row: row.id)
        saved.sort(key=lambda row: row.saved_at, reverse=True)
    return Choices(
        areas={row.id: row.name for row in sorted(found[_AREA], key=lambda row: row.name)},
        tags=sorted(row.name for row in found[_TAG]),
        saved=[_read(db, row) for row in found[_SEGMENT]],
        templates=[read_template(db, row) for row in found[_TEMPLATE]],
    )


def _choices(owner: PersonId, *, areas: Areas) -> CompoundSelect[Any]:
    used = _used_tags(areas).subquery()
    in_use = select(literal(_TAG), used.c.tag, used.c.tag, null(), null())
    here = select(literal(_AREA), area_rows.c.id, area_rows.c.name, null(), null())
    kept = (
        select(literal(what).label("what"), rows.c.id, null().label("name"), rows.c.body_sealed, rows.c.saved_at).where(
            rows.c.owner_id == owner
        )
        for what, rows in ((_SEGMENT, segments), (_TEMPLATE, templates))
    )
    return union_all(*kept, here.where(_within(area_rows.c.id, areas)), in_use)


async def tags_in(db: Session, *, areas: Areas) -> Sequence[str]:
    """The tags of the active people in these areas, by name."""
    return sorted((await db.run(_used_tags(areas))).scalars())


def _used_tags(areas: Areas) -> Select[tuple[str]]:
    statement = (
        select(tags.c.tag)
        .join(people, people.c.id == tags.c.person_id)
        .join(posts, posts.c.person_id == people.c.id)
        .where(people.c.state == ACTIVE, _within(posts.c.area_id, areas))
    )
    return statement.distinct()


async def tag(db: Session, person: PersonId, *tag_names: str) -> None:
    """Let somebody have exactly these tags."""
    await db.run(delete(tags).where(tags.c.person_id == person))
    if tag_names:
        await db.run(insert(tags), [{"person_id": person, "tag": one} for one in sorted(set(tag_names))])


async def save(
    db: Session, segment: Segment, *, name: str, owner: PersonId, among: Sequence[SavedSegment], now: datetime
) -> None:
    """Keep a segment under a name; of those that its owner has saved, the one of that name is replaced."""
    row = next((one.id for one in among if one.name.casefold() == name.casefold()), None)
    id_ = row or new_id()
    body = json.dumps({"name": name, "segment": segment_to_data(segment)})
    values = {"body_sealed": db.sealer.seal(body, table="segments", row=id_, column="body"), "saved_at": now}
    if row:
        await db.run(update(segments).where(segments.c.id == id_).values(values))
    else:
        await db.run(insert(segments).values(id=id_, owner_id=owner, **values))


def _read(db: Session, row: Row[Any]) -> SavedSegment:
    body: Mapping[str, Any] = json.loads(db.sealer.open(row.body_sealed, table="segments", row=row.id, column="body"))
    return SavedSegment(row.id, body["name"], segment_from_data(body["segment"]))


def _condition(segment: Segment, *, areas: Areas, now: datetime) -> ColumnElement[bool]:
    """Whether a row of `people` belongs to it."""
    match segment:
        case Both(of=of):
            return and_(true(), *(_condition(one, areas=areas, now=now) for one in of))
        case Either(of=of):
            return or_(not_(true()), *(_condition(one, areas=areas, now=now) for one in of))
        case Not(of=one):
            return not_(_condition(one, areas=areas, now=now))
        case Is(field=field, value=value):
            return _asked(field, value, areas=areas, now=now)


def _asked(field: Field, value: str, *, areas: Areas, now: datetime) -> ColumnElement[bool]:
    match field:
        case Field.AREA:
            found = _has_post(posts.c.area_id == value, areas)
        case Field.ROLE:
            found = _has_post(posts.c.role == value, areas)
        case Field.LANGUAGE:
            found = people.c.language == value
        case Field.TAG:
            found = exists().where(tags.c.person_id == people.c.id, tags.c.tag == value)
        case Field.FORM:
            found = exists().where(
                matches.c.volunteer_id == people.c.id,
                matches.c.ended_on.is_(None),
                matches.c.form == value,
                residents.c.id == matches.c.resident_id,
                _within(residents.c.area_id, areas),
            )
        case _:
            found = _was_active(now - timedelta(days=int(value)))
    return found


def _was_active(since: datetime) -> ColumnElement[bool]:
    """Whether they reported or answered anything since then; of the chat itself only the last day is kept."""
    wrote = exists().where(
        accounts.c.person_id == people.c.id, inbox.c.account_id == accounts.c.id, inbox.c.received_at >= since
    )
    visited = exists().where(visits.c.volunteer_id == people.c.id, visits.c.reported_at >= since)
    worried = exists().where(signs.c.reporter_id == people.c.id, signs.c.filed_at >= since)
    was_asked = exists().where(check_ins.c.person_id == people.c.id, check_ins.c.answered_at >= since)
    answered = exists().where(addressees.c.person_id == people.c.id, addressees.c.answered_at >= since)
    return or_(wrote, visited, worried, was_asked, answered)


def _has_post(asked: ColumnElement[bool], areas: Areas) -> ColumnElement[bool]:
    return exists().where(posts.c.person_id == people.c.id, _within(posts.c.area_id, areas), asked)


def _within(area: ColumnElement[Any], areas: Areas) -> ColumnElement[bool]:
    return true() if areas is None else area.in_(areas)
