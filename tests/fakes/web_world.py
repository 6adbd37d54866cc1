"""A small organisation behind a real web server, and what its people do through the chat's own addresses."""

import asyncio
import itertools
import json
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

import httpx
import uvicorn
from pydantic import SecretStr

from bot.app import House, build
from bot.catalogue import read_catalogue
from bot.platforms.web import WebPlatform
from bot.watching import Watch
from bot.web.app import web_app
from bot.web.demo import Demo
from bot.web.mini_app import MiniApp
from domain.agreed_times import AgreedTime
from domain.areas import AfterHours, AreaNumbers
from domain.clock import MovableClock
from domain.ids import AccountId, AreaId, PersonId
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes.canaries import TELEGRAM_TOKEN
from storage import areas, links, matches, people, residents
from storage.database import Database

MASTER = b"0" * 32
STARTS = datetime(2026, 3, 2, 9, tzinfo=UTC)  # Monday, 10:00 in Amsterdam
EVERYBODY = {
    "Riet": (Role.VOLUNTEER, "06-10000001"),
    "Fatma": (Role.VOLUNTEER, "06-10000002"),
    "Daan": (Role.PROFESSIONAL, "06-20000001"),
    "Els": (Role.PROFESSIONAL, "06-20000002"),
    "Saskia": (Role.COORDINATOR, "06-30000001"),
    "Marja": (Role.MANAGER, "06-40000001"),
}
RESIDENTS = {"B-12": "Riet", "B-07": "Riet", "B-15": "Riet", "B-20": "Fatma"}
OURS = {"X-Buurtpols": "1"}
_events = itertools.count(1)
_catalogue = cache(read_catalogue)  # reading it costs more than the rest of a world


