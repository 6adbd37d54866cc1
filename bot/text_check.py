"""Looking at the texts themselves: each id in every language, with the same gaps."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from fluent.syntax import FluentParser, ast
from fluent.syntax.serializer import serialize_pattern
from fluent.syntax.visitor import Visitor

from bot.texts import LOCALES, sources
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
        UnreadableError: a line is no Fluent, a message has words of its own or is no language, or an id comes twice.
    """
    return MappingProxyType(
        {text: piece for name, source in sources(folder).items() for text, piece in _pieces(name, source)[language]}
    )


@lru_cache(maxsize=512)
def _pieces(capability: str, source: str) -> Mapping[Language, Sequence[tuple[TextId, Piece]]]:
    """Those of a file that says this; read once, since reading all of them takes a second."""
    found: dict[Language, dict[TextId, Piece]] = {language: {} for language in Language}
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.Junk):
            raise UnreadableError(f"{capability}.ftl: not understood: {str(entry.content).strip()[:60]}")
        if isinstance(entry, ast.Message):
            known = found[_language(capability, entry)]
            for text_id, piece in _of_message(capability, entry):
                if text_id in known:
                    raise UnreadableError(f"{capability}.ftl: {text_id} comes twice in {entry.id.name}")
                known[text_id] = piece
    return {language: tuple(texts.items()) for language, texts in found.items()}


def _language(capability: str, message: ast.Message) -> Language:
    name = message.id.name
    if name not in {one.value for one in Language}:
        raise UnreadableError(f"{capability}.ftl: {name} is no language")
    if message.value is not None:
        raise UnreadableError(f"{capability}.ftl: {name} has words of its own; give them an attribute")
    return Language(name)


def _of_message(capability: str, message: ast.Message) -> Iterator[tuple[TextId, Piece]]:
    for attribute in message.attributes:
        gaps = _Gaps()
        gaps.visit(attribute)
        written = serialize_pattern(attribute.value).strip()
        yield TextId(f"{capability}.{attribute.id.name}"), Piece(frozenset(gaps.found), written)


def differences(folder: Path = LOCALES) -> list[str]:
    """One line for each text that is missing in a language or has other gaps there than in Dutch."""
    try:
        known = {language: pieces(language, folder) for language in Language}
    except (OSError, UnreadableError) as error:
        return [str(error)]
    dutch = known[Language.DUTCH]
    found = []
    for language, texts in known.items():
        found += [f"{one} is not there in {language.value}" for one in sorted(dutch.keys() - texts.keys())]
        found += [f"{one} is there in {language.value}, not in nl" for one in sorted(texts.keys() - dutch.keys())]
        found += [
            f"{one} has other gaps in {language.value} than in nl"
            for one in sorted(dutch.keys() & texts.keys())
            if dutch[one].gaps != texts[one].gaps
        ]
    return found
