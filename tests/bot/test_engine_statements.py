"""How much work the database has with each kind of message: at most twelve statements and three commits."""

import pytest

from bot.stories import cast
from bot.stories.levels import is_on
from bot.stories.script import Kind as StepKind
from bot.stories.script import Step
from bot.stories.story import Place, Story
from bot.stories.transcript import Transcript
from domain.conversation import Incoming, Kind
from domain.people import Role
from fakes.counting import MOST_COMMITS, MOST_STATEMENTS, Work, counted


def test_the_count_counts() -> None:
    """Twelve and three are asserted below; here is what would be red."""
    work = Work(["x"] * (MOST_STATEMENTS + 1), MOST_COMMITS + 1)
    assert len(work.statements) > MOST_STATEMENTS
    assert work.commits > MOST_COMMITS


CONVERSATIONS = {
    "help": ["/help"],
    "language": ["/taal", "English", "/taal nl"],
    "not understood": ["qqq qqq", "/nonsense"],
    "commands": ["Bezoek", "B-12", "/terug", "/help", "1", "/stop", "nee", "/stop", "ja"],
    "a visit": ["Bezoek", "B-12", "Goed", "60 minuten"],
    "a visit in a line": ["B-12 goed 60"],
    "a sign": ["Zorg melden", "Gevallen", "B-12", "Overslaan", "Overslaan", "Overslaan", "/help"],
    "a sign in a line": ["B-12 zorg gevallen"],
    "danger": ["ze wil niet meer leven"],
    "a third conversation": ["Bezoek", "B-12", "/taal", "Zorg melden", "Gevallen"],
}


@pytest.mark.parametrize("typed", CONVERSATIONS.values(), ids=CONVERSATIONS.keys())
async def test_a_message_is_little_work(database_url: str, typed: list[str]) -> None:
    async with Story.at(Place(database_url), Transcript()) as story:
        await _fatma_and_her_residents(story)
        for number, text in enumerate(typed):
            incoming = Incoming(story.accounts["Fatma"], f"e{number}", Kind.TEXT, story.clock.now(), text)
            await _is_little_work(story, incoming)
            await story.settle()


KEPT = [
    "ze kijkt zo vreemd de laatste tijd",
    "B-12 zorg gevallen ze lag al een uur in de gang",
    "ze wil niet meer leven",
]


@pytest.mark.parametrize("typed", KEPT)
async def test_words_that_are_kept_for_the_own_page_are_little_work(database_url: str, typed: str) -> None:
    async with Story.at(Place(database_url), Transcript()) as story:
        await _fatma_and_her_residents(story)
        await is_on(story, "Fatma", "telegram", "buttons")
        await _is_little_work(story, Incoming(story.accounts["Fatma"], "e1", Kind.TEXT, story.clock.now(), typed))


async def test_a_press_and_a_stranger_are_little_work(database_url: str) -> None:
    async with Story.at(Place(database_url), Transcript()) as story:
        stranger = await story.account("the stranger")
        await _is_little_work(story, Incoming(stranger, "s1", Kind.TEXT, story.clock.now(), "hallo"))
        await _is_little_work(story, Incoming(stranger, "s2", Kind.TEXT, story.clock.now(), "0" * 26))
        async with story.house.database.transaction("test") as db:
            await cast.person(db, story, "Fatma", posts=[(Role.VOLUNTEER, "Noord")])
        fatma = story.accounts["Fatma"]
        await _is_little_work(story, Incoming(fatma, "f1", Kind.TEXT, story.clock.now(), "/taal"))
        await story.settle()
        button = next(story.screen("Fatma").newest_first()).outgoing.options[1].id
        for kind, text in ((Kind.PRESS, ""), (Kind.PRESS, ""), (Kind.EDIT, "/help"), (Kind.WITHDRAW, "")):
            incoming = Incoming(fatma, f"{kind}{len(text)}", kind, story.clock.now(), text, button, "f1")
            await _is_little_work(story, incoming)


async def _fatma_and_her_residents(story: Story) -> None:
    story.begin(Step("test", 0, StepKind.ANY, ""))
    async with story.house.database.transaction("test") as db:
        await cast.person(db, story, "Fatma", posts=[(Role.VOLUNTEER, "Noord")])
        for code in ("B-12", "B-07"):
            whom = await cast.resident(db, story, code, area_name="Noord", supervisor="Daan", deputy="Els")
            await cast.visited(db, story, whom, by=story.people["Fatma"], agreed=None)


async def _is_little_work(story: Story, incoming: Incoming) -> None:
    dispatcher = story.house.dispatcher
    with counted(story.house.database) as work:
        await dispatcher.receive(incoming)
        await dispatcher.settle()
    assert len(work.statements) <= MOST_STATEMENTS, f"{incoming.text!r}: {work}"
    assert work.commits <= MOST_COMMITS, f"{incoming.text!r}: {work}"
