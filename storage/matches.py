"""Who visits whom, and when."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, String, bindparam, insert, or_, select, update

from domain.agreed_times import AgreedTime
from domain.appreciation import anniversary
from domain.areas import Area
from domain.errors import RefusedError
from domain.ids import AreaId, MatchId, PersonId, ResidentId, new_id
from domain.residents import ActivityForm, Match, Resident
from domain.zones import DEFAULT_ZONE
from storage import appreciation
from storage.acting import acting
from storage.areas import joined_area_columns, read_joined_area
from storage.database import Session
from storage.residents import read_resident
from storage.tables import areas, matches, residents

_FORMS = {one.value: one for one in ActivityForm}


async def add(  # noqa: PLR0913  a match has that many sides
    db: Session,
    resident: ResidentId,
    *,
    volunteer: PersonId,
    started_on: date,
    form: ActivityForm = ActivityForm.HOME_VISIT,
    weekday: int | None = None,
    starts: time | None = None,
    minutes: int | None = None,
    memory_word: str | None = None,
    ask_at: datetime | None = None,
) -> MatchId:
    """Match a volunteer with a resident; `ask_at` is when the first "were you there?" is due."""
    match = MatchId(new_id())
    memory = db.sealer.seal(memory_word, table="matches", row=match, column="memory") if memory_word else None
    values = {
        "id": match,
        "resident_id": resident,
        "volunteer_id": volunteer,
        "form": form.value,
        "weekday": weekday,
        "starts": starts.strftime("%H:%M") if starts else None,
        "minutes": minutes,
        "memory_sealed": memory,
        "started_on": started_on,
        "ask_at": ask_at,
    }
    await db.run(insert(matches).values(values))
    await appreciation.plan_first(db, volunteer, at=anniversary(started_on, years=1, zone=DEFAULT_ZONE))
    return match


async def of(db: Session, volunteer: PersonId) -> Sequence[Match]:
    """The running matches of a volunteer, by the code of the resident."""
    rows = (await db.run(_of_volunteer(), [{"b_volunteer": volunteer}])).all()
    return [read_match(db, row) for row in rows]


async def with_areas(db: Session, volunteer: PersonId) -> Sequence[tuple[Match, Area]]:
    """The same, each with the area of its resident."""
    rows = (await db.run(_with_areas(), [{"b_volunteer": volunteer}])).all()
    return [(read_match(db, row), read_joined_area(db, row)) for row in rows]


async def get(db: Session, match: MatchId) -> Match | None:
    """That match, while it runs."""
    found = await _read_all(db, running().where(matches.c.id == match))
    return found[0] if found else None


async def of_resident(db: Session, resident: ResidentId) -> Sequence[Match]:
    """The running matches with a resident."""
    return await _read_all(db, running().where(matches.c.resident_id == resident))


async def of_residents(db: Session, found: Collection[ResidentId]) -> Sequence[Match]:
    """The running matches with these residents."""
    return await _read_all(db, running().where(matches.c.resident_id.in_(found)))


async def beside(db: Session, volunteer: PersonId) -> Sequence[Match]:
    """The running matches of a volunteer, and those of all others with the same residents."""
    theirs = select(matches.c.resident_id).where(matches.c.volunteer_id == volunteer, matches.c.ended_on.is_(None))
    return await _read_all(db, running().where(matches.c.resident_id.in_(theirs)))


async def supervised_by(db: Session, professional: PersonId) -> Sequence[Match]:
    """The running matches with the residents for whom this professional is responsible, or the deputy."""
    mine = or_(acting(residents.c.supervisor_id) == professional, acting(residents.c.deputy_id) == professional)
    return await _read_all(db, running().where(mine))


async def reach(db: Session, match: MatchId, *, areas: Collection[AreaId] | None) -> Match:
    """That match, for somebody who works in these areas (None: in all).

    Raises:
        RefusedError: no such match runs there.
    """
    statement = running().where(matches.c.id == match)
    found = await _read_all(db, statement if areas is None else statement.where(residents.c.area_id.in_(areas)))
    if not found:
        raise RefusedError("match.not-here")
    return found[0]


async def of_all(db: Session, volunteers: Collection[PersonId]) -> Sequence[Match]:
    """The running matches of these volunteers."""
    return await _read_all(db, running().where(matches.c.volunteer_id.in_(volunteers)))


async def running_with(db: Session, found: Mapping[ResidentId, Resident]) -> Sequence[Match]:
    """The running matches with these residents, without what volunteers call them."""
    rows = (await db.run(select(matches).where(matches.c.ended_on.is_(None)))).all()
    return [_match(row, found[row.resident_id]) for row in rows if row.resident_id in found]


async def to_ask(db: Session, *, now: datetime) -> Sequence[tuple[MatchId, datetime]]:
    """The matches whose "were you there?" is due, with when it was."""
    statement = select(matches.c.id, matches.c.ask_at).where(matches.c.ask_at <= now, matches.c.ended_on.is_(None))
    return [(MatchId(row.id), row.ask_at) for row in (await db.run(statement.order_by(matches.c.ask_at))).all()]


NEXT_ASK = (
    select(matches.c.ask_at)
    .where(matches.c.ask_at.is_not(None), matches.c.ended_on.is_(None))
    .order_by(matches.c.ask_at)
    .limit(1)
)
"""When the next of them is due."""


async def ask_next(db: Session, match: MatchId, *, at: datetime | None) -> None:
    """Ask after the next agreed contact then; None: not at all."""
    await db.run(update(matches).where(matches.c.id == match).values(ask_at=at))


async def change(
    db: Session, match: MatchId, *, form: ActivityForm, times: AgreedTime | None, zone: str, now: datetime
) -> None:
    """Agree on another form, day, time or length; by it goes when the volunteer is asked next, without a day never."""
    values = {"form": form.value, **_agreed(times), "ask_at": times.next_ask(now, zone=zone) if times else None}
    await db.run(update(matches).where(matches.c.id == match).values(values))


async def end(db: Session, found: Collection[MatchId], *, on: date) -> None:
    """These matches have ended on that day: nobody is asked about them any more."""
    await db.run(update(matches).where(matches.c.id.in_(found)).values(ended_on=on, ask_at=None))


async def remember(db: Session, match: MatchId, *, word: str | None) -> None:
    """Keep the volunteer's own word for this resident, sealed."""
    memory = db.sealer.seal(word, table="matches", row=match, column="memory") if word else None
    await db.run(update(matches).where(matches.c.id == match).values(memory_sealed=memory))


