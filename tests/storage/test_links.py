"""One-time links and sessions: each is good once, for its time, and is never kept as it was given."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from domain.ids import AccountId
from domain.people import Role
from fakes.organisation import NOW, Organisation
from storage import links, people


async def an_account(office: Organisation) -> AccountId:
    await office.person("Riet", Role.VOLUNTEER, platform="web")
    return await office.account("Riet", platform="web")


async def test_a_link_is_good_once(office: Organisation) -> None:
    account = await an_account(office)
    async with office.database.transaction("test") as db:
        token = await links.make_link(db, account, now=NOW)
        assert await links.spend(db, "x" + token, now=NOW) is None
        assert await links.spend(db, token, now=NOW) == account
        assert await links.spend(db, token, now=NOW) is None


async def test_of_two_at_once_one_gets_it(office: Organisation) -> None:
    account = await an_account(office)
    async with office.database.transaction("test") as db:
        token = await links.make_link(db, account, now=NOW)

    async def spend() -> AccountId | None:
        async with office.database.transaction("test") as db:
            return await links.spend(db, token, now=NOW)

    assert sorted(await asyncio.gather(*(spend() for _ in range(4))), key=bool) == [None, None, None, account]


async def test_an_expired_link_stays_refused_when_the_clock_is_set_back(office: Organisation) -> None:
    account = await an_account(office)
    async with office.database.transaction("test") as db:
        token = await links.make_link(db, account, now=NOW)
        assert await links.spend(db, token, now=NOW + links.LINK_HOLDS) is None
        assert await links.spend(db, token, now=NOW) is None


async def test_a_session_holds_for_its_time(office: Organisation) -> None:
    account = await an_account(office)
    async with office.database.transaction("test") as db:
        token = await links.open_session(db, account, now=NOW)
        last = NOW + links.SESSION_HOLDS
        found = await links.find_session(db, token, now=last - timedelta(seconds=1))
        assert found is not None
        assert found.account == account
        assert await links.find_session(db, token, now=last) is None
        assert await links.find_session(db, "other", now=NOW) is None
        await links.end_session(db, token)
        assert await links.find_session(db, token, now=NOW) is None


@pytest.mark.parametrize("how", ["ended", "revoked"])
async def test_who_left_or_lost_the_phone_is_out_at_once(office: Organisation, how: str) -> None:
    account = await an_account(office)
    async with office.database.transaction("test") as db:
        token = await links.open_session(db, account, now=NOW)
        found = await links.find_session(db, token, now=NOW)
        assert found is not None
        if how == "ended":
            await people.change_state(db, found.person, state=people.ENDED)
        else:
            await db.run(text("UPDATE accounts SET state = 'revoked'"))
        assert await links.find_session(db, token, now=NOW) is None


async def test_no_token_lies_in_the_database(office: Organisation) -> None:
    account = await an_account(office)
    async with office.database.transaction("test") as db:
        tokens = [await links.make_link(db, account, now=NOW), await links.open_session(db, account, now=NOW)]
        for table in ("links", "sessions"):
            rows = (await db.run(text(f"SELECT * FROM {table}"))).all()  # noqa: S608  two fixed names
            assert len(rows) == 1
            assert not any(token in str(rows) for token in tokens)


async def test_expired_ones_are_erased(office: Organisation) -> None:
    account = await an_account(office)
    async with office.database.transaction("test") as db:
        await links.make_link(db, account, now=NOW)
        session = await links.open_session(db, account, now=NOW)
        assert await links.forget(db, before=NOW + links.LINK_HOLDS + timedelta(hours=1)) == 1
        assert await links.find_session(db, session, now=NOW)
