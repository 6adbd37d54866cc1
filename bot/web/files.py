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

from bot.account_files import Asked, asked_for
from bot.account_files import made as made_of
from bot.app import House
from bot.handed_in import Reading, keep
from bot.spreadsheets import LARGEST_FILE
from bot.web.bodies import body_of
from bot.web.said import readable
from bot.web.security import is_ours, token_of
from bot.workbooks import export_file, template_file
from domain.conversation import Incoming, Kind
from domain.errors import RefusedError
from domain.people import Language, Person
from domain.permissions import Action, areas_of, may
from domain.team import may_admit
from domain.text_args import Args
from domain.working_hours import WorkingHours
from storage import account, audit, importing, links, web_chat
from storage.links import SignedIn
from storage.people import JOINING

AT_ONCE = 2
"""So many files at most are read at the same time: each takes some hundred times its size."""
LOOK_EVERY = 0.2
"""Seconds between two words about how far it is."""
LONGEST_NAME = 100
GIVEN: Mapping[str, Action] = {"export": Action.EXPORT, "template": Action.IMPORT, "cards": Action.BRING_IN}
"""What can be fetched, and who may."""
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True)
class Kept:
    """A kind of file, as browsers and people know it."""

    media: str
    ending: str


XLSX = Kept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")
PDF = Kept("application/pdf", "pdf")


@dataclass(frozen=True)
class Files:
    """The routes; who may not have a file finds nothing there. `organisation` is the name that people see."""

    house: House
    organisation: str
    _room: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))

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
        data = await body_of(request, longest=LARGEST_FILE)
        if data is None:
            return self._refused("import.file-too-large", person.language, most=LARGEST_FILE // 1024**2)
        given = Incoming(who.account, event, Kind.FILE, self.house.clock.now(), text=name or "CSV")
        return StreamingResponse(self._taken(Reading(data, name), given, person), media_type="application/x-ndjson")

    async def _taken(self, reading: Reading, given: Incoming, person: Person) -> AsyncIterator[str]:
        async with self._room:
            work = asyncio.create_task(reading.read())
            told = 0
            while not work.done():
                await asyncio.wait([work], timeout=LOOK_EVERY)
                if reading.rows > told:
                    told = reading.rows
                    yield json.dumps({"rows": told}) + "\n"
            try:
                facts, problems = work.result()
            except RefusedError as refusal:
                yield json.dumps({"refused": self._said(refusal.text, person.language, refusal.args_of_text)}) + "\n"
                return
        upload = await keep(self.house, person, facts, problems)
        await self.house.dispatcher.receive(
            Incoming(given.account, given.event_id, Kind.FILE, given.received_at, text=given.text, option=upload)
        )
        yield json.dumps({"at": given.received_at.isoformat()}) + "\n"

    async def give(self, request: Request) -> Response:
        """The template, an account, all that this person may see, or a sheet of cards."""
        if asked := asked_for(request.path_params["which"]):
            return await self._account(request, asked)
        wanted = GIVEN.get(request.path_params["which"])
        who, person = await self._who(request, wanted) if wanted else (None, None)
        if who is None or person is None:
            return self._refused("web.not-understood", status=404)
        texts = self.house.texts
        if wanted is Action.IMPORT:
            made = await asyncio.to_thread(template_file, texts, language=person.language)
            return self._file(made, "export.template-name", person.language)
        if wanted is Action.BRING_IN:
            return await self._cards(person) if is_ours(request) else self._refused("web.not-understood", status=404)
        await self._note("export", person)
        async with self.house.database.reading() as db:
            areas, today = areas_of(person, Action.EXPORT), WorkingHours().local_date(self.house.clock.now())
            known = await importing.known(db, within=areas, today=today, giver=person)
        made = await asyncio.to_thread(export_file, known, texts, language=person.language)
        return self._file(made, "export.file-name", person.language)

    async def _cards(self, person: Person) -> Response:
        """A card with a fresh code for each who has no chat yet and whom this person leads."""
        from bot import cards  # noqa: PLC0415  what makes PDFs takes 4 MB, and is seldom needed

        now = self.house.clock.now()
        async with self.house.database.transaction("cards") as db:
            found = await cards.without_chat(db, areas_of(person, Action.BRING_IN))
            theirs = [one for one in found if may_admit(person, one)]
            made = await cards.cards_for(db, theirs, address=self.house.address, now=now)
            await audit.note(db, "cards.make", by=person.id, subject=person.id, at=now)
        data = await asyncio.to_thread(
            cards.sheet, made, self.house.texts, organisation=self.organisation, language=person.language, now=now
        )
        return self._file(data, "cards.file-name", person.language, kind=PDF)

    async def _account(self, request: Request, asked: Asked) -> Response:
        """The account of a quarter for who may see totals, of their own areas; that they took it is written down."""
        _, person = await self._who(request, Action.SEE_TOTALS)
        if person is None:
            return self._refused("web.not-understood", status=404)
        now, areas = self.house.clock.now(), areas_of(person, Action.SEE_TOTALS)
        try:
            async with self.house.database.reading() as db:
                found = await account.read(db, asked.quarter, within=areas, now=now)
        except RefusedError as refusal:
            return self._refused(refusal.text, person.language)
        await self._note("account.export", person)
        made = await asyncio.to_thread(made_of, found, asked.kind, self.house.texts, language=person.language)
        kind = Kept(asked.media_type, asked.kind)
        return self._file(made, "account.file-name", person.language, kind=kind, quarter=str(asked.quarter))

    async def _note(self, action: str, person: Person) -> None:
        """Write down that they took a copy, before they have it; what is read for it keeps nobody from writing."""
        async with self.house.database.transaction("export") as db:
            await audit.note(db, action, by=person.id, subject=person.id, at=self.house.clock.now())

    async def _who(self, request: Request, action: Action) -> tuple[SignedIn | None, Person | None]:
        """Who asks, if they may do that."""
        async with self.house.database.reading() as db:
            who = await links.find_session(db, token_of(request), now=self.house.clock.now())
            found = await web_chat.owner(db, who.account) if who else None
        if who is None or found is None or found[0].state == JOINING or not may(found[0].person, action):
            return None, None
        return who, found[0].person

    def _file(self, data: bytes, name: str, language: Language, *, kind: Kept = XLSX, **args: str) -> Response:
        called = f"{self._said(name, language, args)}.{kind.ending}"
        return Response(
            data,
            media_type=kind.media,
            headers={"Content-Disposition": f"attachment; filename*=UTF-8''{quote(called)}"},
        )

    def _refused(self, text: str, language: Language = Language.DUTCH, *, status: int = 422, **args: int) -> Response:
        return JSONResponse({"text": self._said(text, language, args)}, status_code=status)

    def _said(self, text: str, language: Language, args: Args) -> str:
        return self.house.texts.say(text, args, language=language)
