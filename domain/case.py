"""A case as professionals see it: an escalation with its reports and the names that go with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.areas import Area
from domain.escalation import Escalation
from domain.filed import Did, FiledSign, SignState
from domain.ids import PersonId, SignId
from domain.ladder import FrozenPolicy
from domain.people import Person
from domain.policy import LadderRole
from domain.residents import Resident


@dataclass(frozen=True)
class Report:
    """One sign that stands on the card; `seen` are the reporter's own words, read after taking only."""

    sign: SignId
    key: str
    reporter: PersonId
    filed_at: datetime
    seen: str | None = None
    resident_knows: bool | None = None
    did: Did | None = None
    withdrawn: bool = False


def report_of(sign: FiledSign) -> Report:
    """A report as it stands on its card."""
    return Report(
        sign=sign.id,
        key=sign.key,
        reporter=sign.reporter,
        filed_at=sign.filed_at,
        seen=sign.seen,
        resident_knows=sign.resident_knows,
        did=sign.did,
        withdrawn=sign.state is SignState.WITHDRAWN,
    )


@dataclass(frozen=True)
class Case:
    """An escalation with all that its messages need; `people` has everybody who is named in it.

    `leads` hear its alarms, where it has just been read that they can; without any they are looked up.
    """

    escalation: Escalation
    area: Area
    people: Mapping[PersonId, Person]
    resident_code: str | None = None
    reports: tuple[Report, ...] = ()
    leads: tuple[PersonId, ...] = ()

    def name_of(self, person: PersonId) -> str:
        """The name of somebody in this case; a dash for who is gone."""
        return self.people[person].name if person in self.people else "-"

    def phone_of(self, person: PersonId) -> str:
        """Their number as digits; a dash when nobody knows it."""
        return (self.people[person].phone if person in self.people else None) or "-"


@dataclass(frozen=True)
class OnCase:
    """A report with the case it stands on, and others that turn out to be about the same resident."""

    sign: FiledSign
    case: Case
    beside: tuple[Case, ...] = ()


@dataclass(frozen=True)
class Ground:
    """What opening an escalation stands on: the policy as it is now, and the open card that a sign would join.

    `reports` are those on that card, and `too_old` the open cards about the resident that it would not join any more.
    """

    number: int
    area: Area
    policy: FrozenPolicy
    people: Mapping[PersonId, Person]
    resident: Resident | None = None
    open_card: Escalation | None = None
    reports: tuple[Report, ...] = ()
    too_old: tuple[Escalation, ...] = ()
    supervisors: tuple[PersonId, ...] = field(default=())

    def case(self, escalation: Escalation, reports: tuple[Report, ...] = ()) -> Case:
        """The case of what was just opened or joined here."""
        code = self.resident.code if self.resident else None
        is_new = self.open_card is None or self.open_card.id != escalation.id
        leads = escalation.policy.roster.of(LadderRole.COORDINATOR, LadderRole.MANAGER) if is_new else ()
        within_reach = tuple(one.person for one in leads if one.reachable)
        return Case(escalation, self.area, self.people, code, reports, within_reach)
