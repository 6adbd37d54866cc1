"""What bringing a spreadsheet in would do: what is new, what changes, and what stays as it is."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from domain.areas import Area
from domain.ids import AreaId, MatchId, PersonId, ResidentId
from domain.people import Language, Person, Role
from domain.residents import ActivityForm
from domain.sheets.facts import Spot
from domain.sheets.headings import Field, Sort
from domain.sheets.problems import Problem


class Fate(StrEnum):
    """What becomes of a record."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"

    __hash__ = str.__hash__


class Change(NamedTuple):
    """A record that is here already and becomes another, by where it stands in the file, and in what."""

    sort: Sort
    at: Spot
    fields: tuple[Field, ...]


class AreaWrite(NamedTuple):
    """An area as it will be; `before` None: it is new.

    `awaits` is who is called after hours once they are here; `keeps_awaited`: whoever was awaited before still is.
    """

    before: Area | None
    after: Area
    awaits: str | None
    keeps_awaited: bool


class PersonWrite(NamedTuple):
    """Somebody as they will be, with the posts that they get besides; `before` None: they are new."""

    before: Person | None
    id: PersonId
    name: str
    phone: str | None
    language: Language
    posts: tuple[tuple[Role, AreaId], ...]


class ResidentWrite(NamedTuple):
    """A resident as they will be."""

    is_new: bool
    id: ResidentId
    code: str
    area: AreaId
    supervisor: PersonId
    deputy: PersonId | None


class MatchWrite(NamedTuple):
    """A match as it will be; `asks_anew` when the agreed time is another."""

    is_new: bool
    id: MatchId
    resident: ResidentId
    volunteer: PersonId
    form: ActivityForm
    weekday: int | None
    starts: time | None
    minutes: int | None
    since: date
    zone: str
    asks_anew: bool


@dataclass
class Plan:
    """All that would be written, in an order in which each refers only to what stands before it, and what hinders it.

    While there is a problem nothing of it may be written.
    """

    problems: list[Problem] = field(default_factory=list)
    counts: Mapping[Sort, Counter[Fate]] = field(default_factory=lambda: {sort: Counter() for sort in Sort})
    changes: list[Change] = field(default_factory=list)
    areas: list[AreaWrite] = field(default_factory=list)
    people: list[PersonWrite] = field(default_factory=list)
    residents: list[ResidentWrite] = field(default_factory=list)
    matches: list[MatchWrite] = field(default_factory=list)
    skipped: Sequence[str] = ()
    titles: Sequence[str] = ()

    def total(self, fate: Fate) -> int:
        """How many records of all sorts have that fate."""
        return sum(found[fate] for found in self.counts.values())

    @property
    def does_something(self) -> bool:
        """Whether anything would be another after it."""
        return bool(self.areas or self.people or self.residents or self.matches)

    @property
    def other_numbers(self) -> int:
        """How many people who are here get another number."""
        return sum(one.sort is Sort.PERSON and Field.PHONE in one.fields for one in self.changes)

    @property
    def new_supervisors(self) -> int:
        """How many residents get another supervisor."""
        return sum(one.sort is Sort.RESIDENT and Field.SUPERVISOR in one.fields for one in self.changes)
