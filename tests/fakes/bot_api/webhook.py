"""Updates that are brought to the bot: POST after POST, until it answers with 2xx."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus

import aiohttp

from domain.clock import Clock
from fakes.bot_api.messages import stamp
from fakes.bot_api.updates import Update, Updates
from fakes.bot_api.wire import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class Webhook:
    """Where updates are brought; those of one chat one by one, those of several side by side.

    `retry` is the first pause in seconds after a failure; it doubles up to `retry_at_most`.
    """

    updates: Updates
    clock: Clock
    changed: Callable[[], None]
    url: str = ""
    secret: str | None = None
    most: int = 40
    retry: float = 0.05
    retry_at_most: float = 1.0
    answer_within: float = 60.0
    tries: int = 0
    last_error: str | None = None
    last_error_at: int = 0
    _session: aiohttp.ClientSession | None = None
    _going: dict[int, asyncio.Task[None]] = field(default_factory=dict)  # by chat

    def __post_init__(self) -> None:
        self.updates.listeners.append(lambda _: self.go())

    async def set(self, url: str, *, secret: str | None, most: int) -> None:
        """Bring updates here from now on, also those that already wait."""
        await self.stop()
        self.url, self.secret, self.most = url, secret, most
        self.last_error = None
        self._session = aiohttp.ClientSession()
        self.go()

    async def stop(self) -> None:
        """Bring nothing any more; what was not taken stays waiting."""
        going = list(self._going.values())
        for task in going:
            task.cancel()
        await asyncio.gather(*going, return_exceptions=True)
        self._going.clear()
        self.url = ""
        if self._session is not None:
            await self._session.close()
            self._session = None

    def go(self) -> None:
        """Begin with every chat that has something waiting and is not being served."""
        if not self.url:
            return
        for update in self.updates.pending:
            if len(self._going) >= self.most:
                return
            if update.chat not in self._going:
                task = asyncio.get_running_loop().create_task(self._bring(update))
                self._going[update.chat] = task

    async def _bring(self, update: Update) -> None:
        wait = self.retry
        while not await self._try(update):
            self.changed()
            await asyncio.sleep(wait)
            wait = min(wait * 2, self.retry_at_most)
        self.updates.done(update)
        self._going.pop(update.chat, None)
        self.changed()
        self.go()

    async def _try(self, update: Update) -> bool:
        assert self._session is not None
        self.tries += 1
        self.changed()
        headers = {SECRET_HEADER: self.secret} if self.secret else {}
        try:
            async with self._session.post(
                self.url,
                json=update.to_json(),
                headers=headers,
                timeout=aiohttp.ClientTimeout(total=self.answer_within),
                allow_redirects=False,
            ) as answer:
                await answer.read()
                status = answer.status
        except TimeoutError:
            return self._failed("Read timeout expired")
        except aiohttp.ClientError:
            return self._failed("Connection refused")
        if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            return True
        return self._failed(f"Wrong response from the webhook: {status} {HTTPStatus(status).phrase}")

    def _failed(self, why: str) -> bool:
        self.last_error, self.last_error_at = why, stamp(self.clock.now())
        return False

    def to_json(self) -> Json:
        """As getWebhookInfo tells it."""
        found: Json = {
            "url": self.url,
            "has_custom_certificate": False,
            "pending_update_count": len(self.updates.pending),
        }
        if self.url:
            found |= {"max_connections": self.most, "ip_address": "127.0.0.1"}
            if self.updates.allowed:
                found["allowed_updates"] = sorted(self.updates.allowed)
        if self.last_error:
            found |= {"last_error_message": self.last_error, "last_error_date": self.last_error_at}
        return found
