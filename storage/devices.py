"""The devices of people's accounts, on platforms where each has keys of its own: which may read what we say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, select, update

from domain.ids import AccountId
from storage.codes import mac
from storage.database import Session
from storage.inserting import insert_into
from storage.people import REVOKED
from storage.tables import accounts, devices

TRUSTED, WAITING = "trusted", "waiting"


@dataclass(frozen=True)
class Device:
    """One of somebody's, with what it signs with; `vouched_by` is their own key that vouches for it, if one does."""

    id: str
    key: str
    vouched_by: str = ""
    state: str = TRUSTED


async def known(db: Session, platform: str, address: str) -> Sequence[Device]:
    """All of the account at that address that were ever seen."""
    statement = (
        select(devices)
        .join(accounts, accounts.c.id == devices.c.account_id)
        .where(accounts.c.platform == platform, accounts.c.address == address)
    )
    return [Device(row.device_id, row.key, row.vouched_by, row.state) for row in (await db.run(statement)).all()]


async def is_somebody(db: Session, platform: str, address: str) -> bool:
    """Whether that account is a person's; a stranger hears nothing that others may not read."""
    there = (accounts.c.platform == platform, accounts.c.address == address)
    where = (*there, accounts.c.person_id.is_not(None), accounts.c.state != REVOKED)
    return bool((await db.run(select(exists().where(*where)))).scalar())


async def keep(db: Session, account: AccountId, found: Sequence[Device], *, now: datetime | None) -> None:
    """Remember devices as they are found, those that wait with since when; one that is known stays what it is."""
    rows = [
        {
            "account_id": account,
            "device_id": one.id,
            "key": one.key,
            "vouched_by": one.vouched_by,
            "state": one.state,
            "waits_since": now,
        }
        for one in found
    ]
    if rows:
        await db.run(insert_into(devices, is_postgres=db.is_postgres).on_conflict_do_nothing(), rows)


async def trust(db: Session, platform: str, address: str, found: Sequence[Device]) -> None:
    """These are trusted from the beginning; nothing when there is no account at that address."""
    where = (accounts.c.platform == platform, accounts.c.address == address)
    account = (await db.run(select(accounts.c.id).where(*where))).scalar_one_or_none()
    if account:
        await keep(db, AccountId(account), found, now=None)


async def give_code(db: Session, account: AccountId, device: str, code: str) -> bool:
    """Let that code confirm a device that waits; False when it has one already, or does not wait."""
    waits = and_(_is(account, device), devices.c.state == WAITING, devices.c.code_mac.is_(None))
    given = update(devices).where(waits).values(code_mac=mac(db, "device", f"{account}|{device}|{code}"))
    return (await db.run(given)).rowcount > 0


async def confirm(db: Session, account: AccountId, device: str, code: str, *, now: datetime, holds: timedelta) -> bool:
    """Trust a device whose code this is, when it still holds."""
    right = devices.c.code_mac == mac(db, "device", f"{account}|{device}|{code}")
    wanted = and_(_is(account, device), right, devices.c.waits_since > now - holds)
    return (await db.run(update(devices).where(wanted).values(state=TRUSTED, code_mac=None))).rowcount > 0


async def missed(db: Session, account: AccountId, device: str, *, most: int) -> bool:
    """Count a wrong code; whether another may be tried. Of a device without a code none may."""
    counted = update(devices).where(_is(account, device), devices.c.code_mac.is_not(None))
    tries = (await db.run(counted.values(tries=devices.c.tries + 1).returning(devices.c.tries))).scalar_one_or_none()
    if tries is not None and tries >= most:
        await db.run(update(devices).where(_is(account, device)).values(code_mac=None))
    return tries is not None and tries < most


async def allow(db: Session, account: AccountId, device: str) -> bool:
    """Trust a device that waits; False when it does not."""
    statement = update(devices).where(_is(account, device), devices.c.state == WAITING)
    return (await db.run(statement.values(state=TRUSTED, code_mac=None))).rowcount > 0


def _is(account: AccountId, device: str) -> ColumnElement[bool]:
    return and_(devices.c.account_id == account, devices.c.device_id == device)
