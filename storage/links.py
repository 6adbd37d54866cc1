"""One-time links to somebody's chat in the browser, and the sessions that they open."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Table, delete, insert, select, update

from domain.ids import AccountId, PersonId, new_id
from storage.codes import mac
from storage.database import Session
from storage.inserting import insert_into
from storage.people import ENDED, REVOKED
from storage.tables import accounts, links, people, sessions

LINK_HOLDS = timedelta(days=3)
SESSION_HOLDS = timedelta(days=30)
TOKEN_BYTES = 17
"""136 random bits; 130 are asked for."""


@dataclass(frozen=True)
class SignedIn:
    """Whose browser it is."""

    account: AccountId
    person: PersonId


async def make_link(db: Session, account: AccountId, *, now: datetime, holds: timedelta = LINK_HOLDS) -> str:
    """The token of a fresh link to this account's chat; only its fingerprint is kept."""
    return await _fresh_token(db, links, "link", account, expires_at=now + holds)


async def spend(db: Session, token: str, *, now: datetime) -> AccountId | None:
    """Use a link up; None when it is unknown, used or expired. Of two that spend it at once, one gets None.

    An expired one is used up too, so that it stays refused when the clock is set back.
    """
    statement = (
        update(links)
        .where(links.c.token_mac == mac(db, "link", token), links.c.used_at.is_(None))
        .values(used_at=now)
        .returning(links.c.account_id, links.c.expires_at)
    )
    row = (await db.run(statement)).one_or_none()
    return AccountId(row.account_id) if row and row.expires_at > now else None


async def use_once(db: Session, mark: str, account: AccountId, *, now: datetime, until: datetime) -> bool:
    """Remember until then that this has been used to come in; False when it was used before."""
    values = {"id": new_id(), "token_mac": mac(db, "used", mark), "account_id": account, "expires_at": until}
    insert_ = insert_into(links, is_postgres=db.is_postgres).values({**values, "used_at": now})
    statement = insert_.on_conflict_do_nothing(index_elements=["token_mac"]).returning(links.c.id)
    return (await db.run(statement)).scalar_one_or_none() is not None


async def open_session(db: Session, account: AccountId, *, now: datetime, holds: timedelta = SESSION_HOLDS) -> str:
    """The token of a fresh session of this account; only its fingerprint is kept."""
    return await _fresh_token(db, sessions, "session", account, expires_at=now + holds)


async def find_session(db: Session, token: str, *, now: datetime) -> SignedIn | None:
    """Who is signed in with that token; None when it is unknown or expired, or they no longer belong here."""
    statement = (
        select(accounts.c.id, accounts.c.person_id)
        .join(sessions, sessions.c.account_id == accounts.c.id)
        .join(people, people.c.id == accounts.c.person_id)
        .where(
            sessions.c.token_mac == mac(db, "session", token),
            sessions.c.expires_at > now,
            accounts.c.state != REVOKED,
            people.c.state != ENDED,
        )
    )
    row = (await db.run(statement)).one_or_none()
    return SignedIn(AccountId(row.id), PersonId(row.person_id)) if row else None


async def end_session(db: Session, token: str) -> None:
    """Sign out; an unknown token changes nothing."""
    await db.run(delete(sessions).where(sessions.c.token_mac == mac(db, "session", token)))


async def forget(db: Session, *, before: datetime) -> int:
    """Erase the sessions and links that expired before then; how many."""
    return sum([(await db.run(delete(one).where(one.c.expires_at < before))).rowcount for one in (sessions, links)])


async def _fresh_token(db: Session, table: Table, purpose: str, account: AccountId, *, expires_at: datetime) -> str:
    token = secrets.token_urlsafe(TOKEN_BYTES)
    values = {"id": new_id(), "token_mac": mac(db, purpose, token), "account_id": account, "expires_at": expires_at}
    await db.run(insert(table).values(values))
    return token
