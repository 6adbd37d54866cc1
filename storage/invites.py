"""Invites: single-use codes that let somebody whom a coordinator knows in."""

import re
import secrets
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, func, insert, select, update

from domain.ids import AccountId, PersonId, new_id
from storage.codes import mac
from storage.database import Session
from storage.people import ENDED
from storage.tables import audit, invites, people

HOLDS = timedelta(days=14)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""32 letters and digits that nobody mixes up: no I, L, O or U."""
LENGTH = 26
"""Of 5 bits each: 130 bits."""
GROUP, LAST_GROUP = 5, 20
"""It is shown as five letters, a dash, five letters ... and the last six."""
COUNTED_FOR = timedelta(hours=1)
MOST_OF_ONE, MOST_OF_ALL = 5, 200
"""Wrong codes within an hour, of one account and of all strangers together."""
_WRONG = "invite.wrong"
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", " ": None, "-": None, "\u2013": None, "\n": None})


def code_in(text: str) -> str | None:
    """The code that somebody typed, whatever its capitals and dashes, or after "/start"; None when it is none."""
    words = re.sub(r"^/start\s+", "", text.strip(), flags=re.IGNORECASE).upper().translate(_READ_AS)
    return words if len(words) == LENGTH and set(words) <= set(ALPHABET) else None


def looks_like_a_code(text: str) -> bool:
    """Whether somebody meant to type a code, right or wrong: one long word, or "/start" with something behind it."""
    words = text.strip()
    return (
        code_in(text) is not None
        or words.lower().startswith("/start ")
        or re.fullmatch(r"[A-Za-z0-9-]{16,}", words) is not None
    )


async def make(db: Session, person: PersonId, *, now: datetime) -> str:
    """A fresh code for somebody, in groups; codes that they were given before no longer work."""
    code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    await db.run(delete(invites).where(invites.c.person_id == person, invites.c.used_at.is_(None)))
    values = {"id": new_id(), "code_mac": mac(db, "invite", code), "person_id": person}
    await db.run(insert(invites).values(**values, made_at=now, expires_at=now + HOLDS))
    return "-".join([*(code[start : start + GROUP] for start in range(0, LAST_GROUP, GROUP)), code[LAST_GROUP:]])


async def may_try(db: Session, account: AccountId, *, now: datetime) -> bool:
    """Whether this account may try a code now: not after too many wrong ones, of its own or of everybody."""
    return bool((await db.run(select(_may_try(account, now=now)))).scalar())


def _may_try(account: AccountId, *, now: datetime) -> ColumnElement[bool]:
    wrong = select(func.count()).where(audit.c.action == _WRONG, audit.c.at > now - COUNTED_FOR)
    of_one = wrong.where(audit.c.subject_id == account).scalar_subquery()
    return and_(of_one < MOST_OF_ONE, wrong.scalar_subquery() < MOST_OF_ALL)


async def redeem(db: Session, code: str, *, by: AccountId, now: datetime) -> PersonId | None:
    """Use a code up; None when it is unknown, used or expired, or this account may not try one now.

    Of two that use it at once, one gets None. An expired one is used up too, so that it stays refused when the clock
    is set back.
    """
    statement = (
        update(invites)
        .where(
            invites.c.code_mac == mac(db, "invite", code),
            invites.c.used_at.is_(None),
            _may_try(by, now=now),
            invites.c.person_id.in_(select(people.c.id).where(people.c.state != ENDED)),
        )
        .values(used_at=now)
        .returning(invites.c.person_id, invites.c.expires_at)
    )
    row = (await db.run(statement)).one_or_none()
    return PersonId(row.person_id) if row and row.expires_at > now else None


async def count_wrong(db: Session, account: AccountId, *, now: datetime) -> None:
    """Remember that this account tried a code that is not good; the code itself is not kept."""
    await db.run(insert(audit).values(at=now, action=_WRONG, subject_id=account))
