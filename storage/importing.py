"""What a spreadsheet is laid beside, and writing what it brings: all of it, in one transaction, or nothing."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from domain.agreed_times import agreed
from domain.appreciation import next_anniversary
from domain.ids import AreaId, PersonId
from domain.new_hours import judged_anew
from domain.people import Person, Role
from domain.sheets.facts import key_of
from domain.sheets.known import Known
from domain.sheets.plan import AreaWrite, MatchWrite, PersonWrite, Plan, ResidentWrite
from domain.sheets.uncollected import uncollected
from domain.zones import DEFAULT_ZONE
from storage import areas as stored_areas
from storage import escalations, matches
from storage.database import Session
from storage.people import ENDED, JOINING, joined_columns, read_joined, seal_details
from storage.residents import read_resident
from storage.tables import areas, people, posts, residents
from storage.tables import matches as match_rows


async def known(db: Session, *, within: Collection[AreaId] | None, today: date, giver: Person | None = None) -> Known:
    """What is here in these areas, for `giver`, who may see no others; None: all there is, and areas may be made."""
    with uncollected():
        everybody = [
            read_joined(db, row).person
            for row in (await db.run(select(*joined_columns()).where(people.c.state != ENDED))).all()
        ]
        seen = everybody
        if within is not None:
            seen = [found for one in everybody if (found := _as_seen(one, within)).posts]
        ids = {one.id for one in seen}
        rows = (await db.run(select(residents))).all()
        mine = [row for row in rows if within is None or row.area_id in within]
        inside = {one.id: one for one in (read_resident(row) for row in mine if row.closed_on is None)}
        closed = {row.code for row in mine if row.closed_on}
        everywhere, awaited = await stored_areas.everywhere_awaiting(db)
        return Known(
            areas=[one for one in everywhere if within is None or one.id in within],
            people=seen,
            residents=[*inside.values()],
            matches=await matches.running_with(db, inside),
            today=today,
            makes_areas=within is None,
            elsewhere=[one for one in everybody if one.id not in ids],
            taken=frozenset(row.code for row in rows if row.id not in inside and row.code not in closed),
            closed=frozenset(closed),
            giver=giver,
            awaited=awaited,
            paid_elsewhere=frozenset(one.id for one in everybody if within is not None and _has_paid(one, but=within)),
        )


def _has_paid(person: Person, *, but: Collection[AreaId]) -> bool:
    """Whether somebody has a post that is no volunteer's outside these areas."""
    return any(post.role is not Role.VOLUNTEER and post.area not in but for post in person.posts)


def _as_seen(person: Person, within: Collection[AreaId]) -> Person:
    """Somebody with their posts in these areas alone."""
    return replace(person, posts=tuple(post for post in person.posts if post.area is None or post.area in within))


async def write(db: Session, plan: Plan, *, now: datetime) -> None:
    """Write all of a plan, which has no problems.

    Raises:
        ValueError: it has some; nothing of it is written.
    """
    if plan.problems:
        raise ValueError("a plan with problems is not carried out")
    with uncollected():
        began = _beginnings(plan.matches, now=now)
        await _make_areas(db, [one for one in plan.areas if one.before is None])
        await _write_people(db, plan.people, began, now=now)
        await _change_areas(db, plan.areas, now=now)
        await _end_waiting(db, [one for one in plan.people if one.before is None])
        await _write_residents(db, plan.residents)
        await _write_matches(db, plan.matches, now=now)
        await _plan_anniversaries(db, began, but={one.id for one in plan.people if one.before is None})


async def _make_areas(db: Session, new: Sequence[AreaWrite]) -> None:
    """New ones, at first without who is called after hours: that may be somebody who is written after them."""
    rows = [
        {
            "id": one.after.id,
            "name": one.after.name,
            "hours": one.after.hours.text,
            "zone": one.after.hours.zone,
            "phones_sealed": stored_areas.sealed_numbers(db, one.after.id, one.after.numbers),
        }
        for one in new
    ]
    if rows:
        await db.run(insert(areas), rows)


async def _change_areas(db: Session, changed: Sequence[AreaWrite], *, now: datetime) -> None:
    """What is open in an area goes by its new hours at once."""
    for one in changed:
        await stored_areas.change(db, one.after, after_hours_name=one.awaits, keep_name=one.keeps_awaited)
        if one.before and one.before.hours != one.after.hours:
            open_cases = await escalations.open_in(db, one.after.id)
            if judged := [judged_anew(case, one.after.hours, now=now) for case in open_cases]:
                await escalations.keep(db, *judged)


