"""Reading one entry of a data file strictly: every field has its name, its kind and its languages."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from domain.catalogue_faults import FaultyEntryError
from domain.words import LANGUAGES, Words

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one entry; each method raises FaultyEntryError with the entry's name and what is wrong."""

    entry: str
    fields: Mapping[str, Any]

    @classmethod
    def of(cls, entry: str, fields: object, *, known: Collection[str]) -> "Record":
        """The entry, refused when it is no mapping or has a field that nobody reads, which is mostly a typing slip."""
        if not isinstance(fields, Mapping):
            raise FaultyEntryError(entry, "is not a list of fields")
        unknown = sorted(str(name) for name in fields if name not in known)
        if unknown:
            raise FaultyEntryError(entry, f"unknown key {', '.join(unknown)}")
        return cls(entry, fields)

    def __contains__(self, name: str) -> bool:
        """Whether the field is there and not empty."""
        return self.fields.get(name) is not None

    def text(self, name: str) -> str:
        """A field of words; never empty."""
        return self._as_text(name, self._needed(name))

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words; never empty."""
        listed = self.listed(name)
        if not listed:
            raise FaultyEntryError(self.entry, f"{name} is empty")
        return tuple(self._as_text(name, one) for one in listed)

    def listed(self, name: str) -> list[Any]:
        """A list of anything; may be empty, may not be missing."""
        found = self._needed(name)
        if not isinstance(found, list):
            raise FaultyEntryError(self.entry, f"{name} is not a list")
        return found

    def words(self, name: str) -> Words:
        """Words in every language, and in no other."""
        return self.as_words(name, self._needed(name))

    def words_or_none(self, name: str) -> Words | None:
        """Words in every language, or None where the field is missing or empty."""
        return self.words(name) if name in self else None

    def as_words(self, name: str, found: object) -> Words:
        """What was found under a name, as words in every language."""
        if not isinstance(found, Mapping):
            raise FaultyEntryError(self.entry, f"{name} has no languages")
        for language in LANGUAGES:
            if language not in found:
                raise FaultyEntryError(self.entry, f"{name} is missing in {language}")
        other = sorted(str(language) for language in found if language not in LANGUAGES)
        if other:
            raise FaultyEntryError(self.entry, f"{name} has an unknown language {', '.join(other)}")
        return Words(**{language: self._as_text(f"{name} in {language}", found[language]) for language in LANGUAGES})

    def chosen(self, name: str, choices: type[Choice]) -> Choice:
        """One of a fixed set."""
        found = self.text(name)
        if found not in set(choices):
            raise FaultyEntryError(self.entry, f"unknown {name} {found}; known are {', '.join(choices)}")
        return choices(found)

    def _needed(self, name: str) -> object:
        if name not in self:
            raise FaultyEntryError(self.entry, f"{name} is missing")
        return self.fields[name]

    def _as_text(self, name: str, found: object) -> str:
        if not isinstance(found, str) or not found.strip():
            raise FaultyEntryError(self.entry, f"{name} is not text (are the quotes missing?)")
        return found.strip()
