"""The real program dies in the middle of a broadcast that a coordinator typed: everybody has it once, or is listed."""

from pathlib import Path

import pytest

from fakes import children
from fakes.bot_api import bot_api_process
from fakes.broadcast_play import MOST_UNKNOWN, Trouble, play

PEOPLE = 24
pytestmark = [pytest.mark.sqlite, pytest.mark.timeout(120)]


async def test_killed_in_the_middle_everybody_has_it_once_or_is_listed(tmp_path: Path) -> None:
    trouble = Trouble(blocked=1, lost=1, told_to_wait=1, slow=0.3)
    async with bot_api_process("--check-schema") as remote:
        environment = children.environment("run")
        played, chats = await play(
            remote, tmp_path, people_count=PEOPLE, trouble=trouble, calls=0, environment=environment
        )
    assert played.complaints(chats) == []
    assert not played.came.keys() & played.blocked
    assert len(played.unknown) <= trouble.lost + MOST_UNKNOWN
    assert f"van {PEOPLE}" in played.progress
