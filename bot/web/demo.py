"""The demo: three phones of the web chat side by side, a clock that can be moved, and what happens behind."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.app import House
from bot.fast_forward import move_clock
from bot.platforms.web import NAME, WebPlatform
from bot.web.behind import behind
from bot.web.chat import sent_event
from bot.web.menus import role_of
from bot.web.pages import Pages, language_of
from bot.web.security import is_ours
from domain.clock import MovableClock
from domain.ids import PersonId
from domain.people import Language, Person
from storage import areas, links, people, web_chat
from storage.people import ENDED

log = structlog.get_logger()
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LOOK_EVERY = 1.0
FURTHEST = timedelta(days=400)
SESSION_HOLDS = timedelta(days=3650)


class Demo:
    """The routes of the demo; `reset` empties the made-up organisation and fills it again."""

    def __init__(
        self,
        house: House,
        platform: WebPlatform,
        clock: MovableClock,
        *,
        reset: Callable[[], Awaitable[None]],
    ) -> None:
        """Show this house."""
        self._house, self._platform, self._clock, self._reset = house, platform, clock, reset
        self._pages = Pages(house.texts)
        self._tokens: dict[PersonId, str] = {}
        self._moving = asyncio.Lock()
        self._moved = asyncio.Event()

    def routes(self) -> list[Route]:
        """All addresses of the demo."""
        return [
            Route("/", self.page),
            Route("/demo/api/state", self.state),
            Route("/demo/api/stream", self.stream),
            Route("/demo/api/clock", self.clock, methods=["POST"]),
            Route("/demo/api/reset", self.begin_again, methods=["POST"]),
        ]

    async def page(self, request: Request) -> Response:
        """The page with three phones."""
        return HTMLResponse(self._pages.render("demo.html", language=_language(request)))

    async def state(self, request: Request) -> Response:
        """Who there is, what time it is, and what happens behind."""
        language = _language(request)
        return JSONResponse(
            {
                "now": self._clock.now().isoformat(),
                "people": await self._people(language),
                "behind": await self._behind(language),
                "strings": self._pages.strings("demo", language=language),
            },
        )

    async def stream(self, request: Request) -> Response:
        """The clock and the panel as they change."""
        headers = {"X-Accel-Buffering": "no"}
        return StreamingResponse(self._events(_language(request)), media_type="text/event-stream", headers=headers)

    async def clock(self, request: Request) -> Response:
        """Move the clock, by minutes or to a local date and time; answers when all that was due has happened."""
        if not is_ours(request):
            return Response(status_code=401)
        to = self._moment(await request.json())
        if to is None:
            words = self._house.texts.say("demo.only-forward", {}, language=_language(request))
            return JSONResponse({"text": words}, status_code=422)
        async with self._moving:
            self._moved.set()
            await move_clock(self._house, self._clock, to=to, at_each=self._step)
        self._moved.set()
        return JSONResponse({"now": self._clock.now().isoformat()})

    async def begin_again(self, request: Request) -> Response:
        """Everything anew."""
        if not is_ours(request):
            return Response(status_code=401)
        async with self._moving:
            await self._reset()
            self._tokens.clear()
        self._moved.set()
        return Response(status_code=204)

    async def _step(self) -> None:
        self._moved.set()
        await asyncio.sleep(0)

    def _moment(self, data: Mapping[str, Any]) -> datetime | None:
        """The moment that was asked for; None when it cannot be read, has passed, or is too far away."""
        now = self._clock.now()
        minutes, wanted = data.get("minutes"), data.get("to")
        try:
            if isinstance(minutes, int) and minutes > 0:
                moment = now + timedelta(minutes=minutes)
            elif isinstance(wanted, str):
                read = datetime.fromisoformat(wanted)
                moment = read if read.tzinfo else read.replace(tzinfo=AMSTERDAM)
            else:
                return None
        except (ValueError, OverflowError):
            return None
        return moment if now <= moment <= now + FURTHEST else None

    async def _events(self, language: Language) -> AsyncIterator[str]:
        shown: tuple[object, ...] = ()
        yield ": hello\n\n"
        while not self._platform.closed:
            now = self._clock.now().replace(second=0, microsecond=0).isoformat()
            clock = (now, self._moving.locked())
            panel = await self._behind(language)
            if clock != shown[:2]:
                yield sent_event("clock", {"now": self._clock.now().isoformat(), "moving": clock[1]})
            if (panel,) != shown[2:]:
                yield sent_event("behind", panel)
            shown = (*clock, panel)
            self._moved.clear()
            try:
                async with asyncio.timeout(LOOK_EVERY):
                    await self._moved.wait()
            except TimeoutError:
                yield ": still here\n\n"

    async def _behind(self, language: Language) -> dict[str, Any]:
        async with self._house.database.reading() as db:
            return await behind(
                db,
                texts=self._house.texts,
                catalogue=self._house.catalogue,
                language=language,
                now=self._clock.now(),
            )

    async def _people(self, language: Language) -> list[dict[str, Any]]:
        async with self._house.database.reading() as db:
            everybody = [one.person for one in await people.everybody(db) if one.state != ENDED]
            names = {area.id: area.name for area in await areas.everywhere(db)}
        found = []
        for person in everybody:
            token = self._tokens.get(person.id) or await self._token_of(person)
            role = role_of(person)
            found.append(
                {
                    "id": person.id,
                    "name": person.name,
                    "role": role.value,
                    "role_label": self._house.texts.say(f"role.{role.value}", {}, language=language),
                    "area": ", ".join(names[post.area] for post in person.posts if post.area in names),
                    "token": token,
                    "language": person.language.value,
                },
            )
        return found

    async def _token_of(self, person: Person) -> str:
        now = self._clock.now()
        async with self._house.database.transaction("demo-session") as db:
            account = await web_chat.account_of(db, person.id, platform=NAME)
            if account is None:
                account = await people.open_account(db, NAME, person.id, person=person.id, now=now)
            token = await links.open_session(db, account, now=now, holds=SESSION_HOLDS)
        self._tokens[person.id] = token
        return token


def _language(request: Request) -> Language:
    wanted = request.query_params.get("lang")
    return language_of(request.headers.get("accept-language", ""), wanted=wanted)
