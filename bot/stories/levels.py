"""Sentences about several platforms, what each may carry, and everybody's own page."""

from bot.memory import MemoryPlatform
from bot.platform import Level
from bot.stories.screens import USUAL
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from storage import people

given, when, then = SENTENCES.given, SENTENCES.when, SENTENCES.then


@given('{who:person} is on "{platform}" at level "{level}"')
async def is_on(story: Story, who: str, platform: str, level: str) -> None:
    """Somebody's chat is there and no longer where people usually are; a second such sentence adds a second chat."""
    if level not in set(Level):
        raise story.fail(f'there is no level "{level}"')
    person = story.people.get(who)
    if person is None:
        raise story.fail(f"nobody has said who {who} is")
    known = story.screens.platforms.setdefault(platform, MemoryPlatform(platform, level=Level(level)))
    if known.level is not Level(level):
        raise story.fail(f'"{platform}" is at level "{known.level}"')
    async with story.house.database.transaction("story") as db:
        if story.screens.platform_of(who).name == USUAL:
            await people.lose(db, story.accounts[who])
        account = await people.open_account(db, platform, who, person=person, now=story.clock.now())
    story.looks(who, platform=platform, address=who, account=account)
    await story.build_again()


@then("{who:person} is shown the way to {her} own page")
async def is_shown_the_way(story: Story, who: str) -> None:
    """The newest message comes with a link to it."""
    bubbles = story.screen(who).bubbles
    if not bubbles or not bubbles[-1].outgoing.page:
        raise story.fail(f"{who} sees no way to the own page")


@then('nothing that {who:person} wrote last stands on "{platform}"')
async def stands_nowhere(story: Story, who: str, platform: str) -> None:
    """The platform was asked to delete the last message of this person."""
    if not _is_deleted(story, who, platform):
        raise story.fail(f'what {who} wrote last still stands on "{platform}"')


@then('all that {who:person} wrote last still stands on "{platform}"')
async def still_stands(story: Story, who: str, platform: str) -> None:
    """Nobody has deleted the last message of this person."""
    if _is_deleted(story, who, platform):
        raise story.fail(f'what {who} wrote last was deleted on "{platform}"')


def _is_deleted(story: Story, who: str, platform: str) -> bool:
    event = story.last_text.get(who)
    if event is None or platform not in story.screens.platforms:
        raise story.fail(f'{who} has written nothing on "{platform}"')
    return any(event in screen.deleted for screen in story.screens.all_of(who))
