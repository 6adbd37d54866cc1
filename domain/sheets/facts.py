"""What the rows of a spreadsheet say, each read by itself; None: that row does not say it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import NamedTuple

from domain.people import Language, Role
from domain.residents import ActivityForm
from domain.sheets.cells import words_of
from domain.sheets.headings import Field


class Spot(NamedTuple):
    """Where it stands: the place of the sheet among those of the file, and the row as it is numbered on the screen."""

    sheet: int
    row: int


class AreaFact(NamedTuple):
    """A row about an area; numbers as they are to be dialled."""

    at: Spot
    name: str
    hours: str | None
    after_hours: str | None
    gp: str | None
    ggd: str | None
    confidant: str | None


class PersonFact(NamedTuple):
    """A row about somebody: each of the roles holds in each of the areas."""

    at: Spot
    name: str
    phone: str | None
    roles: tuple[Role, ...]
    areas: tuple[str, ...]
    language: Language | None


class ResidentFact(NamedTuple):
    """A row about a resident: a code, and colleagues by name."""

    at: Spot
    code: str
    area: str | None
    supervisor: str | None
    deputy: str | None


class MatchFact(NamedTuple):
    """A row about who visits whom; `weekday` 1 is Monday, `starts` is on the clock on the wall."""

    at: Spot
    code: str
    volunteer: str
    form: ActivityForm | None
    weekday: int | None
    starts: time | None
    minutes: int | None
    since: date | None


@dataclass
class Facts:
    """All that a file says.

    `titles` are the names of its sheets and `columns` where each field stands in them, counted from 1; `skipped` are
    the sheets in which nothing is known to us.
    """

    titles: Sequence[str] = ()
    columns: list[Mapping[Field, int]] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    areas: list[AreaFact] = field(default_factory=list)
    people: list[PersonFact] = field(default_factory=list)
    residents: list[ResidentFact] = field(default_factory=list)
    matches: list[MatchFact] = field(default_factory=list)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.areas) + len(self.people) + len(self.residents) + len(self.matches)


def key_of(name: str) -> str:
    """What makes two spellings of a name the same: capitals, spaces and what cannot be seen do not count."""
    return (" ".join(name.split()) if name.isascii() else words_of(name)).casefold()


def code_key(code: str) -> str:
    """What makes two spellings of a code the same: "b12" is "B-12"."""
    return code.upper().replace("-", "").replace(" ", "")
