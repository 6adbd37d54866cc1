"""Whatever people and time do to an escalation: never silent, never lost, never said twice."""

import json
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.closing import answer_given, close, withdraw
from domain.effects import Call, Effect
from domain.errors import RefusedError
from domain.escalation import AnswerState, Change, Escalation, State
from domain.holding import cannot_be_reached, hand_over, let_climb, refuse, still_on_it, take
from domain.ids import PersonId
from domain.ladder import Roster
from domain.opening import call_more, join, lower_to, not_managing, raise_to
from domain.policy import LadderRole, Pace
from domain.ticking import tick
from domain.urgency import Urgency
from fakes.ladders import (
    ANS,
    DAAN,
    ELS,
    FATMA,
    FULL,
    MARJA,
    MO,
    MONDAY_TEN,
    NO_DUTY,
    NOBODY,
    RIET,
    SASKIA,
    breach_of,
    on,
    opened,
    people_called,
)

PROFESSIONALS = (DAAN, ELS, SASKIA, MARJA, MO, ANS)
DUE_WITHIN = timedelta(days=40)
"""A note is asked about after four weeks; nothing waits longer."""

people = st.sampled_from(PROFESSIONALS)
waits = st.one_of(st.integers(0, 90), st.integers(0, 60 * 24 * 9)).map(lambda minutes: timedelta(minutes=minutes))
anybody = st.lists(st.builds(lambda person, here: on(person, reachable=here)[0], people, st.booleans()), max_size=2)
rosters = st.one_of(
    st.sampled_from([FULL, NO_DUTY, NOBODY]),
    st.builds(
        Roster,
        **{role.value: anybody.map(tuple) for role in LadderRole},
        duty_by_phone=st.booleans(),
    ),
)
openings = st.builds(
    opened,
    st.sampled_from(Pace),
    now=waits.map(lambda wait: MONDAY_TEN + wait),
    roster=rosters,
    hours=st.sampled_from(["ma-vr 09:00-17:00", "ma-zo 00:00-24:00", "di,do 13:00-15:00"]),
)
deeds = st.one_of(
    st.tuples(st.just("take"), people),
    st.tuples(st.just("refuse"), people),
    st.tuples(st.just("unreachable"), people),
    st.tuples(st.just("hand over"), people),
    st.tuples(st.just("still on it"), st.booleans()),
    st.tuples(st.just("raise"), st.sampled_from(Urgency)),
    st.tuples(st.just("lower"), st.sampled_from(Urgency)),
    st.tuples(st.just("join"), st.sampled_from(Urgency)),
    st.tuples(st.just("call more"), rosters),
    st.tuples(st.sampled_from(["climb", "not managing", "withdraw", "due", "due", "due"]), st.none()),
    st.tuples(st.just("wait"), waits),
)
ends = st.tuples(st.just("close"), st.sampled_from([AnswerState.OWED, AnswerState.GIVEN]))
stories = st.lists(st.one_of(deeds, deeds, deeds, ends), max_size=25)


@dataclass
class Life:
    """One escalation, played deed by deed, with everything it ever said."""

    escalation: Escalation
    now: datetime
    keys: Counter[str] = field(default_factory=Counter)

    def hear(self, change: Change) -> None:
        self.escalation = change.escalation
        for effect in change.effects:
            for person in effect.people or (PersonId("nobody"),):
                self.keys[effect.key_for(person)] += 1

    def do(self, deed: str, what: object) -> None:
        """One deed at this moment; what the rules refuse changes nothing."""
        if deed == "wait" and isinstance(what, timedelta):
            self.now += what
            self.hear(tick(self.escalation, now=self.now))
        elif deed == "due" and self.escalation.due_at is not None:
            self.now = max(self.now, self.escalation.due_at)
            self.hear(tick(self.escalation, now=self.now))
        else:
            try:
                self.hear(self._deed(deed, what))
            except RefusedError:
                return

    def _deed(self, deed: str, what: object) -> Change:
        it, now = self.escalation, self.now
        holder = it.holder or DAAN
        if isinstance(what, str):
            return self._deed_of(deed, PersonId(what))
        match deed, what:
            case "still on it", bool(contact):
                return still_on_it(it, by=holder, now=now, contact=contact)
            case "call more", Roster() as roster:
                return call_more(it, roster, now=now)
        return {
            "climb": lambda: let_climb(it, now=now),
            "not managing": lambda: not_managing(it, now=now),
            "withdraw": lambda: withdraw(it, reporter=FATMA, now=now),
        }.get(deed, lambda: Change(it))()

    def _deed_of(self, deed: str, what: PersonId) -> Change:
        it, now = self.escalation, self.now
        return {
            "take": lambda: take(it, by=what, now=now),
            "refuse": lambda: refuse(it, by=what, now=now),
            "unreachable": lambda: cannot_be_reached(it, what, now=now),
            "hand over": lambda: hand_over(it, by=it.holder or DAAN, to=what, now=now),
            "raise": lambda: raise_to(it, Urgency(what), now=now),
            "lower": lambda: lower_to(it, Urgency(what), by=DAAN, now=now),
            "join": lambda: join(it, reporter=RIET, urgency=Urgency(what), now=now),
            "close": lambda: close(it, by=DAAN, outcome="talked", answer=AnswerState(what), now=now),
        }[deed]()


