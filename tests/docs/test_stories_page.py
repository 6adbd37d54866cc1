"""The page about stories keeps its word: its example holds, and its list of sentences is the whole list."""

import re
from pathlib import Path

import pytest

from bot.stories.script import Kind, Step, read_source
from bot.stories.sentences import SENTENCES
from bot.stories.story import Place
from fakes.storybook import played

PAGE = (Path(__file__).parents[2] / "docs" / "stories.md").read_text(encoding="utf-8")


def block(kind: str) -> str:
    found = re.search(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"the page has no block of {kind}"
    return found[1]


def both_ways(line: str) -> set[str]:
    """A sentence with what stands in brackets, and without."""
    return {re.sub(r"\[(.*?)\]", r"\1", line), re.sub(r" ?\[.*?\]", "", line)}


LINES = [one for line in block("sentences").splitlines() for one in sorted(both_ways(line))]


async def test_the_example_holds(database_url: str) -> None:
    (story,) = read_source(block("gherkin"), file="docs/stories.md")
    await played(story, Place(database_url))


@pytest.mark.parametrize("line", LINES)
def test_each_sentence_of_the_page_is_known(line: str) -> None:
    word, _, text = line.partition(" ")
    SENTENCES.find(Step("docs/stories.md", 0, Kind[word.upper()], text))


def test_the_page_has_every_sentence() -> None:
    shown = [line.partition(" ")[2] for line in LINES]
    missing = [one.template for one in SENTENCES.known if not any(one.arguments(text) is not None for text in shown)]
    assert not missing
