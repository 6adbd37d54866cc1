"""The stories of `tests/stories`, chosen and played in a test: one that does not hold shows how far it came."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.stories.player import Played, play_scenario
from bot.stories.script import Scenario, StoryError, read
from bot.stories.story import Place
from bot.stories.transcript import Transcript

HERE = Path(__file__).parents[2]
FOLDER = HERE / "tests" / "stories"


def scenarios(*files: str, that: Callable[[Scenario], bool] = lambda _: True) -> list[object]:
    """The scenarios of these files, or of all, of which `that` is true; each is named by where it stands."""
    found = [FOLDER / f"{one}.feature" for one in sorted(files)] or sorted(FOLDER.glob("*.feature"))
    return [
        pytest.param(scenario, id=f"{file.stem}:{scenario.line}")
        for file in found
        for scenario in read(file.relative_to(HERE) if file.is_relative_to(Path.cwd()) else file)
        if that(scenario)
    ]


async def played(scenario: Scenario, place: Place) -> Played:
    """What was said and typed in it; where it does not hold the test fails."""
    transcript = Transcript()
    try:
        return await play_scenario(scenario, place, transcript)
    except StoryError as error:
        pytest.fail("\n".join([*transcript.lines, "", str(error)]), pytrace=False)
