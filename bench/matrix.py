"""What Matrix costs: a round to many rooms, plain and encrypted, beside bare nio, and an answer meanwhile.

A real homeserver runs on 127.0.0.1, in a process of its own, without limits. Everybody has opened a room with the bot.
The same homeserver, account and rooms serve a bare client of nio, which says as many lines, as many at once, and keeps
nothing: once it only sends, and once it listens as well, as a bot must. The three take turns, and the middle of the
turns counts, for the machine has other work. Beside lines a second stands what a line costs in CPU, ours and the
homeserver's: that moves less with what else goes on. It ends with an error when lines of a room stand there in another
order, or not once.
"""

import argparse
import asyncio
import statistics
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import astuple
from itertools import chain
from pathlib import Path

from matrix_far import Far, far_side
from matrix_home import Home, Ours, answered, home
from matrix_speed import Speed, Stretch
from nio import AsyncClient, LoginResponse, RoomSendResponse

from bot.crowd import TALKS_FOR
from bot.platforms.matrix.client import closed
from bot.platforms.matrix.platform import PACE
from bot.platforms.matrix.writing import content
from bot.texts import shipped
from domain.ids import TextId
from domain.people import Language
from fakes.matrix_phone import Phone, done

TURNS = (
    (TextId("engine.stopped"), TextId("language.chosen"), TextId("stop.sure")),
    (TextId("device.confirmed"), TextId("engine.withdrawn"), TextId("engine.too-late-to-change")),
    (TextId("telegram.hello-again"), TextId("prompt.expired"), TextId("prompt.already-answered")),
)
"""The first of each is said before anything is measured: keys are shared."""
MORE_LINES = (TextId("engine.nothing-to-undo"), TextId("engine.nothing-to-stop"), TextId("reach.more"))
"""Of the round during which people ask."""
AT_FIRST = tuple(TextId(f"engine.{one}") for one in ("gone", "nothing-before", "dropped", "change-not-understood"))
"""Of rounds into which one person writes, when nobody had for a while."""
GOAL, ANSWER_GOAL = 0.9, 2.0


async def broadcast(program: Ours, lines: Sequence[TextId]) -> Speed:
    """Lines to everybody."""
    for text in lines:
        await program.says(text)
    stretch = Stretch(program.far)
    program.house.delivery.wake()
    for text in lines:
        await program.until_sent(text)
    return stretch.speed(len(lines) * len(program.people))


async def bare(far: Far, folder: Path, lines: Sequence[TextId], *, encrypts: bool, listens: bool) -> Speed:
    """Lines by nio alone: a device of its own, as many at once as the program, each after the one before it there.

    They are as long as those of the program, and others: written backwards.
    """
    client = AsyncClient(far.url, far.bot.user, store_path=str(folder) if encrypts else "")
    assert isinstance(await client.login(far.bot.password), LoginResponse)
    if client.should_upload_keys:
        await done(client.keys_upload())
    await done(client.sync(timeout=0, full_state=True))
    if client.should_query_keys:
        await done(client.keys_query())
    at_once = asyncio.Semaphore(PACE.bulk_at_once or 1)

    async def say(room: str, *words: str) -> None:
        async with at_once:
            for one in words:
                said = client.room_send(
                    room, "m.room.message", content(one), ignore_unverified_devices=encrypts or None
                )
                sent = await done(said)
                assert isinstance(sent, RoomSendResponse)

    await asyncio.gather(*(say(phone.room, "eerst") for phone in far.phones))
    listening = asyncio.create_task(client.sync_forever(timeout=25_000)) if listens else None
    backwards = [_words(text)[::-1] for text in lines]
    stretch = Stretch(far)
    await asyncio.gather(*(say(phone.room, *backwards) for phone in far.phones))
    speed = stretch.speed(len(lines) * len(far.phones))
    if listening:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
    await closed(client)
    return speed


async def answers(phones: Sequence[Phone], goes_on: Callable[[], bool]) -> list[float]:
    """How long answers take, one after the other, while that goes on."""
    took = []
    for phone in phones:
        if not goes_on():
            break
        took.append(await answered(phone))
    return took


