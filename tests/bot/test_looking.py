"""systemd hears that the program lives only while starting it anew would help nothing."""

import asyncio
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.looking import beside, signs_of_life
from bot.systemd import Systemd
from bot.watching import Watch
from domain.clock import SystemClock
from fakes.organisation import Organisation
from scheduler.parts import SILENT_TOO_LONG, Part

EVERY = 0.01


@pytest.fixture
async def ear(tmp_path: Path) -> AsyncIterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.setblocking(False)  # noqa: FBT003  its own signature
        listener.bind(str(tmp_path / "notify"))
        yield listener


def systemd(ear: socket.socket) -> Systemd:
    return Systemd({"NOTIFY_SOCKET": ear.getsockname(), "WATCHDOG_USEC": str(int(EVERY * 3_000_000))})


async def heard(ear: socket.socket, *, within: float = 2.0) -> bytes:
    async with asyncio.timeout(within):
        return await asyncio.get_running_loop().sock_recv(ear, 100)


async def quiet(ear: socket.socket) -> None:
    """Hear what was on its way; raises TimeoutError when nothing more comes."""
    for _ in range(100):
        await heard(ear, within=20 * EVERY)


async def test_signs_of_life_end_when_a_part_stands_still_and_begin_when_it_goes_on(
    small_office: Organisation, ear: socket.socket
) -> None:
    silent = {"tick": 0.0}
    watch = Watch(small_office.database, small_office.clock)
    watch.parts.watch(Part("tick", lambda: silent["tick"]))
    async with beside(signs_of_life(watch, systemd(ear))):
        assert [await heard(ear) for _ in range(3)] == [b"WATCHDOG=1"] * 3
        silent["tick"] = SILENT_TOO_LONG
        with pytest.raises(TimeoutError):
            await quiet(ear)
        silent["tick"] = 0.0
        assert await heard(ear) == b"WATCHDOG=1"


async def test_a_loop_that_hangs_gives_no_sign_of_life(small_office: Organisation, ear: socket.socket) -> None:
    clock, watch = SystemClock(), Watch(small_office.database, small_office.clock)
    async with beside(signs_of_life(watch, systemd(ear))):
        await heard(ear)
        until = clock.monotonic() + 10 * EVERY
        while clock.monotonic() < until:
            pass
        with pytest.raises(BlockingIOError):
            ear.recv(100)


async def test_what_a_new_start_cannot_cure_does_not_end_them(small_office: Organisation) -> None:
    watch = Watch(small_office.database, small_office.clock)
    watch.parts.watch(Part("poll", lambda: 99.0, platform="telegram", curable=False))
    assert watch.content
    watch.parts.watch(Part("tick", lambda: 99.0))
    assert not watch.content


async def test_while_the_database_is_gone_a_new_start_cannot_help(small_office: Organisation) -> None:
    hands = Hands()
    watch = Watch(small_office.database, hands)
    watch.parts.watch(Part("tick", lambda: 99.0))
    assert not watch.content
    hands.seconds = SILENT_TOO_LONG
    assert watch.content
    await watch.look()
    assert not watch.content


class Hands(SystemClock):
    """A clock of which the seconds that never jump can be turned."""

    seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds


async def test_without_systemd_there_is_nothing_to_do(small_office: Organisation) -> None:
    async with asyncio.timeout(1):
        await signs_of_life(Watch(small_office.database, small_office.clock), Systemd({}))
