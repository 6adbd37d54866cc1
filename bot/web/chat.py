"""The chat of one person over HTTP: history, news as it happens, and what they do."""

import hashlib
import json
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot import own_page
from bot.app import House
from bot.menus import menu_of, role_of
from bot.platforms.web import WebPlatform
from bot.web.bodies import object_in
from bot.web.pages import Pages
from bot.web.said import incoming_of
from bot.web.security import is_ours, token_of
from bot.web.shown import Told, message_to_data, own_to_data, sent_event, told
from domain.errors import RefusedError
from domain.ids import AccountId
from domain.people import Language, Person
from domain.permissions import Action, may
from storage import drafts, links, web_chat
from storage.links import SignedIn
from storage.people import JOINING, Joined
from storage.web_chat import ClosedMessage, OwnMessage, ShownMessage

HIGHEST_SEQ = 2**63 - 1
"""The largest number that a database's column holds."""
MOST_DRAFTS = 100


@dataclass(frozen=True)
class Screen:
    """What somebody's chat shows at one moment: whose it is, how far they read, and the messages."""

    who: SignedIn
    owner: Joined
    seen: int
    shown: tuple[ShownMessage, ...]
    closed: tuple[ClosedMessage, ...]
    written: tuple[OwnMessage, ...]

    @property
    def news(self) -> Sequence[ShownMessage | ClosedMessage]:
        """What changed on it, in the order of its numbers: a page that loses its line goes on after the last."""
        return sorted((*self.shown, *self.closed), key=lambda one: one.seq)


