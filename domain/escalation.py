"""An escalation: one worry on its way to somebody who takes it, and back to the volunteer with an answer."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from domain.agenda import Due, What, first_of
from domain.as_data import Plain, from_data, to_data
from domain.effects import Effect
from domain.errors import RefusedError
from domain.ids import AreaId, EscalationId, PersonId, ResidentId
from domain.ladder import FrozenPolicy
from domain.policy import JOIN_WITHIN, LadderRole, Pace, PolicyRow
from domain.urgency import Urgency


class EscalationKind(StrEnum):
    """What it is about: a resident, the volunteer, what was asked of the volunteer, or what they went through."""

    SIGN = "sign"
    SUPPORT = "support"
    BOUNDARY = "boundary"
    AFTERCARE = "aftercare"


class State(StrEnum):
    """Where it stands; a closed one may still owe its answer."""

    OPEN = "open"
    HELD = "held"
    CLOSED = "closed"


class AnswerState(StrEnum):
    """What the volunteer gets to hear after closing; `none` when nobody waits for an answer."""

    NOT_YET = "not_yet"
    OWED = "owed"
    GIVEN = "given"
    NONE = "none"


class AlreadyTakenError(RefusedError):
    """Somebody else has it; `.by` says who."""

    def __init__(self, by: PersonId) -> None:
        """Remember who has it."""
        super().__init__("escalation.already-taken", by=by)
        self.by = by


class ClosedError(RefusedError):
    """It is closed: nothing more can be done with it."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__("escalation.already-closed")


class NotHolderError(RefusedError):
    """Only who has it can do this; `.holder` has it, or nobody."""

    def __init__(self, holder: PersonId | None) -> None:
        """Remember who has it."""
        super().__init__("escalation.not-yours")
        self.holder = holder


@dataclass(frozen=True, slots=True)
class CalledPerson:
    """Somebody who was called, at which step of this generation."""

    step: int
    person: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalation:
    """One escalation as it stands.

    A new generation begins whenever somebody else has to act: taken, handed over, raised, lowered,
    climbing again, closed. `row_from` is minute 0 of the row it goes by, from which contact is promised;
    `ladder_from` is later when it had to climb again. `joined_into` has its reports, when it turned out to be about
    the same resident. New signs about its resident join it while it `gathers` them; no two do so for one resident.
    `upsetting` is what its reporters must be looked after for whatever comes of it; `looked_after` are those who are.
    The agenda is never empty while it is open, held or owes an answer.
    `version` counts how often it was kept, for storage to see that nobody else has kept it since it was read.
    """

    id: EscalationId
    number: int
    kind: EscalationKind
    pace: Pace
    area: AreaId
    resident: ResidentId | None
    reporters: tuple[PersonId, ...]
    policy: FrozenPolicy
    opened_at: datetime
    row_from: datetime
    ladder_from: datetime
    generation: int = 1
    agenda: tuple[Due, ...] = ()
    pending: tuple[int, ...] = ()
    called: tuple[CalledPerson, ...] = ()
    refused: tuple[PersonId, ...] = ()
    any_hour: bool = False
    reports: int = 1
    holder: PersonId | None = None
    taken_at: datetime | None = None
    contact_made: bool = False
    closed_at: datetime | None = None
    closed_by: PersonId | None = None
    outcome: str | None = None
    answer: AnswerState = AnswerState.NOT_YET
    answer_by: datetime | None = None
    joined_into: EscalationId | None = None
    gathers: bool = True
    upsetting: bool = False
    looked_after: tuple[PersonId, ...] = ()
    version: int = 0

    @property
    def reference(self) -> str:
        """How people name it: "S-34"."""
        return f"S-{self.number}"

    @property
    def urgency(self) -> Urgency:
        """The urgency that people see."""
        return self.pace.urgency

    @property
    def row(self) -> PolicyRow:
        """The row of the frozen policy that it climbs by."""
        return self.policy.row(self.pace)

    @property
    def state(self) -> State:
        """Open, held by somebody, or closed."""
        if self.closed_at is not None:
            return State.CLOSED
        return State.OPEN if self.holder is None else State.HELD

    @property
    def due_at(self) -> datetime | None:
        """When something happens next; None only when it is closed and owes nothing."""
        due = first_of(self.agenda)
        return None if due is None else due.at

    @property
    def next_due(self) -> Due | None:
        """What happens next."""
        return first_of(self.agenda)

    @property
    def people_called(self) -> tuple[PersonId, ...]:
        """Who was called in this generation, in order, each once."""
        return tuple(dict.fromkeys(one.person for one in self.called))

    def is_with(self, person: PersonId) -> bool:
        """Whether they have it, or stand on its ladder for those it is about or for their duty.

        Coordinators and managers stand there for the post they hold in its area, which may have ended since.
        """
        by_name = self.policy.roster.of(LadderRole.SUPERVISOR, LadderRole.DEPUTY, LadderRole.DUTY)
        return person in (self.holder, self.closed_by) or any(one.person == person for one in by_name)

    @property
    def alarm_people(self) -> tuple[PersonId, ...]:
        """Whom alarms go to: coordinators and managers, also those who are away."""
        return tuple(one.person for one in self.policy.roster.of(LadderRole.COORDINATOR, LadderRole.MANAGER))

    @property
    def contact_by(self) -> datetime:
        """Until when real contact is promised."""
        return self.policy.contact_by(self.row, self.row_from, any_hour=self.any_hour)

    @property
    def professionals_told(self) -> tuple[PersonId, ...]:
        """Who has to know what changes: the holder, or everybody called while nobody has it."""
        return self.people_called if self.holder is None else (self.holder,)

    def planned(self, what: What) -> Due | None:
        """The first thing of this kind that is planned."""
        return first_of(due for due in self.agenda if due.what is what)

    def to_data(self) -> Plain:
        """All of it as JSON data; `from_data` gives it back equal."""
        return to_data(self)

    @staticmethod
    def from_data(plain: Plain) -> "Escalation":
        """Read what `to_data` wrote."""
        return from_data(Escalation, plain)


@dataclass(frozen=True, slots=True)
class Change:
    """An escalation as it stands now, and what has to happen because of it."""

    escalation: Escalation
    effects: tuple[Effect, ...] = ()


def takes_in(escalation: Escalation, resident: ResidentId, *, now: datetime) -> bool:
    """Whether a new sign about this resident joins this card instead of opening another."""
    is_recent = now - escalation.opened_at <= JOIN_WITHIN
    is_sign = escalation.kind is EscalationKind.SIGN
    is_its_card = escalation.gathers and escalation.resident == resident
    return is_sign and is_recent and is_its_card and escalation.state is not State.CLOSED


def succeeded(cards: Iterable[Escalation]) -> tuple[Escalation, ...]:
    """These cards, which a new one about the same resident follows: from now on signs join that one."""
    return tuple(replace(card, gathers=False) for card in cards if card.gathers)


def must_be_open(escalation: Escalation) -> None:
    """Refuse what a closed escalation cannot do.

    Raises:
        ClosedError: it is closed.
    """
    if escalation.state is State.CLOSED:
        raise ClosedError


def must_hold(escalation: Escalation, by: PersonId) -> None:
    """Refuse what only the holder may do.

    Raises:
        ClosedError: it is closed.
        NotHolderError: somebody else has it, or nobody.
    """
    must_be_open(escalation)
    if escalation.holder != by:
        raise NotHolderError(escalation.holder)


def next_generation(escalation: Escalation) -> Escalation:
    """The same, one generation on: what was called before no longer holds."""
    return replace(escalation, generation=escalation.generation + 1)
