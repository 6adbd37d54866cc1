"""Every story of `tests/stories` on both databases, one test each."""

import re
from pathlib import Path

import pytest

from bot.catalogue import shipped as shipped_catalogue
from bot.option_keys import keys_by_label, keys_of_catalogue
from bot.stories.player import play_scenario
from bot.stories.script import Scenario, StoryError, read
from bot.stories.transcript import Transcript
from bot.texts import shipped
from domain.ids import TextId
from fakes.counting import Costs, Counting
from fakes.free_words import free_words, travels_as_ours

FOLDER = Path(__file__).parent / "stories"
HERE = Path(__file__).parents[1]


def _all() -> list[object]:
    return [
        pytest.param(scenario, id=f"{file.stem}:{scenario.line}")
        for file in sorted(FOLDER.glob("*.feature"))
        for scenario in read(file.relative_to(HERE) if file.is_relative_to(Path.cwd()) else file)
    ]


@pytest.mark.parametrize("scenario", _all())
async def test_story(scenario: Scenario, database_url: str) -> None:
    transcript, costs = Transcript(), Costs()
    try:
        played = await play_scenario(scenario, Counting(database_url, costs=costs), transcript)
    except StoryError as error:
        pytest.fail("\n".join([*transcript.lines, "", str(error)]), pytrace=False)
    shown = {(option.label, option.key) for one in played.sent for option in one.message.options}
    assert not [f"{label} is not the label of {key}" for label, key in shown if not is_listed(label, key)]
    assert not [words for words in free_words(played.typed) if travels_as_ours(words, played.sent)]
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
