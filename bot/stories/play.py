"""Playing story files from the command line."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.stories.player import play_scenario
from bot.stories.script import Scenario, StoryError, read
from bot.stories.story import Place
from bot.stories.transcript import Transcript
from storage.database import Database


async def play(files: Sequence[Path], *, echo: Callable[[str], None]) -> int:
    """Play all stories of these files, each in a house of its own, and write down what happens.

    Returns 0 when all held, 1 when one did not or cannot be read: its file, line and reason come last.
    """
    scenarios: list[Scenario] = []
    failures: list[str] = []
    for file in files:
        try:
            scenarios += read(file)
        except StoryError as error:
            failures.append(str(error))
    held = 0
    for scenario in scenarios:
        failure = await _failure(scenario, echo=echo)
        held += failure is None
        failures += [failure] if failure else []
    echo(f"\n{held} of {len(scenarios)} stories held.")
    for failure in failures:
        echo(failure)
    return 1 if failures else 0


async def _failure(scenario: Scenario, *, echo: Callable[[str], None]) -> str | None:
    """None when the story held, else why not."""
    transcript = Transcript(echo)
    with tempfile.TemporaryDirectory(prefix="buurtpols-story-") as folder:
        url = f"sqlite+aiosqlite:///{folder}/story.sqlite"
        await lay(url)
        try:
            await play_scenario(scenario, Place(url), transcript)
        except StoryError as error:
            transcript.failed(str(error))
            return str(error)
    return None


async def lay(url: str) -> None:
    """Make today's tables in an empty database."""
    database = Database(url)
    try:
        await database.lay()
    finally:
        await database.close()
