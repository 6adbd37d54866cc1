"""The page for who administers the machine has every setting, only commands that exist, and what the doctor says."""

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.config import example
from bot.platforms.matrix.limits import lifted_by
from bot.text_check import pieces
from domain.people import Language

ROOT = Path(__file__).parents[2]
PAGES = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("operating.md", "operating-matrix.md")}
PAGE = "\n".join(PAGES.values())
DEFAULTS = dict(line.split("=", 1) for line in example().splitlines() if line.startswith("BUURTPOLS_"))
ROW = re.compile(r"^\| `(BUURTPOLS_[A-Z_]+)` \| (\S+) \|", re.MULTILINE)
COMMAND = re.compile(r"(?:^ +|`|sudo -iu buurtpols |sqlite )buurtpols ([a-z]+)", re.MULTILINE)
FINDING = re.compile(r"^ +((?:good   |mind   |FAULT  ) [a-z]+: .+)$", re.MULTILINE)
NAMES = r"\w+(?:, \w+)*"
GAP = re.compile(r"\\\{\\ \\\$\w+\\ \\\}")
CHOICE = re.compile(r"\{ (\$\w+) ->(?:[^{}]|\{[^{}]*\})*\}")


def settings_in(page: str) -> dict[str, str]:
    """The settings that have a row of a table, each with the default that stands there."""
    return {name: "" if default == "empty" else default.strip("`") for name, default in ROW.findall(page)}


def doctors_lines() -> re.Pattern[str]:
    """Whatever the doctor may say in English, with anything in the gaps; a gap alone holds names."""
    said = [one.written for text_id, one in pieces(Language.ENGLISH).items() if text_id.startswith("doctor.")]
    plain = (CHOICE.sub(r"{ \1 }", words) for words in said if "$said" not in words)
    filled = (GAP.sub(".+", re.escape(words)) for words in plain)
    return re.compile("|".join(NAMES if pattern == ".+" else f"(?:{pattern})" for pattern in filled))


def unsaid(page: str) -> list[str]:
    """Lines of the doctor in a page that it never says."""
    known = doctors_lines()
    return [line for line in FINDING.findall(page) if not known.fullmatch(line.partition(": ")[2])]


def unknown_commands(page: str) -> set[str]:
    """The commands in a page that the command line does not have."""
    named = set(COMMAND.findall(page))
    return {one for one in named if CliRunner().invoke(app, [one, "--help"]).exit_code}


def anchors(page: str) -> set[str]:
    """What a link within a page can lead to: its headings, as they are in an address."""
    titles = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.casefold()).replace(" ", "-") for title in titles}


def test_the_page_has_every_setting_with_its_default() -> None:
    assert settings_in(PAGE) == DEFAULTS


def test_a_setting_that_is_missing_or_has_another_default_is_found() -> None:
    port = "| `BUURTPOLS_PORT` | `8000` |"
    assert settings_in(PAGE.replace(port, port.replace("8000", "80"))) != DEFAULTS
    assert settings_in(PAGE.replace(port, "")) != DEFAULTS


def test_every_command_on_the_page_exists() -> None:
    assert {"init", "doctor", "invite", "migrate", "open"} <= set(COMMAND.findall(PAGE))
    assert unknown_commands(PAGE) == set()
    assert unknown_commands("    sudo -iu buurtpols buurtpols fly") == {"fly"}


def test_the_doctor_says_what_the_page_shows_of_it() -> None:
    assert len(FINDING.findall(PAGE)) > 10
    assert unsaid(PAGE) == []
    assert unsaid("    good    key: is made of gold") == ["good    key: is made of gold"]


@pytest.mark.parametrize(
    ("name", "link"),
    sorted({(name, link) for name, page in PAGES.items() for link in re.findall(r"\]\(#([^)]+)\)", page)}),
)
def test_a_link_within_a_page_leads_somewhere(name: str, link: str) -> None:
    assert link in anchors(PAGES[name])


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((operating[\w-]*\.md(?:#[^)]+)?)\)", PAGE))))
def test_a_link_from_one_page_to_the_other_leads_somewhere(link: str) -> None:
    name, _, anchor = link.partition("#")
    assert not anchor or anchor in anchors(PAGES[name])


def test_the_call_that_lifts_the_limit_stands_as_the_doctor_says_it() -> None:
    assert PAGE.count(lifted_by("@buurtpols:example.org").removeprefix("POST ")) == len(("the call", "the finding"))


def test_the_unit_lets_the_program_tell_systemd_how_it_is() -> None:
    unit = set(re.findall(r"^    (\w+=.*)$", PAGE, re.MULTILINE))
    assert {"Type=notify", "WatchdogSec=60", "Restart=always", "ExecStart=/usr/local/bin/buurtpols run"} <= unit
