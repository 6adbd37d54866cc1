"""One child process a worker for all commands that tests call; each test calls them in an empty folder of its own."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from fakes import children
from fakes.commands import Commands, calling


@pytest.fixture(scope="session")
def process() -> "Iterator[subprocess.Popen[str]]":
    with calling(children.environment("commands")) as found:
        yield found


@pytest.fixture
def run(process: "subprocess.Popen[str]", tmp_path: Path) -> Commands:
    """Calls `buurtpols` in an empty folder, where its files come to lie."""
    return Commands(process, tmp_path)
