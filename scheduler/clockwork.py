"""Looking regularly at what is due: APScheduler only says when to look, the database knows what there is."""

import asyncio
from collections.abc import Sequence
from datetime import UTC

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from domain.clock import Clock, SystemClock
from scheduler.job import Job
from storage import beats
from storage.database import Database

log = structlog.get_logger()
APART = 0.23
"""Seconds between two jobs, from the first look on: all at once would hold up whoever writes at that moment."""
BEAT_EVERY = 15.0
"""Seconds between two beats of a job in the database; it may look much more often."""
MACHINE_EVERY = 5.0
"""Seconds between two looks at the machine's own clock."""
SET_BACK = 1.0
"""Seconds: by less it is only put right, as it is all the time."""


class Clockwork:
    """Runs each job every so often; none runs twice at once, and what was missed is made up for by one run."""

    def __init__(self, database: Database, clock: Clock, jobs: Sequence[Job], *, machine: Clock | None = None) -> None:
        """Prepare to run these; nothing runs before `start`. APScheduler knows no clock but that of the `machine`."""
        self._database, self._clock, self._jobs = database, clock, jobs
        self._machine = machine or SystemClock()
        self._ahead = self._ahead_now()
        self._ran: dict[str, float] = {}
        self._beat: dict[str, float] = {}
        self._waiting: list[asyncio.TimerHandle] = []
        self._machine_look: asyncio.TimerHandle
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Begin to look; called in the running event loop."""
        now, loop = self._clock.monotonic(), asyncio.get_running_loop()
        self._scheduler.start()
        for place, job in enumerate(self._jobs):
            self._ran[job.name] = now
            self._waiting.append(loop.call_later(place * APART, self._begin, job))
        self._look_at_machine_later()

    def _begin(self, job: Job) -> None:
        self._scheduler.add_job(
            self.look,
            "interval",
            args=[job],
            seconds=job.every.total_seconds(),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
            id=job.name,
        )

    def _look_at_machine_later(self) -> None:
        self._machine_look = asyncio.get_running_loop().call_later(MACHINE_EVERY, self._look_at_machine)

    def _look_at_machine(self) -> None:
        self.mind_the_machine()
        self._look_at_machine_later()

    def mind_the_machine(self) -> None:
        """Look at once when the machine's clock was set back: APScheduler would wait until it is as late again."""
        before, self._ahead = self._ahead, self._ahead_now()
        if before - self._ahead <= SET_BACK:
            return
        log.critical("clock.set-back", seconds=round(before - self._ahead, 1))
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=self._machine.now())

    def _ahead_now(self) -> float:
        """Seconds by which the machine's clock is ahead of the one that never jumps."""
        return self._machine.now().timestamp() - self._machine.monotonic()

    def stop(self) -> None:
        """Look no more; a run that is under way is cancelled, its transaction is rolled back."""
        for waiting in (*self._waiting, self._machine_look):
            waiting.cancel()
        self._scheduler.shutdown(wait=False)

    async def look(self, job: Job) -> None:
        """One run of a job: what fails is logged, and the next run comes all the same."""
        try:
            await job.run(self._database, self._clock.now())
            await self._note(job)
        except Exception:
            log.exception("job.failed", job=job.name)

    def silent_for(self) -> float:
        """Seconds by which the job that is most behind has missed its time; 0 when all are in time."""
        now = self._clock.monotonic()
        return max((now - self._ran[job.name] - job.every.total_seconds() for job in self._jobs), default=0.0)

    async def _note(self, job: Job) -> None:
        """Write that it ran, so that another process can see it; in the database no more often than is useful."""
        now = self._ran[job.name] = self._clock.monotonic()
        if now - self._beat.get(job.name, now - BEAT_EVERY) < BEAT_EVERY:
            return
        self._beat[job.name] = now
        async with self._database.transaction("beat") as db:
            await beats.note(db, job.name, at=self._clock.now())
