"""A name that somebody typed: short, without digits, so that nothing else than a name stands there."""

import re
from dataclasses import dataclass

from domain.conversation import Option
from domain.ids import TextId

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
