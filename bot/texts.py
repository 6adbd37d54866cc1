"""The words of the screens, in each language, from Fluent files."""

import re
from collections.abc import Iterator
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

log = structlog.get_logger()
LOCALES = Path(__file__).parent / "locales"
_ID = re.compile(r"^(?P<message>[a-z][a-z0-9-]*)\.(?P<attribute>[a-z][a-zA-Z0-9_-]*)$")
_BEGINS = re.compile(r"^(?P<id>-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)


class UnknownTextError(LookupError):
    """There is no text of that id in that language."""


class Texts:
    """All texts; `visit.noted` is the attribute `.noted` of the Fluent message `visit`."""

    def __init__(self, sources: dict[Language, str]) -> None:
        """Read each language's Fluent source."""
        self._bundles = {language: _Bundle(language, source) for language, source in sources.items()}
        self._without_gaps: dict[tuple[Language, str], str] = {}

    def say(self, text: TextId | str, args: Args, *, language: Language, zone: str = "Europe/Amsterdam") -> str:
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
        """Every text id, in the order of the Dutch file."""
        bundle = self._bundles[Language.DUTCH]
        for message in bundle.ids:
            for attribute in bundle.get_message(message).attributes:
                yield TextId(f"{message}.{attribute}")

    def _fill(self, arg: Arg, *, language: Language, zone: str) -> str | int:
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
    """The messages of one language, each read when it is first said: together they would take 9 MB and a second."""

    def __init__(self, language: Language, source: str) -> None:
        """Note where each message stands; of two with one name the first counts."""
        self._language = language
        super().__init__([language.value], use_isolating=False)  # Dutch and English both run left to right
        begins = list(_BEGINS.finditer(source))
        ends = [*(found.start() for found in begins[1:]), len(source)]
        self._unread: dict[str, str] = {}
        for found, end in zip(begins, ends, strict=True):
            self._unread.setdefault(found["id"], source[found.start() : end])
        self.ids = dict.fromkeys(self._unread)

    def _get_babel_locale(self) -> Numbers:
        return Numbers(self._language)

    def has_message(self, message_id: str) -> bool:
        """Whether there is one of that name."""
        return message_id in self.ids

    def _lookup(self, entry_id: str, term: bool = False) -> Message:  # noqa: FBT001, FBT002  the library's own
        source = self._unread.pop(f"-{entry_id}" if term else entry_id, None)
        if source is not None:
            self.add_resource(FluentResource(source))
        return super()._lookup(entry_id, term)


@cache
def shipped() -> Texts:
    """The texts of the project's own files."""
    return Texts({language: (LOCALES / f"{language.value}.ftl").read_text() for language in Language})
