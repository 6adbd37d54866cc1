"""The tour's worked example is carried out as it is written, and what it quotes is in the code."""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fakes import children

ROOT = Path(__file__).parents[2]
TOUR = (ROOT / "docs" / "tour.md").read_text(encoding="utf-8")
STORY = "tests/stories/thanks.feature"
HANDLER = "handlers/thank_colleague.py"
TEXTS = "bot/locales/thanks.ftl"
WIRING = "bot/wiring.py"

CHANGE = re.compile(
    r"^(?P<how>New file|At the end of|In) `(?P<path>[^`]+)`(?:, after the line `(?P<after>[^`]+)`)?:\n\n"
    r"```\w+\n(?P<block>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
QUOTE = re.compile(r"from\s+`(?P<path>[^`]+)`:\n\n```\w+\n(?P<block>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Change:
    """A code block of the tour, and where it says that it goes."""

    how: str
    path: str
    after: str | None
    block: str

    def make_in(self, tree: Path) -> None:
        file = tree / self.path
        if self.how == "New file":
            assert not file.exists(), f"{self.path} is there already"
            file.write_text(self.block, encoding="utf-8")
            return
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        place = len(lines) if self.after is None else self._place(lines)
        file.write_text("".join([*lines[:place], self.block, *lines[place:]]), encoding="utf-8")

    def _place(self, lines: list[str]) -> int:
        found = [number for number, line in enumerate(lines, start=1) if line.strip() == self.after]
        assert len(found) == 1, f"{self.path} has {len(found)} lines {self.after!r}"
        return found[0]


CHANGES = [Change(one["how"], one["path"], one["after"], one["block"]) for one in CHANGE.finditer(TOUR)]


def _files() -> Iterator[Path]:
    """What belongs to the project: all that git knows or would add."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return (Path(name) for name in sorted(set(listed.split("\0"))) if name and (ROOT / name).is_file())


@dataclass(frozen=True)
class Tree:
    """A copy of the project without its environment, and each file as it was copied."""

    root: Path
    before: dict[str, bytes]

    @property
    def changed(self) -> set[str]:
        """The files that are new, gone or different since; what python and tools leave behind aside."""
        now = {
            file.relative_to(self.root).as_posix(): file.read_bytes()
            for file in self.root.rglob("*")
            if file.is_file() and file.suffix != ".pyc"
        }
        return {name for name in now.keys() | self.before.keys() if now.get(name) != self.before.get(name)}


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    root = tmp_path / "copy"
    before = {}
    for name in _files():
        before[name.as_posix()] = (ROOT / name).read_bytes()
        compiled = name.parent / "__pycache__" / f"{name.stem}.{sys.implementation.cache_tag}.pyc"
        for file in (name, compiled):  # with its time, by which Python knows what it compiled
            if (ROOT / file).is_file():
                (root / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(ROOT / file, root / file)
    return Tree(root, before)


def _run(tree: Tree, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tree.root,
        env=children.environment("tour") if command[0] == "bot" else None,
        check=False,
        capture_output=True,
        text=True,
    )


def _played(tree: Tree) -> subprocess.CompletedProcess[str]:
    return _run(tree, "bot", "play", STORY)


def test_the_worked_example_holds_and_touches_nothing_else(tree: Tree) -> None:
    for change in CHANGES:
        change.make_in(tree.root)
    played = _played(tree)
    assert "4 of 4 stories held." in played.stdout, played.stdout + played.stderr
    assert played.returncode == 0
    assert tree.changed == {HANDLER, TEXTS, STORY, WIRING}
    for command in (["check"], ["format", "--check"]):
        tidy = _run(tree, "ruff", *command, "--no-cache", HANDLER, WIRING)
        assert tidy.returncode == 0, tidy.stdout + tidy.stderr


def test_without_the_wiring_its_story_does_not_hold(tree: Tree) -> None:
    for change in CHANGES:
        if change.path != WIRING:
            change.make_in(tree.root)
    played = _played(tree)
    assert played.returncode == 1
    assert 'did not hear "thanks.whom"' in played.stdout


def test_the_wiring_is_a_line_and_an_import() -> None:
    lines = [line for change in CHANGES if change.path == WIRING for line in change.block.splitlines()]
    assert [line.strip().startswith("Capability(") for line in lines] == [True, False]


def test_what_the_tour_quotes_is_in_the_code() -> None:
    quotes = list(QUOTE.finditer(TOUR))
    assert len(quotes) == 2
    for quote in quotes:
        assert quote["block"] in (ROOT / quote["path"]).read_text(encoding="utf-8"), quote["path"]
