"""Reading what people type: the same words however they are spelled, and phrases that may have words in between."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_APOSTROPHES = re.compile("['\u2019\u2018\u02bc\u00b4`]")
_SENTENCE_ENDS = re.compile(r"[.!?;\n\r\u2026]+")
_NOT_A_WORD = re.compile(r"[^\w.]|_")
_SPACES = re.compile(r"\s+")
_TOKEN = re.compile(r"\.\.\.|\^|\$|\w+\*?(\|\w+\*?)*")
_GAP = r"(?: \w+){0,3}"


def folded(text: str) -> str:
    """The words of `text` in lower case, without accents, apostrophes and invisible characters.

    Words stand one space apart; " . " stands at the start, at the end and wherever a sentence ends.
    """
    text = unicodedata.normalize("NFKC", _APOSTROPHES.sub("", text)).casefold()
    text = unicodedata.normalize("NFKD", text)
    text = "".join(letter for letter in text if unicodedata.category(letter) not in {"Mn", "Cf"})
    text = _NOT_A_WORD.sub(" ", _SENTENCE_ENDS.sub(" . ", _APOSTROPHES.sub("", text)))
    return f" . {_SPACES.sub(' ', text).strip()} . "


def plain(name: str) -> str:
    """A name as it is looked for: as `folded`, without the marks at its ends."""
    return folded(name).strip(" .")


def is_phrase(phrase: str) -> bool:
    """Whether this is a pattern that `spans` understands, with at least one word that is not a gap."""
    tokens = phrase.split(" ")
    return (
        all(_TOKEN.fullmatch(token) for token in tokens)
        and phrase == phrase.casefold()
        and any(token not in {"...", "^", "$"} for token in tokens)
        and "..." not in {tokens[0], tokens[-1]}
    )


def spans(phrase: str, text: str) -> Iterator[tuple[int, int]]:
    """Where a phrase stands in folded text.

    In a phrase `*` ends any word, `a|b` is either, `...` is up to three words in between, `^` and `$` are the start
    and the end of a sentence. Nothing reaches beyond a sentence.
    """
    return (found.span() for found in _pattern(phrase).finditer(text))


def without(phrases: tuple[str, ...], text: str) -> str:
    """Folded text in which these phrases are blotted out, so that no other phrase reaches across them."""
    for phrase in phrases:
        text = _pattern(phrase).sub(" ~", text)
    return text


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """The phrase as a pattern; each word carries the space before it."""
    pieces = []
    for piece in phrase.split(" "):
        if piece == "...":
            pieces.append(_GAP)
        elif piece == "^":
            pieces.append(r"(?<= \.)")
        elif piece == "$":
            pieces.append(r"(?= \. )")
        else:
            words = "|".join(word.replace("*", r"\w*") for word in piece.split("|"))
            pieces.append(f" (?:{words})")
    return re.compile("".join(pieces) + "(?= )")
