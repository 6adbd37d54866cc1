"""Reading a file of stories: each scenario becomes its steps, with the line where each stands."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException, ParserError
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler


class Kind(Enum):
    """What a step is for; "And" and "But" are what the step before them is."""

    GIVEN = "Context"
    WHEN = "Action"
    THEN = "Outcome"
    ANY = "Unknown"

    @property
    def word(self) -> str:
        """How it is written in a story."""
        return "step" if self is Kind.ANY else self.name.capitalize()


@dataclass(frozen=True)
class Step:
    """One sentence of a story, and where it stands."""

    file: str
    line: int
    kind: Kind
    text: str

    @property
    def place(self) -> str:
        """The file and the line, as editors understand them."""
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Scenario:
    """One story: the steps of its background first; an outline is one story for each row of its examples."""

    name: str
    file: str
    line: int
    steps: tuple[Step, ...]


class StoryError(Exception):
    """A story cannot be read, or did not hold; `str` begins with the file and the line."""

    def __init__(self, place: str, reason: str) -> None:
        """What is wrong, and where."""
        super().__init__(f"{place}: {reason}")
        self.place, self.reason = place, reason


def read(file: Path) -> Sequence[Scenario]:
    """All stories of a file.

    Raises:
        StoryError: the file cannot be read, is no Gherkin, or holds no story.
    """
    try:
        source = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StoryError(str(file), "cannot be read") from error
    return read_source(source, file=str(file))


def read_source(source: str, *, file: str) -> Sequence[Scenario]:
    """All stories of a text; `file` is what places are named by. Raises StoryError like `read`."""
    try:
        document = Parser().parse(source)
    except CompositeParserException as error:
        first = error.errors[0]
        raise StoryError(f"{file}:{first.location['line']}", _without_place(first)) from error
    except ParserError as error:
        raise StoryError(file, str(error)) from error
    lines = dict(_lines(document))
    pickles = Compiler().compile({**document, "uri": file})
    if not pickles:
        raise StoryError(file, "holds no story")
    return [_scenario(pickle, file=file, lines=lines) for pickle in pickles]


def _without_place(error: ParserError) -> str:
    return str(error).partition("): ")[2] or str(error)


def _scenario(pickle: Mapping[str, Any], *, file: str, lines: Mapping[str, int]) -> Scenario:
    steps = [
        Step(file, lines[step["astNodeIds"][0]], Kind(step.get("type", "Unknown")), step["text"])
        for step in pickle["steps"]
    ]
    return Scenario(pickle["name"], file, lines[pickle["astNodeIds"][-1]], tuple(steps))


def _lines(node: object) -> Iterator[tuple[str, int]]:
    """The line of everything in a document that has an id."""
    if isinstance(node, Mapping):
        if "id" in node and "location" in node:
            yield node["id"], node["location"]["line"]
        for child in node.values():
            yield from _lines(child)
    elif isinstance(node, list):
        for child in node:
            yield from _lines(child)
