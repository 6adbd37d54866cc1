"""Sentences about spreadsheets: what stands in one that is handed in."""

from bot import handed_in
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.conversation import Kind
from storage import people

FILE = "lijst.csv"


@SENTENCES.when('{who:person} hands in the rows "{rows}"')
async def hands_in(story: Story, who: str, rows: str) -> None:
    """A CSV file with these rows, a slash between them and semicolons between cells."""
    data = "\n".join(row.strip() for row in rows.split(" / ")).encode()
    async with story.house.database.reading() as db:
        person = (await people.get(db, [story.person(who)]))[story.person(who)]
    facts, problems = await handed_in.Reading(data, FILE).read()
    upload = await handed_in.keep(story.house, person, facts, problems)
    await story.does(Act(who, Kind.FILE, FILE, option=upload))