@dataclass
class Chat:
    """One person's chat, as their browser reads and writes it."""

    http: httpx.AsyncClient
    token: str
    account: AccountId

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", **OURS}

    async def history(self) -> Any:  # noqa: ANN401  parsed JSON
        answer = await self.http.get("/api/chat", headers=self.headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def messages(self) -> list[dict[str, Any]]:
        return list((await self.history())["messages"])

    async def post(self, **event: object) -> httpx.Response:
        said = {"id": f"event-{next(_events)}", **event}
        return await self.http.post("/api/chat/events", json=said, headers=self.headers)

    async def says(self, text: str) -> str:
        """Type something; the id of the event."""
        event = f"event-{next(_events)}"
        answer = await self.post(id=event, kind="text", text=text)
        assert answer.status_code == 202, answer.text
        return event

    async def presses(self, option: str) -> None:
        assert (await self.post(kind="press", option=option)).status_code == 202

    @asynccontextmanager
    async def stream(self, after: int = 0, *, mark: str = "") -> AsyncIterator["EventStream"]:
        address = f"/api/chat/stream?after={after}" + (f"&mark={mark}" if mark else "")
        async with self.http.stream("GET", address, headers=self.headers) as answer:
            assert answer.status_code == 200
            yield EventStream(answer)


@dataclass
class EventStream:
    """Server-sent events as they come."""

    answer: httpx.Response
    _blocks: AsyncIterator[str] | None = None

    async def next(self, *, within: float = 5.0) -> tuple[str, Any]:
        """The next event that is more than a sign of life; raises StopAsyncIteration at the end."""
        self._blocks = self._blocks or self._read()
        async with asyncio.timeout(within):
            while True:
                block = await anext(self._blocks)
                lines = [line.partition(": ") for line in block.splitlines()]
                fields = {name: value for name, _, value in lines if name}
                if "event" in fields:
                    return fields["event"], json.loads(fields["data"])

    async def until_end(self, *, within: float = 5.0) -> list[tuple[str, Any]]:
        """All that still comes."""
        found = []
        while True:
            try:
                found.append(await self.next(within=within))
            except StopAsyncIteration:
                return found

    async def _read(self) -> AsyncIterator[str]:
        rest = ""
        async for chunk in self.answer.aiter_text():
            *whole, rest = (rest + chunk).split("\n\n")
            for block in whole:
                yield block


@dataclass
class WebWorld:
    """The house, its server, and the chats of its people by name."""

    house: House
    platform: WebPlatform
    clock: MovableClock
    http: httpx.AsyncClient
    demo: Demo
    area: AreaId
    address: str
    watch: Watch
    people: dict[str, PersonId] = field(default_factory=dict)
    chats: dict[str, Chat] = field(default_factory=dict)
    resets: int = 0

    async def begin_again(self) -> None:
        self.resets += 1


@asynccontextmanager
async def web_world(
    url: str,
    *,
    secure: bool = False,
    patience: float = 1.0,
    **settings: Any,  # noqa: ANN401  as the platform takes them
) -> AsyncIterator[WebWorld]:
    """An organisation in Noord, served at an address of its own; `settings` are those of the platform.

    `patience` is that of the demo's clock, in seconds.
    """
    database, clock, platform = Database(url), MovableClock(STARTS), WebPlatform(**settings)
    await database.unlock(MASTER, now=clock.now())
    house = build(database, clock, {"web": platform}, catalogue=_catalogue())
    try:
        async with database.transaction("seed") as db:
            area = await areas.add(
                db,
                "Noord",
                hours=WorkingHours(),
                after_hours=AfterHours.NONE,
                numbers=AreaNumbers(gp_out_of_hours="0900-1234567", ggd_desk="030-1234567", confidant="06-11111111"),
            )
        holder: list[WebWorld] = []

        async def reset() -> None:
            await holder[0].begin_again()

        demo = Demo(house, platform, clock, organisation="Welzijn", reset=reset, patience=patience)
        watch = Watch(database, clock)
        more = [*demo.routes(), *MiniApp(house, SecretStr(TELEGRAM_TOKEN)).routes()]
        app = web_app(house, platform, organisation="Welzijn", secure=secure, watch=watch, more=more)
        async with _served(app, platform) as address, httpx.AsyncClient(base_url=address, timeout=10) as http:
            world = WebWorld(house, platform, clock, http, demo, area, address, watch)
            holder.append(world)
            await _settle_in(world)
            yield world
    finally:
        await database.close()


@asynccontextmanager
async def _served(app: Any, platform: WebPlatform) -> AsyncIterator[str]:  # noqa: ANN401  an ASGI application
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, log_config=None, access_log=True, lifespan="off", timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        while not server.started:  # noqa: ASYNC110  uvicorn tells nobody
            await asyncio.sleep(0)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        platform.close()
        server.should_exit = True
        await serving
        listening.close()


async def _settle_in(world: WebWorld) -> None:
    now = world.clock.now()
    async with world.house.database.transaction("seed") as db:
        for name, (role, phone) in EVERYBODY.items():
            person = await people.add(
                db, name, posts_in=[(role, world.area)], phone=phone, language=Language.DUTCH, now=now
            )
            account = await people.open_account(db, "web", person, person=person, now=now)
            world.people[name] = person
            world.chats[name] = Chat(world.http, await links.open_session(db, account, now=now), account)
        for weekday, (code, volunteer) in enumerate(RESIDENTS.items(), start=1):
            resident = await residents.add(
                db, code, area=world.area, supervisor=world.people["Daan"], deputy=world.people["Els"]
            )
            await matches.add(
                db,
                resident,
                volunteer=world.people[volunteer],
                started_on=date(2026, 1, 1),
                weekday=weekday,
                starts=time(10),
                minutes=60,
                ask_at=AgreedTime(weekday, time(10), 60).next_ask(now),
            )


def said_by_us(messages: list[dict[str, Any]]) -> list[str]:
    return [one["text"] for one in messages if one["from"] == "bot"]


def option_of(message: Mapping[str, Any], label: str) -> str:
    """The id of the button with that label."""
    return next(str(one["id"]) for one in message["options"] if one["label"] == label)
