"""The sentences that a story may use: one decorator each, and exactly one must fit a step.

A sentence is written as it reads: `{who:person} picks "{option}"`. A gap has a name and a kind (see `KINDS`); without
a kind it is whatever stands between the quotation marks. `{her}` is her, his or their. A part in `[...]` may be left
out; then its gaps keep the defaults of the function.
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from bot.stories.gaps import KINDS
from bot.stories.script import Kind, Step, StoryError

Play = TypeVar("Play", bound=Callable[..., Awaitable[None]])
_PIECE = re.compile(r"\{(?P<name>\w+)(?::(?P<kind>\w+))?\}|(?P<open>\[)|(?P<close>\])|(?P<plain>[^{}\[\]]+)")


@dataclass(frozen=True)
class Sentence:
    """What a step may say, and the function that plays it; that is called with the story and the gaps by name."""

    kind: Kind
    template: str
    play: Callable[..., Awaitable[None]]
    pattern: re.Pattern[str]
    gaps: Mapping[str, str]

    def arguments(self, text: str) -> dict[str, Any] | None:
        """What fills the gaps of this sentence in `text`, or None when it does not fit."""
        found = self.pattern.fullmatch(text)
        if found is None:
            return None
        filled = {name: words for name, words in found.groupdict().items() if words is not None}
        return {name: KINDS[self.gaps[name]].read(words) for name, words in filled.items()}


@dataclass
class Sentences:
    """All sentences that stories may use."""

    known: list[Sentence] = field(default_factory=list)

    def given(self, template: str) -> Callable[[Play], Play]:
        """The function below sets the scene so."""
        return self._add(Kind.GIVEN, template)

    def when(self, template: str) -> Callable[[Play], Play]:
        """The function below does that."""
        return self._add(Kind.WHEN, template)

    def then(self, template: str) -> Callable[[Play], Play]:
        """The function below checks that."""
        return self._add(Kind.THEN, template)

    def find(self, step: Step) -> tuple[Sentence, dict[str, Any]]:
        """The one sentence that fits a step, with what fills its gaps.

        Raises:
            StoryError: none fits, several do, it is of the other kind, or a gap cannot be read.
        """
        try:
            fitting = [(one, found) for one in self.known if (found := one.arguments(step.text)) is not None]
        except ValueError as error:
            raise StoryError(step.place, f"cannot be read: {error}") from error
        if not fitting:
            raise StoryError(step.place, f'no sentence fits "{step.text}"')
        if len(fitting) > 1:
            both = " and ".join(one.template for one, _ in fitting)
            raise StoryError(step.place, f"more than one sentence fits: {both}")
        sentence, arguments = fitting[0]
        if step.kind not in {sentence.kind, Kind.ANY}:
            raise StoryError(step.place, f"this is a {sentence.kind.word}, not a {step.kind.word}")
        return sentence, arguments

    def _add(self, kind: Kind, template: str) -> Callable[[Play], Play]:
        pattern, gaps = _pattern(template)

        def added(play: Play) -> Play:
            self.known.append(Sentence(kind, template, play, pattern, gaps))
            return play

        return added


def _pattern(template: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The template as a pattern, and the kind of each gap."""
    gaps: dict[str, str] = {}
    pieces = []
    for piece in _PIECE.finditer(template):
        name, kind = piece["name"], piece["kind"] or "words"
        if name == "her":
            pieces.append("(?:her|his|their)")
        elif name:
            gaps[name] = kind
            pieces.append(f"(?P<{name}>{KINDS[kind].pattern})")
        elif piece["plain"]:
            pieces.append(re.escape(piece["plain"]))
        else:
            pieces.append("(?:" if piece["open"] else ")?")
    return re.compile("".join(pieces)), gaps


SENTENCES = Sentences()
