"""One code for a whole evening: whoever shows it until it ends comes onto the list, and no further."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, exists, insert, select, update

from domain.ids import AccountId, AreaId, EveningId, PersonId, new_id
from domain.people import Language, Person, Post, Role
from storage import intakes, invites, people
from storage.codes import mac
from storage.database import Session
from storage.people import JOINING
from storage.tables import evenings

MOST_COME = 200
"""So many people come in by one code at most: a code that has got about on the internet stops by itself."""


@dataclass(frozen=True)
class Admitted:
    """Who comes in by a code; `new` is all that is known of somebody who was nobody here until now."""

    person: PersonId
    new: Person | None = None


async def make(db: Session, area: AreaId, *, by: PersonId, ends_at: datetime, now: datetime) -> str:
    """A fresh code for everybody who is there until then, in groups; only its fingerprint is kept."""
    code = invites.fresh_code(letters=invites.FOR_ALL)
    values = {"id": new_id(), "code_mac": mac(db, "evening", code), "area_id": area, "made_by_id": by}
    await db.run(insert(evenings).values(**values, made_at=now, ends_at=ends_at))
    return invites.in_groups(code)


async def come_in(db: Session, code: str, *, by: AccountId, now: datetime) -> Admitted | None:
    """Somebody new, without a name yet; None when the code is unknown or over, or this account may not try one now."""
    wanted = (
        evenings.c.code_mac == mac(db, "evening", code),
        evenings.c.ends_at > now,
        evenings.c.came < MOST_COME,
        invites.is_allowed(by, now=now),
    )
    counted = (
        update(evenings).where(*wanted).values(came=evenings.c.came + 1).returning(evenings.c.id, evenings.c.area_id)
    )
    row = (await db.run(counted)).one_or_none()
    if row is None:
        return None
    post, language = Post(Role.VOLUNTEER, AreaId(row.area_id)), Language.DUTCH
    posts = [(post.role, AreaId(row.area_id))]
    person = await people.add(db, "", posts_in=posts, phone=None, language=language, now=now, state=JOINING)
    await intakes.begin(db, person, evening=EveningId(row.id), at=now)
    return Admitted(person, Person(person, "", language, (post,), active=False))


async def pass_on(db: Session, of: PersonId, *, to: PersonId, areas: Collection[AreaId] | None) -> Sequence[EveningId]:
    """Let the evenings of somebody in these areas (None: in all) be another's, who phones whoever came; which."""
    theirs = evenings.c.made_by_id == of
    if areas is not None:
        theirs = and_(theirs, evenings.c.area_id.in_(areas))
    passed = (await db.run(update(evenings).where(theirs).values(made_by_id=to).returning(evenings.c.id))).scalars()
    return [EveningId(one) for one in passed]


async def is_open(db: Session, code: str, *, now: datetime) -> bool:
    """Whether this is the code of an evening that goes on."""
    wanted = (evenings.c.code_mac == mac(db, "evening", code), evenings.c.ends_at > now)
    return bool((await db.run(select(exists().where(*wanted)))).scalar())


async def admitted(db: Session, code: str, *, by: AccountId, now: datetime) -> Admitted | None:
    """Who comes in by this code: whom an invite was made for, or somebody new at an evening."""
    if len(code) == invites.FOR_ALL:
        return await come_in(db, code, by=by, now=now)
    person = await invites.redeem(db, code, by=by, now=now)
    return Admitted(person) if person else None
