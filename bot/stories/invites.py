"""Sentences about invites: how somebody new comes in, and what a code that is used already does."""

from bot.stories import cast
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.conversation import Kind
from domain.people import Role
from storage import invites
from storage.people import JOINING

given, when = SENTENCES.given, SENTENCES.when


@given('an invite for {who:person} as {role:role} in "{area}"')
async def an_invite(story: Story, *, who: str, role: Role, area: str) -> None:
    """Somebody who has a code, and has not opened it yet."""
    async with story.house.database.transaction("story") as db:
        person = await cast.person(db, story, who, posts=[(role, area)], state=JOINING)
        story.codes[who] = await invites.make(db, person, now=story.clock.now())


@when("{who:person} opens {her} invite[ again]")
async def opens(story: Story, who: str) -> None:
    """Somebody types their own code."""
    await _type_code(story, who, of=who)


@when("{who:person} opens the invite of {other:person}[ again]")
async def opens_of(story: Story, who: str, other: str) -> None:
    """Somebody types the code that was made for somebody else."""
    await _type_code(story, who, of=other)


@when("{who:person} types the code that {other:person} sees")
async def types_code(story: Story, who: str, other: str) -> None:
    """Somebody types the code that stands in the newest message on another's screen that has one."""
    shown = [word for one in reversed(story.screen(other).bubbles) for word in one.outgoing.text.split()]
    code = next((word for word in shown if invites.code_in(word)), None)
    if code is None:
        raise story.fail(f"{other} sees no code")
    await story.does(Act(who, Kind.TEXT, code))


async def _type_code(story: Story, who: str, *, of: str) -> None:
    if of not in story.codes:
        raise story.fail(f"there is no invite for {of}")
    await story.does(Act(who, Kind.TEXT, story.codes[of]))
