"""A name or a number that somebody typed: so short and plain that nothing else can stand there."""

import re
from dataclasses import dataclass

from domain.conversation import Option
from domain.errors import RefusedError
from domain.ids import TextId
from domain.phone_text import read_phone

LONGEST = 40
MOST_WORDS = 4
_NAME = re.compile(r"[^\W\d_][^\d_\n@/:]*")


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
    is_name = _NAME.fullmatch(name) is not None and len(name) <= LONGEST and len(name.split()) <= MOST_WORDS
    return TypedName(name) if is_name else None


def phone_typed(words: str) -> Option | None:
    """The telephone number in these words, as its key; None when it cannot be dialled."""
    try:
        number = read_phone(words)
    except RefusedError:
        return None
    return Option(number, TextId("option.as-is"), {"words": number})
