"""What is here already, as far as whoever hands in a spreadsheet may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.areas import Area
from domain.ids import AreaId, PersonId, ResidentId
from domain.people import Person, Role
from domain.residents import Match, Resident
from domain.sheets.cells import dialled
from domain.sheets.facts import code_key, key_of
from domain.team import Member, may_admit, may_give, may_lead


@dataclass(frozen=True)
class Known:
    """The areas that may be seen, and all in them; `makes_areas` is whether new ones may be made.

    `elsewhere` are people who cannot be seen, and `taken` the codes of residents who cannot: of somebody whose name and
    number are both in the file it is found that they are the same, and of nothing else that it is there. People have
    their posts in these areas alone. `closed` are the codes of residents of these areas whom nobody looks after any
    more. `giver` is who hands the file in; None: at the command line, where all may be given. `paid_elsewhere` are
    those with a post in other areas that is no volunteer's.
    """

    areas: Sequence[Area]
    people: Sequence[Person]
    residents: Sequence[Resident]
    matches: Sequence[Match]
    today: date
    makes_areas: bool = True
    elsewhere: Sequence[Person] = ()
    taken: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    giver: Person | None = None
    awaited: Mapping[AreaId, str] = field(default_factory=dict)
    paid_elsewhere: frozenset[PersonId] = frozenset()

    def may_give(self, role: Role, area: AreaId) -> bool:
        """Whether that role may be given there."""
        return self.giver is None or may_give(self.giver, role, area=area)

    def may_change(self, person: Person) -> bool:
        """Whether what is here of somebody may become another."""
        return self.giver is None or may_lead(self.giver, Member(person))

    def may_renumber(self, person: Person) -> bool:
        """Whether the number of somebody may become another: not of who has paid work elsewhere."""
        member = Member(person, is_paid_elsewhere=person.id in self.paid_elsewhere)
        return self.giver is None or may_admit(self.giver, member)


class Register:
    """The same, to be looked up by what stands in a spreadsheet."""

    def __init__(self, known: Known) -> None:
        """Look up in that."""
        self.known = known
        self.areas = {key_of(one.name): one for one in known.areas}
        self.residents = {code_key(one.code): one for one in known.residents}
        self.matches: dict[tuple[ResidentId, PersonId], Match] = {
            (one.resident.id, one.volunteer): one for one in known.matches
        }
        self.elsewhere = {(key_of(one.name), dialled(one.phone or "")): one for one in known.elsewhere}
        self.closed = {code_key(code) for code in known.closed}
        self.taken = {code_key(code) for code in known.taken}
        self._people: dict[str, list[Person]] = {}
        for person in known.people:
            self._people.setdefault(key_of(person.name), []).append(person)

    def people(self, key: str) -> Sequence[Person]:
        """Everybody of that name."""
        return self._people.get(key, ())
