"""The bot's own account at Telegram, which never shows its token and confirms nothing that is not kept."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from typing import Any, NoReturn

import structlog
from telegram import Bot, InputFile, Update
from telegram._utils.types import JSONDict, ODVInput
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.request import RequestData
from telegram.request._requestparameter import RequestParameter

from bot.platforms.telegram.request import AiohttpRequest
from bot.platforms.telegram.standing import Standing

log = structlog.get_logger()
Keep = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]
POLL_CONNECTIONS = 2


class Account(Bot):
    """The library's bot; `keep` has to be set before it polls."""

    def __init__(self, token: str, api_url: str, standing: Standing) -> None:
        """The bot with this token, at that Bot API server."""
        self._sends, self._polls = AiohttpRequest(), AiohttpRequest(connections=POLL_CONNECTIONS)
        self._standing = standing
        self._keep: Keep | None = None
        super().__init__(
            token,
            base_url=f"{api_url}/bot",
            base_file_url=f"{api_url}/file/bot",
            request=self._sends,
            get_updates_request=self._polls,
        )

    def __repr__(self) -> str:
        """Without the token."""
        return "<the bot's account>"

    @property
    def dated(self) -> str | None:
        """The time at the Bot API server when it answered last, as it wrote it."""
        return self._sends.dated

    @property
    def name_there(self) -> str | None:
        """The bot's username, None as long as Telegram has not said."""
        return self._bot_user.username if self._bot_user else None

    async def ask(
        self, method: str, *, files: Mapping[str, InputFile] | None = None, **parameters: object
    ) -> dict[str, Any]:
        """Ask for one of the frequent things without building the library's objects; what a message became of it.

        `files` travel with it, each under the name of its parameter.

        Raises:
            TelegramError: Telegram did not do it.
        """
        uploads = [RequestParameter(name, None, [file]) for name, file in (files or {}).items()]
        given = RequestData([*(RequestParameter(name, value, None) for name, value in parameters.items()), *uploads])
        answer = await self._sends.post(f"{self.base_url}/{method}", given)
        return answer if isinstance(answer, dict) else {}

    def keep_by(self, keep: Keep) -> None:
        """What is polled from now on is given to this, and confirmed only after it has returned."""
        self._keep = keep

    async def initialize(self) -> None:
        """Find out who we are.

        Raises:
            InvalidToken: without the token, which the library would put into it.
        """
        try:
            await super().initialize()
        except InvalidToken:
            raise InvalidToken from None

    async def get_updates(  # noqa: PLR0913  the library's own signature
        self,
        offset: int | None = None,
        limit: int | None = None,
        timeout: int | timedelta | None = None,  # noqa: ASYNC109  it is Telegram that waits
        allowed_updates: Sequence[str] | None = None,
        *,
        read_timeout: ODVInput[float] = None,
        write_timeout: ODVInput[float] = None,
        connect_timeout: ODVInput[float] = None,
        pool_timeout: ODVInput[float] = None,
        api_kwargs: JSONDict | None = None,
    ) -> tuple[Update, ...]:
        """Poll, keep the whole batch in one commit, and return the number of the last one: what may be confirmed.

        Raises:
            TelegramError: Telegram did not answer well. A refused token is a NetworkError here: a bot that is to be
                trusted keeps trying, while the library would stop for good.
        """
        del read_timeout, write_timeout, connect_timeout, pool_timeout
        wait = timeout.total_seconds() if isinstance(timeout, timedelta) else float(timeout or 0)
        wanted: JSONDict = {"offset": offset, "limit": limit, "timeout": int(wait), "allowed_updates": allowed_updates}
        batch = await self._polled(wanted, read_timeout=wait + (self._polls.read_timeout or 0), api_kwargs=api_kwargs)
        if batch and self._keep is not None:
            await self._keep(batch)
        self._standing.answered()
        return (Update(batch[-1]["update_id"]),) if batch else ()

    async def _polled(
        self, wanted: JSONDict, *, read_timeout: float, api_kwargs: JSONDict | None
    ) -> list[dict[str, Any]]:
        """What Telegram answers to one poll; what went wrong is noted."""
        try:
            batch = await self._post("getUpdates", wanted, read_timeout=read_timeout, api_kwargs=api_kwargs)
        except Conflict:
            self._standing.conflict()
            raise
        except InvalidToken:
            log.critical("telegram.token-refused")
            raise NetworkError("the token was refused") from None
        except TelegramError as error:
            log.warning("telegram.poll-failed", reason=type(error).__name__)
            raise
        if not isinstance(batch, list) or not all(map(_is_update, batch)):
            raise TelegramError("an answer without updates")
        return batch

    async def stop_polling(self) -> None:
        """Close the connections that updates come in by."""
        await self._polls.shutdown()

    async def close_all(self) -> None:
        """Close all connections."""
        await asyncio.gather(self._polls.shutdown(), self._sends.shutdown())

    def __reduce__(self) -> NoReturn:
        """Refuse to be copied, as the library's bot does."""
        raise TypeError("the bot's account is not copied")


def _is_update(found: object) -> bool:
    return isinstance(found, dict) and isinstance(found.get("update_id"), int)
