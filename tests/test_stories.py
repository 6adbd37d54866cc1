"""Every story of `tests/stories` on both databases, one test each."""

import re

import pytest

from bot.catalogue import shipped as shipped_catalogue
from bot.option_keys import keys_by_label, keys_of_catalogue
from bot.stories.script import Scenario
from bot.texts import shipped
from domain.ids import TextId
from fakes.counting import Costs, Counting
from fakes.free_words import free_words, travels_as_ours
from fakes.storybook import played, scenarios


@pytest.mark.parametrize("scenario", scenarios())
async def test_story(scenario: Scenario, database_url: str) -> None:
    costs = Costs()
    story = await played(scenario, Counting(database_url, costs=costs))
    shown = {(option.label, option.key) for one in story.sent for option in one.message.options}
    assert not [f"{label} is not the label of {key}" for label, key in shown if not is_listed(label, key)]
    assert not [words for words in free_words(story.typed) if travels_as_ours(words, story.sent)]
    assert not [str(cost) for cost in costs.found if cost.is_too_much]


def is_listed(label: TextId, key: str) -> bool:
    """Whether `buurtpols texts` lists this key; codes, names, ids, numbers, hours and questions to change are not."""
    if label in LABELS:
        return LABELS[label] == key
    is_free = re.fullmatch(r"[A-Z][\w-]+|\d+(:\d\d)?|[0-9a-f]{32}", key) is not None
    return key in OF_CATALOGUE or is_free or label.startswith("change.")


LABELS = keys_by_label(shipped().ids())
OF_CATALOGUE = keys_of_catalogue(shipped_catalogue())


def test_a_button_that_is_not_listed_is_found() -> None:
    assert is_listed(TextId("visit.how-did-it-go_good"), "good")
    assert not is_listed(TextId("visit.how-did-it-go_good"), "fine")
    assert not is_listed(TextId("visit.noted"), "noted")
    assert is_listed(TextId("option.as-is"), "16:00")
    assert not is_listed(TextId("option.as-is"), "16:00h")
