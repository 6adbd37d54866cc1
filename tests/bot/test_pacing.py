"""Pacing: what is sent to many is spread, and leaves room for what is urgent."""

import math
from collections.abc import Awaitable
from contextlib import ExitStack

import pytest

from bot.pacing import Pacer
from bot.platform import Pace
from bot.platforms.telegram.platform import TelegramPlatform
from domain.conversation import Lane
from domain.ids import AccountId
from fakes.bot_api import Limits
from fakes.bot_api.limits import Pace as TelegramsOwn
from fakes.passing_seconds import Seconds, StillWaitingError

FATMA = AccountId("fatma")
PACE = Pace(of_all=28, of_chat=1, burst=3, kept=2)
ONE_ROW = Pace(of_all=math.inf, of_chat=math.inf, burst=1, bulk_at_once=2)


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


def paced(pace: Pace | None, clock: Seconds) -> Pacer:
    """Whoever waits lets the seconds of this clock pass."""
    return Pacer(pace, clock, sleep=clock.sleep)


async def _times(clock: Seconds, *turns: Awaitable[object]) -> list[float]:
    """When each of these went, in seconds after the first."""
    gone = []
    for turn in turns:
        await turn
        gone.append(round(clock.at - 1000, 3))
    return gone


async def test_bulk_is_spread_evenly_over_every_second(clock: Seconds) -> None:
    pacer = paced(PACE, clock)
    gone = await _times(clock, *(pacer.turn(AccountId(str(n)), Lane.BROADCAST) for n in range(57)))
    assert gone[-1] == pytest.approx(55 / 28, abs=0.002)
    busiest = max(len([one for one in gone if start <= one < start + 1]) for start in gone)
    assert busiest <= 29


async def test_an_escalation_never_waits_and_bulk_makes_room_for_it(clock: Seconds) -> None:
    pacer = paced(PACE, clock)
    gone = await _times(
        clock,
        *(pacer.turn(AccountId(str(n)), Lane.BROADCAST) for n in range(28)),
        *(pacer.turn(FATMA, Lane.ESCALATION) for _ in range(5)),
        pacer.turn(AccountId("next"), Lane.BROADCAST),
    )
    assert gone[27:33] == [gone[27]] * 6
    assert gone[33] == pytest.approx(gone[27] + 6 / 28, abs=0.002)


async def test_a_reply_may_run_a_little_ahead_of_bulk(clock: Seconds) -> None:
    pacer = paced(PACE, clock)
    people = [AccountId(f"reader {n}") for n in range(4)]
    gone = await _times(
        clock,
        *(pacer.turn(AccountId(str(n)), Lane.BROADCAST) for n in range(10)),
        *(pacer.turn(person, Lane.REPLY) for person in people),
    )
    assert gone[10:12] == [gone[9]] * 2
    assert gone[12] > gone[9]


async def test_a_chat_takes_a_short_burst_and_then_one_a_second(clock: Seconds) -> None:
    pacer = paced(PACE, clock)
    gone = await _times(clock, *(pacer.turn(FATMA, Lane.REPLY) for _ in range(5)))
    assert gone[2] < 0.1
    assert gone[3:] == pytest.approx([1.0, 2.0], abs=0.05)
    assert pacer.chat_waits(FATMA, Lane.REPLY) == pytest.approx(1.0, abs=0.05)
    assert pacer.chat_waits(FATMA, Lane.ESCALATION) == 0


async def test_on_telegram_nearly_all_is_used_and_no_limit_is_broken_with_calls_between(clock: Seconds) -> None:
    pacer, telegram = paced(TelegramPlatform.pace, clock), TelegramsOwn(Limits())

    async def goes(chat: int, lane: Lane) -> float:
        asked = clock.at
        assert await pacer.turn(AccountId(str(chat)), lane)
        assert telegram.judge(chat, group=False, now=clock.at) is None
        with pacer.under_way(lane):
            return clock.at - asked

    for number in range(560):
        await goes(number, Lane.BROADCAST)
        if number % 56 == 14:
            assert await goes(1000 + number, Lane.ESCALATION) == 0
        if number % 56 == 42:
            assert await goes(2000 + number, Lane.REPLY) == 0
    assert clock.at - 1000 <= 580 / 28 / 0.97
    for _ in range(5):  # somebody talks on and on: a short burst, and then one a second
        await goes(3000, Lane.REPLY)
    assert await goes(3000, Lane.REPLY) == pytest.approx(1.0, abs=0.05)


@pytest.mark.parametrize("calls", [3, 10, 40])
async def test_of_many_calls_at_once_none_is_refused_and_each_waits_a_few_milliseconds(
    clock: Seconds, calls: int
) -> None:
    pacer, telegram = paced(TelegramPlatform.pace, clock), TelegramsOwn(Limits())
    urgent = [(1000 + number, Lane.ESCALATION) for number in range(calls)]
    asked: list[float] = []
    for chat, lane in [*((one, Lane.BROADCAST) for one in range(100)), *urgent, (2000, Lane.BROADCAST)]:
        asked.append(clock.at)
        assert await pacer.turn(AccountId(str(chat)), lane)
        assert telegram.judge(chat, group=False, now=clock.at) is None
        with pacer.under_way(lane):
            """It takes no time."""
    begun, ended = asked[100], asked[100 + calls]
    assert ended - begun <= (calls - 2) / 28 + 0.001


