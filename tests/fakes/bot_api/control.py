"""Control over HTTP, for a server that is a process of its own: people act, things go wrong, all can be seen."""

from datetime import datetime
from typing import Any

from aiohttp import web

from domain.clock import MovableClock
from fakes.bot_api.chats import Chat, Press
from fakes.bot_api.messages import Message
from fakes.bot_api.people import Person
from fakes.bot_api.server import Server
from fakes.bot_api.wire import Json

ACTIONS = frozenset(
    [
        "sends",
        "starts",
        "follows",
        "edits",
        "deletes",
        "presses",
        "forges",
        "opens",
        "blocks",
        "unblocks",
        "deletes_account",
        "sends_photo",
        "sends_voice",
        "sends_document",
        "sends_sticker",
        "sends_location",
        "sends_contact",
        "forwards",
    ]
)
FAULTS = frozenset({"refuse", "garble", "silence", "slow", "lose_answers", "cut"})


def control_routes(server: Server) -> list[web.RouteDef]:
    """See `Remote` for what each takes and gives; all bodies are JSON."""
    control = Control(server)
    return [
        web.post("/control/people", control.make_person),
        web.post("/control/crowd", control.make_crowd),
        web.get("/control/people/{name}", control.see_person),
        web.post("/control/people/{name}/{action}", control.act),
        web.post("/control/faults/{kind}", control.go_wrong),
        web.post("/control/heal", control.heal),
        web.post("/control/clock", control.move_clock),
        web.post("/control/restart_update_ids", control.restart_ids),
        web.get("/control/sent", control.see_sent),
        web.get("/control/violations", control.see_violations),
        web.get("/control/state", control.see_state),
    ]


class Control:
    """What each control route does."""

    def __init__(self, server: Server) -> None:
        self._server = server

    async def make_person(self, request: web.Request) -> web.Response:
        """name, language_code, username, started: as `Server.person`."""
        return web.json_response(_person(self._server.person(**await request.json())))

    async def make_crowd(self, request: web.Request) -> web.Response:
        """count, name: as `Server.crowd`; the ids of their chats."""
        return web.json_response([one.id for one in self._server.crowd(**await request.json())])

    async def see_person(self, request: web.Request) -> web.Response:
        return web.json_response(_person(self._who(request)))

    async def act(self, request: web.Request) -> web.Response:
        """An action with its arguments by name; `message` and `on` are message ids, `to` is a chat id."""
        person, action = self._who(request), request.match_info["action"]
        if action not in ACTIONS:
            raise web.HTTPNotFound
        given: Json = await request.json() if request.can_read_body else {}
        for name in ("message", "on", "reply_to"):
            if given.get(name) is not None:
                given[name] = next(one for one in person.messages if one.id == given[name])
        if given.get("to") is not None:
            given["to"] = self._server.chats[given["to"]]
        try:
            done = await getattr(person, action)(**given)
        except (LookupError, AssertionError, TypeError) as refused:
            raise web.HTTPConflict(text=str(refused)) from refused
        return web.json_response(_shown(done))

    async def go_wrong(self, request: web.Request) -> web.Response:
        """The arguments of `Server.refuse`, `slow` and so on (no `until`)."""
        kind = request.match_info["kind"]
        if kind not in FAULTS:
            raise web.HTTPNotFound
        fault = getattr(self._server, kind)(**await request.json())
        return web.json_response({"number": self._server.faults.now.index(fault)})

    async def heal(self, request: web.Request) -> web.Response:
        del request
        self._server.heal()
        return web.json_response({})

    async def move_clock(self, request: web.Request) -> web.Response:
        """to: an ISO moment, not before the present one."""
        clock = self._server.clock
        if not isinstance(clock, MovableClock):
            raise web.HTTPConflict(text="this clock cannot be moved")
        clock.move_to(datetime.fromisoformat((await request.json())["to"]))
        return web.json_response({"now": clock.now().isoformat()})

    async def restart_ids(self, request: web.Request) -> web.Response:
        del request
        return web.json_response({"next": self._server.restart_update_ids()})

    async def see_sent(self, request: web.Request) -> web.Response:
        """What the bot sent, of all chats, in order; `?after=N` leaves out the first N."""
        after = int(request.query.get("after", "0"))
        return web.json_response([message.shown() for message in self._server.sent[after:]])

    async def see_violations(self, request: web.Request) -> web.Response:
        del request
        return web.json_response([one.to_json() for one in self._server.violations])

    async def see_state(self, request: web.Request) -> web.Response:
        """Counts, for who waits until something is so."""
        del request
        updates, server = self._server.updates, self._server
        return web.json_response(
            {
                "pending": len(updates.pending),
                "confirmed": updates.confirmed,
                "given": updates.given,
                "forgotten": updates.forgotten,
                "being_polled": updates.being_polled,
                "polls": updates.polls,
                "webhook": server.webhook.to_json(),
                "sent": len(server.sent),
                "requests": len(server.requests),
                "violations": len(server.violations),
                "unanswered": len(server.unanswered),
                "faults": [{"kind": one.kind, "hits": one.hits} for one in server.faults.now],
                "now": server.clock.now().isoformat(),
            }
        )

    def _who(self, request: web.Request) -> Person:
        found = self._server.people.get(request.match_info["name"])
        if found is None:
            raise web.HTTPNotFound
        return found


def _person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "closed": person.closed,
        "commands": person.commands,
        "menu_button": person.menu_button,
        "keyboard": person.keyboard,
        "answers": person.answers,
        "chat": [message.shown() for message in person.chat],
    }


def _shown(done: object) -> Any:  # noqa: ANN401  JSON
    if isinstance(done, Message):
        return done.shown()
    if isinstance(done, Press):
        return {"id": done.id, "chat": done.chat, "data": done.data, "answer": done.answer}
    if isinstance(done, Chat):
        return {"id": done.id}
    return done
