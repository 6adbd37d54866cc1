"""Texts that are used again: with fields such as [datum] that are filled in each time, and [naam] for the reader."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.conversation import Option
from domain.ids import TextId
from domain.people import Language
from domain.text_args import Written

_FIELD = re.compile(r"\[([^\[\]\n]{1,30})\]")
READER = frozenset({"naam", "name"})
"""Fields that stand for the first name of whoever reads it."""
LONGEST_NAME = 40


@dataclass(frozen=True)
class Template:
    """A text that somebody saved under a name, in some languages."""

    id: str
    name: str
    texts: Mapping[Language, str]

    def option(self) -> Option:
        """The button: its name."""
        return Option(self.id, TextId("option.as-is"), {"words": Written(self.name)})


def fields_of(words: str) -> Sequence[str]:
    """The fields that must be filled in before it is sent, in their order, each once."""
    found = (field.strip() for field in _FIELD.findall(words))
    return list(dict.fromkeys(field for field in found if field.casefold() not in READER))


def filled(words: str, values: Mapping[str, str]) -> str:
    """The text with these fields filled in; others stay as they are."""
    return _FIELD.sub(lambda found: values.get(found[1].strip(), found[0]), words)


def read_by(words: str, name: str) -> str:
    """The text as one reader sees it, with their first name where it belongs."""
    first = name.split(" ", maxsplit=1)[0]
    return _FIELD.sub(lambda found: first if found[1].strip().casefold() in READER else found[0], words)
