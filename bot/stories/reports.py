"""Sentences that stand for a whole report: the conversation is held the shortest way, every extra is skipped."""

from collections.abc import Sequence

from bot.memory import Bubble
from bot.platform import Shown
from bot.stories.screens import Act
from bot.stories.sentences import SENTENCES
from bot.stories.story import Story
from domain.conversation import Kind
from domain.people import Language
from domain.sign_choice import answers_for
from domain.urgency import Urgency
from storage import conversations, people

when = SENTENCES.when
MOST_QUESTIONS = 15
SKIPS = ("skip", "no")
"""The keys that leave a question without an answer, the plainest first."""
_TYPED = {Urgency.EMERGENCY: "nu", Urgency.TODAY: "vandaag", Urgency.THIS_WEEK: "deze week"}


@when('{who:person} reports the sign "{sign}" about "{code}" as "{urgency}"')
async def reports_sign(story: Story, *, who: str, sign: str, code: str, urgency: str) -> None:
    """By the buttons when that is the sign's own urgency, else as one typed line; what is asked after that is skipped.

    An urgency below the sign's own cannot be had: only professionals lower.
    """
    catalogue = story.house.catalogue
    if sign not in catalogue or urgency not in set(Urgency):
        raise story.fail(f'there is no sign "{sign}" or no urgency "{urgency}"')
    wanted = Urgency(urgency)
    before = await open_conversations(story, who)
    if catalogue.sign(sign).default_urgency is wanted:
        await _begin(story, who, "sign")
        answers = answers_for(catalogue, sign)
        await answer(story, who, before=before, keys=[*answers.values(), code])
    elif wanted in _TYPED:
        label = catalogue.sign(sign).label.nl
        await story.does(Act(who, Kind.TEXT, f"{code} zorg {label} {_TYPED[wanted]}"))
        await answer(story, who, before=before, keys=[])
    else:
        raise story.fail(f'nobody can report "{sign}" as "{urgency}"')


@when('{who:person} reports a visit to "{code}" that went "{went}"[ for {minutes:number} minutes]')
async def reports_visit(story: Story, *, who: str, code: str, went: str, minutes: int = 60) -> None:
    """By the buttons; how long is typed where no button has it."""
    before = await open_conversations(story, who)
    await _begin(story, who, "visit")
    await answer(story, who, before=before, keys=[code, went, str(minutes)], typed=f"{minutes} minuten")


async def _begin(story: Story, who: str, name: str) -> None:
    """Type the label of the fixed button that begins a conversation."""
    capability = story.house.wiring.by_name.get(name)
    if capability is None or capability.menu is None:
        raise story.fail(f'there is no fixed button for "{name}"')
    label = story.house.texts.say(capability.menu, {}, language=await _language(story, who))
    await story.does(Act(who, Kind.TEXT, label))


async def answer(
    story: Story,
    who: str,
    *,
    before: Sequence[str],
    keys: Sequence[str],
    typed: str | None = None,
) -> None:
    """Answer every question of the conversations begun since `before`: by these keys, else by skipping it."""
    for _ in range(MOST_QUESTIONS):
        question = await story.open_question(who)
        if question is None or question.outgoing.message.conversation in before:
            return
        if (shown := _first_of(question, keys)) or (shown := _first_of(question, SKIPS)):
            await story.does(story.press(who, question, shown))
        elif typed:
            await story.does(Act(who, Kind.TEXT, typed))
            typed = None
        else:
            raise story.fail(f'there is no short way past "{question.outgoing.message.text}"')
    raise story.fail("the report has no end")


def _first_of(question: Bubble, keys: Sequence[str]) -> Shown | None:
    found = (one for key in keys for one in question.outgoing.options if one.key == key)
    return next(found, None)


async def open_conversations(story: Story, who: str) -> list[str]:
    """The conversations whose questions this person has before them."""
    async with story.house.database.reading() as db:
        found = await conversations.prompts(db, story.person(who))
    return [one.conversation.id for one in found if one.conversation]


async def _language(story: Story, who: str) -> Language:
    person = story.person(who)
    async with story.house.database.reading() as db:
        return (await people.get(db, [person]))[person].language
