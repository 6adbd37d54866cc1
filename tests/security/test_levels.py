"""All stories once more where words may not travel: whatever people type, nothing of it goes out there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.memory import MemoryPlatform
from bot.platform import Level, Outgoing
from bot.rendering import render
from bot.stories.player import VOCABULARY
from bot.stories.screens import USUAL, Screens
from bot.stories.script import Kind, Scenario, StoryError
from bot.stories.sentences import SENTENCES
from bot.stories.story import Place, Story
from bot.stories.transcript import Transcript
from bot.texts import shipped
from domain.errors import RefusedError
from domain.plain_words import folded
from fakes.free_words import free_words
from fakes.storybook import scenarios
from storage.delivery import Receipt

HERE = Path(__file__).parents[2]
NARROW = (Level.BUTTONS, Level.NUDGE)
WORD = re.compile(r"[^\W\d_]{5,}")
"""Shorter words are everybody's."""
OURS = set(WORD.findall(folded("\n".join(file.read_text("utf-8") for file in HERE.glob("bot/locales/*.ftl")))))
OURS |= set(WORD.findall(folded((HERE / "bot/data/signs.yaml").read_text("utf-8"))))
NAMES = {"fatma", "riet", "marja", "saskia", "noord"}


TYPED = re.compile(r"(?:sends|last message to) \"(.+)\"$")


def with_words() -> list[object]:
    """The stories in which somebody types words of their own; in the others there are none to be found."""
    assert VOCABULARY
    return scenarios(that=has_own_words)


def has_own_words(scenario: Scenario) -> bool:
    typed = (found[1] for step in scenario.steps if (found := TYPED.search(step.text)))
    return bool(set(own_words(typed)))


def own_words(typed: Iterable[str]) -> Iterator[str]:
    """The words that only somebody who typed them can have brought in."""
    yield from {word for text in free_words(typed) for word in WORD.findall(folded(text))} - OURS - NAMES


class Narrow(MemoryPlatform):
    """A platform on which everything is rendered for both narrow levels as well, also what is said elsewhere."""

    def __init__(self, name: str, *, level: Level) -> None:
        super().__init__(name, level=level)
        self.shown: list[str] = []

    async def send(self, outgoing: Outgoing) -> Receipt:
        for level in NARROW:
            self.shown += shown_by(render(outgoing.message, shipped(), level=level))
        return await super().send(outgoing)


def shown_by(outgoing: Outgoing) -> Iterator[str]:
    yield outgoing.text
    yield from (option.label for option in outgoing.options)


@dataclass(frozen=True)
class Everybody(Place):
    """Everybody is on a platform of that level."""

    level: Level = Level.BUTTONS
    platform: list[Narrow] = field(default_factory=list)

    def screens(self) -> Screens:
        narrow = Narrow(USUAL, level=self.level)
        self.platform.append(narrow)
        return Screens({USUAL: narrow})


def told(typed: Iterable[str], shown: Iterable[str]) -> list[tuple[str, str]]:
    """Words that were typed, with the message that they stand in."""
    own = set(own_words(typed))
    return [(word, text) for text in shown for word in own & set(WORD.findall(folded(text)))]


async def play_on(scenario: Scenario, place: Everybody) -> Story:
    """Do all that people do in it, as far as it can be done: they hear other things than the story says."""
    async with Story.at(place, Transcript()) as story:
        for step in scenario.steps:
            sentence, arguments = SENTENCES.find(step)
            if sentence.kind is Kind.THEN:
                continue
            story.begin(step)
            story.hearing.messages.clear()
            try:
                await sentence.play(story, **arguments)
            except (StoryError, RefusedError, ValueError):
                continue
        return story


@pytest.mark.parametrize("level", [Level.TEXT, Level.BUTTONS])
@pytest.mark.parametrize("scenario", with_words())
async def test_nothing_that_was_typed_goes_out(scenario: Scenario, level: Level, sqlite_url: str) -> None:
    place = Everybody(sqlite_url, level=level)
    story = await play_on(scenario, place)
    [platform] = place.platform
    assert told(story.typed, platform.shown) == []


def test_words_that_go_out_are_found() -> None:
    assert told(["Ze zag kanariegele gordijnen"], ["Gezien: kanariegele gordijnen"])
    assert not told(["Ze zag kanariegele gordijnen"], ["Bedankt, Fatma. Opgeslagen."])
