"""The bot begins the chat with somebody who is invited at their address."""

from bot import office
from bot.app import build
from bot.stories.story import STORY_STARTS
from domain.clock import MovableClock
from domain.people import Language, Role
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_world import Bot, Inbox
from storage import people as stored


async def test_who_is_invited_at_their_address_finds_a_chat_and_comes_in_by_answering(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet = people.encrypting("Riet")
    await riet.keeps_up()
    house = build(bot.database, MovableClock(STORY_STARTS), {"matrix": bot.platform()})
    async with bot.database.transaction("test") as db:
        await office.bring_in_area(db, "Noord", hours="ma-vr 09:00-17:00", wishes=office.AreaWishes())
        await office.invite(
            db,
            "Riet",
            role=Role.VOLUNTEER,
            area="Noord",
            phone="06 12345678",
            language=Language.DUTCH,
            now=STORY_STARTS,
        )
        await office.knock(db, "Riet", address=riet.user, servers=(), now=STORY_STARTS)
    await house.gateways.take()
    inbox = Inbox(house=house)
    async with listening(bot.made[-1], inbox):
        await house.settle()
        await riet.accepts()
        (greeting,) = await riet.reads()
        assert greeting.startswith("Dag Riet.")
        await riet.sends("hallo")
        await riet.until_reads(2)
        assert (await riet.reads())[-1].startswith("Hallo Riet")
    async with bot.database.reading() as db:
        assert await stored.at(db, "matrix", riet.user) is not None
