"""Sentences about files that come with a message."""

from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.enclosed import Enclosed

then = SENTENCES.then


@then('{who:person} gets the file "{name}"')
async def gets_file(story: Story, who: str, name: str) -> None:
    """It came with the newest message, or can be fetched there."""
    found = _newest(story, who)
    if found is None or found.name != name:
        raise story.fail(f'{who} got the file "{found.name}"' if found else f"{who} got no file")


@then("{who:person} gets the link as a picture")
async def gets_picture(story: Story, who: str) -> None:
    """It came with the newest message."""
    found = _newest(story, who)
    if found is None or not found.link:
        raise story.fail(f"{who} got no picture")


@then("{who:person} gets no file")
async def gets_no_file(story: Story, who: str) -> None:
    """None came with the newest message, and no picture."""
    if _newest(story, who):
        raise story.fail(f"{who} got a file")


@then("{who:person} has no file left")
async def has_none(story: Story, who: str) -> None:
    """No file stands in the chat any more, and no picture."""
    if any(one.file for one in story.screen(who).bubbles):
        raise story.fail(f"{who} has a file")


def _newest(story: Story, who: str) -> Enclosed | None:
    bubbles = story.screen(who).bubbles
    return bubbles[-1].file if bubbles else None
