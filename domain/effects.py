"""What the rules of escalation want to happen: values that a handler turns into messages, never calls of a platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from domain.ids import EscalationId, PersonId
from domain.policy import LadderRole
from domain.urgency import Urgency


class AlarmReason(StrEnum):
    """Why the coordinators and managers of the area hear about an escalation."""

    UNTAKEN = "untaken"
    SKIPPED_STEP = "skipped_step"
    LADDER_EMPTY = "ladder_empty"
    ALL_REFUSED = "all_refused"
    UNREACHABLE = "unreachable"
    UNREAD = "unread"
    NO_CONTACT = "no_contact"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """Something that these people hear; `late` when the program was not there at its time.

    Within one escalation no two effects have the same key for the same person, ever: a key that is
    already in the outbox is a message that already goes out.
    """

    escalation: EscalationId
    generation: int
    people: tuple[PersonId, ...]
    number: int = 0
    late: bool = False

    name: ClassVar[str]
    falls_with_generation: ClassVar[bool] = False
    """Whether an unsent message is pointless once the escalation has a newer generation."""

    @property
    def mark(self) -> str:
        """What tells this effect from the others of its generation."""
        return f"{self.name}{self.number}"

    @property
    def key(self) -> str:
        """What is the same in the idempotency keys of all its messages."""
        return f"esc:{self.escalation}:g{self.generation}:{self.mark}"

    def key_for(self, person: PersonId) -> str:
        """The idempotency key of this effect for one person."""
        return f"{self.key}:{person}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call(Effect):
    """Please take it: `number` is the step, or the repeat when `again`.

    `since_closed` marks what waited for the area to open ("uit het weekend"); `instead_of` is the reference of
    another call, which was about the same resident.
    """

    roles: tuple[LadderRole, ...] = ()
    again: bool = False
    since_closed: bool = False
    instead_of: str = ""
    name = "s"
    falls_with_generation = True

    @property
    def mark(self) -> str:
        """Steps and repeats are counted apart."""
        return f"r{self.number}" if self.again else f"s{self.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOnOtherPlatform(Effect):
    """The call of step `number` had no answer: it goes out on the person's other platforms as well."""

    name = "other-platform"
    falls_with_generation = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TellNobodyYet(Effect):
    """The reporters hear that nobody has it yet; `at_once` is the emergency's first word, with 112."""

    at_once: bool = False
    name = "nobody-yet"
    falls_with_generation = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TellNobodyReachable(Effect):
    """The reporters hear at once that nobody can be reached until `opens_at`, and whom to phone instead.

    `duty_by_phone`: the area has an after-hours number, which the reporter can phone.
    """

    opens_at: datetime
    duty_by_phone: bool
    name = "nobody-reachable"
    falls_with_generation = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TellNobodyCalled(Effect):
    """The reporters hear at once that nobody could be called, and whom to phone themselves: `roles` of the ladder."""

    roles: tuple[LadderRole, ...]
    name = "nobody-called"
    falls_with_generation = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TellDutyCalled(Effect):
    """The reporters hear who has duty and is being called now."""

    duty: tuple[PersonId, ...]
    name = "duty-called"
    falls_with_generation = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TellTaken(Effect):
    """Who was called, and the reporters, hear who has it; the card closes for the others."""

    by: PersonId
    reporters: tuple[PersonId, ...]
    name = "taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellHandedOver(Effect):
    """The new holder hears who passed it on, and that it is theirs now; `others` had it, or were called for it."""

    by: PersonId
    reporters: tuple[PersonId, ...]
    others: tuple[PersonId, ...] = ()
    name = "handed-over"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellRaised(Effect):
    """The holder hears that it has become more urgent, is asked whether they are on it, and until when that holds."""

    urgency: Urgency
    climbs_at: datetime
    name = "raised"
    falls_with_generation = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TellLowered(Effect):
    """Who was called, or holds it, hears that it is less urgent now."""

    urgency: Urgency
    name = "lowered"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellJoined(Effect):
    """Who was called, or holds it, hears that report `number` stands on the same card."""

    name = "joined"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellNotManaging(Effect):
    """The holder hears that the reporter cannot manage (*Lukt niet*)."""

    name = "not-managing"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellMerged(Effect):
    """Who was called for case `number`, or has this one, hears that they are one now; `reporters` hear who has it."""

    reporters: tuple[PersonId, ...] = ()
    name = "merged"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellWithdrawn(Effect):
    """Who was called, or holds it, hears that a reporter takes the report back; they decide, it stays open."""

    reporter: PersonId
    name = "withdrawn"

    @property
    def mark(self) -> str:
        """Each reporter may take back the own report."""
        return f"withdrawn{self.number}-{self.reporter}"


@dataclass(frozen=True, slots=True, kw_only=True)
class TellClosed(Effect):
    """Who was called hears that it is closed and their card closes; `outcome` is the professional's choice."""

    outcome: str
    name = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskHolder(Effect):
    """The holder is asked whether they are still on it; without an answer it climbs at `climbs_at`."""

    climbs_at: datetime | None
    contact_made: bool
    name = "asked"
    falls_with_generation = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ClimbAgain(Effect):
    """The former holder hears that it was taken from them and climbs again."""

    name = "climbs-again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm(Effect):
    """Something goes wrong: `people` are the coordinators and managers whom it is meant for, also those who are away.

    Who hears it in the end is a rule of `domain.alarms`. `number` is the step, the repeat or the list; `roles` who
    stands on a skipped step; `about` who is meant.
    """

    reason: AlarmReason
    roles: tuple[LadderRole, ...] = ()
    about: PersonId | None = None
    name = "alarm"

    @property
    def mark(self) -> str:
        """Alarms of different reasons are different alarms."""
        return f"alarm-{self.reason.value}{self.number}" + (f"-{self.about}" if self.about else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest(Effect):
    """A line on the Monday list of these people; `number` is how many lists it stood on before."""

    name = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedAnswerDue(Effect):
    """Who closed it hears that the promised answer for the volunteer is due now."""

    name = "answer-due"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedAnswerChase(Effect):
    """The answer is overdue: who owes it hears so again, with the deputies, later with the coordinators too."""

    owed_by: PersonId
    name = "answer-chase"
