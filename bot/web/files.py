"""Files over HTTP: a spreadsheet is handed in, read as it comes and never laid down; and what is here is fetched."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.account_files import asked_for
from bot.app import House
from bot.handed_in import Reading, keep
from bot.made_files import MadeFiles
from bot.spreadsheets import LARGEST_FILE
from bot.web.bodies import body_of
from bot.web.hands import Hands
from bot.web.said import readable
from bot.web.security import is_ours, token_of
from domain.conversation import Incoming, Kind
from domain.errors import RefusedError
from domain.people import Language, Person
from domain.permissions import Action, may
from domain.text_args import Args
from storage import links, web_chat
from storage.links import SignedIn
from storage.people import JOINING

AT_ONCE = 2
"""So many files at most are read at the same time: each takes some hundred times its size."""
IN_HAND = 6
"""So many files at most are held at the same time, read or waiting to be: each may be as large as a file may be."""
BODY_WITHIN = 120.0
"""Seconds that a file may take to arrive; who needs longer holds the place of others."""
LOOK_EVERY = 0.2
"""Seconds between two words about how far it is."""
LONGEST_NAME = 100
GIVEN: Mapping[str, Action] = {"export": Action.EXPORT, "template": Action.IMPORT, "cards": Action.BRING_IN}
"""What can be fetched besides accounts, and who may."""
CHANGES = frozenset({Action.BRING_IN})
"""What is not only read: each card has a code, and those before it no longer work."""
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class Files:
    """The routes; who may not have a file finds nothing there. `organisation` is the name that people see."""

    house: House
    organisation: str
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    _hands: Hands = field(default_factory=lambda: Hands(IN_HAND))

    def routes(self) -> list[Route]:
        """All addresses under /api/chat/files."""
        return [
            Route("/api/chat/files", self.take, methods=["POST"]),
            Route("/api/chat/files/{which}", self.give, methods=["GET"]),
        ]

    async def take(self, request: Request) -> Response:
        """Read a file and begin to talk about it; the answer says line by line how far it is, and at last how it ended.

        Its name and the id of the event travel in headers, for nothing of the file may be laid down on its way.
        """
        who, person = await self._who(request, Action.IMPORT)
        if who is None or person is None or not is_ours(request):
            return self._refused("web.not-understood")
        event = request.headers.get("x-event-id", "")
        name = readable(PurePath(unquote(request.headers.get("x-file-name", ""))).name)[:LONGEST_NAME].strip()
        if not _ID.fullmatch(event):
            return self._refused("web.not-understood", person.language)
        if self._hands.full:
            return self._refused("import.busy", person.language)
        with self._hands.one():
            try:
                async with asyncio.timeout(BODY_WITHIN):
                    data = await body_of(request, longest=LARGEST_FILE)
            except TimeoutError:
                return self._refused("web.file-failed", person.language, status=408)
            if data is None:
                return self._refused("import.file-too-large", person.language, {"most": LARGEST_FILE // 1024**2})
            given = Incoming(who.account, event, Kind.FILE, self.house.clock.now(), text=name or "CSV")
            reading = Reading(data, name)
            work = self._hands.take(self._read(reading, given, person))
        return StreamingResponse(self._told(reading, work, given, person), media_type="application/x-ndjson")

    async def _read(self, reading: Reading, given: Incoming, person: Person) -> None:
        """Read it, keep it and begin to talk about it; it keeps its room until all of that is done."""
        async with self._room:
            facts, problems = await reading.read()
            upload = await keep(self.house.database, person, facts, problems, now=given.received_at)
        await self.house.dispatcher.receive(
            Incoming(given.account, given.event_id, Kind.FILE, given.received_at, text=given.text, option=upload)
        )

    async def _told(
        self, reading: Reading, work: "asyncio.Task[None]", given: Incoming, person: Person
    ) -> AsyncIterator[str]:
        """How far it is; who no longer listens does not end the work."""
        told = 0
        while not work.done():
            await asyncio.wait([work], timeout=LOOK_EVERY)
            if reading.rows > told:
                told = reading.rows
                yield json.dumps({"rows": told}) + "\n"
        try:
            work.result()
        except RefusedError as refusal:
            yield json.dumps({"refused": self._said(refusal.text, person.language, refusal.args_of_text)}) + "\n"
        else:
            yield json.dumps({"at": given.received_at.isoformat()}) + "\n"

    async def give(self, request: Request) -> Response:
        """The template, an account, all that this person may see, or a sheet of cards."""
        which = request.path_params["which"]
        wanted = Action.SEE_TOTALS if asked_for(which) else GIVEN.get(which)
        who, person = await self._who(request, wanted) if wanted else (None, None)
        if who is None or person is None or (wanted in CHANGES and not is_ours(request)):
            return self._refused("web.not-understood", status=404)
        try:
            made = await self._made.named(which, person)
        except RefusedError as refusal:
            return self._refused(refusal.text, person.language, refusal.args_of_text)
        if made is None:
            return self._refused("web.not-understood", status=404)
        headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(made.name)}"}
        return Response(made.data, media_type=made.media_type, headers=headers)

    @property
    def _made(self) -> MadeFiles:
        house = self.house
        return MadeFiles(
            house.database, house.clock, house.texts, organisation=self.organisation, address=house.ways.address
        )

    async def _who(self, request: Request, action: Action) -> tuple[SignedIn | None, Person | None]:
        """Who asks, if they may do that."""
        async with self.house.database.reading() as db:
            who = await links.find_session(db, token_of(request), now=self.house.clock.now())
            found = await web_chat.owner(db, who.account) if who else None
        if who is None or found is None or found[0].state == JOINING or not may(found[0].person, action):
            return None, None
        return who, found[0].person

    def _refused(
        self, text: str, language: Language = Language.DUTCH, args: Args | None = None, *, status: int = 422
    ) -> Response:
        return JSONResponse({"text": self._said(text, language, args or {})}, status_code=status)

    def _said(self, text: str, language: Language, args: Args) -> str:
        return self.house.texts.say(text, args, language=language)
