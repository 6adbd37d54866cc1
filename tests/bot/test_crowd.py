"""What is sent to many: many travel at once while nobody talks, and one at a time while somebody does."""

from contextlib import ExitStack

import pytest

from bot.crowd import FIRST, RESTS, SLOW, STILL_GOES_AFTER, TALKS_FOR, Crowd
from fakes.passing_seconds import Seconds

MOST = 20


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


@pytest.fixture
def crowd(clock: Seconds) -> Crowd:
    return Crowd(MOST, clock)


def at_once(crowd: Crowd) -> int:
    """So many set out before one has to wait."""
    with ExitStack() as journeys:
        for number in range(2 * MOST):
            if crowd.waits():
                return number
            journeys.enter_context(crowd.travels())
    raise AssertionError("none has to wait")


def _travels(crowd: Crowd, clock: Seconds, seconds: float, *, number: int = 1) -> None:
    """As many set out together, and arrive together."""
    with ExitStack() as journeys:
        for _ in range(number):
            journeys.enter_context(crowd.travels())
        clock.at += seconds


def test_each_that_is_not_slow_makes_room_for_one_more_up_to_the_most(crowd: Crowd, clock: Seconds) -> None:
    _travels(crowd, clock, 0.1, number=FIRST)
    _travels(crowd, clock, SLOW, number=2)
    assert at_once(crowd) == FIRST + FIRST + 2
    _travels(crowd, clock, 0.1, number=MOST)
    assert at_once(crowd) == MOST


def test_a_homeserver_that_gets_slow_has_half_to_do_and_is_not_blamed_twice_for_one_row(
    crowd: Crowd, clock: Seconds
) -> None:
    _travels(crowd, clock, 0.1, number=MOST)
    assert crowd.most_claimed == 2 * MOST
    _travels(crowd, clock, SLOW + 0.1, number=MOST)
    assert crowd.most_claimed == MOST
    assert at_once(crowd) == MOST // 2
    for _ in range(9):
        clock.at += 0.1
        _travels(crowd, clock, SLOW + 0.1)
    clock.at += STILL_GOES_AFTER
    assert not crowd.waits()
    with crowd.travels():
        assert crowd.waits()


def test_what_was_refused_makes_no_room(crowd: Crowd, clock: Seconds) -> None:
    with pytest.raises(ConnectionError), crowd.travels():
        raise ConnectionError
    assert crowd.waits() == 0
    clock.at += TALKS_FOR
    assert at_once(crowd) == FIRST


def test_none_sets_out_while_an_answer_is_under_way_and_then_one_at_a_time_with_rests(
    crowd: Crowd, clock: Seconds
) -> None:
    _travels(crowd, clock, 0.125, number=MOST)
    with crowd.answered():
        clock.at += 0.25
        assert crowd.waits()
    assert crowd.waits() == 0
    with crowd.travels():
        clock.at += 0.25
        assert crowd.waits()
    assert crowd.waits() == pytest.approx(RESTS * 0.25)
    clock.at += RESTS * 0.25
    assert crowd.waits() == 0
    assert crowd.most_claimed < MOST
    clock.at += TALKS_FOR
    assert at_once(crowd) == MOST
    assert crowd.most_claimed == 2 * MOST


def test_however_many_answers_are_under_way_one_goes_each_second(crowd: Crowd, clock: Seconds) -> None:
    with crowd.answered(), crowd.travels():
        clock.at += STILL_GOES_AFTER / 2
        assert crowd.waits()
        clock.at += STILL_GOES_AFTER / 2
        assert crowd.waits() == 0
        _travels(crowd, clock, 0.1)
        assert crowd.waits()


def test_no_rest_after_a_journey_that_hung_is_longer_than_that(crowd: Crowd, clock: Seconds) -> None:
    _travels(crowd, clock, 10 * SLOW)
    with crowd.answered():
        """It takes no time."""
    assert crowd.waits() == 0
    _travels(crowd, clock, STILL_GOES_AFTER * 0.9)
    assert crowd.waits() == pytest.approx(STILL_GOES_AFTER * 0.1)
