"""Of what was sent a day ago, only that it was sent: on other platforms than the own page, once, and last of all."""

from datetime import timedelta

from sqlalchemy import select

from bot.memory import MemoryPlatform
from bot.page_links import PageLinks
from bot.stories import cast
from bot.stories.levels import is_on
from bot.stories.story import Place, Story
from bot.stories.transcript import Transcript
from domain.conversation import Incoming, Kind, Lane
from domain.people import Role
from storage import links
from storage.tables import accounts, outbox


async def edits(story: Story) -> list[tuple[str, int]]:
    """What is put in to shorten what Fatma was sent: over which platform, in which lane."""
    statement = select(accounts.c.platform, outbox.c.lane).join(accounts, accounts.c.id == outbox.c.account_id)
    statement = statement.where(outbox.c.effect == "edit", outbox.c.person_id == story.people["Fatma"])
    async with story.house.database.reading() as db:
        return [(row.platform, row.lane) for row in await db.run(statement)]


async def test_each_message_is_shortened_once_and_the_own_page_is_left_alone(database_url: str) -> None:
    async with Story.at(Place(database_url), Transcript()) as story:
        async with story.house.database.transaction("test") as db:
            fatma = await cast.person(db, story, "Fatma", posts=[(Role.VOLUNTEER, "Noord")])
            whom = await cast.resident(db, story, "B-12", area_name="Noord", supervisor="Daan", deputy=None)
            await cast.visited(db, story, whom, by=fatma, agreed=None)
        story.screens.platforms["web"] = MemoryPlatform("web")
        await is_on(story, "Fatma", "telegram", "buttons")
        link = await PageLinks(story.house.database, story.clock, address="").page_link(fatma)
        async with story.house.database.transaction("test") as db:
            page = await links.spend(db, link.rpartition("/")[2], now=story.clock.now())
        assert page is not None
        for account, text in (
            (story.accounts["Fatma"], "B-12 goed 60"),
            (story.accounts["Fatma"], "/help"),
            (page, "B-12 goed 50"),
        ):
            await story.house.dispatcher.receive(Incoming(account, text[:4], Kind.TEXT, story.clock.now(), text))
        await story.house.settle()
        story.clock.move_to(story.clock.now() + timedelta(hours=23, minutes=59))
        await story.house.settle()
        assert await edits(story) == []
        for hours in (1, 24, 24):
            story.clock.move_to(story.clock.now() + timedelta(hours=hours))
            await story.house.settle()
            assert await edits(story) == [("telegram", int(Lane.BROADCAST))]


async def test_what_still_loses_its_buttons_is_shortened_after_that(sqlite_url: str) -> None:
    """Taking buttons away says the words anew: were it done last, they would stand there again."""
    async with Story.at(Place(sqlite_url), Transcript()) as story:
        async with story.house.database.transaction("test") as db:
            fatma = await cast.person(db, story, "Fatma", posts=[(Role.VOLUNTEER, "Noord")])
            whom = await cast.resident(db, story, "B-12", area_name="Noord", supervisor="Daan", deputy=None)
            await cast.visited(db, story, whom, by=fatma, agreed=None)
        await is_on(story, "Fatma", "telegram", "text")
        said = Incoming(story.accounts["Fatma"], "event", Kind.TEXT, story.clock.now(), "B-12 goed 60")
        await story.house.dispatcher.receive(said)
        await story.house.settle()
        story.clock.move_to(story.clock.now() + timedelta(hours=25))
        jobs = {job.name: job for job in story.house.jobs}
        for name in ("close-receipts", "shorten"):  # and nothing is sent in between
            await jobs[name].run(story.house.database, story.clock.now())
        assert await edits(story) == []
        await story.house.settle()
        story.clock.move_to(story.clock.now() + timedelta(minutes=1))
        await story.house.settle()
        assert await edits(story) == [("telegram", int(Lane.BROADCAST))]