@cache
def _of_volunteer() -> Select[Any]:
    """Built once: it is asked at each step of a report."""
    return running().where(matches.c.volunteer_id == bindparam("b_volunteer", type_=String))


@cache
def _with_areas() -> Select[Any]:
    return _of_volunteer().add_columns(*joined_area_columns()).join(areas, areas.c.id == residents.c.area_id)


@cache
def running() -> Select[Any]:
    """All running matches with their residents, by code, to be narrowed down; `read_match` reads its rows."""
    return (
        select(matches, *resident_columns())
        .join(residents, residents.c.id == matches.c.resident_id)
        .where(matches.c.ended_on.is_(None))
        .order_by(residents.c.code)
    )


def _agreed(times: AgreedTime | None) -> dict[str, object]:
    """The columns that say when."""
    return {
        "weekday": times.weekday if times else None,
        "starts": times.starts.strftime("%H:%M") if times else None,
        "minutes": times.minutes if times else None,
    }


def resident_columns(*, as_written: bool = False) -> list[ColumnElement[Any]]:
    """The columns of a resident beside those of a match; `read_resident` reads them, by the prefix `r_`.

    They say who acts now, unless they are to be `as_written`.
    """
    posts = () if as_written else (residents.c.supervisor_id, residents.c.deputy_id)
    acts = {post.name: acting(post) for post in posts}
    return [acts.get(column.name, column).label(f"r_{column.name}") for column in residents.c]


async def _read_all(db: Session, statement: Select[Any]) -> Sequence[Match]:
    return [read_match(db, row) for row in (await db.run(statement)).all()]


def read_match(db: Session, row: Row[Any]) -> Match:
    """The match of a row of `running`."""
    memory = row.memory_sealed
    word = db.sealer.open(memory, table="matches", row=row.id, column="memory") if memory else None
    found = _match(row, read_resident(row, prefix="r_"))
    return found if word is None else replace(found, memory_word=word)


@lru_cache(maxsize=1440)
def _on_the_clock(written: str) -> time:
    return time.fromisoformat(written)


def _match(row: Row[Any], resident: Resident) -> Match:
    return Match(
        id=MatchId(row.id),
        resident=resident,
        volunteer=PersonId(row.volunteer_id),
        form=_FORMS[row.form],
        weekday=row.weekday,
        starts=_on_the_clock(row.starts) if row.starts else None,
        minutes=row.minutes,
        started_on=row.started_on,
    )
