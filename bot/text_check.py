"""Looking at the texts themselves: each id in every language, with the same gaps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_pattern
from fluent.syntax.visitor import Visitor

from bot.texts import LOCALES
from domain.ids import TextId
from domain.people import Language


@dataclass(frozen=True)
class Piece:
    """One text in one language: the names of its gaps, and how it is written."""

    gaps: frozenset[str]
    written: str


class UnreadableError(Exception):
    """A file of texts is not what it must be; the message says where."""


class _Gaps(Visitor):
    """Collects the names of variables."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's name
        self.found.add(node.id.name)


def pieces(language: Language, folder: Path = LOCALES) -> Mapping[TextId, Piece]:
    """All texts of a language by id.

    Raises:
        UnreadableError: a line is no Fluent, a message has words of its own, or an id comes twice.
    """
    return _pieces(f"{language.value}.ftl", (folder / f"{language.value}.ftl").read_text(encoding="utf-8"))


@lru_cache(maxsize=2 * len(Language))
def _pieces(name: str, source: str) -> Mapping[TextId, Piece]:
    """Those of a file that says this; read once, since reading it takes half a second."""
    found: dict[TextId, Piece] = {}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            raise UnreadableError(f"{name}: not understood: {str(entry.content).strip()[:60]}")
        if not isinstance(entry, ast.Message):
            continue
        if entry.value is not None:
            raise UnreadableError(f"{name}: {entry.id.name} has words of its own; give them an attribute")
        for text_id, piece in _of_message(entry):
            if text_id in found:
                raise UnreadableError(f"{name}: {text_id} comes twice")
            found[text_id] = piece
    return MappingProxyType(found)


def _of_message(message: ast.Message) -> Iterator[tuple[TextId, Piece]]:
    for attribute in message.attributes:
        gaps = _Gaps()
        gaps.visit(attribute)
        written = serialize_pattern(attribute.value).strip()
        yield TextId(f"{message.id.name}.{attribute.id.name}"), Piece(frozenset(gaps.found), written)


def differences(folder: Path = LOCALES) -> list[str]:
    """One line for each text that is missing in a language or has other gaps there than in Dutch."""
    try:
        known = {language: pieces(language, folder) for language in Language}
    except (OSError, UnreadableError) as error:
        return [str(error)]
    dutch = known[Language.DUTCH]
    found = []
    for language, texts in known.items():
        found += [f"{language.value}.ftl lacks {one}" for one in sorted(dutch.keys() - texts.keys())]
        found += [f"nl.ftl lacks {one}, which {language.value}.ftl has" for one in sorted(texts.keys() - dutch.keys())]
        found += [
            f"{one} has other gaps in {language.value}.ftl than in nl.ftl"
            for one in sorted(dutch.keys() & texts.keys())
            if dutch[one].gaps != texts[one].gaps
        ]
    return found
