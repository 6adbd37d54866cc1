"""What Telegram's refusals mean to the rest of the house; no word of them holds a token, an address or a text."""

from datetime import timedelta

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.telegram.request import NotTakenError

log = structlog.get_logger()
_GONE = ("chat not found", "user is deactivated", "peer_id_invalid", "bot was blocked", "user not found")
_NOTHING_TO_CHANGE = ("message is not modified", "message to edit not found", "message can't be edited")
_NOTHING_TO_DELETE = ("message to delete not found", "message can't be deleted")


def translated(error: TelegramError) -> RetryLaterError | UndeliverableError:
    """The refusal that delivery understands."""
    name = type(error).__name__
    match error:
        case RetryAfter():
            return RetryLaterError(name, after=seconds_to_wait(error))
        case Forbidden() | ChatMigrated():
            return UndeliverableError(name, gone=True)
        case BadRequest():
            return UndeliverableError(name, gone=_says(error, _GONE))
        case InvalidToken():
            log.critical("telegram.token-refused")
            return RetryLaterError(name)
        case _:  # a connection that broke, or an answer that nobody can read
            return RetryLaterError(name, may_have_arrived=not isinstance(error, Conflict | NotTakenError))


def seconds_to_wait(error: RetryAfter) -> float:
    """How long Telegram asks us to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def leaves_nothing_to_change(error: BadRequest) -> bool:
    """Whether the message stands as it should already, or stands nowhere."""
    return _says(error, _NOTHING_TO_CHANGE)


def leaves_nothing_to_delete(error: BadRequest) -> bool:
    """Whether the message is gone already, or too old for a bot to take away."""
    return _says(error, _NOTHING_TO_DELETE)


def _says(error: BadRequest, sentences: tuple[str, ...]) -> bool:
    said = error.message.casefold()
    return any(sentence in said for sentence in sentences)
