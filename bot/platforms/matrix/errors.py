"""What a homeserver's refusals mean to the rest of the house; no word of them holds a token, an address or a text."""

from collections.abc import Awaitable
from http import HTTPStatus
from typing import TypeVar

import structlog
from aiohttp import ClientError
from nio import EncryptionError, ErrorResponse, GroupEncryptionError, ProtocolError

from bot.platform import RetryLaterError, UndeliverableError

log = structlog.get_logger()
Answer = TypeVar("Answer")
_NOT_THERE = {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}


class TokenRefusedError(RetryLaterError):
    """The homeserver knows our token no longer; until somebody logs in again nothing works."""


async def asked(call: Awaitable[Answer | ErrorResponse]) -> Answer:
    """The answer of a call of the library, which returns refusals as if they were answers.

    What is sent has a transaction id, so it may be sent again even when it has arrived.

    Raises:
        TokenRefusedError: we are logged out.
        RetryLaterError: not now.
        UndeliverableError: never.
    """
    try:
        answer = await call
    except (ClientError, TimeoutError, OSError, ProtocolError, EncryptionError, GroupEncryptionError) as error:
        raise RetryLaterError(type(error).__name__) from None
    if isinstance(answer, ErrorResponse):
        raise translated(answer)
    return answer


def translated(refusal: ErrorResponse) -> RetryLaterError | UndeliverableError:
    """The refusal that delivery understands."""
    status = int(getattr(refusal.transport_response, "status", 0))
    name = f"{status} {refusal.status_code or ''}".strip()
    if status == HTTPStatus.TOO_MANY_REQUESTS or refusal.status_code == "M_LIMIT_EXCEEDED":
        wait = refusal.retry_after_ms
        return RetryLaterError(name, after=wait / 1000 if wait else None)
    if status == HTTPStatus.UNAUTHORIZED:
        log.critical("matrix.token-refused")
        return TokenRefusedError(name)
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        return UndeliverableError(name, gone=status in _NOT_THERE)
    return RetryLaterError(name)
