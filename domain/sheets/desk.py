"""The desk at which a file is laid beside what is here: who and what a name in it means."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.ids import AreaId, PersonId, TextId, new_id
from domain.people import Language, Person, Role
from domain.sheets.cells import dialled
from domain.sheets.facts import AreaFact, Facts, Spot, key_of
from domain.sheets.headings import Field, Sort
from domain.sheets.known import Known, Register
from domain.sheets.plan import Change, Fate, Plan
from domain.sheets.problems import Problem
from domain.zones import DEFAULT_ZONE


@dataclass
class PersonDraft:
    """Somebody in the file while its rows are read together; `is_seen` False: here, but not to be known of."""

    at: Spot
    id: PersonId
    name: str
    before: Person | None
    is_seen: bool
    phone: str | None
    language: Language
    says_role: bool = False
    says_area: bool = False
    posts: dict[tuple[Role, AreaId], None] = field(default_factory=dict)

    @property
    def held(self) -> frozenset[tuple[Role, AreaId | None]]:
        """What they do where already."""
        return frozenset((post.role, post.area) for post in self.before.posts) if self.before else frozenset()

    @property
    def number(self) -> str:
        """The digits to dial."""
        return dialled(self.phone or "")

    @property
    def all_roles(self) -> frozenset[Role]:
        """The roles they will have."""
        had = self.before.roles if self.before else frozenset()
        return had | {role for role, _ in self.posts}


class Desk:
    """What all parts of the judgement share."""

    def __init__(self, facts: Facts, known: Known, problems: Sequence[Problem]) -> None:
        """Nothing has been judged yet; `problems` were found while the facts were read."""
        self.facts, self.known = facts, known
        self.register = Register(known)
        self.plan = Plan(problems=[*problems], skipped=facts.skipped, titles=facts.titles)
        self._refused = {(one.sheet, one.row, one.field) for one in problems}
        self.new_areas: dict[str, tuple[AreaId, AreaFact]] = {}
        self.drafts: dict[str, PersonDraft] = {}
        self._areas: dict[str, AreaId] = {}
        self._zones = {one.id: one.hours.zone for one in known.areas}
        self._found: dict[str, tuple[PersonId, frozenset[Role]]] = {}

    def problem(self, at: Spot, field_: Field | None, what: str) -> None:
        """Something in that row has to be put right."""
        title = self.facts.titles[at.sheet]
        self._refused.add((title, at.row, field_))
        column = self.facts.columns[at.sheet].get(field_, 0) if field_ else 0
        self.plan.problems.append(Problem(title, at.row, column, field_, TextId(what)))

    def missing(self, at: Spot, field_: Field, what: str) -> None:
        """Something is not there that must be; a cell that was refused already is not called missing as well."""
        if (self.facts.titles[at.sheet], at.row, field_) not in self._refused:
            self.problem(at, field_, what)

    def count(self, sort: Sort, fate: Fate) -> None:
        """One more with that fate."""
        self.plan.counts[sort][fate] += 1

    def changed(self, sort: Sort, at: Spot, fields: list[Field]) -> bool:
        """Count a record that is here, changed or not; whether it is."""
        self.count(sort, Fate.CHANGED if fields else Fate.UNCHANGED)
        if fields:
            self.plan.changes.append(Change(sort, at, tuple(fields)))
        return bool(fields)

    def area(self, name: str, at: Spot, field_: Field = Field.AREA) -> AreaId | None:
        """The area of that name, here or new in the file; None, and a problem, when there is none."""
        if name in self._areas:
            return self._areas[name]
        key = key_of(name)
        here, new = self.register.areas.get(key), self.new_areas.get(key)
        if here or new:
            found = self._areas[name] = here.id if here else new[0] if new else AreaId("")
            return found
        self.problem(at, field_, "import.unknown-area" if self.known.makes_areas else "import.unknown-area-here")
        return None

    def zone(self, area: AreaId) -> str:
        """The time zone of an area."""
        return self._zones.get(area, DEFAULT_ZONE)

    def person(self, name: str, at: Spot, field_: Field) -> tuple[PersonId, frozenset[Role]] | None:
        """Who that is, with the roles they will have; None, and a problem, when it is nobody or may be several.

        All people of the file must have been judged.
        """
        if name in self._found:
            return self._found[name]
        key = key_of(name)
        draft, found = self.drafts.get(key), self.register.people(key)
        if draft or len(found) == 1:
            one = self._found[name] = (draft.id, draft.all_roles) if draft else (found[0].id, found[0].roles)
            return one
        self.problem(at, field_, "import.several-people" if found else "import.unknown-person")
        return None


def new_person() -> PersonId:
    """Who is not here yet."""
    return PersonId(new_id())
