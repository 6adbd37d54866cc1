"""The page about the first hour: its pictures are there and small, its commands exist, and its quotes are true."""

import re
from pathlib import Path

from typer.testing import CliRunner

from bot.__main__ import app
from bot.text_check import pieces
from domain.people import Language

ROOT = Path(__file__).parents[2]
FILE = ROOT / "docs" / "first-hour.md"
PAGE = FILE.read_text(encoding="utf-8")
PNG = b"\x89PNG\r\n\x1a\n"
LARGEST = 120_000
"""Bytes of a picture."""
GAP = re.compile(r"\\\{\\ \\\$\w+\\ \\\}")


def pictures(page: str) -> dict[str, str]:
    """What the page shows, each with the words for who cannot see it."""
    return {where: words for words, where in re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", page)}


def commands(page: str) -> set[str]:
    """The first words after `buurtpols`, wherever they stand as something to type."""
    return set(re.findall(r"(?:^    |`)buurtpols ([a-z]+)", page, re.MULTILINE))


def quoted(page: str) -> list[str]:
    """Lines of blocks that a command says: they are in Dutch, begin with a capital and end a sentence."""
    return re.findall(r"^    ([A-Z][^\n]*[.:]|[A-Z][^\n]*: ja)$", page, re.MULTILINE)


def unsaid(lines: list[str]) -> list[str]:
    """Lines that hold no sentence of the texts, with anything in the gaps."""
    of_import = [one.written for text_id, one in pieces(Language.DUTCH).items() if text_id.startswith("import.")]
    patterns = {GAP.sub(".+", re.escape(one.strip())) for written in of_import for one in written.splitlines()}
    known = [re.compile(one) for one in patterns if re.search(r"[a-z]{4}", one)]
    told = {line: line.rpartition("): ")[2].removesuffix(" ja") for line in lines}  # without the place in the sheet
    return [line for line, words in told.items() if not any(pattern.fullmatch(words) for pattern in known)]


def test_every_picture_is_there_and_small_and_has_words() -> None:
    shown = pictures(PAGE)
    assert 5 <= len(shown) <= 7
    for where, words in shown.items():
        data = (FILE.parent / where).read_bytes()
        assert data.startswith(PNG), where
        assert len(data) <= LARGEST, where
        assert len(words.split()) > 4, where


def test_every_picture_of_it_is_shown() -> None:
    there = {f"pictures/{one.name}" for one in (FILE.parent / "pictures").glob("first-hour-*")}
    assert there == set(pictures(PAGE))


def test_every_command_of_the_hour_exists() -> None:
    named = commands(PAGE)
    assert {"init", "area", "invite", "template", "import", "cards", "run", "doctor", "people"} == named
    assert [one for one in named if CliRunner().invoke(app, [one, "--help"]).exit_code] == []
    assert commands("    buurtpols fly away\n and `buurtpols land`") == {"fly", "land"}


def test_what_the_import_says_is_what_the_page_shows() -> None:
    lines = quoted(PAGE)
    assert len(lines) > 10
    assert unsaid(lines) == []
    assert unsaid(["Ik vind het zo wel mooi."]) == ["Ik vind het zo wel mooi."]


def test_the_readme_leads_here() -> None:
    assert "(docs/first-hour.md)" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_button_that_is_chosen_has_that_label() -> None:
    labels = {one.written for one in pieces(Language.DUTCH).values()}
    _, _, last_step = PAGE.partition("## 6")
    chosen = re.findall(r"(?<!\*)\*([^*\n]+)\*", last_step)
    assert len(chosen) > 4
    assert [one for one in chosen if one not in labels] == []
