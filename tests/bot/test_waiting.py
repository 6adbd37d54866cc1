"""What waits: each account in its turn, and nobody crowds others out."""

from dataclasses import dataclass

from bot import waiting
from bot.waiting import Waiting
from domain.clock import SystemClock
from domain.conversation import Incoming, Kind
from domain.ids import AccountId, InboxId
from fakes.post import Post

FATMA, RIET = AccountId("fatma"), AccountId("riet")


@dataclass
class Seconds(SystemClock):
    """A clock that stands still until it is moved."""

    at: float = 1000.0

    def monotonic(self) -> float:
        return self.at


def _row(number: int) -> InboxId:
    return InboxId(f"row {number}")


async def test_accounts_take_turns_and_each_keeps_its_order() -> None:
    rows = Waiting(Seconds())
    for who, number in ((FATMA, 1), (FATMA, 2), (RIET, 3), (FATMA, 2)):
        rows.put(who, _row(number))
    dealt_with = []
    while account := rows.get_now():
        dealt_with.append((account, rows.first(account)))
        rows.done(account)
    assert dealt_with == [(FATMA, _row(1)), (RIET, _row(3)), (FATMA, _row(2))]
    assert len(rows) == 0


async def test_what_failed_stays_the_first() -> None:
    rows = Waiting(Seconds())
    rows.put(FATMA, _row(1))
    rows.put(FATMA, _row(2))
    assert rows.get_now() == FATMA
    rows.again(FATMA)
    assert rows.get_now() == FATMA
    assert rows.first(FATMA) == _row(1)


async def test_silence_counts_from_the_first_that_waits() -> None:
    clock = Seconds()
    rows = Waiting(clock)
    clock.at += 60
    assert rows.silent_for() == 0
    rows.put(FATMA, _row(1))
    clock.at += 5
    assert rows.silent_for() == 5


async def test_after_a_burst_one_a_second_is_dealt_with() -> None:
    clock = Seconds()
    rows = Waiting(clock)
    assert [rows.too_fast(FATMA) for _ in range(waiting.BURST)] == [0.0] * waiting.BURST
    assert rows.too_fast(FATMA) == 1.0
    assert rows.too_fast(RIET) == 0.0
    clock.at += 1
    assert rows.too_fast(FATMA) == 0.0


async def test_of_many_only_those_are_remembered_who_are_fast() -> None:
    clock = Seconds()
    rows = Waiting(clock)
    for number in range(3 * waiting.LOOKED_THROUGH_AT):
        clock.at += 0.01
        assert rows.too_fast(AccountId(str(number))) == 0.0
        assert rows.remembered <= waiting.LOOKED_THROUGH_AT
    for _ in range(waiting.BURST):
        rows.too_fast(FATMA)
    for number in range(2 * waiting.LOOKED_THROUGH_AT):
        rows.too_fast(AccountId(str(number)))
    assert rows.too_fast(FATMA) == 1.0


async def test_a_flood_is_told_once_and_holds_nobody_up(post: Post) -> None:
    post.house.dispatcher.waiting.burst, post.house.dispatcher.waiting.every = 3, 600.0
    await post.person("Fatma")
    await post.person("Riet")
    async with post.open_for_all():
        for number in range(8):
            await _writes(post, "Fatma", number)
        await post.first.until(lambda: "engine.slow-down" in post.first.heard_by("Fatma"))
        await _writes(post, "Riet", 1)
        await post.first.until(lambda: len(post.first.heard_by("Riet")) == 1)
    heard = post.first.heard_by("Fatma")
    assert (heard.count("engine.slow-down"), len(heard)) == (1, 4)
    assert len(post.house.dispatcher.waiting) == 5


async def _writes(post: Post, who: str, number: int) -> None:
    incoming = Incoming(post.accounts[who], f"e{number}", Kind.TEXT, post.clock.now(), "/help")
    await post.house.dispatcher.receive(incoming)
