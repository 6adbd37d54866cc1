"""People, their posts and how they are reached."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import Row, and_, case, exists, func, insert, literal, select, update
from sqlalchemy.sql.elements import ColumnElement

from domain.errors import RefusedError
from domain.ids import AccountId, AreaId, PersonId, new_id
from domain.people import Language, Person, Post, Role
from storage.database import Session
from storage.tables import accounts, people, posts

_WRITTEN = json.JSONDecoder()
_LANGUAGES = {one.value: one for one in Language}
JOINING, ACTIVE, ENDED = "joining", "active", "ended"
REVOKED = "revoked"
"""The state of an account whose telephone was lost: whoever writes there is a stranger, until they have a new code."""
UNOPENED = "unopened"
"""The state of an account that its owner has never looked at: nothing is sent there."""


@dataclass(frozen=True)
class Joined:
    """A person with how far they are in: joining, active or ended."""

    person: Person
    state: str


@cache
def joined_columns() -> Sequence[ColumnElement[Any]]:
    """The columns of a person, for a select that joins `people`."""
    posts_text = (
        select(func.aggregate_strings(posts.c.role + literal(":") + posts.c.area_id, ","))
        .where(posts.c.person_id == people.c.id)
        .scalar_subquery()
    )
    return (
        people.c.id.label("p_id"),
        people.c.details_sealed.label("p_details"),
        people.c.language.label("p_language"),
        people.c.zone.label("p_zone"),
        people.c.state.label("p_state"),
        posts_text.label("p_posts"),
    )


def read_joined(db: Session, row: Row[Any]) -> Joined:
    """The person of a row with `joined_columns`."""
    details, _ = _WRITTEN.raw_decode(db.sealer.open(row.p_details, table="people", row=row.p_id, column="details"))
    person = Person(
        id=PersonId(row.p_id),
        name=details["name"],
        phone=details["phone"],
        language=_LANGUAGES[row.p_language],
        zone=row.p_zone,
        posts=_posts(row.p_posts or ""),
        active=row.p_state == ACTIVE,
        host=details.get("host"),
    )
    return Joined(person, row.p_state)


@lru_cache(maxsize=512)
def _posts(written: str) -> tuple[Post, ...]:
    """What stands in that column; most people have the posts that many others have as well."""
    pairs = sorted(pair.split(":", 1) for pair in written.split(",") if pair)
    return tuple(Post(Role(role), AreaId(area)) for role, area in pairs)


async def add(
    db: Session,
    name: str,
    *,
    posts_in: Iterable[tuple[Role, AreaId]],
    phone: str | None,
    language: Language,
    now: datetime,
    state: str = ACTIVE,
) -> PersonId:
    """Bring somebody in; their name and phone number are sealed."""
    person = PersonId(new_id())
    await db.run(
        insert(people).values(
            id=person,
            details_sealed=seal_details(db, person, name=name, phone=phone),
            language=language.value,
            state=state,
            created_at=now,
        ),
    )
    rows = [{"person_id": person, "role": role.value, "area_id": area} for role, area in posts_in]
    if rows:
        await db.run(insert(posts), rows)
    return person


def seal_details(db: Session, person: PersonId, *, name: str, phone: str | None, host: PersonId | None = None) -> bytes:
    """Somebody's name and number, as they are kept; of who stands on a list also who lets them in."""
    details = json.dumps({"name": name, "phone": phone, **({"host": host} if host else {})})
    return db.sealer.seal(details, table="people", row=person, column="details")


async def add_post(db: Session, person: PersonId, *, role: Role, area: AreaId) -> None:
    """Give somebody one more role in an area."""
    await db.run(insert(posts).values(person_id=person, role=role.value, area_id=area))


async def get(db: Session, ids: Iterable[PersonId]) -> dict[PersonId, Person]:
    """These people by id; who does not exist is left out."""
    statement = select(*joined_columns()).where(people.c.id.in_(set(ids)))
    found = [read_joined(db, row).person for row in (await db.run(statement)).all()]
    return {person.id: person for person in found}


async def everybody(db: Session) -> Sequence[Joined]:
    """All people, those who have left too, by name."""
    rows = (await db.run(select(*joined_columns()))).all()
    return sorted((read_joined(db, row) for row in rows), key=lambda one: one.person.name)


async def named(db: Session, name: str) -> Person:
    """The one active person of that name, whatever its capitals.

    Raises:
        RefusedError: nobody has that name, or several have.
    """
    wanted = name.casefold().strip()
    found = [one.person for one in await everybody(db) if one.state != ENDED and one.person.name.casefold() == wanted]
    if len(found) != 1:
        raise RefusedError("people.unknown" if not found else "people.several", name=name)
    return found[0]


