"""What happens to an escalation when a report is filed, moved to the right resident, or taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain.case import Case, Ground, Report
from domain.closing import close_as_wrong_code, withdraw
from domain.effects import Call, TellWithdrawn
from domain.errors import RefusedError
from domain.escalation import Change, Escalation, EscalationKind, takes_in
from domain.filed import FiledSign, NewReport
from domain.ids import AreaId, EscalationId, PersonId, SignId
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.opening import Matter, call_more, join, open_escalation, raise_to
from domain.people import Person
from domain.policy import SHIPPED, Pace, PolicyRow
from domain.residents import Match, Resident
from domain.support_policy import ABOUT_ONESELF_ROWS, AFTERCARE_ROWS, SUPPORT_ROWS
from domain.urgency import Urgency
from domain.wishes import Wish

NO_ANSWER = "no_answer"


@dataclass(frozen=True)
class Concerning:
    """Whom a report is about: a resident, one of several, or (both empty) somebody of this area without a code."""

    area: AreaId
    resident: Resident | None = None
    one_of: Sequence[Resident] = ()


@dataclass(frozen=True)
class Oneself:
    """A report is about who makes it: it is for all who look after them, where they visit or, without a match, live."""

    person: PersonId
    home: AreaId | None


@dataclass(frozen=True)
class Filed:
    """A report that was filed: its case, what happens because of it, and who gets it.

    `notes_before` counts the reports of the same sign about the same resident in the 60 days before. With `undone`
    it was moved here from that case, which is as it was before; with `merged` that case went into this one.
    `was_there` says that it is a report's next version.
    """

    sign: FiledSign
    change: Change
    case: Case
    supervisors: tuple[Person, ...]
    receivers: tuple[Person, ...]
    notes_before: int = 0
    undone: tuple[Change, Case] | None = None
    merged: EscalationId | None = None
    was_there: bool = False


def concerning(volunteer: Person, matches: Sequence[Match]) -> Concerning:
    """One of a volunteer's residents, nobody knows yet which; without any, somebody of the volunteer's area.

    Raises:
        RefusedError: the volunteer belongs to no area at all.
    """
    residents = tuple(match.resident for match in matches)
    home = next((post.area for post in volunteer.posts if post.area is not None), None)
    area = home or next((one.area for one in residents), None)
    if area is None:
        raise RefusedError("sign.no-area")
    return Concerning(area, one_of=residents)


def about_oneself(volunteer: Person) -> Oneself:
    """What a volunteer asks for themselves."""
    return Oneself(volunteer.id, next((post.area for post in volunteer.posts if post.area is not None), None))


def card_of(cases: Sequence[Case], *, now: datetime) -> Case | None:
    """Of the open cases about one resident the one that a new sign joins: the newest of the last 7 days."""
    joinable = [
        one for one in cases if one.escalation.resident and takes_in(one.escalation, one.escalation.resident, now=now)
    ]
    return max(joinable, key=lambda one: one.escalation.opened_at, default=None)


def pace_of(key: str, urgency: Urgency) -> Pace:
    """How fast a report climbs; a door that stays shut has a row of its own."""
    return Pace.of(urgency, no_answer=key == NO_ANSWER)


def begin_case(ground: Ground, new: EscalationId, report: NewReport, *, now: datetime) -> Change:
    """Open an escalation for a report, or put a sign on the card that is open for its resident."""
    card, pace = ground.open_card, report.pace
    if card is not None and report.kind is EscalationKind.SIGN:
        return join(card, reporter=report.reporter, urgency=pace.urgency, now=now, no_answer=pace is Pace.NO_ANSWER)
    matter = Matter(
        kind=report.kind,
        area=ground.area.id,
        resident=ground.resident.id if ground.resident else None,
        reporters=(report.reporter,),
        upsetting=report.upsetting,
    )
    policy = replace(ground.policy, rows=rows_of(report.kind, report.key))
    return open_escalation(new, number=ground.number, matter=matter, pace=pace, policy=policy, now=now)


def rows_of(kind: EscalationKind, key: str) -> tuple[PolicyRow, ...]:
    """The policy table that a kind of escalation climbs by, when it is opened for a report of that key."""
    if key == Wish.ABOUT_ME.value:
        return ABOUT_ONESELF_ROWS
    return {EscalationKind.SUPPORT: SUPPORT_ROWS, EscalationKind.AFTERCARE: AFTERCARE_ROWS}.get(kind, SHIPPED)


def for_somebody_uncoded(ground: Ground) -> Ground:
    """The ground for somebody without a code: nobody supervises them, so who has duty is called first.

    Where nobody has duty the area's coordinators are.
    """
    roster = ground.policy.roster
    first = roster.duty or roster.coordinator
    return replace(ground, policy=replace(ground.policy, roster=replace(roster, supervisor=first, deputy=first)))


def with_more(ground: Ground, others: tuple[Ground, ...]) -> Ground:
    """One ground for residents of several areas: everybody's people, by the hours of the first."""
    roster, people = ground.policy.roster, dict(ground.people)
    for other in others:
        roster = roster.joined_with(other.policy.roster)
        people |= other.people
    supervisors = tuple(one.person for one in roster.supervisor)
    policy = replace(ground.policy, roster=roster)
    return replace(ground, policy=policy, people=people, supervisors=supervisors)


