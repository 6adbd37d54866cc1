"""Looking at the bot from outside, for who sets it up: does Telegram know it, and does it bring updates elsewhere?"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from time import monotonic

from telegram.error import InvalidToken, TelegramError

from bot.platforms.telegram.account import Account
from bot.platforms.telegram.standing import Standing


class TokenRefusedError(Exception):
    """Telegram knows no bot with this token."""


class NoAnswerError(Exception):
    """The Bot API server does not answer as one should."""


@dataclass(frozen=True)
class Seen:
    """What Telegram says of the bot.

    `apart` is how much its clock differs from ours, None when it did not say. Whether anybody may put it into a group,
    and whether it would read along there, is set at BotFather.
    """

    username: str
    webhook: str = ""
    webhook_fails: bool = False
    apart: timedelta | None = None
    joins_groups: bool = False
    reads_groups: bool = False


async def look(token: str, api_url: str, *, now: datetime) -> Seen:
    """Ask Telegram about the bot.

    Raises:
        TokenRefusedError: it does not know the token.
        NoAnswerError: it does not answer.
    """
    account = Account(token, api_url, Standing(monotonic=monotonic))
    try:
        me = await account.get_me()
        hook = await account.get_webhook_info()
    except InvalidToken:
        raise TokenRefusedError from None
    except TelegramError:
        raise NoAnswerError from None
    finally:
        await account.close_all()
    return Seen(
        me.username or "",
        hook.url,
        bool(hook.last_error_message),
        _apart(account.dated, now),
        joins_groups=bool(me.can_join_groups),
        reads_groups=bool(me.can_read_all_group_messages),
    )


def _apart(dated: str | None, now: datetime) -> timedelta | None:
    try:
        return abs(parsedate_to_datetime(dated or "") - now)
    except (TypeError, ValueError):
        return None
