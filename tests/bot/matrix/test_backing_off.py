"""After an outage of a homeserver we are back within seconds, however long it was."""

from bot.platforms.matrix.backing_off import BackingOff
from bot.platforms.matrix.client import CONFIG


def test_each_pause_is_twice_as_long_up_to_eight_seconds() -> None:
    backing_off = BackingOff()
    assert [backing_off.next() for _ in range(7)] == [0.5, 1, 2, 4, 8, 8, 8]
    backing_off.went_well()
    assert backing_off.next() == 0.5


def test_who_asks_us_to_wait_is_waited_for_within_reason() -> None:
    backing_off = BackingOff()
    assert [backing_off.next(asked=seconds) for seconds in (3, 0.1, 3600)] == [3, 1, 8]


def test_the_library_waits_no_longer_by_itself() -> None:
    assert CONFIG.max_timeout_retry_wait_time <= 8
    assert (CONFIG.max_limit_exceeded, CONFIG.max_timeouts) == (0, 0)
