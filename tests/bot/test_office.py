"""What is refused at the desk."""

import pytest

from bot import office
from bot.stories.story import STORY_STARTS
from domain.errors import RefusedError
from domain.people import Language, Role
from storage import people
from storage.database import Database, Session

RIET = "@riet:example.org"


async def _invited(db: Session, name: str, phone: str) -> None:
    await office.invite(
        db, name, role=Role.VOLUNTEER, area="Noord", phone=phone, language=Language.DUTCH, now=STORY_STARTS
    )


async def _knock(db: Session, name: str, address: str, *servers: str) -> None:
    await office.knock(db, name, address=address, servers=servers, now=STORY_STARTS)


async def test_a_chat_is_begun_only_at_an_address_of_a_known_server_that_is_nobody_elses(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    await database.unlock(b"t" * 32, now=STORY_STARTS)
    async with database.transaction("test") as db:
        await office.bring_in_area(db, "Noord", hours="ma-vr 09:00-17:00", wishes=office.AreaWishes())
        await _invited(db, "Riet", "06 12345678")
        await _invited(db, "Jan", "06 12345679")
        with pytest.raises(RefusedError, match=r"invite\.matrix-address"):
            await _knock(db, "Riet", "riet@example.org")
        with pytest.raises(RefusedError, match=r"invite\.matrix-server"):
            await _knock(db, "Riet", RIET, "other.org")
        await people.open_account(db, "matrix", RIET, person=None, now=STORY_STARTS)  # a stranger wrote from there
        await _knock(db, "Riet", RIET, "example.org")
        with pytest.raises(RefusedError, match=r"invite\.matrix-taken"):
            await _knock(db, "Jan", RIET)
        assert await people.at(db, "matrix", RIET) == (await people.named(db, "Riet")).id
    await database.close()
