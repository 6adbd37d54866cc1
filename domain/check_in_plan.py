"""The plan by which somebody is asked how they are: the next slot, and whether it is still right when it comes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import takewhile

from domain.check_in_rhythm import NEVER_SOONER, after_sign, next_day
from domain.check_in_times import ONE_DAY, Slot, Wishes
from domain.check_ins import SMILES, Answers
from domain.ids import PersonId


@dataclass(frozen=True)
class Plan:
    """When somebody is asked next, and what that follows from.

    `slot` is when; `asked_on` their own date of the last check-in; `smiles` how many happy faces came last in a row;
    `heavy` whether the last answer told of a hard time.
    """

    person: PersonId
    wishes: Wishes
    started_on: date
    slot: Slot
    asked_on: date | None = None
    smiles: int = 0
    heavy: bool = False

    def planned(self, *, now: datetime) -> "Plan":
        """The same with the next slot by the rhythm."""
        day = next_day(self.started_on, asked_on=self.asked_on, smiles=self.smiles, heavy=self.heavy)
        return replace(self, slot=self.wishes.next_slot(now, not_before=day))

    def asked(self, *, now: datetime) -> "Plan":
        """The same after a check-in was put on its way: somebody who never answers is asked again all the same."""
        return replace(self, asked_on=self.wishes.local_date(now), heavy=False).planned(now=now)

    def answered(self, said: Sequence[Answers], *, now: datetime) -> "Plan":
        """The same with what has been answered by now, the newest first; a slot that was brought forward stays.

        So does a hard time that was told of: who taps a sad face and then a happy one is asked again soon. It may have
        been a slip, or taken back out of shame; an extra question costs a tap, a missed one may cost a volunteer.
        """
        smiles = len(list(takewhile(_is_happy, said)))
        new = replace(self, smiles=smiles, heavy=self.heavy or (bool(said) and said[0].is_heavy)).planned(now=now)
        is_forward = self.slot.opens_at < self.planned(now=now).slot.opens_at
        return replace(new, slot=min(self.slot, new.slot, key=_opens)) if is_forward else new

    def sooner(self, *, now: datetime) -> "Plan":
        """The same after a talk that was needed: asked again as after a hard time, unless that was sooner already."""
        new = replace(self, smiles=0, heavy=True).planned(now=now)
        return replace(new, slot=min(self.slot, new.slot, key=_opens))

    def after_sign(self, *, told_at: datetime, now: datetime) -> "Plan":
        """The same, asked soon after a report that could not wait, unless that was going to be sooner still."""
        day = after_sign(self.wishes.local_date(told_at), asked_on=self.asked_on)
        soon = self.wishes.next_slot(now, not_before=day, soon=True)
        return replace(self, slot=min(self.slot, soon, key=_opens))

    def with_wishes(self, wishes: Wishes, *, now: datetime) -> "Plan":
        """The same by other wishes; what was brought forward stays so, as far as the wishes let it."""
        new = replace(self, wishes=wishes).planned(now=now)
        if self.slot.opens_at >= self.planned(now=now).slot.opens_at:
            return new
        soon = wishes.next_slot(now, not_before=self.wishes.local_date(self.slot.opens_at), soon=True)
        return replace(new, slot=min(new.slot, soon, key=_opens))


def first_plan(person: PersonId, *, wishes: Wishes, now: datetime) -> Plan:
    """The plan of somebody who begins now."""
    return Plan(person, wishes, wishes.local_date(now), Slot(now, now)).planned(now=now)


def _is_happy(answers: Answers) -> bool:
    return answers.how in SMILES and not answers.is_heavy


def _opens(slot: Slot) -> datetime:
    return slot.opens_at


@dataclass(frozen=True)
class Goes:
    """It may be said now."""


@dataclass(frozen=True)
class Waits:
    """Not now: look again then, within the same slot."""

    until: datetime


@dataclass(frozen=True)
class Moves:
    """Not in this slot any more: it is dropped, and comes in another one; `why` is for the log."""

    slot: Slot
    why: str


Verdict = Goes | Waits | Moves


def judge(plan: Plan, *, now: datetime, busy_until: datetime | None) -> Verdict:
    """Whether somebody may be asked at this moment: what was right when it was planned need not be so now."""
    today = plan.wishes.local_date(now)
    soonest = plan.asked_on + NEVER_SOONER if plan.asked_on else today
    if today < soonest:
        return Moves(plan.wishes.next_slot(now, not_before=soonest, soon=True), "asked-lately")
    return judge_hour(plan.wishes, closes_at=plan.slot.closes_at, now=now, busy_until=busy_until)


def judge_hour(wishes: Wishes, *, closes_at: datetime, now: datetime, busy_until: datetime | None) -> Verdict:
    """Whether this is a moment to say something that can wait, before `closes_at`."""
    tomorrow = wishes.local_date(now) + ONE_DAY
    if now >= closes_at or not wishes.may_be_asked(now):
        return Moves(wishes.next_slot(now, soon=True), "too-late")
    if busy_until and busy_until >= closes_at:
        return Moves(wishes.next_slot(now, not_before=tomorrow, soon=True), "in-conversation")
    return Waits(busy_until) if busy_until and busy_until > now else Goes()


def remind_from(wishes: Wishes, *, asked_on: date, after: timedelta, now: datetime) -> Slot:
    """When something is brought up that was asked on that date: so long after, on the next day that will do."""
    return wishes.next_slot(now, not_before=asked_on + after, soon=True)
