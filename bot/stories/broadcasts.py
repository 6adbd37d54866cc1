"""Sentences about messages to many: one that has been sent, who left, who cannot be reached."""

from datetime import timedelta

from bot.stories import cast
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.broadcast_progress import progress
from domain.broadcasts import AnswerSet, Broadcast, Kind, State
from domain.conversation import Kind as Did
from domain.conversation import Turn
from domain.ids import BroadcastId, PersonId, new_id
from domain.people import Language, Role
from domain.permissions import Action, areas_of
from domain.segments import EVERYBODY
from scheduler.job import keep
from storage import broadcasts, people, segments, touch

given = SENTENCES.given


@given('{who:person} has sent "{words}"[ about "{kind}"] to everybody[, to be answered with "{answers}"]')
async def has_sent(story: Story, *, who: str, words: str, kind: str = "safety", answers: str = "read") -> None:
    """A message to everybody in the areas of its sender, who sees how far it is; the same words in each language."""
    now = story.clock.now()
    async with story.house.database.reading() as db:
        sender = (await people.get(db, [story.person(who)]))[story.person(who)]
    made = Broadcast(
        id=BroadcastId(new_id()),
        sender=story.person(who),
        kind=Kind(kind),
        texts={Language.DUTCH: words},
        segment=EVERYBODY,
        answers=AnswerSet(answers),
        state=State.WAITING,
        made_at=now,
        begins_at=now,
        wanted_at=now,
        areas=areas_of(sender, Action.SEND_BROADCAST),
        counted=len(story.people) - 1,
    )
    async with story.house.database.transaction("story") as db:
        await broadcasts.add(db, made)
        await keep(db, Turn(say=(progress(made),)), now=now, key=made.id)
    await story.settle()
    story.hearing.name(who, text="broadcast.progress_soon", step=story.step)


@given('{who:person} has written "{words}" to everybody')
async def has_written(story: Story, who: str, words: str) -> None:
    """The whole conversation up to its last answer, which is the number where that is asked for."""
    async with story.house.database.reading() as db:
        sender = (await people.get(db, [story.person(who)]))[story.person(who)]
        area = areas_of(sender, Action.SEND_BROADCAST)
        reach = await segments.reach(db, EVERYBODY, areas=area, but=story.person(who), now=story.clock.now())
    for step in ("/bericht", "message", "everybody", "safety", words, "read", "now", "send", str(reach.count)):
        await story.does(Act(who, Did.TEXT, step))
    for heard in story.hearing.unnamed(who):
        heard.named = heard.ids[-1] != "broadcast.progress_waiting"


@given('there are {number:number} more volunteers in "{area}"')
async def are_more(story: Story, number: int, area: str) -> None:
    """So many whom nobody knows by name, and who have no chat."""
    await _add_more(story, number, area)


@given('there are {number:number} more volunteers in "{area}" with a chat elsewhere')
async def are_more_elsewhere(story: Story, number: int, area: str) -> None:
    """So many whom nobody knows by name, with a chat that works: what is sent there waits, since nobody looks there."""
    now = story.clock.now()
    added = await _add_more(story, number, area)
    async with story.house.database.transaction("story") as db:
        for one in added:
            await people.open_account(db, "elsewhere", one, person=one, now=now)


async def _add_more(story: Story, number: int, area: str) -> list[PersonId]:
    now = story.clock.now() + timedelta(seconds=1)
    async with story.house.database.transaction("story") as db:
        posts = [(Role.VOLUNTEER, (await cast.area(db, story, area)).id)]
        return [
            await people.add(db, "Iemand", posts_in=posts, phone=None, language=Language.DUTCH, now=now)
            for _ in range(number)
        ]


@given("{who:person} has left")
async def has_left(story: Story, who: str) -> None:
    """Somebody is not here any more; their chat still is."""
    async with story.house.database.transaction("story") as db:
        await people.change_state(db, story.person(who), state=people.ENDED)


@given("{who:person} cannot be reached")
async def cannot_be_reached(story: Story, who: str) -> None:
    """No chat of theirs works any more, and nobody has been told."""
    account = await story.account(who)
    async with story.house.database.transaction("story") as db:
        await people.lose(db, account)


@given("{who:person} can be reached again")
async def can_be_reached_again(story: Story, who: str) -> None:
    """Their chat works again."""
    account = await story.account(who)
    async with story.house.database.transaction("story") as db:
        await touch.regain(db, account)
