"""How requests travel to the Bot API: over aiohttp, at a fraction of the work of the library's default."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

ANSWER_WITHIN = 10.0
CONNECT_WITHIN = 5.0
MOST_CONNECTIONS = 500
"""More than can be under way at once: 100 replies, 20 of each lane, 200 things beside. A call never waits for one."""
_OF_A_MESSAGE = ("message_id", "chat", "date")
_JSON = {"Content-Type": "application/json"}
_BUSY = (HTTPStatus.INTERNAL_SERVER_ERROR, HTTPStatus.SERVICE_UNAVAILABLE)


class NotTakenError(NetworkError):
    """The Bot API has not taken it: nobody was there, or it said so itself."""


class AiohttpRequest(BaseRequest):
    """One session, opened when it is first needed; no error says where a request went, for the token stands there."""

    def __init__(self, *, answer_within: float = ANSWER_WITHIN, connections: int = MOST_CONNECTIONS) -> None:
        """Wait this many seconds for an answer, and keep at most this many connections."""
        self._answer_within, self._connections = answer_within, connections
        self._session: aiohttp.ClientSession | None = None
        self.dated: str | None = None
        """The time of the newest answer, as the server wrote it."""

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take, unless a request says otherwise."""
        return self._answer_within

    async def initialize(self) -> None:
        """Open the session."""
        self._opened()

    async def shutdown(self) -> None:
        """Close the session with all its connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """The answer; one that cannot be read is not logged either, as the library would.

        Of a message that we sent only its id, chat and date are left: reading what we wrote ourselves is much work.

        Raises:
            TelegramError: it is not JSON.
        """
        try:
            answer = json.loads(payload)
        except ValueError:
            raise TelegramError("not JSON") from None
        if not isinstance(answer, dict):
            raise TelegramError("not an answer")
        if isinstance(sent := answer.get("result"), dict) and "message_id" in sent:
            answer["result"] = {key: value for key, value in sent.items() if key in _OF_A_MESSAGE}
        return answer

    async def do_request(  # noqa: PLR0917  the library's own signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Ask, and give back the status and the body of the answer.

        Raises:
            NotTakenError: it was not received.
            TimedOut: no answer came in time; it may have been received.
            NetworkError: the connection broke; it may have been received.
        """
        del write_timeout, pool_timeout
        within = self._answer_within if isinstance(read_timeout, DefaultValue) else read_timeout
        connect = CONNECT_WITHIN if isinstance(connect_timeout, DefaultValue) else connect_timeout
        limits = aiohttp.ClientTimeout(total=None, connect=connect, sock_read=within)
        body, headers = _body(request_data)
        try:
            async with self._opened().request(
                method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as response:
                self.dated = response.headers.get("Date", self.dated)
                status, answer = response.status, await response.read()
        except (aiohttp.ConnectionTimeoutError, aiohttp.ClientConnectorError) as error:
            raise NotTakenError(type(error).__name__) from None
        except TimeoutError:
            raise TimedOut from None
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None
        if status in _BUSY:
            raise NotTakenError(str(status))
        return status, answer

    def _opened(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
                trust_env=bool(getproxies()),  # asked at each request, and with it a file of passwords is read
            )
        return self._session


def _body(data: RequestData | None) -> tuple[bytes | aiohttp.FormData | None, Mapping[str, str]]:
    """The parameters as JSON, or as a form where there are files; with what to say of it."""
    if data is None:
        return None, {}
    if not data.contains_files:
        return json.dumps(data.parameters, ensure_ascii=False).encode(), _JSON
    form = aiohttp.FormData(data.json_parameters)
    for name, (file_name, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=file_name, content_type=kind)
    return form, {}
