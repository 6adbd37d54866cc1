"""A job that dies at a commit: before it, when nothing of it is kept, or after it, when nobody has heard of it."""

from collections.abc import Iterable
from datetime import datetime
from functools import partial

from fakes.organisation import MASTER, Organisation
from scheduler.job import Job
from storage.database import Database


async def dies_at(office: Organisation, job: Job, points: Iterable[str], *, now: datetime) -> int:
    """Let it run once for each of these failpoints, and die there; how often it got so far."""
    died = 0
    for point in points:
        dying = Database(office.database.url, failpoint=partial(_die_at, point))
        await dying.unlock(MASTER, now=now)
        before = len(_DEATHS)
        await job.run(dying, now)
        died += len(_DEATHS) > before
        await dying.close()
    return died


_DEATHS: list[str] = []


def _die_at(point: str, name: str) -> None:
    if name == point:
        _DEATHS.append(point)
        raise RuntimeError(point)
