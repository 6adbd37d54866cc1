"""The clockwork runs jobs again and again, whatever befalls one run, and says when it does not."""

import asyncio
from datetime import UTC, datetime, timedelta, tzinfo

import pytest
import structlog
from apscheduler.schedulers import base

from domain.clock import SystemClock
from fakes.organisation import Organisation
from scheduler.clockwork import BEAT_EVERY, Clockwork
from scheduler.job import Job, nothing_waits, one_at_a_time
from storage import beats
from storage.database import Database

SOON = timedelta(milliseconds=20)


class Hands:
    """A clock of which only the seconds that never jump can be turned."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def now(self) -> datetime:
        return SystemClock().now()

    def monotonic(self) -> float:
        return self.seconds


def counting(name: str, ran: list[str], *, broken: bool = False, enough: asyncio.Event | None = None) -> Job:
    async def run(_database: Database, _now: datetime) -> int:
        ran.append(name)
        if enough and ran.count(name) >= 2 and name == "broken":
            enough.set()
        if broken:
            raise ValueError("broken on purpose")
        return 0

    return Job(name, SOON, run, nothing_waits)


async def test_each_job_runs_again_and_again_also_a_broken_one(small_office: Organisation) -> None:
    ran: list[str] = []
    enough = asyncio.Event()
    jobs = [counting("well", ran, enough=enough), counting("broken", ran, broken=True, enough=enough)]
    clockwork = Clockwork(small_office.database, SystemClock(), jobs)
    clockwork.start()
    async with asyncio.timeout(20):
        await enough.wait()
    clockwork.stop()
    assert ran.count("well") >= 2
    assert ran.index("broken") > 1, "one begins after the other: all at once hold up whoever writes then"


class TurnedBack(datetime):
    """What APScheduler takes for the time, and so does the clock of this machine."""

    by = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # plain, to reckon with
        return SystemClock().now().astimezone(tz) - cls.by


class Machine(SystemClock):
    def now(self) -> datetime:
        return TurnedBack.now(UTC)


async def test_a_machine_whose_clock_is_set_back_looks_on(
    small_office: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "datetime", TurnedBack)
    monkeypatch.setattr(TurnedBack, "by", timedelta())
    ran = asyncio.Queue[str]()

    async def run(_database: Database, _now: datetime) -> int:
        ran.put_nowait("ran")
        return 0

    clockwork = Clockwork(
        small_office.database, SystemClock(), [Job("climb", SOON, run, nothing_waits)], machine=Machine()
    )
    clockwork.start()
    async with asyncio.timeout(20):
        await ran.get()
        TurnedBack.by = timedelta(hours=1)
        with structlog.testing.capture_logs() as logs:
            clockwork.mind_the_machine()
            clockwork.mind_the_machine()
        for _ in range(5):
            await ran.get()
    clockwork.stop()
    assert logs == [{"event": "clock.set-back", "log_level": "critical", "seconds": 3600.0}]


async def test_a_run_is_told_to_the_database_but_not_each_of_them(office: Organisation) -> None:
    hands, ran = Hands(), list[str]()
    job = counting("well", ran)
    clockwork = Clockwork(office.database, hands, [job])
    await clockwork.look(job)
    async with office.database.reading() as db:
        first = (await beats.last(db))["well"]
    await clockwork.look(job)
    async with office.database.reading() as db:
        assert (await beats.last(db))["well"] == first
    hands.seconds += BEAT_EVERY
    await clockwork.look(job)
    async with office.database.reading() as db:
        assert await beats.newest(db) == (await beats.last(db))["well"] > first


async def test_the_job_that_is_most_behind_counts(small_office: Organisation) -> None:
    hands, ran = Hands(), list[str]()
    well, broken = counting("well", ran), counting("broken", ran, broken=True)
    clockwork = Clockwork(small_office.database, hands, [well, broken])
    clockwork.start()
    clockwork.stop()
    hands.seconds = 100.0
    await clockwork.look(well)
    await clockwork.look(broken)
    assert clockwork.silent_for() == 100.0 - SOON.total_seconds()


async def test_a_job_never_runs_twice_at_once(small_office: Organisation) -> None:
    inside, most = 0, 0

    async def run(_database: Database, _now: datetime) -> int:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0)
        inside -= 1
        return 0

    (job,) = one_at_a_time([Job("slow", SOON, run, nothing_waits)])
    now = small_office.clock.now()
    await asyncio.gather(*(job.run(small_office.database, now) for _ in range(5)))
    assert most == 1
