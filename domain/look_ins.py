"""One resident on a round: who is asked to phone or go by, one person at a time, until somebody has."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from domain.conversation import Option, Start
from domain.ids import LookInId, PersonId, ResidentId, TextId
from domain.rounds import OVER, Round, Tempo
from domain.working_hours import WorkingHours


class Standing(StrEnum):
    """Where it stands: with nobody, with a volunteer (who was reminded), with the supervisor, with none left, done.

    STOPPED: a coordinator of that area wants nobody asked any more, while the round goes on elsewhere.
    """

    WAITING = "waiting"
    ASKED = "asked"
    REMINDED = "reminded"
    HANDED = "handed"
    LEFT = "left"
    SEEN = "seen"
    STOPPED = "stopped"


WITH_VOLUNTEER = frozenset({Standing.ASKED, Standing.REMINDED})


class Told(StrEnum):
    """What somebody who was asked said of it."""

    SEEN = "seen"
    CANNOT = "cannot"


@dataclass(frozen=True)
class LookIn:
    """One resident of a round; `asked` is who was asked last, `told` what was said last when nobody went.

    `was_handed`: its supervisor was asked as well, or the deputy.
    """

    id: LookInId
    resident: ResidentId
    code: str
    standing: Standing = Standing.WAITING
    asked: PersonId | None = None
    told: Told | None = None
    was_handed: bool = False

    @property
    def topic(self) -> str:
        """What all cards about it are about."""
        return look_in_topic(self.id)


@dataclass(frozen=True)
class Candidate:
    """A volunteer who could go; `load` is how often this round has asked them, `paused_until` their own date.

    `is_matched` with the resident; `stays_home` at their own wish, which no round passes over.
    """

    person: PersonId
    zone: str
    is_matched: bool
    load: int
    since: str
    was_asked: bool = False
    within_reach: bool = True
    stays_home: bool = False
    paused_until: date | None = None


@dataclass(frozen=True)
class Asks:
    """This volunteer is asked now."""

    person: PersonId
    look_at: datetime


@dataclass(frozen=True)
class Reminds:
    """Who was asked last is reminded now."""

    person: PersonId
    look_at: datetime


@dataclass(frozen=True)
class Waits:
    """Nothing is said before then."""

    until: datetime


@dataclass(frozen=True)
class HandsOver:
    """No volunteer is left: the supervisor has it."""


@dataclass(frozen=True)
class Rests:
    """Nothing more happens by itself; it stands like this from now on."""

    standing: Standing


@dataclass(frozen=True)
class Clears:
    """The resident was seen, or the round is over: what is still on the screens goes."""


Step = Asks | Reminds | Waits | HandsOver | Rests | Clears


def look_in_topic(look_in: LookInId) -> str:
    """What all cards about one resident of a round are about: it may become its supervisor's task, of the same id."""
    return f"task:{look_in}"


def look_in_options(look_in: LookInId, *kinds: str) -> tuple[Option, ...]:
    """What can be said of it: that it was done, or cannot be, when no other `kinds` are named.

    A professional is not asked for a worry: they act upon it themselves.
    """
    return tuple(
        Option(kind, TextId(f"round.option-{kind}"), start=Start(f"look_in_{kind}", {"look_in": look_in}))
        for kind in kinds or ("done", "cannot")
    )


def next_step(one: LookIn, found: Sequence[Candidate], *, of: Round, supervisor: WorkingHours, now: datetime) -> Step:
    """What happens to it now that its time to be looked at has come; `found` are all who could be asked.

    Nobody is asked twice, and nobody while another still has time to answer. What is not for today reaches the
    supervisor in working hours.
    """
    if of.state in OVER or one.standing in {Standing.SEEN, Standing.STOPPED}:
        return Clears()
    if one.standing is Standing.LEFT:
        return Rests(one.standing)
    with_them = next((each for each in found if each.person == one.asked), None)
    if one.standing is Standing.ASKED and with_them and may_be_asked(with_them, of.tempo, now=now):
        return _now_or_later(with_them, of.tempo, now=now, reminds=True)
    free = [each for each in found if not each.was_asked and may_be_asked(each, of.tempo, now=now)]
    if free:
        return _now_or_later(min(free, key=_order), of.tempo, now=now, reminds=False)
    if one.was_handed:
        return Rests(Standing.HANDED if one.standing is Standing.HANDED else Standing.LEFT)
    opens_at = now if of.urgent else supervisor.next_opening(now)
    return Waits(opens_at) if opens_at > now else HandsOver()


def may_be_asked(one: Candidate, tempo: Tempo, *, now: datetime) -> bool:
    """Whether a round may ask them at all, at whatever hour."""
    today = now.astimezone(ZoneInfo(one.zone)).date()
    is_paused = one.paused_until is not None and today < one.paused_until
    return one.within_reach and not one.stays_home and (tempo.passes_pauses or not is_paused)


def _order(one: Candidate) -> tuple[bool, int, str, str]:
    """Who knows the resident first; of these who was asked least, then who has been here longest."""
    return (not one.is_matched, one.load, one.since, one.person)


def _now_or_later(one: Candidate, tempo: Tempo, *, now: datetime, reminds: bool) -> Step:
    decent = tempo.hours.next_moment(now, zone=one.zone)
    if decent > now:
        return Waits(decent)
    if reminds:
        return Reminds(one.person, tempo.hours.later(now, tempo.next_after, zone=one.zone))
    return Asks(one.person, tempo.hours.later(now, tempo.reminded_after, zone=one.zone))
