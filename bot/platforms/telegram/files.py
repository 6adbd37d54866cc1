"""Files in a Telegram chat: a picture is shown, anything else is a document; the words stand below it."""

from typing import Any

from telegram import InputFile
from telegram.constants import FileSizeLimit, MessageLimit

from bot.platform import MadeFile
from bot.platforms.telegram.account import Account

LONGEST_CAPTION = int(MessageLimit.CAPTION_LENGTH)
"""In UTF-16 code units as Telegram counts."""


def is_taken(made: MadeFile) -> bool:
    """Whether a bot may send so much: 10 MB of a picture, 50 MB of anything else."""
    most = FileSizeLimit.PHOTOSIZE_UPLOAD if made.is_picture else FileSizeLimit.FILESIZE_UPLOAD
    return 0 < len(made.data) <= most


async def send_file(bot: Account, made: MadeFile, *, caption: str, **parameters: object) -> dict[str, Any]:
    """Show it with these words below it, in one message; what that became.

    Raises:
        TelegramError: Telegram did not do it.
    """
    kind = "photo" if made.is_picture else "document"
    file = InputFile(made.data, filename=made.name)
    return await bot.ask(f"send{kind.capitalize()}", files={kind: file}, caption=caption, **parameters)