async def with_role(
    db: Session, roles: Iterable[Role], *, area: AreaId, within_reach: bool = False
) -> Sequence[Person]:
    """The active people with one of these roles in an area, longest here first.

    With `within_reach` only those who have a chat account that works.
    """
    wanted = (
        select(posts.c.person_id)
        .where(posts.c.area_id == area, posts.c.role.in_([role.value for role in roles]))
        .scalar_subquery()
    )
    statement = select(*joined_columns()).where(people.c.id.in_(wanted), people.c.state == ACTIVE)
    if within_reach:
        statement = statement.where(exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active"))
    rows = (await db.run(statement.order_by(people.c.created_at, people.c.id))).all()
    return [read_joined(db, row).person for row in rows]


async def leads_of(db: Session, areas: Collection[AreaId] | None, *, but: PersonId) -> Sequence[PersonId]:
    """The active coordinators and managers of these areas (None: of all) who can be reached, but for one."""
    has_account = exists().where(accounts.c.person_id == people.c.id, accounts.c.state == "active")
    statement = (
        select(people.c.id)
        .join(posts, posts.c.person_id == people.c.id)
        .where(posts.c.role.in_([Role.COORDINATOR.value, Role.MANAGER.value]), people.c.state == ACTIVE)
        .where(people.c.id != but, has_account, *([] if areas is None else [posts.c.area_id.in_(areas)]))
    )
    return [PersonId(found) for found in (await db.run(statement.distinct().order_by(people.c.id))).scalars()]


async def reachable(db: Session, ids: Iterable[PersonId]) -> frozenset[PersonId]:
    """Those of them who are active and have a chat account that works."""
    statement = (
        select(accounts.c.person_id)
        .join(people, people.c.id == accounts.c.person_id)
        .where(accounts.c.person_id.in_(set(ids)), accounts.c.state == "active", people.c.state == ACTIVE)
    )
    return frozenset(PersonId(found) for found in (await db.run(statement)).scalars() if found)


async def change_state(db: Session, person: PersonId, *, state: str) -> None:
    """Let somebody be joining, active or ended."""
    await db.run(update(people).where(people.c.id == person).values(state=state))


async def speak(db: Session, person: PersonId, *, language: Language) -> None:
    """Speak to somebody in that language from now on."""
    await db.run(update(people).where(people.c.id == person).values(language=language.value))


async def open_account(
    db: Session,
    platform: str,
    address: str,
    *,
    person: PersonId | None,
    now: datetime,
    state: str = ACTIVE,
    preference: int = 0,
) -> AccountId:
    """The account at that address, made when it was not there; a stranger's has no person.

    Of several working accounts of a person the one of the highest preference is written to, of equals the oldest.
    """
    where = and_(accounts.c.platform == platform, accounts.c.address == address)
    found = (await db.run(select(accounts.c.id).where(where))).scalar_one_or_none()
    if found:
        return AccountId(found)
    account = AccountId(new_id())
    values = {"id": account, "platform": platform, "address": address, "person_id": person, "created_at": now}
    await db.run(insert(accounts).values({**values, "state": state, "preference": preference}))
    return account


async def arrive(db: Session, account: AccountId) -> None:
    """Its owner looks at this account: from now on it is a way to reach them."""
    statement = update(accounts).where(accounts.c.id == account, accounts.c.state == UNOPENED)
    await db.run(statement.values(state=ACTIVE))


async def at(db: Session, platform: str, address: str) -> PersonId | None:
    """Who has the working account at that address; None when nobody here does."""
    statement = (
        select(people.c.id)
        .join(accounts, accounts.c.person_id == people.c.id)
        .where(
            accounts.c.platform == platform,
            accounts.c.address == address,
            accounts.c.state == "active",
            people.c.state != ENDED,
        )
    )
    found = (await db.run(statement)).scalar_one_or_none()
    return PersonId(found) if found else None


async def address_of(db: Session, account: AccountId) -> str:
    """The address of an account on its platform."""
    return str((await db.run(select(accounts.c.address).where(accounts.c.id == account))).scalar_one())


async def link(db: Session, account: AccountId, *, person: PersonId) -> None:
    """A stranger's account is this person's from now on."""
    await db.run(update(accounts).where(accounts.c.id == account).values(person_id=person, state=ACTIVE))


async def platforms_of(db: Session, person: PersonId) -> Sequence[str]:
    """The platforms on which somebody can be reached, preferred first."""
    return list(dict.fromkeys(platform for _, platform in await accounts_of(db, person)))


async def prefer(db: Session, person: PersonId, platforms: Sequence[str]) -> None:
    """Write to somebody on these platforms, the first one first; accounts that come later stand behind them."""
    places = {platform: len(platforms) - place for place, platform in enumerate(platforms)}
    place = case(places, value=accounts.c.platform, else_=0)
    await db.run(update(accounts).where(accounts.c.person_id == person).values(preference=place))


async def lose(db: Session, account: AccountId) -> PersonId | None:
    """Nothing can be sent there any more; whose it is, None when that was known already or nobody's."""
    statement = update(accounts).where(accounts.c.id == account, accounts.c.state == "active")
    found = (await db.run(statement.values(state="unreachable").returning(accounts.c.person_id))).scalar_one_or_none()
    return PersonId(found) if found else None


async def owner_of(db: Session, account: AccountId) -> PersonId | None:
    """Whose account it is; None: a stranger's."""
    mine = (accounts.c.id == account, accounts.c.state != REVOKED)
    found = (await db.run(select(accounts.c.person_id).where(*mine))).scalar_one_or_none()
    return PersonId(found) if found else None


async def accounts_of(db: Session, person: PersonId) -> Sequence[tuple[AccountId, str]]:
    """The working accounts of a person with their platform, preferred first."""
    statement = (
        select(accounts.c.id, accounts.c.platform)
        .where(accounts.c.person_id == person, accounts.c.state == "active")
        .order_by(accounts.c.preference.desc(), accounts.c.created_at)
    )
    return [(AccountId(row.id), row.platform) for row in (await db.run(statement)).all()]
