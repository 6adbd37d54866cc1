"""Which text ids the code asks for, found in its source: a misspelt one would be an empty bubble on a phone."""

import ast
import importlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("bot", "domain", "handlers", "scheduler", "storage")
ID = re.compile(r"^[a-z][a-z0-9-]*\.[a-z][\w-]*$")
STARTS = {"KeyFileError", "NotMigratedError", "UnusableError"}
TAKES_AN_ID = {"TextId", "Text", "text", "RefusedError", "HoursError", "said", "tell", "say", "_ok", *STARTS}
ASKS = {"one_of", "words", "tell"}
IN_A_PAGE = re.compile(r"""\bt\(\s*["']([a-z][\w.-]+)["']""")


@dataclass(frozen=True)
class Use:
    """A text id, or with `is_start` the beginning of some, and where it stands."""

    place: str
    id: str
    is_start: bool = False


def used() -> Iterator[Use]:
    """Every use in the code and in the pages."""
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            yield from in_source(file.read_text(encoding="utf-8"), place=str(file.relative_to(ROOT)))
    for file in sorted((ROOT / "bot/web/templates").glob("*.html")):
        for found in IN_A_PAGE.findall(file.read_text(encoding="utf-8")):
            yield Use(str(file.relative_to(ROOT)), found)


def in_source(source: str, *, place: str) -> Iterator[Use]:
    """Every use in one module: what is given to what takes an id, written out or begun in an f-string."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = _name(node.func)
        if name in TAKES_AN_ID or (name in ASKS and isinstance(node.func, ast.Attribute)):
            for branch in _branches(node.args[0]):
                yield from _read(branch, place=f"{place}:{node.lineno}")
        if name == "one_of" and len(node.args) > 1:
            yield from _labels(node, place=place)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def _branches(given: ast.expr) -> Iterator[ast.expr]:
    if isinstance(given, ast.IfExp):
        yield from _branches(given.body)
        yield from _branches(given.orelse)
    else:
        yield given


def _read(given: ast.expr, *, place: str) -> Iterator[Use]:
    match given:
        case ast.Constant(value=str(words)) if ID.match(words):
            yield Use(place, words)
        case ast.JoinedStr(values=[ast.Constant(value=str(words)), *_]) if "." in words:
            yield Use(place, words, is_start=True)


def _labels(call: ast.Call, *, place: str) -> Iterator[Use]:
    """The labels of the options of an enumeration."""
    question, options = call.args[0], call.args[1]
    if not isinstance(question, ast.Constant) or not isinstance(options, ast.Name):
        return
    module = importlib.import_module(place.removesuffix(".py").replace("/", "."))
    found = getattr(module, options.id, None)
    if isinstance(found, type) and issubclass(found, StrEnum):
        for one in found:
            yield Use(f"{place}:{call.lineno}", f"{question.value!s}_{one.value}")