@dataclass(frozen=True)
class ChatServer:
    """The routes of the chat; `organisation` is the name that people see."""

    house: House
    platform: WebPlatform
    pages: Pages
    organisation: str

    def routes(self) -> list[Route]:
        """All addresses under /api/chat."""
        return [
            Route("/api/chat", self.history),
            Route("/api/chat/stream", self.stream),
            Route("/api/chat/events", self.event, methods=["POST"]),
            Route("/api/chat/seen", self.seen, methods=["POST"]),
            Route("/api/chat/drafts", self.discard, methods=["POST"]),
        ]

    async def history(self, request: Request) -> Response:
        """Everything the page needs to begin; what waits elsewhere comes here first."""
        if (who := await self._who(request)) is not None:
            await own_page.opened(self.house, who.account)
        screen = await self._screen(token_of(request), after=0)
        if screen is None:
            return self._signed_out()
        person = screen.owner.person
        messages = [message_to_data(one) for one in screen.shown] + [own_to_data(one) for one in screen.written]
        return JSONResponse(
            {
                **self._head(screen.owner),
                "mark": self._mark(screen.owner),
                "messages": sorted(messages, key=lambda one: (one["at"], one["seq"])),
                "seq": max((one.seq for one in screen.shown), default=0),
                "seen": screen.seen,
                "strings": self.pages.strings("web", language=person.language),
                "draft": await self._draft(screen.who),
            },
        )

    async def stream(self, request: Request) -> Response:
        """News as it happens, as server-sent events, from a sequence number on.

        `mark` is what the page was told at its beginning: who reads by another one hears at once that it changed.
        """
        token = token_of(request)
        after = request.query_params.get("after", "0")
        if not (after.isascii() and after.isdecimal() and len(after) < len(str(HIGHEST_SEQ))):
            return self._refused("web.not-understood")
        screen = await self._screen(token, after=int(after))
        if screen is None:
            return self._signed_out()
        headers = {"X-Accel-Buffering": "no"}
        if request.method == "HEAD":
            return Response(media_type="text/event-stream", headers=headers)
        mark = request.query_params.get("mark") or self._mark(screen.owner)
        events = self._events(screen.who.account, token, after=int(after), mark=mark)
        return StreamingResponse(events, media_type="text/event-stream", headers=headers)

    async def _events(self, account: AccountId, token: str, *, after: int, mark: str) -> AsyncIterator[str]:
        yield ": hello\n\n"
        async with aclosing(self._news(account, token, after=after, mark=mark)) as news:
            async for one in news:
                yield sent_event(one.name, one.data, number=one.number) if one else ": still here\n\n"

    async def follow(self, token: str, *, after: int, mark: str) -> AsyncGenerator[Told | None, None]:
        """The news of that session, None for each while of quiet; "gone" when it has ended."""
        screen = await self._screen(token, after=after)
        if screen is not None:
            async with aclosing(self._news(screen.who.account, token, after=after, mark=mark)) as news:
                async for one in news:
                    yield one
        if not self.platform.closed:
            yield Told("gone", {})

    async def _news(
        self, account: AccountId, token: str, *, after: int, mark: str
    ) -> AsyncGenerator[Told | None, None]:
        """All news, until the session or the server ends; what a wake-up did not tell is found at the next look."""
        known: dict[str, OwnMessage] = {}
        async with aclosing(self.platform.news(account)) as news:
            async for heard in news:
                screen = await self._screen(token, after=after)
                if screen is None:
                    return
                if not heard:
                    yield None
                for own in screen.written:
                    if known.get(own.event) != own:
                        known[own.event] = own
                        yield Told("message", own_to_data(own))
                for message in screen.news:
                    after = message.seq
                    yield told(message)
                if mark != self._mark(screen.owner):
                    mark = self._mark(screen.owner)
                    yield Told("me", {"mark": mark})

    async def event(self, request: Request) -> Response:
        """Something the person did: kept before it is answered, once however often it is sent."""
        if not is_ours(request):
            return self._refused("web.not-understood", status=403)
        token = token_of(request)
        async with self.house.database.reading() as db:
            who = await links.find_session(db, token, now=self.house.clock.now())
            found = await web_chat.owner(db, who.account) if who else None
        if who is None or found is None:
            return self._signed_out()
        data = await object_in(request)
        try:
            incoming = incoming_of(data, account=who.account, now=self.house.clock.now())
        except RefusedError as refusal:
            return self._refused(refusal.text, language=found[0].person.language)
        await self.house.dispatcher.receive(incoming)
        await self._erase(who, data.get("drafts"))
        return JSONResponse({"at": incoming.received_at.isoformat()}, status_code=202)

    async def seen(self, request: Request) -> Response:
        """How far the person has read."""
        if not is_ours(request):
            return self._refused("web.not-understood", status=403)
        if (who := await self._who(request)) is None:
            return self._signed_out()
        seq = (await object_in(request)).get("seq")
        if type(seq) is not int or seq < 0:
            return self._refused("web.not-understood")
        async with self.house.database.transaction("seen") as db:
            await web_chat.read_up_to(db, who.account, seq=min(seq, await web_chat.newest(db, who.account)))
        return Response(status_code=204)

    async def discard(self, request: Request) -> Response:
        """Throw away what was not sent yet."""
        if not is_ours(request):
            return self._refused("web.not-understood", status=403)
        if (who := await self._who(request)) is None:
            return self._signed_out()
        await self._erase(who, (await object_in(request)).get("ids"))
        return Response(status_code=204)

    async def _who(self, request: Request) -> SignedIn | None:
        """Who is signed in with that session; None when nobody is."""
        async with self.house.database.reading() as db:
            return await links.find_session(db, token_of(request), now=self.house.clock.now())

    async def _draft(self, who: SignedIn) -> dict[str, Any] | None:
        """What the person wrote elsewhere and has not sent yet."""
        async with self.house.database.reading() as db:
            waiting = own_page.offered(await drafts.of(db, who.person))
        if not waiting:
            return None
        return {"ids": [one.id for one in waiting], "text": own_page.draft_of(waiting)}

    async def _erase(self, who: SignedIn, ids: object) -> None:
        """Erase those drafts of the person, which have been sent or are not wanted."""
        if isinstance(ids, list) and (named := [one for one in ids if isinstance(one, str)][:MOST_DRAFTS]):
            async with self.house.database.transaction("drafts") as db:
                await drafts.erase(db, named, of=who.person)

    async def _screen(self, token: str, *, after: int) -> Screen | None:
        """What the chat of that session shows beyond a number; None when nobody is signed in with it."""
        now = self.house.clock.now()
        async with self.house.database.reading() as db:
            who = await links.find_session(db, token, now=now)
            found = await web_chat.owner(db, who.account) if who else None
            if who is None or found is None:
                return None
            return Screen(
                who,
                found[0],
                found[1],
                tuple(await web_chat.shown(db, who.account, after=after, now=now)),
                tuple(await web_chat.closed(db, who.account, after=after, now=now)),
                tuple(await web_chat.written(db, who.account, now=now)),
            )

    def _signed_out(self) -> Response:
        return self._refused("web.signed-out", status=401)

    def _refused(self, text: str, *, status: int = 422, language: Language = Language.DUTCH) -> Response:
        return JSONResponse({"text": self.house.texts.say(text, {}, language=language)}, status_code=status)

    def _head(self, owner: Joined) -> dict[str, Any]:
        """Whose chat it is, and their fixed buttons; who has not read the rules yet has none."""
        person = owner.person
        may_import = owner.state != JOINING and may(person, Action.IMPORT)
        menu = [] if owner.state == JOINING else self._menu(person)
        return {"me": self._me(person), "menu": menu, "files": may_import}

    def _mark(self, owner: Joined) -> str:
        """The same as long as the page needs no other words, name or buttons."""
        return hashlib.sha256(json.dumps(self._head(owner)).encode()).hexdigest()[:16]

    def _me(self, person: Person) -> dict[str, str]:
        role = role_of(person)
        label = self.house.texts.say(f"role.{role.value}", {}, language=person.language)
        return {
            "id": person.id,
            "name": person.name,
            "language": person.language.value,
            "role": role.value,
            "role_label": label,
            "organisation": self.organisation,
        }

    def _menu(self, person: Person) -> list[dict[str, str]]:
        return [
            {
                "command": f"/{item.command}",
                "label": self.house.texts.say(item.label, {}, language=person.language),
                "icon": item.icon,
            }
            for item in menu_of(person)
        ]
