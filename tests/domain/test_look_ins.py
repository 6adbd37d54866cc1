"""A round about one resident, played to its end with whoever there is and whatever they say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from domain.ids import LookInId, PersonId, ResidentId
from domain.look_ins import (
    Asks,
    Candidate,
    Clears,
    HandsOver,
    LookIn,
    Reminds,
    Rests,
    Standing,
    Told,
    Waits,
    next_step,
)
from domain.rounds import About, Among, Round, RoundState
from domain.working_hours import WorkingHours

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
DAAN = PersonId("daan")
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ROUND = Round(by=PersonId("marja"), about=About.CALL, among=Among(), begins_at=NOW, reports_at=NOW + timedelta(days=30))
ONE = LookIn(LookInId("one"), ResidentId("b12"), "B-12")

candidates = st.lists(
    st.builds(
        Candidate,
        person=st.sampled_from([PersonId(name) for name in "abcdef"]),
        zone=st.sampled_from(["Europe/Amsterdam", "Europe/London"]),
        is_matched=st.booleans(),
        load=st.integers(0, 3),
        since=st.sampled_from(["2020", "2024"]),
        within_reach=st.booleans(),
        stays_home=st.booleans(),
        paused_until=st.none() | st.just(date(2026, 4, 1)),
    ),
    max_size=6,
    unique_by=lambda one: one.person,
)


def step(one: LookIn, found: list[Candidate], *, of: Round = ROUND, now: datetime = NOW) -> object:
    return next_step(one, found, of=of, supervisor=WorkingHours(), now=now)


@given(found=candidates, refusals=st.lists(st.booleans(), min_size=12, max_size=12), urgent=st.booleans())
def test_one_after_the_other_is_asked_once_by_daylight_until_the_supervisor_has_it(
    *, found: list[Candidate], refusals: list[bool], urgent: bool
) -> None:
    of, one, now, asked = replace(ROUND, urgent=urgent), ONE, NOW, []
    refuses = iter(refusals)
    done = step(one, found, of=of, now=now)
    for _ in range(100):
        if one.standing in {Standing.ASKED, Standing.REMINDED} and next(refuses, False):
            one = replace(one, standing=Standing.WAITING, told=Told.CANNOT)
        done = step(one, found, of=of, now=now)
        if isinstance(done, Waits):
            assert done.until > now
            now = done.until
            continue
        if isinstance(done, Asks | Reminds):
            assert of.tempo.hours.opens <= now.astimezone(AMSTERDAM).time() <= of.tempo.hours.closes
            assert done.look_at > now
            to = next(each for each in found if each.person == done.person)
            assert to.within_reach
            assert not to.stays_home
            assert urgent or to.paused_until is None
        if isinstance(done, Asks):
            asked.append(done.person)
            found = [replace(each, was_asked=each.was_asked or each.person == done.person) for each in found]
            one, now = replace(one, standing=Standing.ASKED, asked=done.person), done.look_at
        elif isinstance(done, Reminds):
            assert asked[-1] == done.person
            one, now = replace(one, standing=Standing.REMINDED), done.look_at
        else:
            break
    assert done == HandsOver()
    assert len(asked) == len(set(asked))
    may = {each.person for each in found if each.within_reach and not each.stays_home}
    assert set(asked) == {each for each in may if urgent or not _is_paused(each, found)}
    handed = replace(one, standing=Standing.HANDED, asked=DAAN, was_handed=True)
    assert step(handed, found, of=of, now=now) == Rests(Standing.HANDED)


def _is_paused(person: PersonId, found: list[Candidate]) -> bool:
    return next(each for each in found if each.person == person).paused_until is not None


def volunteer(name: str, *, is_matched: bool = True, load: int = 0, since: str = "2024") -> Candidate:
    return Candidate(PersonId(name), "Europe/Amsterdam", is_matched, load, since)


def test_who_visits_the_resident_comes_first_then_who_was_asked_least_then_who_is_here_longest() -> None:
    found = [volunteer("other", is_matched=False), volunteer("busy", load=1), volunteer("new"), volunteer("old")]
    found[3] = replace(found[3], since="2020")
    order = []
    while isinstance(done := step(ONE, found), Asks):
        order.append(done.person)
        found = [one for one in found if one.person != done.person]
    assert order == ["old", "new", "busy", "other"]


def test_what_is_not_for_today_reaches_the_supervisor_in_working_hours() -> None:
    saturday = datetime(2026, 3, 7, 11, tzinfo=UTC)
    assert step(ONE, [], now=saturday) == Waits(datetime(2026, 3, 9, 8, tzinfo=UTC))
    assert step(ONE, [], of=replace(ROUND, urgent=True), now=saturday) == HandsOver()


def test_what_was_seen_and_a_round_that_is_over_clear_their_cards() -> None:
    found = [volunteer("fatma")]
    assert step(replace(ONE, standing=Standing.SEEN), found) == Clears()
    assert step(replace(ONE, standing=Standing.LEFT), found) == Rests(Standing.LEFT)
    for state in (RoundState.ENDED, RoundState.STOPPED):
        assert step(ONE, found, of=replace(ROUND, state=state)) == Clears()


def test_who_can_no_longer_go_is_not_reminded_but_passed_over() -> None:
    asked = replace(ONE, standing=Standing.ASKED, asked=PersonId("riet"))
    assert step(asked, [volunteer("fatma")]) == Asks(PersonId("fatma"), NOW + timedelta(hours=2))
    left = replace(asked, was_handed=True, standing=Standing.REMINDED)
    assert step(left, []) == Rests(Standing.LEFT)
