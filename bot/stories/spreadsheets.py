"""Sentences about spreadsheets: what stands in one that is handed in."""

from bot import handed_in
from bot.platform import Fetched
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.conversation import Kind, Media
from storage import people

FILE = "lijst.csv"


@SENTENCES.when('{who:person} hands in the rows "{rows}"')
async def hands_in(story: Story, who: str, rows: str) -> None:
    """A CSV file with these rows, a slash between them and semicolons between cells."""
    data = _csv(rows)
    async with story.house.database.reading() as db:
        person = (await people.get(db, [story.person(who)]))[story.person(who)]
    facts, problems = await handed_in.Reading(data, FILE).read()
    upload = await handed_in.keep(story.house.database, person, facts, problems, now=story.clock.now())
    await story.does(Act(who, Kind.FILE, FILE, option=upload))


@SENTENCES.when('{who:person} sends a file with the rows "{rows}"')
async def sends_file(story: Story, who: str, rows: str) -> None:
    """The same, in the chat where they are."""
    await story.does(
        Act(who, Kind.MEDIA, option=Media.DOCUMENT, target=story.screens.lay(who, Fetched(FILE, _csv(rows))))
    )


@SENTENCES.when("{who:person} sends a file that is not there")
async def sends_nothing(story: Story, who: str) -> None:
    """It was taken away, or broke on its way."""
    await story.does(Act(who, Kind.MEDIA, option=Media.DOCUMENT, target="nowhere"))


@SENTENCES.when("{who:person} sends a file of {size:number} MB")
async def sends_large_file(story: Story, who: str, size: int) -> None:
    """Of nothing but the same sign."""
    file = Fetched(FILE, b"a" * size * 1024**2)
    await story.does(Act(who, Kind.MEDIA, option=Media.DOCUMENT, target=story.screens.lay(who, file)))


def _csv(rows: str) -> bytes:
    return "\n".join(row.strip() for row in rows.split(" / ")).encode()
