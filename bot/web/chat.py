"""The chat of one person over HTTP: history, news as it happens, and what they do."""

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.app import House
from bot.platforms.web import WebPlatform
from bot.web.menus import menu_of, role_of
from bot.web.pages import Pages
from bot.web.security import is_ours, signed_in
from domain.conversation import Incoming, Kind
from domain.ids import AccountId
from domain.people import Language, Person
from storage import web_chat
from storage.people import JOINING
from storage.web_chat import OwnMessage, ShownMessage

log = structlog.get_logger()
LONGEST_TEXT = 4000
LONGEST_BODY = 64 * 1024
LONGEST_ID = 64


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
        ]

    async def history(self, request: Request) -> Response:
        """Everything the page needs to begin."""
        who = await signed_in(request, self.house.database, self.house.clock)
        if who is None:
            return Response(status_code=401)
        async with self.house.database.reading() as db:
            found = await web_chat.owner(db, who.account)
            shown = await web_chat.shown(db, who.account, after=0)
            written = await web_chat.written(db, who.account, now=self.house.clock.now())
        if found is None:
            return Response(status_code=401)
        joined, seen = found
        person = joined.person
        messages = [message_to_data(one) for one in shown] + [own_to_data(one) for one in written]
        return JSONResponse(
            {
                "me": self._me(person),
                "menu": [] if joined.state == JOINING else self._menu(person),
                "messages": sorted(messages, key=lambda one: (one["at"], one["seq"])),
                "seq": max((one.seq for one in shown), default=0),
                "seen": seen,
                "strings": self.pages.strings("web", language=person.language),
            },
        )

    async def stream(self, request: Request) -> Response:
        """News as it happens, as server-sent events, from a sequence number on."""
        who = await signed_in(request, self.house.database, self.house.clock)
        if who is None:
            return Response(status_code=401)
        after = request.query_params.get("after", "0")
        if not after.isdecimal():
            return JSONResponse({"text": ""}, status_code=422)
        events = self._events(who.account, after=int(after))
        return StreamingResponse(events, media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})

    async def _events(self, account: AccountId, *, after: int) -> AsyncIterator[str]:
        before: tuple[Language, str] | None = None
        with self.platform.watching(account) as event:
            yield ": hello\n\n"
            async for heard in self.platform.news(event):
                if not heard:
                    yield ": still here\n\n"
                    continue
                async with self.house.database.reading() as db:
                    found = await web_chat.owner(db, account)
                    shown = await web_chat.shown(db, account, after=after)
                if found is None:
                    return
                for message in shown:
                    after = message.seq
                    yield sent_event("message", message_to_data(message), number=message.seq)
                now = (found[0].person.language, found[0].state)
                if before is not None and now != before:
                    yield sent_event("me", {})
                before = now

    async def event(self, request: Request) -> Response:
        """Something the person did: kept before it is answered, once however often it is sent."""
        who = await signed_in(request, self.house.database, self.house.clock)
        if who is None or not is_ours(request):
            return Response(status_code=401)
        async with self.house.database.reading() as db:
            found = await web_chat.owner(db, who.account)
        language = found[0].person.language if found else Language.DUTCH
        body = await request.body() if int(request.headers.get("content-length") or 0) <= LONGEST_BODY else b""
        incoming = self._incoming(body, who.account)
        if isinstance(incoming, str):
            return JSONResponse({"text": self.house.texts.say(incoming, {}, language=language)}, status_code=422)
        await self.house.dispatcher.receive(incoming)
        return JSONResponse({"at": incoming.received_at.isoformat()}, status_code=202)

    async def seen(self, request: Request) -> Response:
        """How far the person has read."""
        who = await signed_in(request, self.house.database, self.house.clock)
        if who is None or not is_ours(request):
            return Response(status_code=401)
        data = _read(await request.body())
        seq = data.get("seq")
        if not isinstance(seq, int) or isinstance(seq, bool) or seq < 0:
            return JSONResponse({"text": ""}, status_code=422)
        async with self.house.database.transaction("seen") as db:
            await web_chat.read_up_to(db, who.account, seq=min(seq, await web_chat.newest(db, who.account)))
        return Response(status_code=204)

    def _incoming(self, body: bytes, account: AccountId) -> Incoming | str:
        """What the page sent, or the id of the text that says what is wrong with it."""
        data = _read(body)
        words = {name: data.get(name) or "" for name in ("id", "kind", "text", "option", "target")}
        if not all(isinstance(value, str) for value in words.values()):
            return "web.not-understood"
        if not 0 < len(words["id"]) <= LONGEST_ID or words["kind"] not in set(Kind):
            return "web.not-understood"
        if len(words["text"]) > LONGEST_TEXT:
            return "web.too-long"
        if words["kind"] in (Kind.TEXT, Kind.EDIT) and not words["text"].strip():
            return "web.empty-message"
        return Incoming(
            account=account,
            event_id=words["id"],
            kind=Kind(words["kind"]),
            received_at=self.house.clock.now(),
            text=words["text"].replace("\0", ""),
            option=words["option"][:LONGEST_ID],
            target=words["target"][:LONGEST_ID],
        )

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


def message_to_data(message: ShownMessage) -> dict[str, Any]:
    """A message of ours, as the page takes it."""
    chosen = message.chosen
    state = "open" if chosen is None else "closed" if chosen < 0 else "answered"
    pressed = message.options[chosen][0] if chosen is not None and 0 <= chosen < len(message.options) else None
    return {
        "key": message.key,
        "seq": message.seq,
        "from": "bot",
        "text": message.text,
        "at": message.at.isoformat(),
        "options": [{"id": one, "number": number, "label": label} for one, number, label in message.options],
        "state": state,
        "chosen": pressed,
        "edited": False,
        "withdrawn": False,
        "lane": message.lane,
    }


def own_to_data(message: OwnMessage) -> dict[str, Any]:
    """A message of the person's own, as the page takes it."""
    return {
        "key": f"own:{message.event}",
        "seq": 0,
        "from": "me",
        "event_id": message.event,
        "text": message.text,
        "at": message.at.isoformat(),
        "options": [],
        "state": "closed",
        "chosen": None,
        "edited": message.edited,
        "withdrawn": message.withdrawn,
        "lane": 1,
    }


def sent_event(name: str, data: Mapping[str, Any], *, number: int | None = None) -> str:
    """One server-sent event."""
    head = f"id: {number}\n" if number is not None else ""
    return f"event: {name}\n{head}data: {json.dumps(data)}\n\n"


def _read(body: bytes) -> dict[str, Any]:
    """The JSON object in a body; empty for anything else."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}
