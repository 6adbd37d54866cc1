"""Finding out which sign somebody means by the words they typed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from domain.plain_words import folded, spans

CLOSE_FROM = 6
"""Shorter words have too many neighbours that mean something else."""

TWO_SLIPS_FROM = 10


@dataclass(frozen=True, slots=True)
class NamedSigns:
    """The signs a text may mean: none, one, or several to choose from; uncertain when only the spelling is close."""

    signs: tuple[str, ...] = ()
    is_certain: bool = True

    @property
    def only(self) -> str | None:
        """The one sign that is meant beyond doubt, or None."""
        return self.signs[0] if self.is_certain and len(self.signs) == 1 else None


def signs_named_in(text: str, phrases: Mapping[str, tuple[str, ...]]) -> NamedSigns:
    """Which signs a text names, in the order of `phrases`.

    Exact words come first, and a phrase beats the shorter ones inside it ("drinkt te veel" is not "drinkt te weinig");
    only a text without any is searched for close spelling: one slip, in a word of ten letters two, same first letter.
    """
    plain = folded(text)
    exact = {sign: tuple(_found(known, plain)) for sign, known in phrases.items()}
    everything = [span for found in exact.values() for span in found]
    named = tuple(
        sign for sign, found in exact.items() if any(not _is_inside_another(one, everything) for one in found)
    )
    if named:
        return NamedSigns(named)
    typed = [word for word in plain.split() if len(word) >= CLOSE_FROM]
    close = tuple(
        sign for sign, known in phrases.items() if any(_is_close(word, one) for word in typed for one in known)
    )
    return NamedSigns(close, is_certain=False)


def _found(phrases: tuple[str, ...], plain: str) -> Iterator[tuple[int, int]]:
    return (span for phrase in phrases for span in spans(phrase, plain))


def _is_inside_another(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    """Whether a longer find covers this one."""
    start, end = span
    return any(left <= start and end <= right and (left, right) != span for left, right in others)


def _is_close(typed: str, phrase: str) -> bool:
    """Whether a typed word is a phrase of one plain word, but for a slip of the finger."""
    if not phrase.isalpha() or len(phrase) < CLOSE_FROM or typed[0] != phrase[0]:
        return False
    slips = 2 if len(phrase) >= TWO_SLIPS_FROM else 1
    return DamerauLevenshtein.distance(typed, phrase, score_cutoff=slips) <= slips