async def _write_people(
    db: Session, written: Sequence[PersonWrite], began: Mapping[PersonId, datetime], *, now: datetime
) -> None:
    new = [
        {
            "id": one.id,
            "details_sealed": _details(db, one),
            "language": one.language.value,
            "state": JOINING,
            "created_at": now,
            "anniversary_at": began.get(one.id),
        }
        for one in written
        if one.before is None
    ]
    others = [
        {"b_id": one.id, "b_details": _details(db, one)}
        for one in written
        if one.before and one.before.phone != one.phone
    ]
    got = [{"person_id": one.id, "role": role.value, "area_id": area} for one in written for role, area in one.posts]
    if new:
        await db.run(insert(people), new)
    if others:
        changed = update(people).where(people.c.id == bindparam("b_id")).values(details_sealed=bindparam("b_details"))
        await db.run(changed, others)
    if got:
        await db.run(insert(posts), got)


def _details(db: Session, one: PersonWrite) -> bytes:
    host = one.before.host if one.before else None
    return seal_details(db, one.id, name=one.name, phone=one.phone, host=host)


async def _end_waiting(db: Session, new: Sequence[PersonWrite]) -> None:
    """Who was waited for as the one to call after hours is here now."""
    awaited = await stored_areas.awaited(db)
    waited_for = {*awaited.values()}
    for one in new if waited_for else ():
        if key_of(one.name) in waited_for:
            await stored_areas.expect_no_longer(db, one.name, person=one.id, awaited=awaited)


async def _write_residents(db: Session, written: Sequence[ResidentWrite]) -> None:
    rows = [
        {
            "id": one.id,
            "code": one.code,
            "area_id": one.area,
            "supervisor_id": one.supervisor,
            "deputy_id": one.deputy,
        }
        for one in written
        if one.is_new
    ]
    others = [
        {"b_id": one.id, "b_area": one.area, "b_supervisor": one.supervisor, "b_deputy": one.deputy}
        for one in written
        if not one.is_new
    ]
    if rows:
        await db.run(insert(residents), rows)
    if others:
        values = {"area_id": "b_area", "supervisor_id": "b_supervisor", "deputy_id": "b_deputy"}
        bound: dict[str, Any] = {column: bindparam(name) for column, name in values.items()}
        await db.run(update(residents).where(residents.c.id == bindparam("b_id")).values(bound), others)


async def _write_matches(db: Session, written: Sequence[MatchWrite], *, now: datetime) -> None:
    asks: dict[tuple[object, ...], tuple[datetime | None, str | None]] = {}
    new, others = list[dict[str, Any]](), list[dict[str, Any]]()
    for one in written:
        times = (one.weekday, one.starts, one.minutes, one.zone)
        if times not in asks:
            agreement = agreed(one.weekday, one.starts, one.minutes)
            ask_at = agreement.next_ask(now, zone=one.zone or DEFAULT_ZONE) if agreement else None
            asks[times] = ask_at, one.starts.strftime("%H:%M") if one.starts else None
        ask_at, starts = asks[times]
        row = {
            "form": one.form.value,
            "weekday": one.weekday,
            "starts": starts,
            "minutes": one.minutes,
            "started_on": one.since,
        }
        if one.is_new:
            ids = {"id": one.id, "resident_id": one.resident, "volunteer_id": one.volunteer}
            new.append(ids | row | {"ask_at": ask_at})
        else:
            others.append(row | {"b_id": one.id, "ask_at": ask_at, "asks_anew": one.asks_anew})
    if new:
        await db.run(insert(match_rows), new)
    await _change_matches(db, others)


async def _change_matches(db: Session, rows: Sequence[dict[str, Any]]) -> None:
    """Where the agreed time stays, the next "were you there?" stays as well."""
    for asks_anew in (True, False):
        some = [row for row in rows if row["asks_anew"] is asks_anew]
        columns = ("form", "weekday", "starts", "minutes", "started_on", *(("ask_at",) if asks_anew else ()))
        if some:
            bound: dict[str, Any] = {column: bindparam(f"b_{column}") for column in columns}
            statement = update(match_rows).where(match_rows.c.id == bindparam("b_id")).values(bound)
            named = [{"b_id": row["b_id"], **{f"b_{column}": row[column] for column in columns}} for row in some]
            await db.run(statement, named)


def _beginnings(written: Sequence[MatchWrite], *, now: datetime) -> Mapping[PersonId, datetime]:
    """The next anniversary of each volunteer who gets a match."""
    began: dict[PersonId, date] = {}
    for one in written:
        if one.is_new:
            began[one.volunteer] = min(one.since, began.get(one.volunteer, one.since))
    days = {day: next_anniversary(day, zone=DEFAULT_ZONE, now=now)[1].astimezone(UTC) for day in {*began.values()}}
    return {person: days[day] for person, day in began.items()}


async def _plan_anniversaries(db: Session, began: Mapping[PersonId, datetime], *, but: Collection[PersonId]) -> None:
    """Somebody is asked to thank them on that day, unless a day is planned already; of the new ones it is."""
    rows = [{"b_id": person, "b_at": at} for person, at in began.items() if person not in but]
    if rows:
        statement = update(people).where(people.c.id == bindparam("b_id"), people.c.anniversary_at.is_(None))
        await db.run(statement.values(anniversary_at=bindparam("b_at")), rows)