async def test_calls_that_hang_hold_up_no_other_call(clock: Seconds) -> None:
    pacer = paced(TelegramPlatform.pace, clock)
    with ExitStack() as hanging:
        for number in range(30):
            await pacer.turn(AccountId(str(number)), Lane.ESCALATION)
            hanging.enter_context(pacer.under_way(Lane.ESCALATION))
        clock.at += 1
        asked = clock.at
        await pacer.turn(FATMA, Lane.ESCALATION)
        assert clock.at == asked


async def test_a_pause_holds_bulk_and_nothing_else(clock: Seconds) -> None:
    pacer = paced(PACE, clock)
    pacer.bulk_refused(30)
    pacer.bulk_refused(5)
    assert pacer.bulk_waits(Lane.BROADCAST) == 30
    assert pacer.bulk_waits(Lane.REPLY) == 0
    clock.at += 30
    assert pacer.bulk_waits(Lane.CHECK_IN) == 0


async def test_bulk_waits_when_nothing_goes_through_and_not_for_one_chat(clock: Seconds) -> None:
    pacer = paced(PACE, clock)
    pacer.went_through()
    pacer.bulk_refused(None)
    assert pacer.bulk_waits(Lane.BROADCAST) == 0
    clock.at += 5
    pacer.bulk_refused(None)
    assert pacer.bulk_waits(Lane.BROADCAST) == 30


async def test_nobody_goes_after_the_moment_until_which_they_may_and_none_gives_up_before(clock: Seconds) -> None:
    pacer = paced(PACE, clock)
    for _ in range(10):
        assert await pacer.turn(FATMA, Lane.ESCALATION, until=0.0)
    assert not await pacer.turn(FATMA, Lane.REPLY, until=clock.at + 5)
    assert clock.at == 1005
    assert await pacer.turn(FATMA, Lane.REPLY, until=clock.at + 5)
    slow = paced(Pace(of_all=0.1, of_chat=1, burst=3), clock)
    for reader in ("first", "second"):
        assert await slow.turn(AccountId(reader), Lane.BROADCAST, until=clock.at + 5)
    assert not await slow.turn(AccountId("next"), Lane.BROADCAST, until=clock.at + 5)


async def test_without_a_pace_nothing_waits(clock: Seconds) -> None:
    pacer = paced(None, clock)
    assert await _times(clock, *(pacer.turn(FATMA, Lane.BROADCAST) for _ in range(100))) == [0.0] * 100


async def test_chats_that_were_quiet_are_forgotten(clock: Seconds) -> None:
    pacer = Pacer(Pace(of_all=10**6, of_chat=1, burst=1), clock, sleep=clock.sleep, most_chats=3)
    for number in range(10):
        await pacer.turn(AccountId(str(number)), Lane.REPLY)
        clock.at += 2
    await pacer.turn(FATMA, Lane.REPLY)
    assert pacer.chat_waits(FATMA, Lane.REPLY) == pytest.approx(1.0)


async def test_what_may_be_counted_late_leaves_less_room_in_the_next_second(clock: Seconds) -> None:
    pacer = paced(Pace(of_all=28, of_chat=1, burst=3, in_any_second=29), clock)
    await pacer.turn(FATMA, Lane.BROADCAST)
    with pacer.under_way(Lane.BROADCAST):
        clock.at += 5
    counted_at = clock.at
    for number in range(29):
        await pacer.turn(AccountId(str(number)), Lane.REPLY)
        with pacer.under_way(Lane.BROADCAST):
            """It takes no time."""
    assert clock.at >= counted_at + 1.0


async def test_while_everything_is_under_way_nothing_more_goes_but_a_call(clock: Seconds) -> None:
    pacer = paced(Pace(of_all=28, of_chat=1, burst=3, in_any_second=1), clock)
    with pacer.under_way(Lane.BROADCAST):
        await pacer.turn(FATMA, Lane.ESCALATION)
        clock.most_naps = 40
        with pytest.raises(StillWaitingError):
            await pacer.turn(AccountId("els"), Lane.REPLY)


async def test_where_each_waits_for_all_before_it_few_of_a_crowd_travel_at_once(clock: Seconds) -> None:
    pacer = paced(ONE_ROW, clock)
    assert [await pacer.turn(FATMA, Lane.BROADCAST) for _ in range(3)] == [True] * 3  # none travels yet
    with pacer.under_way(Lane.BROADCAST):
        assert await pacer.turn(FATMA, Lane.CHECK_IN, until=clock.at)
        with pacer.under_way(Lane.CHECK_IN):
            assert not await pacer.turn(FATMA, Lane.BROADCAST, until=clock.at + 1)
            assert await pacer.turn(FATMA, Lane.REPLY, until=clock.at)
            assert await pacer.turn(FATMA, Lane.ESCALATION, until=clock.at)
        assert await pacer.turn(FATMA, Lane.BROADCAST, until=clock.at)


@pytest.mark.parametrize("lane", [Lane.ESCALATION, Lane.REPLY])
async def test_the_crowd_gives_way_to_what_somebody_waits_for_and_to_no_other_change(
    clock: Seconds, lane: Lane
) -> None:
    pacer = paced(ONE_ROW, clock)
    with pacer.under_way(Lane.BROADCAST):
        with pacer.under_way(lane, says=False):
            assert await pacer.turn(FATMA, Lane.BROADCAST, until=clock.at)
        assert pacer.most_claimed(Lane.BROADCAST, usual=20) == 4
        assert pacer.most_claimed(lane, usual=20) == 20
        with pacer.under_way(lane):
            assert not await pacer.turn(FATMA, Lane.BROADCAST, until=clock.at + 0.5)
            assert await pacer.turn(FATMA, Lane.REPLY, until=clock.at)
            assert await pacer.turn(FATMA, Lane.ESCALATION, until=clock.at)
