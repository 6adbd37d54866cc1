"""A name or a number that somebody typed: so short and plain that nothing else can stand there."""

import unicodedata
from dataclasses import dataclass

from domain.conversation import Option
from domain.errors import RefusedError
from domain.ids import TextId
from domain.phone_text import read_phone

LONGEST = 40
MOST_WORDS = 4
_BETWEEN = " '\u2019-."


@dataclass(frozen=True)
class TypedName:
    """What people are called; as it was typed, with single spaces."""

    words: str

    def option(self) -> Option:
        """Never shown: it is only ever typed."""
        return Option("name", TextId("option.as-is"), {"words": self.words})


def read_name(words: str) -> TypedName | None:
    """The name in these words; None when nobody is called so."""
    name = " ".join(words.split())
    is_name = name[:1].isalpha() and all(one in _BETWEEN or _is_letter(one) for one in name)
    return TypedName(name) if is_name and len(name) <= LONGEST and len(name.split()) <= MOST_WORDS else None


def _is_letter(sign: str) -> bool:
    """A letter of any script, or a mark that stands on one."""
    return unicodedata.category(sign)[0] in "LM"


def phone_typed(words: str) -> Option | None:
    """The telephone number in these words, as its key; None when it cannot be dialled."""
    try:
        number = read_phone(words)
    except RefusedError:
        return None
    return Option(number, TextId("option.as-is"), {"words": number})
