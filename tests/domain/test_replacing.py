"""Somebody takes the place of a colleague: whatever was going on, nothing waits for who is followed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.closing import close
from domain.effects import Call, TellHandedOver
from domain.errors import RefusedError
from domain.escalation import AlreadyTakenError, AnswerState, Escalation, State
from domain.holding import assign, refuse, take
from domain.ids import AreaId, PersonId, ReplacementId, ResidentId
from domain.ladder import OnLadder, list_readers
from domain.policy import Pace
from domain.replacements import Along, Replacement, followed
from domain.replacing import came_back, concerns, replaced
from domain.residents import Resident
from domain.ticking import tick
from fakes.ladders import (
    ANS,
    B12,
    DAAN,
    ELS,
    FATMA,
    FULL,
    MARJA,
    MONDAY_TEN,
    RIET,
    at,
    breach_of,
    on,
    opened,
    people_called,
    said,
)

BY = OnLadder(ANS)
NOON = at("12:00")


def owed(by: PersonId = DAAN) -> Escalation:
    held = take(opened(Pace.TODAY).escalation, by=by, now=MONDAY_TEN).escalation
    return close(held, by=by, outcome="visited", answer=AnswerState.OWED, now=MONDAY_TEN).escalation


@given(
    pace=st.sampled_from(Pace),
    steps=st.lists(
        st.one_of(
            st.tuples(st.just("wait"), st.integers(1, 400)),
            st.tuples(st.sampled_from(["take", "refuse"]), st.sampled_from([DAAN, ELS, MARJA])),
        ),
        max_size=6,
    ),
    reachable=st.booleans(),
)
def test_nothing_waits_for_who_is_followed(
    pace: Pace, steps: list[tuple[str, int | PersonId]], *, reachable: bool
) -> None:
    escalation, now = opened(pace).escalation, MONDAY_TEN
    for what, how in steps:
        if what == "wait" and isinstance(how, int):
            now += timedelta(minutes=how)
            escalation = tick(escalation, now=now).escalation
        else:
            escalation = _pressed(escalation, what, PersonId(str(how)), now=now)
    before = escalation
    change = replaced(escalation, of=DAAN, by=OnLadder(ANS, reachable), now=now)
    after = change.escalation
    assert breach_of(after) is None
    assert after.state is before.state
    assert not concerns(after, DAAN)
    if before.holder == DAAN:
        assert after.holder == ANS
    called = people_called(change)
    for _ in range(8):
        due_at = after.due_at
        assert due_at is not None
        step = tick(after, now=due_at)
        called |= people_called(step)
        after = step.escalation
    assert DAAN not in called
    if before.holder is None and DAAN in before.people_called and reachable:
        assert ANS in called or change.escalation.pending, "at once, or when the area opens"


def _pressed(escalation: Escalation, what: str, who: PersonId, *, now: datetime) -> Escalation:
    press = take if what == "take" else refuse
    try:
        return press(escalation, by=who, now=now).escalation
    except (AlreadyTakenError, RefusedError):
        return escalation


def test_who_is_followed_has_been_called_and_the_new_one_is_at_once() -> None:
    change = replaced(opened(Pace.TODAY).escalation, of=DAAN, by=BY, now=at("10:05"))
    assert said(*change.effects) == ["s0: ans"]
    assert replaced(change.escalation, of=DAAN, by=BY, now=at("10:06")).effects == ()


def test_who_cannot_be_reached_is_not_waited_for_either() -> None:
    change = replaced(opened(Pace.TODAY).escalation, of=DAAN, by=OnLadder(ANS, reachable=False), now=at("10:05"))
    assert people_called(change) == {ELS}


def test_what_is_held_and_what_is_owed_goes_along() -> None:
    held = take(opened(Pace.TODAY).escalation, by=DAAN, now=MONDAY_TEN).escalation
    change = replaced(held, of=DAAN, by=BY, now=NOON)
    assert [type(effect) for effect in change.effects] == [TellHandedOver]
    assert change.escalation.holder == ANS
    assert replaced(owed(), of=DAAN, by=BY, now=NOON).escalation.closed_by == ANS


def test_what_somebody_else_has_or_owes_stays_there() -> None:
    held = take(opened(Pace.TODAY).escalation, by=ELS, now=MONDAY_TEN).escalation
    assert replaced(held, of=DAAN, by=BY, now=NOON).escalation.holder == ELS
    assert replaced(owed(ELS), of=DAAN, by=BY, now=NOON).escalation == owed(ELS)


def test_a_note_is_on_the_list_of_who_follows_and_nobody_is_called() -> None:
    change = replaced(opened(Pace.NOTE).escalation, of=DAAN, by=BY, now=NOON)
    assert change.effects == ()
    assert [one.person for one in change.escalation.policy.roster.supervisor] == [ANS]


def test_who_comes_back_is_called_again_for_what_nobody_has() -> None:
    away = opened(Pace.TODAY, roster=replace(FULL, supervisor=on(ANS))).escalation
    back = came_back(away, who=OnLadder(DAAN), now=at("10:07"))
    assert people_called(back) == {DAAN}
    assert ANS in back.escalation.people_called
    held = take(away, by=ANS, now=at("10:06")).escalation
    assert came_back(held, who=OnLadder(DAAN), now=at("10:07")).effects == ()
    noted = opened(Pace.NOTE, roster=replace(FULL, supervisor=on(ANS))).escalation
    again = came_back(noted, who=OnLadder(DAAN), now=at("10:07"))
    assert (again.effects, list_readers(again.escalation.policy.roster)) == ((), (ANS, DAAN))


def test_a_lead_gives_a_case_to_a_colleague_whoever_has_it() -> None:
    untaken = opened(Pace.TODAY).escalation
    given = assign(untaken, by=MARJA, to=ELS, now=NOON)
    (handed,) = given.effects
    assert isinstance(handed, TellHandedOver)
    assert (given.escalation.holder, handed.others, handed.reporters) == (ELS, (DAAN,), (FATMA,))
    again = assign(given.escalation, by=MARJA, to=ANS, now=NOON)
    assert again.escalation.holder == ANS
    assert assign(again.escalation, by=MARJA, to=ANS, now=NOON).effects == ()
    assert assign(untaken, by=MARJA, to=MARJA, now=NOON).escalation.holder == MARJA
    assert assign(owed(), by=MARJA, to=ELS, now=NOON).escalation.closed_by == ELS
    closed = replace(owed(), answer=AnswerState.GIVEN, agenda=())
    with pytest.raises(RefusedError):
        assign(closed, by=MARJA, to=ELS, now=NOON)
    assert closed.state is State.CLOSED


@pytest.mark.parametrize(
    ("deputy", "of", "now"),
    [
        (ELS, DAAN, (ANS, ELS)),
        (ANS, DAAN, (ANS, None)),
        (None, DAAN, (ANS, None)),
        (ELS, ELS, (DAAN, ANS)),
    ],
)
def test_nobody_is_supervisor_and_deputy_at_once(
    deputy: PersonId | None, of: PersonId, now: tuple[PersonId, PersonId | None]
) -> None:
    resident = Resident(ResidentId("r"), "B-12", AreaId("noord"), supervisor=DAAN, deputy=deputy)
    assert followed(resident, of=of, by=ANS) == now


def test_two_periods_overlap_when_they_share_a_moment() -> None:
    one = Replacement(
        id=ReplacementId("x"),
        areas=(),
        of=DAAN,
        by=ELS,
        resident=None,
        set_by=MARJA,
        begins_at=at("10:00"),
        ends_at=at("12:00"),
    )
    assert one.overlaps(at("11:00"), at("13:00"))
    assert not one.overlaps(at("12:00"), at("13:00"))
    assert not one.overlaps(at("09:00"), at("10:00"))
    assert replace(one, ends_at=None).overlaps(at("12:00"), at("13:00"))


def test_each_is_called_once_in_all() -> None:
    change = replaced(opened(Pace.EMERGENCY).escalation, of=DAAN, by=BY, now=at("10:01"))
    assert sum(isinstance(effect, Call) for effect in change.effects) == 1


def test_with_one_resident_goes_what_is_about_them_or_about_who_is_guided_for_them_alone() -> None:
    along = Along(B12, frozenset({FATMA}))
    assert along.has(B12, [RIET])
    assert not along.has(ResidentId("B-07"), [FATMA])
    assert along.has(None, [FATMA])
    assert not along.has(None, [FATMA, RIET])
    assert not along.has(None, [])