def lived(start: Change, story: list[tuple[str, object]]) -> Life:
    life = Life(start.escalation, start.escalation.opened_at)
    life.hear(start)
    for deed, what in story:
        life.do(deed, what)
    return life


def called_by(escalation: Escalation, end: datetime, wanted: set[PersonId]) -> set[PersonId]:
    """Who of the wanted people is called until then while nobody answers."""
    called: set[PersonId] = set()
    while (due_at := escalation.due_at) is not None and due_at <= end and not wanted <= called:
        change = tick(escalation, now=due_at)
        escalation = change.escalation
        called |= people_called(change)
    return called & wanted


@given(openings, stories)
def test_it_is_always_due_in_a_bounded_time_unless_it_is_closed_and_owes_nothing(
    start: Change, story: list[tuple[str, object]]
) -> None:
    life = Life(start.escalation, start.escalation.opened_at)
    for deed, what in story:
        life.do(deed, what)
        it = life.escalation
        assert breach_of(it) is None
        if it.state is not State.CLOSED or it.answer is AnswerState.OWED:
            assert it.due_at is not None
            assert it.due_at <= life.now + DUE_WITHIN


@given(openings, stories)
def test_nothing_is_ever_said_twice(start: Change, story: list[tuple[str, object]]) -> None:
    life = lived(start, story)
    assert not [key for key, times in life.keys.items() if times > 1]


@given(openings, stories)
def test_a_tick_at_the_due_time_moves_it_on_and_a_second_one_does_nothing(
    start: Change, story: list[tuple[str, object]]
) -> None:
    life = lived(start, story)
    due_at = life.escalation.due_at
    if due_at is None:
        return
    now = max(due_at, life.now)
    change = tick(life.escalation, now=now)
    assert change.escalation.due_at is None or change.escalation.due_at > now
    assert tick(change.escalation, now=now) == Change(change.escalation)


@given(openings, stories)
def test_whatever_happened_it_survives_as_json(start: Change, story: list[tuple[str, object]]) -> None:
    escalation = lived(start, story).escalation
    assert Escalation.from_data(json.loads(json.dumps(escalation.to_data()))) == escalation


@given(openings, stories)
def test_nobody_is_called_for_what_somebody_has_or_what_is_closed(
    start: Change, story: list[tuple[str, object]]
) -> None:
    life = lived(start, story)
    if life.escalation.state is State.OPEN:
        return
    generation = life.escalation.generation
    change = tick(life.escalation, now=life.now + timedelta(days=9))
    assert not [one for one in change.effects if isinstance(one, Call) and one.generation == generation]


@given(openings, stories)
def test_left_alone_every_reachable_person_of_the_row_is_called(start: Change, story: list[tuple[str, object]]) -> None:
    life = lived(start, story)
    it = life.escalation
    if it.state is not State.OPEN or it.pace is Pace.NOTE:
        return
    roles = [role for step in it.row.steps for role in step.roles]
    wanted = {one.person for one in it.policy.roster.of(*roles) if one.reachable} - set(it.people_called)
    assert called_by(it, life.now + timedelta(weeks=9), wanted) == wanted


@given(openings, waits)
def test_after_downtime_each_person_is_called_once_and_nobody_is_forgotten(start: Change, gap: timedelta) -> None:
    it = start.escalation
    end = it.opened_at + gap
    awake = called_by(it, end, set(PROFESSIONALS))
    back = tick(it, now=end)
    at_return = [person for effect in back.effects if isinstance(effect, Call) for person in effect.people]
    assert len(at_return) == len(set(at_return))
    missed = awake - set(at_return)
    assert called_by(back.escalation, end + timedelta(weeks=9), missed) == missed


@given(openings, st.lists(waits, max_size=6))
def test_a_closed_one_that_owes_its_answer_is_chased_until_it_is_given(start: Change, gaps: list[timedelta]) -> None:
    it, now = start.escalation, start.escalation.opened_at
    it = close(it, by=DAAN, outcome="talked", answer=AnswerState.OWED, now=now).escalation
    said: list[Effect] = []
    for gap in gaps:
        now += gap
        change = tick(it, now=now)
        it = change.escalation
        said.extend(change.effects)
        assert it.due_at is not None
        assert it.due_at > now
    assert all(DAAN in effect.people for effect in said)
    assert answer_given(it).escalation.due_at is None


@given(openings, people, people)
def test_of_two_racing_presses_exactly_one_wins(start: Change, one: PersonId, two: PersonId) -> None:
    now = start.escalation.opened_at
    first = take(start.escalation, by=one, now=now)
    if one == two:
        assert take(first.escalation, by=two, now=now) == Change(first.escalation)
        return
    with pytest.raises(RefusedError):
        take(first.escalation, by=two, now=now)
