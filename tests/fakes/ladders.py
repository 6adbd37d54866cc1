"""People and small ladders that the tests of escalation climb."""

from datetime import UTC, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.closing import close
from domain.effects import Call, Effect
from domain.escalation import AnswerState, Change, Escalation, EscalationKind, State
from domain.holding import take
from domain.ids import AreaId, EscalationId, PersonId, ResidentId
from domain.ladder import FrozenPolicy, OnLadder, Roster
from domain.opening import Matter, open_escalation
from domain.policy import Pace
from domain.ticking import tick

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FATMA, RIET = PersonId("fatma"), PersonId("riet")
DAAN, ELS, SASKIA, MARJA, MO = (PersonId(name) for name in ("daan", "els", "saskia", "marja", "mo"))
ANS = PersonId("ans")
B12 = ResidentId("B-12")


def at(text: str) -> datetime:
    """A moment on the wall clock of Amsterdam, in UTC; a time alone is that of Monday 2026-03-02."""
    if "T" not in text:
        text = f"2026-03-02T{text}"
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


def on(*people: PersonId, reachable: bool = True) -> tuple[OnLadder, ...]:
    return tuple(OnLadder(person, reachable) for person in people)


FULL = Roster(supervisor=on(DAAN), deputy=on(ELS), duty=on(SASKIA), coordinator=on(MARJA), manager=on(MO))
NO_DUTY = Roster(supervisor=on(DAAN), deputy=on(ELS), coordinator=on(MARJA), manager=on(MO))
NOBODY = Roster()
MONDAY_TEN = at("10:00")
FRIDAY_EVENING = at("2026-03-06T17:05")


def opened(
    pace: Pace,
    *,
    now: datetime = MONDAY_TEN,
    roster: Roster = FULL,
    kind: EscalationKind = EscalationKind.SIGN,
    reporters: tuple[PersonId, ...] = (FATMA,),
    hours: str = "ma-vr 09:00-17:00",
) -> Change:
    """S-34 about B-12, reported by Fatma."""
    return open_escalation(
        EscalationId("e34"),
        number=34,
        matter=Matter(kind=kind, area=AreaId("noord"), resident=B12, reporters=reporters),
        pace=pace,
        policy=FrozenPolicy(roster=roster, hours=hours),
        now=now,
    )


def said(*effects: Effect) -> list[str]:
    """Each effect as "mark: people", a late one with "late"."""
    return [f"{effect.mark}: {','.join(effect.people)}{' late' if effect.late else ''}" for effect in effects]


def until(escalation: Escalation, end: datetime) -> tuple[Escalation, list[tuple[str, str]]]:
    """Play every due moment up to and with `end`; what was said, with its time on the wall clock."""
    heard: list[tuple[str, str]] = []
    while (due_at := escalation.due_at) is not None and due_at <= end:
        change = tick(escalation, now=due_at)
        escalation = change.escalation
        wall = due_at.astimezone(AMSTERDAM).strftime("%a %H:%M:%S").removesuffix(":00")
        heard.extend((wall, what) for what in said(*change.effects))
    return escalation, heard


def people_called(change: Change) -> set[PersonId]:
    return {person for effect in change.effects if isinstance(effect, Call) for person in effect.people}


def held(pace: Pace, *, by: str = "10:00", roster: Roster = FULL) -> Escalation:
    """Taken by Daan."""
    return take(opened(pace, roster=roster).escalation, by=DAAN, now=at(by)).escalation


def closed(pace: Pace, answer: AnswerState = AnswerState.OWED) -> Change:
    """Taken by Daan and closed at eleven."""
    return close(held(pace), by=DAAN, outcome="talked", answer=answer, now=at("11:00"))


class Breach(StrEnum):
    """What of the promise an escalation breaks; the program's own audit asks the database for the same."""

    NOTHING_DUE = "nothing_due"
    NO_ANSWER_PLANNED = "no_answer_planned"


def breach_of(escalation: Escalation) -> Breach | None:
    """The rule it breaks, if any: open ones are always due, closed ones have an answer given or owed."""
    if escalation.state is not State.CLOSED:
        return Breach.NOTHING_DUE if escalation.due_at is None else None
    if escalation.answer is AnswerState.NOT_YET:
        return Breach.NO_ANSWER_PLANNED
    if escalation.answer is AnswerState.OWED and escalation.due_at is None:
        return Breach.NOTHING_DUE
    return None
