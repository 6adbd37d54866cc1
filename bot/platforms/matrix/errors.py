"""What a homeserver's refusals mean to the rest of the house; no word of them holds a token, an address or a text."""

from collections.abc import Awaitable
from http import HTTPStatus
from typing import TypeVar

import structlog
from aiohttp import ClientConnectorError, ClientError
from nio import EncryptionError, ErrorResponse, GroupEncryptionError, ProtocolError

from bot.platform import RetryLaterError, UndeliverableError

log = structlog.get_logger()
Answer = TypeVar("Answer")
LIMITED = "M_LIMIT_EXCEEDED"
_IS_GONE = {"M_FORBIDDEN", "M_NOT_FOUND"}
_OURS = {"M_CONSENT_NOT_GIVEN", "M_RESOURCE_LIMIT_EXCEEDED", "M_UNRECOGNIZED", "M_USER_DEACTIVATED", "M_USER_SUSPENDED"}
"""What is wrong with our account or with the address of the homeserver: nobody else is to be taken for gone."""


class TokenRefusedError(RetryLaterError):
    """The homeserver knows our token no longer; until somebody logs in again nothing works."""


class LimitedError(RetryLaterError):
    """We send more than the homeserver allows our account."""


async def asked(call: Awaitable[Answer | ErrorResponse], *, shows: bool = False) -> Answer:
    """The answer of a call of the library, which returns refusals as if they were answers.

    Raises:
        TokenRefusedError: we are logged out.
        LimitedError: we ask too much.
        RetryLaterError: not now; what `shows` something may have done so where no answer of the homeserver came.
        UndeliverableError: never.
    """
    try:
        answer = await call
    except (ClientConnectorError, ProtocolError, EncryptionError, GroupEncryptionError) as error:
        raise RetryLaterError(type(error).__name__) from None
    except (ClientError, TimeoutError, OSError) as error:
        raise RetryLaterError(type(error).__name__, may_have_arrived=shows) from None
    if isinstance(answer, ErrorResponse):
        refusal = translated(answer)
        if shows and type(refusal) is RetryLaterError:
            raise RetryLaterError(str(refusal), after=refusal.after, may_have_arrived=True)
        raise refusal
    return answer


def translated(refusal: ErrorResponse) -> RetryLaterError | UndeliverableError:
    """The refusal of a call of the library, as delivery understands it."""
    status = int(getattr(refusal.transport_response, "status", 0))
    return meant_by(status, refusal.status_code, retry_after_ms=refusal.retry_after_ms)


def meant_by(
    status: int, code: str | None, *, retry_after_ms: float | None = None
) -> RetryLaterError | UndeliverableError:
    """What a refusal means; one that no homeserver has written, but something before it, passes."""
    name = f"{status} {code or ''}".strip()
    if status == HTTPStatus.TOO_MANY_REQUESTS or code == LIMITED:
        return LimitedError(name, after=retry_after_ms / 1000 if retry_after_ms else None)
    if status == HTTPStatus.UNAUTHORIZED:
        log.critical("matrix.token-refused")
        return TokenRefusedError(name)
    is_final = HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR
    if is_final and code and code not in _OURS:
        return UndeliverableError(name, gone=code in _IS_GONE)
    return RetryLaterError(name)