async def in_order(far: Far) -> bool:
    """Whether in each room all lines stand once, in the order in which they were put in."""
    words = [_words(text) for text in (*chain(*TURNS), *MORE_LINES, *AT_FIRST)]
    for phone in far.phones:
        found = [one["content"].get("body") for one in await phone.chat() if one["sender"] == far.bot.user]
        if [one for one in found if one in words] != words:
            return False
    return True


def _words(text: TextId) -> str:
    return shipped().say(text, {}, language=Language.DUTCH)


async def rounds(rooms: int, asked: int, *, encrypts: bool) -> None:
    """Play and print one kind of room."""
    kind = "encrypted" if encrypts else "plain"
    mine, sending_only, listening = list[Speed](), list[Speed](), list[Speed]()
    async with far_side() as far:
        with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as name:
            await far.moves_in(rooms, encrypts=encrypts)
            async with home(far, Path(name), encrypts=encrypts) as living:
                for number, (first, *lines) in enumerate(TURNS):
                    async with living.at_work() as program:
                        await broadcast(program, [first])
                        mine.append(await broadcast(program, lines))
                    for listens, some in ((True, listening), (False, sending_only)):
                        folder = Path(name) / f"{number}{listens}"
                        folder.mkdir()
                        some.append(await bare(far, folder, lines, encrypts=encrypts, listens=listens))
                asking = [far.phones[one % rooms] for one in range(asked)]
                quiet, busy, at_first, meanwhile = await asked_in_a_round(living, asking)
            is_right = await in_order(far)
    _print(f"{kind}, {rooms} rooms", mine, sending_only, listening)
    print(f"{'':10} order in each room: {'kept' if is_right else 'LOST'}")
    for when, took in (("quiet", quiet), ("during the round", busy), ("to who breaks a silence", at_first)):
        middle, slow = statistics.median(took) * 1000, _slow(took) * 1000
        print(f"{'':10} answer, {when}: p50 {middle:.0f} ms, p95 {slow:.0f} ms of {len(took)}")
    print(f"{'':10} ratio of p95 {_slow(busy) / _slow(quiet):5.2f}   (goal: under {ANSWER_GOAL})")
    print(f"{'':10} the round meanwhile: {meanwhile.lines:.1f} lines a second", flush=True)
    if not is_right:
        raise SystemExit("lines were lost, doubled, or came in another order")


async def asked_in_a_round(
    living: Home, asking: Sequence[Phone]
) -> tuple[list[float], list[float], list[float], Speed]:
    """How long answers take: while it is quiet, while a round goes out, and of one into a round after a silence."""
    at_first = []
    async with living.at_work() as program:
        first, *lines = MORE_LINES
        await broadcast(program, [first])
        quiet = await answers(asking, lambda: True)
        sending = asyncio.create_task(broadcast(program, lines))
        busy = await answers([*asking] * 20, lambda: not sending.done())
        meanwhile = await sending
        for text in AT_FIRST:
            await asyncio.sleep(TALKS_FOR)
            sending = asyncio.create_task(broadcast(program, [text]))
            at_first.append(await answered(asking[0]))
            await sending
    return quiet, busy, at_first, meanwhile


def _print(what: str, mine: Sequence[Speed], sending_only: Sequence[Speed], listening: Sequence[Speed]) -> None:
    print(f"{what}, lines a second; ms of CPU a line, in this process and the homeserver:")
    said = (("the program", mine), ("bare nio that listens too", listening), ("that only sends", sending_only))
    for who, some in said:
        lines, ours, theirs = (statistics.median(one) for one in zip(*map(astuple, some), strict=True))
        print(f"{'':10} {who:25} {lines:6.1f}; {ours:4.1f}, {theirs:4.1f}")
    ours, alone, hears = (statistics.median(one.lines for one in some) for some in (mine, sending_only, listening))
    print(f"{'':10} ratio {ours / hears:5.2f}, {ours / alone:5.2f}   (goal: {GOAL})", flush=True)


def _slow(some: Sequence[float]) -> float:
    """Of twenty, nineteen are faster."""
    return sorted(some)[min(len(some) - 1, int(len(some) * 0.95))]


async def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rooms", type=int, default=200, help="how many are written to (default 200)")
    parser.add_argument("--asked", type=int, default=40, help="answers timed while it is quiet (default 40)")
    asked = parser.parse_args()
    for encrypts in (False, True):
        await rounds(asked.rooms, asked.asked, encrypts=encrypts)


if __name__ == "__main__":
    asyncio.run(main())
