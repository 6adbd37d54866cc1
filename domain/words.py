"""Words that people read, in every language they can choose."""

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Words:
    """The same thing said in each language of the house; a new language is a new field here."""

    nl: str
    en: str

    def spoken(self, language: str) -> str:
        """The words in a language; in Dutch for a language without words, for help must never fail on that."""
        return dict(self.in_all())[language] if language in LANGUAGES else self.nl

    def in_all(self) -> tuple[tuple[str, str], ...]:
        """Each language with its words."""
        return tuple((language, getattr(self, language)) for language in LANGUAGES)


LANGUAGES = tuple(field.name for field in fields(Words))
