"""Listening by webhook: Telegram brings each update to a path that only it knows, with a secret that only it has."""

import asyncio
import hashlib
import hmac
import json
from http import HTTPStatus
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import Conflict, TelegramError

from bot.platform import Receive
from bot.platforms.telegram.account import Account
from bot.platforms.telegram.arriving import READ
from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.pauses import Pauses
from bot.platforms.telegram.standing import Standing

log = structlog.get_logger()
HEADER = "x-telegram-bot-api-secret-token"
MOST_BYTES = 1024 * 1024


class Webhook:
    """One path that takes updates while this process listens; at other times Telegram is asked to come again."""

    def __init__(
        self, account: Account, intake: Intake, standing: Standing, *, secret: str, public_url: str, pauses: Pauses
    ) -> None:
        """Take what comes with this secret, below that address."""
        self._account, self._intake, self._standing, self._pauses = account, intake, standing, pauses
        self._secret = secret
        self._path = f"/telegram/{hashlib.sha256(f'path:{secret}'.encode()).hexdigest()[:40]}"
        self._url = public_url + self._path
        self._receive: Receive | None = None

    def route(self) -> Route:
        """Where updates come in."""
        return Route(self._path, self._take, methods=["POST"])

    async def listen(self, receive: Receive) -> None:
        """Take updates until cancelled, and see to it that they are brought here and nowhere else."""
        self._receive = receive
        self._standing.began()
        try:
            await self._set()
            while True:
                await asyncio.sleep(self._pauses.look_every)
                await self._look()
        finally:
            self._receive = None
            self._standing.ended()

    async def _set(self) -> None:
        pause = self._pauses.begin_again
        while True:
            try:
                await self._account.initialize()
                await self._account.set_webhook(
                    self._url, secret_token=self._secret, allowed_updates=READ, drop_pending_updates=False
                )
            except TelegramError as error:
                log.warning("telegram.webhook-not-set", reason=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, self._pauses.longest)
            else:
                self._standing.answered()
                return

    async def _look(self) -> None:
        """See whether the webhook is still ours; when it is not, somebody else has the token."""
        try:
            found = await self._account.get_webhook_info()
        except Conflict:
            self._standing.conflict()
        except TelegramError as error:
            log.warning("telegram.webhook-unseen", reason=type(error).__name__)
        else:
            if found.url == self._url:
                self._standing.answered()
                return
            self._standing.conflict()
            await self._set()

    async def _take(self, request: Request) -> Response:
        """Keep one update and say so; nothing of what came is logged."""
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret.encode()):
            log.warning("telegram.webhook-forged")
            return Response(status_code=HTTPStatus.FORBIDDEN)
        receive = self._receive
        if receive is None:
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        body = await _body_of(request)
        if body is None:
            return Response(status_code=HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        update = _update_in(body)
        if update is None:
            return Response(status_code=HTTPStatus.BAD_REQUEST)
        try:
            await self._intake.keep_once(update, receive)
        except Exception:
            log.exception("telegram.not-kept", update=update["update_id"])
            return Response(status_code=HTTPStatus.SERVICE_UNAVAILABLE)
        return Response()


async def _body_of(request: Request) -> bytes | None:
    """The body, None when it is larger than any update."""
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if len(body) > MOST_BYTES:
                return None
    except ClientDisconnect:
        return b""
    return bytes(body)


def _update_in(body: bytes) -> dict[str, Any] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if isinstance(update, dict) and isinstance(update.get("update_id"), int) else None
