"""The server over real HTTP: reads requests, runs into faults, calls the method, answers as Telegram does."""

import asyncio
import hmac
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

from domain.clock import Clock, SystemClock
from fakes import canaries
from fakes.bot_api import schema
from fakes.bot_api.control import control_routes
from fakes.bot_api.faults import Fault
from fakes.bot_api.limits import Limits
from fakes.bot_api.methods import METHODS, NAMES
from fakes.bot_api.server import Server
from fakes.bot_api.wire import ApiError, Call, read_call

TOKEN = canaries.TELEGRAM_TOKEN  # must never be in a log
GARBLED = b"<html><head><title>Service</title></head><body>nginx"
BODY_AT_MOST = 60 * 1024 * 1024


@asynccontextmanager
async def bot_api(
    *,
    token: str = TOKEN,
    clock: Clock | None = None,
    limits: Limits | None = None,
    check_schema: bool = True,
    control: bool = False,
    port: int = 0,
    **more: Any,  # noqa: ANN401  fields of Server
) -> AsyncIterator[Server]:
    """Serve one bot on 127.0.0.1 in this event loop; port 0 takes a free one. The address is `server.url`.

    `clock` dates messages (the 48 hours, the 24 hours); limits and delays go by real seconds. `check_schema=False`
    saves the import of the classes that requests are checked against, `control=True` adds the control routes.
    """
    if check_schema and not schema.is_loaded():
        await asyncio.to_thread(schema.load)
    server = Server(token=token, clock=clock or SystemClock(), limits=limits or Limits(), schema=check_schema, **more)
    app = web.Application(client_max_size=BODY_AT_MOST)
    app.add_routes(Serving(server).routes())
    if control:
        app.add_routes(control_routes(server))
    runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.5)
    await runner.setup()
    listening = socket.create_server(("127.0.0.1", port))
    await web.SockSite(runner, listening).start()
    server.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
    try:
        yield server
    finally:
        server.close()
        await server.webhook.stop()
        await runner.cleanup()


class Serving:
    """The routes of one bot."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/file/bot{token}/{path:.+}", self._file),
            web.route("*", "/bot{token}/{method}", self._request),
        ]

    async def _request(self, request: web.Request) -> web.Response:
        """One method: its answer, its refusal, or no answer at all."""
        server = self._server
        if not self._known(request):
            return _refused(ApiError(401, "Unauthorized"))
        name = NAMES.get(request.match_info["method"].lower())
        if name is None:
            server.violate("schema", method=request.match_info["method"], chat=None, detail="no such method here")
            return _refused(ApiError(404, "Not Found"))
        call = Call(name, {})
        try:
            call = await read_call(request, name)
            self._note(call)
            answer = await self._done(call, request)
        except ApiError as refusal:
            answer = _refused(refusal)
        finally:
            server.changed()
        call.status = answer.status
        return answer

    async def _done(self, call: Call, request: web.Request) -> web.Response:
        """Do what is asked, unless a fault stands in the way."""
        fault = self._server.faults.meet(call.method, self._chat(call))
        if fault is not None and not await self._goes_on(fault):
            return await self._cut_off(fault, request)
        result = await METHODS[call.method](self._server, call)
        if self._server.schema:
            for wrong in schema.answer_faults(call.method, result):
                self._server.violate("our-answer", method=call.method, chat=self._chat(call), detail=wrong)
        if fault is not None and fault.kind in {"lose", "silence"}:
            self._server.changed()
            return await self._cut_off(fault, request)
        if fault is not None and fault.kind == "garble":
            return web.Response(body=GARBLED, status=fault.error, content_type="text/html")
        return _json({"ok": True, "result": result})

    async def _goes_on(self, fault: Fault) -> bool:
        """Whether the method is called in spite of this fault.

        Raises:
            ApiError: the fault is a refusal.
        """
        if fault.kind == "refuse":
            raise fault.refusal()
        if fault.kind == "slow":
            await fault.wait()
            return True
        return fault.accepted

    async def _cut_off(self, fault: Fault, request: web.Request) -> web.Response:
        """End the connection without an answer, a silent one only when it is healed."""
        if fault.kind == "silence":
            await fault.lifted.wait()
        if request.transport is not None:
            request.transport.abort()
        return web.Response(status=500)  # goes nowhere

    def _note(self, call: Call) -> None:
        """Keep the request and check it against the schema."""
        if self._server.keep_requests:
            self._server.requests.append(call)
            self._server.changed()
        if self._server.schema:
            for wrong in schema.request_faults(call.method, call.params):
                self._server.violate("schema", method=call.method, chat=self._chat(call), detail=wrong)

    def _chat(self, call: Call) -> int | None:
        """The chat a request is about."""
        press = self._server.presses.get(str(call.get("callback_query_id")))
        chat = press.chat if press else call.get("chat_id")
        return chat if isinstance(chat, int) else None

    async def _file(self, request: web.Request) -> web.Response:
        """A file by the path that getFile gave."""
        wanted = request.match_info["path"]
        found = next((file for file in self._server.files.values() if file.path == wanted), None)
        if found is None or not self._known(request):
            return _refused(ApiError(404, "Not Found"))
        return web.Response(body=found.content, content_type="application/octet-stream")

    def _known(self, request: web.Request) -> bool:
        return hmac.compare_digest(request.match_info["token"].encode(), self._server.token.encode())


def _refused(refusal: ApiError) -> web.Response:
    answer = _json(refusal.to_json())
    answer.set_status(refusal.code)
    return answer


def _json(answer: object) -> web.Response:
    return web.Response(body=json.dumps(answer).encode(), content_type="application/json")
