"""Invites: single-use codes that let somebody whom a coordinator knows in."""

import ipaddress
import re
import secrets
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, case, delete, func, insert, literal, literal_column, select, update

from domain.ids import AccountId, PersonId, new_id
from storage.codes import mac
from storage.database import Session
from storage.people import ENDED
from storage.tables import audit, invites, people
from storage.tables.upkeep import WRONG_CODE

HOLDS = timedelta(days=14)
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""32 letters and digits that nobody mixes up: no I, L, O or U."""
LENGTH, FOR_ALL = 26, 27
"""Of 5 bits each: 130 bits. The code of a whole evening has one letter more, and shows by it which of both it is."""
GROUP, LAST_GROUP = 5, 20
"""It is shown as five letters, a dash, five letters ... and what is left."""
MOST_AT_ONCE = 1_000
"""People whose codes are ended by one statement."""
COUNTED_FOR = timedelta(hours=1)
MOST_OF_ONE, MOST_OF_PLACE = 5, 20
"""Wrong codes within an hour, of one account and from one internet address, behind which there may be a whole house."""
MANY, MOST_AMONG_MANY = 200, 2
"""With so many wrong codes of all together within an hour, each account and each address has only so many (0026)."""
_PLACE = "at:"
_NETWORK_OF_ONE = 64
"""So many bits of an address of IPv6 are one connection's; its owner chooses the others."""
_SHORT = 24
"""Letters of a fingerprint: nobody else has the same."""
_WRONG: ColumnElement[str] = literal_column(f"'{WRONG_CODE}'")
"""Written out, not bound: only then can a prepared statement use the index over wrong codes."""
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0", " ": None, "-": None, "\u2013": None, "\n": None})


def code_in(text: str) -> str | None:
    """The code that somebody typed, whatever its capitals and dashes, or after "/start"; None when it is none."""
    words = re.sub(r"^/start\s+", "", text.strip(), flags=re.IGNORECASE).upper().translate(_READ_AS)
    return words if len(words) in {LENGTH, FOR_ALL} and set(words) <= set(ALPHABET) else None


def looks_like_a_code(text: str) -> bool:
    """Whether somebody meant to type a code, right or wrong: one long word, or "/start" with something behind it."""
    words = text.strip()
    return (
        code_in(text) is not None
        or words.lower().startswith("/start ")
        or re.fullmatch(r"[A-Za-z0-9-]{16,}", words) is not None
    )


def fresh_code(*, letters: int = LENGTH) -> str:
    """A code that nobody can guess."""
    return "".join(secrets.choice(ALPHABET) for _ in range(letters))


def given_code(db: Session, seed: str) -> str:
    """The code that this organisation's key makes of a seed, always the same; nobody else can."""
    bits = int(mac(db, "card", seed), 16)
    return "".join(ALPHABET[bits >> 5 * place & 31] for place in range(LENGTH))


def in_groups(code: str) -> str:
    """The code as it is shown, to be read out and typed."""
    return "-".join([*(code[start : start + GROUP] for start in range(0, LAST_GROUP, GROUP)), code[LAST_GROUP:]])


async def make(db: Session, person: PersonId, *, now: datetime, code: str | None = None) -> str:
    """A code for somebody, in groups, fresh unless it is given; codes that they had before no longer work."""
    return (await make_for(db, {person: code or fresh_code()}, now=now))[person]


async def make_first(db: Session, person: PersonId, *, now: datetime) -> str:
    """A fresh code, in groups, for somebody who has only just been written down and never had one."""
    return (await make_for(db, {person: fresh_code()}, now=now, had_none=True))[person]


async def make_for(
    db: Session, codes: Mapping[PersonId, str], *, now: datetime, had_none: bool = False
) -> Mapping[PersonId, str]:
    """Let each come in by this code, which is given back in groups; codes that they had before no longer work."""
    ids = [] if had_none else list(codes)
    for start in range(0, len(ids), MOST_AT_ONCE):
        theirs = invites.c.person_id.in_(ids[start : start + MOST_AT_ONCE])
        await db.run(delete(invites).where(theirs, invites.c.used_at.is_(None)))
    rows = [
        {
            "id": new_id(),
            "code_mac": mac(db, "invite", code),
            "person_id": person,
            "made_at": now,
            "expires_at": now + HOLDS,
        }
        for person, code in codes.items()
    ]
    if rows:
        await db.run(insert(invites), rows)
    return {person: in_groups(code) for person, code in codes.items()}


def visitor_at(db: Session, address: str, *, now: datetime) -> AccountId:
    """What stands for whoever comes from an internet address: another the next day, and it does not tell which.

    Somebody in a browser has no account yet; so who uses up the tries of one address uses up nobody else's.
    """
    with suppress(ValueError):
        address = _place_of(ipaddress.ip_address(address.partition("%")[0]))
    return AccountId(_PLACE + mac(db, "address", f"{now.date()}|{address}")[:_SHORT])


def _place_of(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> str:
    if address.version == 4:  # noqa: PLR2004
        return str(address)
    return str(address.ipv4_mapped or ipaddress.ip_network((address, _NETWORK_OF_ONE), strict=False))


async def may_try(db: Session, account: AccountId, *, now: datetime) -> bool:
    """Whether this account, or address, may try a code now: not after too many wrong ones of its own.

    How many are too many depends on how many all have tried together.
    """
    return bool((await db.run(select(is_allowed(account, now=now)))).scalar())


def is_allowed(account: AccountId, *, now: datetime) -> ColumnElement[bool]:
    """The same as `may_try`, as a condition of another statement."""
    recently = and_(audit.c.action == _WRONG, audit.c.at > now - COUNTED_FOR)
    of_one = select(func.count()).where(recently, audit.c.subject_id == account).scalar_subquery()
    are_many = select(literal(1)).where(recently).offset(MANY - 1).limit(1).exists()
    most = MOST_OF_PLACE if account.startswith(_PLACE) else MOST_OF_ONE
    return of_one < case((are_many, MOST_AMONG_MANY), else_=most)


async def waiting(db: Session, found: Collection[PersonId], *, now: datetime) -> frozenset[PersonId]:
    """Those of them who have a code that still works: a fresh one ends it."""
    good = (invites.c.person_id.in_(found), invites.c.used_at.is_(None), invites.c.expires_at > now)
    return frozenset(PersonId(one) for one in (await db.run(select(invites.c.person_id).where(*good))).scalars())


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
            is_allowed(by, now=now),
            invites.c.person_id.in_(select(people.c.id).where(people.c.state != ENDED)),
        )
        .values(used_at=now)
        .returning(invites.c.person_id, invites.c.expires_at)
    )
    row = (await db.run(statement)).one_or_none()
    return PersonId(row.person_id) if row and row.expires_at > now else None


async def count_wrong(db: Session, account: AccountId, *, now: datetime) -> None:
    """Remember that this account tried a code that is not good; the code itself is not kept."""
    await db.run(insert(audit).values(at=now, action=WRONG_CODE, subject_id=account))
