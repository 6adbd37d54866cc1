"""Every story of `tests/stories` on both databases, one test each."""

from pathlib import Path

import pytest

from bot.stories.player import play_scenario
from bot.stories.script import Scenario, StoryError, read
from bot.stories.story import Place
from bot.stories.transcript import Transcript

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
    transcript = Transcript()
    try:
        await play_scenario(scenario, Place(database_url), transcript)
    except StoryError as error:
        pytest.fail("\n".join([*transcript.lines, "", str(error)]), pytrace=False)
