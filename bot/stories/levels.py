"""Sentences about several platforms, what each may carry, and everybody's own page."""

from collections.abc import Sequence
from datetime import timedelta

from bot import own_page
from bot.memory import MemoryPlatform
from bot.page_links import PageLinks
from bot.platform import Level
from bot.platforms.web import NAME as PAGE
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.conversation import Kind
from storage import drafts, links, people, web_chat
from storage.drafts import Kept

given, when, then = SENTENCES.given, SENTENCES.when, SENTENCES.then


@given('{who:person} is on "{platform}" at level "{level}"')
async def is_on(story: Story, who: str, platform: str, level: str) -> None:
    """Somebody's chat is there and no longer where people usually are; a second such sentence adds a second chat."""
    if level not in set(Level):
        raise story.fail(f'there is no level "{level}"')
    person = story.person(who)
    story.screens.add(platform, Level(level))
    known, address = story.screens.platforms[platform], story.screens.address_on(platform, who)
    if known.level is not Level(level):
        raise story.fail(f'"{platform}" is at level "{known.level}"')
    async with story.house.database.transaction("story") as db:
        if story.screens.platform_of(who).name == story.screens.usual_of(who):
            await people.lose(db, story.accounts[who])
        younger = timedelta(milliseconds=len(await people.accounts_of(db, person)))  # the first said is the oldest
        account = await people.open_account(db, platform, address, person=person, now=story.clock.now() + younger)
    story.looks(who, platform=platform, address=address, account=account)
    await story.build_again()


@when("{who:person} opens {her} own page")
async def opens_own_page(story: Story, who: str) -> None:
    """By a fresh link, as a button of another platform gives it; from then on they look there."""
    story.heard_all()
    if PAGE not in story.screens.platforms:
        story.screens.platforms[PAGE] = MemoryPlatform(PAGE)
        await story.build_again()
    link = await PageLinks(story.house.database, story.clock, address="").page_link(story.person(who))
    async with story.house.database.transaction("story") as db:
        account = await links.spend(db, link.rpartition("/")[2], now=story.clock.now())
        if account is None:
            raise story.fail("the link does not work")
        address = await people.address_of(db, account)
    story.looks(who, platform=PAGE, address=address, account=account)
    await own_page.opened(story.house, account)
    await story.settle()


@when('{who:person} goes on on "{platform}"')
async def goes_on_on(story: Story, who: str, platform: str) -> None:
    """Somebody looks at, and writes on, a platform where they are already."""
    async with story.house.database.reading() as db:
        account = await web_chat.account_of(db, story.person(who), platform=platform)
        if account is None:
            raise story.fail(f'{who} is not on "{platform}"')
        address = await people.address_of(db, account)
    story.looks(who, platform=platform, address=address, account=account)


@when('"{platform}" is down')
async def is_down(story: Story, platform: str) -> None:
    """From now on nothing can be sent there."""
    _further(story, platform).is_down = True


@when('"{platform}" works again')
async def works_again(story: Story, platform: str) -> None:
    """What waits is sent when it is tried next."""
    _further(story, platform).is_down = False


def _further(story: Story, platform: str) -> MemoryPlatform:
    if platform not in story.screens.platforms:
        raise story.fail(f'nobody is on "{platform}"')
    return story.screens.platforms[platform]


@when("{who:person} sends {her} draft")
async def sends_draft(story: Story, who: str) -> None:
    """What waits on the own page is sent there, and then waits no more."""
    waiting = await _waiting(story, who)
    await story.does(Act(who, Kind.TEXT, own_page.draft_of(waiting)))
    await _erase(story, who, waiting)


@when("{who:person} throws {her} draft away")
async def throws_draft_away(story: Story, who: str) -> None:
    """What waits on the own page is erased, and nobody phones about it."""
    story.heard_all()
    await _erase(story, who, await _waiting(story, who))
    await story.settle()


@then('{who:person} finds "{words}" not yet sent')
async def finds_draft(story: Story, who: str, words: str) -> None:
    """Exactly these words wait on the own page."""
    found = own_page.draft_of(await _waiting(story, who))
    if found != words:
        raise story.fail(f'{who} finds "{found}"')


@then("{who:person} finds nothing that is not yet sent")
async def finds_no_draft(story: Story, who: str) -> None:
    """Nothing waits on the own page."""
    async with story.house.database.reading() as db:
        if await drafts.of(db, story.person(who)):
            raise story.fail(f"{who} finds words")


async def _waiting(story: Story, who: str) -> Sequence[Kept]:
    async with story.house.database.reading() as db:
        found = own_page.offered(await drafts.of(db, story.person(who)))
    if not found:
        raise story.fail(f"{who} has no draft")
    return found


async def _erase(story: Story, who: str, waiting: Sequence[Kept]) -> None:
    async with story.house.database.transaction("story") as db:
        await drafts.erase(db, [one.id for one in waiting if one.id], of=story.person(who))


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
