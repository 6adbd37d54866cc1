"""A file that somebody hands in: read away from the event loop, judged, and kept sealed until they have decided."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from bot.spreadsheets import read_sheets
from domain.ids import UploadId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.sheets.facts import Facts
from domain.sheets.gather import gather
from domain.sheets.judge import judge
from domain.sheets.problems import Problem
from domain.sheets.uncollected import uncollected
from domain.working_hours import WorkingHours
from storage import importing, uploads
from storage.database import Database
from storage.uploads import Upload

log = structlog.get_logger()


@dataclass
class Reading:
    """A file while it is read; `rows` of it have been."""

    data: bytes
    name: str
    rows: int = 0

    async def read(self) -> tuple[Facts, Sequence[Problem]]:
        """What it says and what is wrong in it.

        Raises:
            RefusedError: it is no spreadsheet that we read, or too large.
        """
        return await asyncio.to_thread(self._read)

    @uncollected()
    def _read(self) -> tuple[Facts, Sequence[Problem]]:
        return gather(read_sheets(self.data, name=self.name), progress=self._told)

    def _told(self, rows: int) -> None:
        self.rows = rows


async def keep(
    database: Database, person: Person, facts: Facts, problems: Sequence[Problem], *, now: datetime
) -> UploadId:
    """Keep what a file says; of one in which anything is wrong only where and what that is."""
    upload = await judged(database, person, facts, problems, now=now)
    async with database.transaction("upload") as db:
        return await uploads.keep(db, upload, of=person.id, now=now)


async def judged(
    database: Database, person: Person, facts: Facts, problems: Sequence[Problem], *, now: datetime
) -> Upload:
    """What is kept of a file."""
    within, today = areas_of(person, Action.IMPORT), WorkingHours().local_date(now)
    async with database.reading() as db:
        known = await importing.known(db, within=within, today=today, giver=person)
    plan = await asyncio.to_thread(judge, facts, known, problems=problems)
    log.info("import.read", person=person.id, facts=facts.count, problems=len(plan.problems))
    return Upload(facts, plan.problems)
