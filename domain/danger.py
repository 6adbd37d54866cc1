"""Words that sound like danger, typed by somebody whom nobody asked."""

from dataclasses import dataclass

from domain.plain_words import folded, spans, without


@dataclass(frozen=True, slots=True)
class DangerKind:
    """One kind of danger: the sign whose emergency text fits, and the phrases that people type for it."""

    sign: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DangerWords:
    """All phrases of danger, the gravest kind first, and the harmless ones that only look like it."""

    kinds: tuple[DangerKind, ...] = ()
    but_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Danger:
    """That somebody's words sound like danger; it holds the key of the sign that fits, never the words."""

    sign: str


def danger_in(text: str, words: DangerWords) -> Danger | None:
    """What danger a text speaks of, in whatever language it is; None for an ordinary message.

    Harmless phrases are taken out first. With several kinds in one text the one that stands first in `words` counts.
    """
    plain = without(words.but_not, folded(text))
    for kind in words.kinds:
        if any(next(spans(phrase, plain), None) for phrase in kind.phrases):
            return Danger(kind.sign)
    return None
