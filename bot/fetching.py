"""Fetching the files that people handed in on a chat platform; each is then talked about as if it came by the page."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.handed_in import Reading, judged
from bot.platform import HandsIn, Platform, RetryLaterError, UndeliverableError
from bot.sending import Holds
from bot.spreadsheets import LARGEST_FILE
from domain.conversation import Incoming, Kind
from domain.errors import RefusedError
from domain.ids import TextId
from domain.text_args import Text
from scheduler.job import Job
from storage import announced, inbox, people, uploads
from storage.announced import Announced
from storage.database import Database
from storage.inbox import Unfinished
from storage.uploads import Upload

log = structlog.get_logger()
EVERY = timedelta(seconds=2)
AGAIN_AFTER = timedelta(seconds=15)
GIVEN_UP_AFTER = timedelta(minutes=10)
"""A homeserver that does not answer for so long: who handed it in is asked to do so again."""
MOST_TRIES = 3
"""What this program died of so often is not read once more."""
_NOT_FETCHED = Text(TextId("import.file-not-fetched"))
_STRANGE = Text(TextId("import.file-strange"))
Waits = Callable[[Unfinished], None]
"""This message has been kept, and waits to be dealt with."""


class Fetching:
    """One file at a time, on the platforms that this process holds; only of what has been read anything is kept."""

    def __init__(self, platforms: Mapping[str, Platform], *, holds: Holds, waits: Waits) -> None:
        """Fetch from these platforms, by name."""
        self._platforms = {name: one for name, one in platforms.items() if isinstance(one, HandsIn)}
        self._holds, self._waits = holds, waits

    def jobs(self) -> tuple[Job, ...]:
        """The job that looks for them; none where nothing can be handed in."""
        return (Job("collect-files", EVERY, self.run, announced.NEXT),) if self._platforms else ()

    async def run(self, database: Database, now: datetime) -> int:
        """Fetch the one that has waited longest and let it be talked about; how many that are."""
        held = [name for name in self._platforms if self._holds(name)]
        async with database.reading() as db:
            if not held or not await announced.waits(db, held, now=now):
                return 0
        async with database.transaction("collect-file") as db:
            found = await announced.take(db, held, now=now)
        if found is None:
            return 0
        try:
            name, upload = await self._read(database, found, now=now)
        except RetryLaterError as error:
            log.warning("import.waits", upload=found.id, reason=str(error))
            async with database.transaction("collect-file") as db:
                await announced.later(db, found.id, at=now + AGAIN_AFTER)
            return 1
        await self._keep(database, found, upload, name=name, now=now)
        return 1

    async def _read(self, database: Database, found: Announced, *, now: datetime) -> tuple[str, Upload]:
        """What it is called and what it says, or why it cannot be read.

        Raises:
            RetryLaterError: its platform does not give it now.
        """
        name = ""
        try:
            if found.tries > MOST_TRIES:
                return name, Upload(None, refused=_STRANGE)
            file = await self._platforms[found.platform].fetch(found.where, most=LARGEST_FILE)
            name = file.name
            if file.data is None:
                too_large = Text(TextId("import.file-too-large"), {"most": LARGEST_FILE // 1024**2})
                return name, Upload(None, refused=too_large)
            facts, problems = await Reading(file.data, file.name).read()
            async with database.reading() as db:
                person = (await people.get(db, [found.person]))[found.person]
            return name, await judged(database, person, facts, problems, now=now)
        except RefusedError as refusal:
            return name, Upload(None, refused=Text(TextId(refusal.text), refusal.args_of_text))
        except UndeliverableError as error:
            log.warning("import.not-fetched", upload=found.id, reason=str(error))
            return name, Upload(None, refused=_NOT_FETCHED)
        except RetryLaterError:
            if now - found.made_at < GIVEN_UP_AFTER:
                raise
            return name, Upload(None, refused=_NOT_FETCHED)

    async def _keep(self, database: Database, found: Announced, upload: Upload, *, name: str, now: datetime) -> None:
        """Keep what it says together with the message that begins to talk about it: both, or it is fetched again."""
        said = Incoming(found.account, f"{found.event}:file", Kind.FILE, now, text=name or "CSV", option=found.id)
        async with database.transaction("collect-file") as db:
            is_wanted = await uploads.fetched(db, found.id, upload)
            kept = await inbox.accept(db, said) if is_wanted else None
        if kept is not None:
            self._waits(kept)
