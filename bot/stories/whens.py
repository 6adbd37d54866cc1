"""Sentences in which people do something, or time does."""

from datetime import timedelta

from bot.memory import Bubble
from bot.platform import Shown
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.conversation import Kind

when = SENTENCES.when


@when('{who:person} sends "{text}"')
async def sends(story: Story, who: str, text: str) -> None:
    """Somebody types a message."""
    await story.does(Act(who, Kind.TEXT, text))


@when('{who:person} picks "{option}"')
async def picks(story: Story, who: str, option: str) -> None:
    """A button, by key or label: of the open question if that has it, else of the newest message that does."""
    await story.does(story.press(who, *await pickable(story, who, option)))


@when('{first:person} and {second:person} pick "{option}" at once')
async def pick_at_once(story: Story, first: str, second: str, option: str) -> None:
    """Two people press, and neither press has been dealt with when the other comes."""
    await story.does(*[story.press(who, *await pickable(story, who, option)) for who in (first, second)])


@when('{who:person} picks "{option}" again')
async def picks_again(story: Story, who: str, option: str) -> None:
    """A button of the message this person pressed last, or else of the newest that ever had it, closed or not."""
    candidates = [story.last_press[who]] if who in story.last_press else []
    candidates += story.screen(who).newest_first()
    await story.does(story.press(who, *_first_with(story, who, option, candidates)))


@when('{who:person} picks "{option}" on {her} older card')
async def picks_on_older(story: Story, who: str, option: str) -> None:
    """The button of the last but one message that has it, closed or not."""
    candidates = [one for one in story.screen(who).newest_first() if one.option(option)]
    await story.does(story.press(who, *_first_with(story, who, option, candidates[1:])))


@when('{who:person} changes {her} last message to "{text}"')
async def changes(story: Story, who: str, text: str) -> None:
    """Somebody edits what they typed last."""
    await story.does(Act(who, Kind.EDIT, text, target=_last_text(story, who)))


@when("{who:person} withdraws {her} last message")
async def withdraws(story: Story, who: str) -> None:
    """Somebody takes back what they typed last."""
    await story.does(Act(who, Kind.WITHDRAW, target=_last_text(story, who)))


@when("{span:span} pass[es]")
async def passes(story: Story, span: timedelta) -> None:
    """Time passes; everything that becomes due on the way is done at its moment."""
    await story.wait(until=story.clock.now() + span)


@when("the program restarts")
async def restarts(story: Story) -> None:
    """Everything is built again from database and key; the screens and the clock go on."""
    await story.restart()


async def pickable(story: Story, who: str, option: str) -> tuple[Bubble, Shown]:
    """The message and the button that somebody means; StoryError when there is none."""
    question = await story.open_question(who)
    open_ones = [one for one in story.screen(who).newest_first() if one.open]
    candidates = [question, *open_ones] if question else open_ones
    return _first_with(story, who, option, candidates)


def _first_with(story: Story, who: str, option: str, candidates: list[Bubble]) -> tuple[Bubble, Shown]:
    for bubble in candidates:
        if shown := bubble.option(option):
            return bubble, shown
    shown_ones = [f'"{one.key}" ({one.label})' for bubble in candidates[:3] for one in bubble.outgoing.options]
    can = f"; there is {', '.join(shown_ones)}" if shown_ones else "; there are no buttons"
    raise story.fail(f'{who} cannot pick "{option}"{can}')


def _last_text(story: Story, who: str) -> str:
    if who not in story.last_text:
        raise story.fail(f"{who} has sent nothing yet")
    return story.last_text[who]
