"""An offer, whatever people answer and in whatever order: no place twice, none empty while somebody waits for it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.ids import PersonId
from domain.offers import KEPT, Guest, How, Offer, OfferState, Place, Said, answered, chosen, passed_over

NOW = datetime(2026, 3, 3, 9, tzinfo=UTC)
ZONE = "Europe/Amsterdam"
NAMES = [PersonId(name) for name in "abcdef"]


def offer(places: int = 1, *, how: How = How.FIRST) -> Offer:
    guests = {name: Guest(name) for name in NAMES}
    return Offer(
        by=PersonId("marja"), what="Soep", where="Buurthuis", starts_at=NOW + timedelta(days=4), places=places,
        how=how, guests=guests,
    )  # fmt: skip


def says(found: Offer, *told: tuple[str, Said]) -> Offer:
    for who, said in told:
        found = answered(found, PersonId(who), said, zone=ZONE, now=NOW)
    return found


def standing(found: Offer, *places: Place) -> list[str]:
    return [str(one.person) for one in found.standing(*places)]


steps = st.one_of(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(Said)),
    st.tuples(st.just("passes"), st.sampled_from(NAMES)),
    st.tuples(st.just("chooses"), st.lists(st.sampled_from(NAMES), max_size=3, unique=True)),
)


@given(places=st.integers(1, 4), how=st.sampled_from(How), told=st.lists(steps, max_size=25))
def test_no_place_is_given_twice_and_none_stays_empty_while_somebody_waits(
    *, places: int, how: How, told: list[tuple[str, object]]
) -> None:
    found, now = offer(places, how=how), NOW
    for one, what in told:
        before, now = found, now + timedelta(minutes=1)
        if isinstance(what, Said):
            found = answered(found, PersonId(one), what, zone=ZONE, now=now)
            assert found.guests[PersonId(one)].place is not Place.COMES or what is Said.YES
        elif isinstance(what, list):
            found = chosen(found, what, zone=ZONE, now=now)
        else:
            found = passed_over(found, PersonId(str(what)), zone=ZONE, now=now)
        comes = found.standing(Place.COMES)
        assert len(found.standing(*KEPT)) <= places
        assert (found.state is OfferState.FULL) == (len(comes) == places)
        assert found.free == 0 or not [each for each in found.standing(Place.LISTED) if not each.passed]
        assert all(each.look_at for each in found.standing(Place.CALLED))
        stays = [each.person for each in before.standing(Place.COMES) if each.person != one]
        assert set(stays) <= {each.person for each in comes}, "nobody loses a place by what another does"
        moments = [each.since for each in found.guests.values() if each.since]
        assert len(moments) == len(set(moments))


def test_of_two_for_the_last_place_the_second_waits_and_is_asked_when_it_comes_free() -> None:
    found = says(offer(), ("a", Said.YES), ("b", Said.YES), ("c", Said.MAYBE), ("d", Said.YES))
    assert (standing(found, Place.COMES), standing(found, Place.LISTED)) == (["a"], ["b", "d"])
    assert [found.place_on_list(PersonId(one)) for one in "bd"] == [1, 2]
    found = says(found, ("a", Said.NO))
    assert (found.state, standing(found, Place.CALLED)) == (OfferState.OPEN, ["b"])
    assert found.guests[PersonId("b")].look_at == NOW + timedelta(hours=4)
    found = says(found, ("e", Said.YES))
    assert standing(found, Place.LISTED) == ["d", "e"], "a place that is kept for somebody is not free"
    found = says(found, ("b", Said.NO), ("d", Said.NO), ("e", Said.NO))
    assert standing(found, Place.CALLED) == ["c"], "after the list who may be able to is asked"


def test_who_does_not_answer_in_time_is_passed_over_once_and_can_still_come() -> None:
    found = says(offer(), ("a", Said.YES), ("b", Said.YES), ("c", Said.YES), ("a", Said.NO))
    found = passed_over(found, PersonId("b"), zone=ZONE, now=NOW)
    assert standing(found, Place.CALLED) == ["c"]
    found = passed_over(found, PersonId("c"), zone=ZONE, now=NOW)
    assert (standing(found, Place.CALLED), found.free) == ([], 1)
    assert passed_over(found, PersonId("c"), zone=ZONE, now=NOW) == found
    assert standing(says(found, ("b", Said.YES)), Place.COMES) == ["b"]


def test_the_coordinator_chooses_and_the_others_wait() -> None:
    found = says(offer(2, how=How.CHOSEN), ("a", Said.YES), ("b", Said.YES), ("c", Said.YES))
    assert standing(found, Place.APPLIED) == ["a", "b", "c"]
    found = chosen(found, [PersonId("c"), PersonId("a"), PersonId("b")], zone=ZONE, now=NOW)
    assert (standing(found, Place.COMES), standing(found, Place.LISTED)) == (["c", "a"], ["b"])
    assert standing(says(found, ("c", Said.NO)), Place.CALLED) == ["b"]


def test_a_maybe_is_not_asked_again_before_it_was_full() -> None:
    found = says(offer(2), ("a", Said.YES), ("b", Said.MAYBE), ("a", Said.NO))
    assert (standing(found, Place.CALLED), found.was_full) == ([], False)


def test_people_are_reminded_on_the_eve_unless_that_is_over() -> None:
    found = says(offer(), ("a", Said.YES))
    assert found.guests[PersonId("a")].look_at == datetime(2026, 3, 6, 9, tzinfo=UTC)
    soon = replace(offer(), starts_at=NOW + timedelta(hours=3))
    assert says(soon, ("a", Said.YES)).guests[PersonId("a")].look_at is None
    called = says(soon, ("a", Said.YES), ("b", Said.YES), ("a", Said.NO))
    assert called.guests[PersonId("b")].look_at == soon.starts_at, "a place is kept no longer than until it begins"
