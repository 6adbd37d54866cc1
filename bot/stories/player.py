"""Playing a story from its first sentence to its last."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.platform import Outgoing
from bot.stories import (
    agreements,
    broadcasts,
    check_ins,
    devices,
    files,
    givens,
    hard_moments,
    invites,
    levels,
    offers,
    reports,
    rounds,
    spreadsheets,
    thens,
    whens,
)
from bot.stories.script import Kind, Scenario
from bot.stories.sentences import SENTENCES
from bot.stories.story import Place, Story
from bot.stories.transcript import Transcript
from domain.errors import RefusedError

VOCABULARY = (
    agreements,
    broadcasts,
    check_ins,
    devices,
    files,
    givens,
    hard_moments,
    invites,
    levels,
    whens,
    offers,
    reports,
    rounds,
    spreadsheets,
    thens,
)
"""The modules whose sentences stories may use: a new one is named here."""


@dataclass(frozen=True)
class Played:
    """A story that held: all that was sent in it, and all that anybody typed."""

    sent: Sequence[Outgoing]
    typed: Sequence[str]


async def play_scenario(scenario: Scenario, place: Place, transcript: Transcript) -> Played:
    """Play one story in a place where nobody is yet.

    Raises:
        StoryError: it did not hold, or a sentence is not known; then nothing has been played.
    """
    transcript.title(scenario)
    found = [(step, *SENTENCES.find(step)) for step in scenario.steps]
    async with Story.at(place, transcript) as story:
        for step, sentence, arguments in found:
            story.begin(step)
            try:
                await sentence.play(story, **arguments)
            except (RefusedError, ValueError) as refused:
                raise story.fail(f"refused: {refused}") from refused
            if sentence.kind is Kind.WHEN:
                story.heard_all()
        story.hearing.nothing_left()
    transcript.held()
    return Played(story.screens.sent, story.typed)
