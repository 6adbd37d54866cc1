"""The words of the screens, from Fluent files: one for each capability, with a message for each language.

Words are B1 ("je", at most twelve words in a sentence), with one question in a text.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message

from bot.numbers import Numbers
from domain.ids import TextId
from domain.people import Language
from domain.text_args import Arg, Args, Lines, Moment, Text, Written
from domain.words import Words
from domain.zones import DEFAULT_ZONE

log = structlog.get_logger()
LOCALES = Path(__file__).parent / "locales"
_ID = re.compile(r"^(?P<message>[a-z][a-z0-9-]*)\.(?P<attribute>[a-z][a-zA-Z0-9_-]*)$")
_BEGINS = re.compile(r"^(?P<language>[a-z]+) *=", re.MULTILINE)


class UnknownTextError(LookupError):
    """There is no text of that id in that language."""


class Texts:
    """All texts; `visit.noted` is the attribute `.noted` of the message `nl` or `en` in the file `visit.ftl`."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """Take each capability's Fluent source, by its name."""
        self._bundles = {language: _Bundle(language, sources) for language in Language}
        self._without_gaps: dict[tuple[Language, str], str] = {}

    def say(self, text: TextId | str, args: Args, *, language: Language, zone: str = DEFAULT_ZONE) -> str:
        """The text with its gaps filled, as the reader sees it.

        Raises:
            UnknownTextError: no such text.
        """
        if args:
            return self._filled(text, args, language=language, zone=zone)
        known = self._without_gaps.get((language, text))
        if known is None:
            known = self._without_gaps[language, text] = self._filled(text, {}, language=language, zone=zone)
        return known

    def _filled(self, text: TextId | str, args: Args, *, language: Language, zone: str) -> str:
        bundle, pattern = self._bundles[language], self._pattern(text, language)
        if pattern is None:
            raise UnknownTextError(text)
        filled = {name: self._fill(arg, language=language, zone=zone) for name, arg in args.items()}
        words, errors = bundle.format_pattern(pattern, filled)
        if errors:
            log.error("text.incomplete", text_id=text, language=language.value, problems=len(errors))
        return str(words)

    def _pattern(self, text: TextId | str, language: Language) -> Any:  # noqa: ANN401  Fluent's own
        bundle, found = self._bundles[language], _ID.match(text)
        if not found or not bundle.has_message(found["message"]):
            return None
        return bundle.get_message(found["message"]).attributes.get(found["attribute"])

    def __contains__(self, text: str) -> bool:
        """Whether there is a text of that id."""
        return self._pattern(text, Language.DUTCH) is not None

    def ids(self) -> Iterator[TextId]:
        """Every text id: by capability, and of each in the order of its file."""
        bundle = self._bundles[Language.DUTCH]
        for message in sorted(bundle.ids):
            for attribute in bundle.get_message(message).attributes:
                yield TextId(f"{message}.{attribute}")

    def _fill(self, arg: Arg, *, language: Language, zone: str) -> str | float:
        match arg:
            case Text(id=text, args=args):
                return self.say(text, args, language=language, zone=zone)
            case Words():
                return arg.spoken(language.value)
            case Written(words=words):
                return words
            case Moment():
                return self._moment(arg, language=language, zone=zone)
            case Lines(of=of):
                return "\n".join(str(self._fill(one, language=language, zone=zone)) for one in of)
            case _:
                return arg

    def _moment(self, moment: Moment, *, language: Language, zone: str) -> str:
        at = moment.at.astimezone(ZoneInfo(zone))
        day = self.say(f"date.day-{at.isoweekday()}", {}, language=language)
        month = self.say(f"date.month-{at.month}", {}, language=language)
        args: Args = {"day": day, "date": at.day, "month": month, "time": clock_time(at)}
        return self.say(f"date.{moment.shape.value}", args, language=language)


def clock_time(at: datetime) -> str:
    """The wall-clock time of a local moment, "09:05"."""
    return at.strftime("%H:%M")


class _Bundle(FluentBundle):
    """The texts of one language, each file read when it is first asked: together they would take 9 MB and a second."""

    def __init__(self, language: Language, sources: Mapping[str, str]) -> None:
        """Note what each capability says in this language, as a message of the capability's name."""
        self._language = language
        super().__init__([language.value], use_isolating=False)  # Dutch and English both run left to right
        said = {capability: _part(source, language) for capability, source in sources.items()}
        self._unread = {capability: f"{capability}{part}" for capability, part in said.items() if part}
        self.ids = frozenset(self._unread)

    def _get_babel_locale(self) -> Numbers:
        return Numbers(self._language)

    def has_message(self, message_id: str) -> bool:
        """Whether there is one of that name."""
        return message_id in self.ids

    def _lookup(self, entry_id: str, term: bool = False) -> Message:  # noqa: FBT001, FBT002  the library's own
        source = None if term else self._unread.pop(entry_id, None)
        if source is not None:
            self.add_resource(FluentResource(source))
        return super()._lookup(entry_id, term)


def _part(source: str, language: Language) -> str:
    """What a file says in a language, from the sign `=` on; empty when that is nothing."""
    begins = list(_BEGINS.finditer(source))
    ends = [*(found.start() for found in begins[1:]), len(source)]
    parts = {found["language"]: source[found.end() - 1 : end] for found, end in zip(begins, ends, strict=True)}
    return parts.get(language.value, "")


def sources(folder: Path = LOCALES) -> Mapping[str, str]:
    """Each capability's Fluent source, by its name."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl"))}


@cache
def shipped() -> Texts:
    """The texts of the project's own files."""
    return Texts(sources())
