"""Fetching what was handed in: what breaks the program is not tried for ever, and only the newest file counts."""

import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.fetching import MOST_TRIES, Fetching
from bot.memory import MemoryPlatform
from bot.platform import Fetched
from domain.ids import PersonId
from domain.people import Role
from fakes.organisation import MASTER, NOW, Organisation
from storage import announced
from storage.announced import LEFT_ALONE_FOR
from storage.database import Database
from storage.tables import uploads as rows

CSV = b"Naam;Tel;Rol;Wijk\nAns;0612345678;vrijwilliger;Noord"
Fetch = Callable[[], Awaitable[Fetched]]


class Odd(MemoryPlatform):
    """What it does when a file is fetched is told it."""

    def __init__(self, fetches: Fetch) -> None:
        super().__init__()
        self._fetches = fetches

    async def fetch(self, where: str, *, most: int) -> Fetched:
        del where, most
        return await self._fetches()


async def hands_in(office: Organisation, marja: PersonId, event: str = "$1") -> None:
    account = await office.account("Marja")
    async with office.database.transaction("test") as db:
        await announced.note(db, "there", event=event, account=account, of=marja, now=NOW)


def fetching(office: Organisation, fetches: Fetch, *, holds: bool = True) -> Fetching:
    platforms = {"memory": Odd(fetches)}
    return Fetching(platforms, holds=lambda _name: holds, waits=office.house.dispatcher.waiting.take_in)


async def heard(office: Organisation) -> list[str]:
    before = len(office.platform.sent)
    await office.house.settle()
    return [one.message.text for one in office.platform.sent[before:] if one.message.effect == "say"]


async def test_what_the_program_dies_of_is_not_tried_for_ever(small_office: Organisation) -> None:
    async def breaks() -> Fetched:
        raise MemoryError

    marja = await small_office.person("Marja", Role.COORDINATOR)
    await hands_in(small_office, marja)
    job, now = fetching(small_office, breaks), NOW
    for _ in range(MOST_TRIES):
        with pytest.raises(MemoryError):
            await job.run(small_office.database, now)
        assert await job.run(small_office.database, now) == 0
        now += LEFT_ALONE_FOR
    assert await job.run(small_office.database, now) == 1
    assert await heard(small_office) == ["import.file-strange"]
    async with small_office.database.reading() as db:
        assert (await db.run(select(rows.c.id))).all() == []


async def test_a_file_that_was_handed_in_anew_meanwhile_is_the_one_that_counts(small_office: Organisation) -> None:
    marja = await small_office.person("Marja", Role.COORDINATOR)

    async def slow() -> Fetched:
        await hands_in(small_office, marja, "$2")
        return Fetched("lijst.csv", CSV)

    async def fast() -> Fetched:
        return Fetched("lijst.csv", CSV)

    await hands_in(small_office, marja)
    await fetching(small_office, slow).run(small_office.database, NOW)
    assert not await small_office.house.dispatcher.settle()
    await fetching(small_office, fast).run(small_office.database, NOW)
    assert await heard(small_office) == ["import.do-it"]
    assert await fetching(small_office, fast).run(small_office.database, NOW + timedelta(hours=1)) == 0


async def test_killed_at_any_commit_it_is_talked_about_once(small_office: Organisation) -> None:
    reached: list[str] = []

    async def fast() -> Fetched:
        return Fetched("lijst.csv", CSV)

    def dies(name: str) -> None:
        if name.startswith("collect-file."):
            reached.append(name)
            if len(reached) == kills:
                raise KeyboardInterrupt

    await hands_in(small_office, await small_office.person("Marja", Role.COORDINATOR))
    job, now, kills = fetching(small_office, fast), NOW, 0
    while len(reached) >= kills:
        kills, now = kills + 1, now + LEFT_ALONE_FOR
        reached.clear()
        dying = Database(small_office.database.url, failpoint=dies)
        await dying.unlock(MASTER, now=now)
        with contextlib.suppress(KeyboardInterrupt):
            await job.run(dying, now)
        await dying.close()
    assert kills > len(("taken", "kept")) * len(("before", "after"))
    await small_office.house.dispatcher.take_up()
    assert await heard(small_office) == ["import.do-it"]
    assert await heard(small_office) == []


async def test_where_another_process_holds_the_account_it_fetches(small_office: Organisation) -> None:
    async def never() -> Fetched:
        raise AssertionError

    await hands_in(small_office, await small_office.person("Marja", Role.COORDINATOR))
    assert await fetching(small_office, never, holds=False).run(small_office.database, NOW) == 0