def raised(escalation: Escalation, key: str, urgency: Urgency, *, now: datetime) -> Change:
    """The reporter finds it more urgent; what is not faster changes nothing."""
    return raise_to(escalation, urgency, now=now, no_answer=key == NO_ANSWER)


def now_about(escalation: Escalation, resident: Resident, *, now: datetime) -> Change:
    """It turns out whom it is about; that resident's people are added, nobody is called off."""
    deputy = (OnLadder(resident.deputy),) if resident.deputy else ()
    roster = Roster(supervisor=(OnLadder(resident.supervisor),), deputy=deputy)
    more = call_more(escalation, roster, now=now)
    return Change(replace(more.escalation, resident=resident.id), more.effects)


def taken_back(case: Case, sign: SignId, *, reporter: PersonId, now: datetime) -> Change:
    """A reporter takes one report back; with another of their own on the card only the card's people are told."""
    if _mine_besides(case, sign, reporter):
        return Change(case.escalation, (_told_withdrawn(case.escalation, reporter),))
    return withdraw(case.escalation, reporter=reporter, now=now)


def wrong_resident(case: Case, sign: SignId, *, reporter: PersonId, now: datetime) -> Change:
    """A report was about another resident: its card is closed as a mistake, or loses this one report."""
    if any(not one.withdrawn and one.sign != sign for one in case.reports):
        return taken_back(case, sign, reporter=reporter, now=now)
    closed = close_as_wrong_code(case.escalation, by=reporter, now=now)
    return Change(replace(closed.escalation, resident=None), closed.effects)


def receivers(change: Change, policy: FrozenPolicy) -> tuple[PersonId, ...]:
    """Who gets a report: who is being called now, else who has it, else whoever is called first."""
    called = [person for effect in change.effects if isinstance(effect, Call) for person in effect.people]
    if called:
        return tuple(dict.fromkeys(called))
    if change.escalation.professionals_told:
        return change.escalation.professionals_told
    roles = change.escalation.row.steps[0].roles
    return tuple(one.person for one in policy.roster.of(*roles))


def _mine_besides(case: Case, sign: SignId, reporter: PersonId) -> list[Report]:
    return [one for one in case.reports if one.reporter == reporter and one.sign != sign and not one.withdrawn]


def _told_withdrawn(escalation: Escalation, reporter: PersonId) -> TellWithdrawn:
    return TellWithdrawn(
        escalation=escalation.id,
        generation=escalation.generation,
        people=escalation.professionals_told,
        number=escalation.reports,
        reporter=reporter,
    )
