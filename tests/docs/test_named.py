"""What the pages name exists: files, functions, text ids, settings, commands and links."""

import ast
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.__main__ import app
from bot.config import PREFIX, Settings
from bot.texts import shipped

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "domain", "handlers", "scheduler", "storage")
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "bench" / "README.md"]
EXAMPLE = "## Worked example"  # what comes after it is carried out by test_tour.py
COMMAND = re.compile(r"(?:\.venv/bin/)?buurtpols (?P<words>[a-z].*)")
NAME = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?(?:\(.*\))?")


def _page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8").partition(EXAMPLE)[0]


def _spans(page: str) -> list[str]:
    prose = re.sub(r"^```.*?^```$", "", page, flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"`([^`\n]+)`", prose)


def _defined(tree: ast.AST, module: str) -> Iterator[str]:
    """Functions, classes and what is set at the top of a module, as `name`, `module.name` and `Class.name`."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef):
            yield from (node.name, f"{module}.{node.name}")
            for one in node.body:
                if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield f"{node.name}.{one.name}"
                elif isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                    yield f"{node.name}.{one.target.id}"
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (node.name, f"{module}.{node.name}")
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for one in targets if isinstance(one, ast.Name))


def names_of_the_code() -> set[str]:
    return {
        name
        for room in ROOMS
        for file in (ROOT / room).rglob("*.py")
        for name in _defined(ast.parse(file.read_text(encoding="utf-8")), file.stem)
    }


def unknown_names(page: str, known: set[str]) -> list[str]:
    """The names of functions and classes in a page that no module defines."""
    found = []
    for span in _spans(page):
        bare = span.partition("(")[0]
        looks_like_code = "." in bare or "_" in bare or bare[:1].isupper()
        if not NAME.fullmatch(span) or not looks_like_code or bare in known:
            continue
        owner, _, rest = bare.partition(".")
        if owner == "ask" and f"Ask.{rest}" in known:
            continue
        found.append(bare)
    return found


def test_every_function_in_the_tour_is_in_the_code() -> None:
    known = names_of_the_code() | {str(one) for one in shipped().ids()} | {"StrEnum", "unittest.mock", "CHANGELOG.md"}
    assert unknown_names(_page("docs/tour.md"), known) == []


def test_a_name_that_is_gone_is_found() -> None:
    page = "`Dispatcher.receive`, `Dispatcher.gone`, `inbox.accept`, `inbox.gone`, `ask.one_of`, `ask.gone`, `Nobody`"
    assert unknown_names(page, names_of_the_code()) == ["Dispatcher.gone", "inbox.gone", "ask.gone", "Nobody"]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_named_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8").partition(EXAMPLE)[0]
    folders = "|".join((*ROOMS, "tests", "docs", "bench"))
    files = [span for span in _spans(text) if re.fullmatch(rf"(?:{folders})/[\w./-]*", span)]
    links = [link for link in re.findall(r"\]\(([^)#\s]+)\)", text) if "://" not in link]
    assert [one for one in files if not (ROOT / one).exists()] == []
    assert [one for one in links if not (page.parent / one).exists()] == []


def commands_in(page: str) -> list[list[str]]:
    """The lines and spans of a page that call the command line, each as its words."""
    lines = [line.strip() for line in page.splitlines() if line.startswith("    ")]
    found = (COMMAND.fullmatch(line.partition("  #")[0].strip()) for line in [*lines, *_spans(page)])
    return [shlex.split(one["words"]) for one in found if one]


def refused(words: list[str]) -> str | None:
    """What the command line says to these words; None when it knows them. Asked for help, it carries nothing out."""
    asked = CliRunner().invoke(app, [*words, "--help"])
    return None if asked.exit_code == 0 else asked.output


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_command_line_takes_every_command_named(page: Path) -> None:
    commands = commands_in(page.read_text(encoding="utf-8"))
    assert [(words, why) for words in commands if (why := refused(words))] == []


def test_a_wrong_command_is_found() -> None:
    assert "No such command 'fly'" in str(refused(["fly"]))
    assert "No such command 'remove'" in str(refused(["area", "remove"]))
    assert "--colour" in str(refused(["invite", "Riet", "--colour", "blue"]))
    assert commands_in("    .venv/bin/buurtpols run\n and `buurtpols area add`") == [["run"], ["area", "add"]]
    assert len(commands_in((ROOT / "README.md").read_text(encoding="utf-8"))) >= 8


def test_every_setting_named_is_read() -> None:
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    for page in PAGES:
        assert set(re.findall(rf"{PREFIX}[A-Z_]+", page.read_text(encoding="utf-8"))) <= known, page.name


def test_what_make_is_asked_for_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        asked = re.findall(r"(?:^    |`|sudo )make ([a-z]+)", text, re.MULTILINE)
        assert set(asked) <= targets, page.name
