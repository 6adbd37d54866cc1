"""Files that still lie where they were handed in: each is taken by one process at a time, and the newest counts."""

from datetime import timedelta

from domain.people import Role
from fakes.organisation import NOW, Organisation
from storage import announced, uploads
from storage.uploads import Upload

HERE = ["memory"]


async def test_a_file_is_fetched_by_one_process_at_a_time_and_the_newest_counts(office: Organisation) -> None:
    marja = await office.person("Marja", Role.COORDINATOR)
    account, again = await office.account("Marja"), NOW + announced.LEFT_ALONE_FOR
    async with office.database.transaction("test") as db:
        for event in ("$old", "$new"):
            await announced.note(db, f"{event} lies here", event=event, account=account, of=marja, now=NOW)
        assert not await announced.waits(db, ["elsewhere"], now=NOW)
        assert await announced.take(db, ["elsewhere"], now=NOW) is None
        assert await announced.waits(db, HERE, now=NOW)
        found = await announced.take(db, HERE, now=NOW)
        assert found
        assert (found.event, found.where, found.platform, found.tries) == ("$new", "$new lies here", "memory", 1)
        assert (found.person, found.account, found.made_at) == (marja, account, NOW)
        assert await announced.take(db, HERE, now=NOW) is None
        assert await uploads.get(db, found.id, of=marja) is None
        second = await announced.take(db, HERE, now=again)
        assert second
        assert second.tries == 2
        await announced.later(db, found.id, at=again + timedelta(seconds=9))
        assert (await db.run(announced.NEXT)).scalar_one() == again + timedelta(seconds=9)
        assert await uploads.fetched(db, found.id, Upload(None))
        assert not await announced.waits(db, HERE, now=NOW + timedelta(days=1))
        assert await uploads.get(db, found.id, of=marja) == Upload(None, [])
        await uploads.erase(db, found.id)
        assert not await uploads.fetched(db, found.id, Upload(None))
