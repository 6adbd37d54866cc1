"""The demo: three phones of the web chat side by side, a clock that can be moved, and what happens behind."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.app import House
from bot.fast_forward import move_clock
from bot.menus import role_of
from bot.platforms.web import NAME, WebPlatform
from bot.web.behind import behind
from bot.web.bell import Bell
from bot.web.bodies import object_in
from bot.web.chat import HIGHEST_SEQ, ChatServer
from bot.web.pages import Pages, language_of
from bot.web.security import is_ours
from bot.web.shown import sent_event
from bot.web.together import all_of, together
from domain.clock import MovableClock
from domain.ids import AreaId, PersonId, new_id
from domain.people import Language, Person
from domain.zones import DEFAULT_ZONE
from storage import areas, links, people, web_chat
from storage.people import ENDED

AMSTERDAM = ZoneInfo(DEFAULT_ZONE)
LOOK_EVERY = 1.0
MOST_PHONES = 6
PATIENCE = 4.0
"""Seconds that moving the clock may take before it goes on in leaps."""
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
        organisation: str,
        reset: Callable[[], Awaitable[None]],
        patience: float = PATIENCE,
    ) -> None:
        """Show this house; `organisation` is the name that people see."""
        self._house, self._platform, self._clock, self._reset = house, platform, clock, reset
        self._patience = patience
        self._pages = Pages(house.texts)
        self._chats = ChatServer(house, platform, self._pages, organisation)
        self._tokens: dict[PersonId, str] = {}
        self._busy = asyncio.Lock()
        self._bell = Bell()

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
        """The clock and the panel as they change, and the news of the phones: each `chat` is place~person~seq~mark.

        A page has one stream, since a browser opens six to one place, whatever the number of its windows.
        """
        headers = {"X-Accel-Buffering": "no"}
        phones = all_of(request.query_params.getlist("chat"), parts=4, most=MOST_PHONES)
        events = self._events(_language(request), phones)
        return StreamingResponse(events, media_type="text/event-stream", headers=headers)

    async def clock(self, request: Request) -> Response:
        """Move the clock, by minutes or to a local date and time; answers when all that was due has happened."""
        if not is_ours(request):
            return self._refused("demo.failed", request, status=403)
        if self._busy.locked():
            return self._refused("demo.moving", request, status=409)
        try:
            async with self._busy:
                to = moment_in(await object_in(request), now=self._clock.now())
                if to is None:
                    return self._refused("demo.only-forward", request)
                self._bell.ring()
                await move_clock(self._house, self._clock, to=to, at_each=self._step, patience=self._patience)
        finally:
            self._bell.ring()
        return JSONResponse({"now": self._clock.now().isoformat()})

    async def begin_again(self, request: Request) -> Response:
        """Everything anew."""
        if not is_ours(request):
            return self._refused("demo.failed", request, status=403)
        if self._busy.locked():
            return self._refused("demo.moving", request, status=409)
        async with self._busy:
            await self._reset()
            self._tokens.clear()
        self._bell.ring()
        return Response(status_code=204)

    async def _step(self) -> None:
        """Let whoever watches see where the clock is."""
        self._bell.ring()
        await asyncio.sleep(0)

    def _refused(self, text: str, request: Request, *, status: int = 422) -> Response:
        return JSONResponse({"text": self._pages.say(text, _language(request))}, status_code=status)

    async def _events(self, language: Language, phones: Sequence[tuple[str, ...]]) -> AsyncIterator[str]:
        yield ": hello\n\n"
        sources = [self._panel(language), *(self._phone(*one) for one in phones)]
        async with aclosing(together(*sources)) as news:
            async for event in news:
                yield event

    async def _phone(self, place: str, person: str, seq: str, mark: str) -> AsyncGenerator[str, None]:
        """The news of one phone; it hears when its person is no longer there."""
        after = int(seq) if seq.isascii() and seq.isdecimal() and len(seq) < len(str(HIGHEST_SEQ)) else 0
        token = self._tokens.get(PersonId(person), "")
        async with aclosing(self._chats.follow(token, after=after, mark=mark)) as news:
            async for one in news:
                if one:
                    yield sent_event("chat", {"place": place, "name": one.name, "data": one.data})

    async def _panel(self, language: Language) -> AsyncGenerator[str, None]:
        told_clock: object = None
        told_panel: object = None
        async with aclosing(self._bell.news(look_every=LOOK_EVERY)) as news:
            async for heard in news:
                if self._platform.closed:
                    return
                if not heard:
                    yield ": still here\n\n"
                now, moving = self._clock.now(), self._busy.locked()
                panel = await self._behind(language)
                clock = (now.replace(second=0, microsecond=0), moving)
                if clock != told_clock:
                    told_clock = clock
                    yield sent_event("clock", {"now": now.isoformat(), "moving": moving})
                if panel != told_panel:
                    told_panel = panel
                    yield sent_event("behind", panel)

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
            everybody = [one.person for one in await people.everybody(db) if one.state != ENDED and one.person.name]
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
                    "area": _where(person, names),
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
                account = await people.open_account(db, NAME, new_id(), person=person.id, now=now)
            token = await links.open_session(db, account, now=now, holds=SESSION_HOLDS)
        self._tokens[person.id] = token
        return token


def _where(person: Person, names: Mapping[AreaId, str]) -> str:
    """The areas somebody works in; nothing for who works in all of them."""
    found = {names[post.area] for post in person.posts if post.area and post.area in names}
    return "" if len(found) == len(names) else ", ".join(sorted(found))


def moment_in(data: Mapping[str, Any], *, now: datetime) -> datetime | None:
    """The moment that was asked for; None when it cannot be read, has passed, or is too far away."""
    minutes, wanted = data.get("minutes"), data.get("to")
    try:
        if type(minutes) is int and minutes > 0:
            moment = now + timedelta(minutes=minutes)
        elif isinstance(wanted, str):
            read = datetime.fromisoformat(wanted)
            moment = (read if read.tzinfo else read.replace(tzinfo=AMSTERDAM)).astimezone(UTC)
        else:
            return None
    except (ValueError, OverflowError):
        return None
    return moment if now <= moment <= now + FURTHEST else None


def _language(request: Request) -> Language:
    wanted = request.query_params.get("lang")
    return language_of(request.headers.get("accept-language", ""), wanted=wanted)
