"""Putting a message on Telegram's screen: texts that are not too long, buttons, and what always stands below."""

from collections.abc import Sequence
from typing import Any

from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from bot.platform import Shown, UndeliverableError
from bot.platforms.parts import in_parts, in_rows, plain

Json = dict[str, Any]
"""What the Bot API takes as it stands."""
LONGEST = int(MessageLimit.MAX_TEXT_LENGTH)
"""Of one message, in UTF-16 code units as Telegram counts."""
MOST_DATA = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
FIXED_IN_A_ROW = 2


def units(text: str) -> int:
    """How long a text is, as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def parts(text: str, *, most: int = LONGEST) -> Sequence[str]:
    """The text in as few messages as it takes."""
    return in_parts(text, most=most, measure=units)


def buttons(options: Sequence[Shown], *, page: Json | None = None) -> Json | None:
    """The options below a message, short ones side by side; `page` stands last."""
    if any(len(option.id.encode()) > MOST_DATA for option in options):
        raise UndeliverableError("an id too long for a button")
    rows = [
        [{"text": plain(option.label), "callback_data": option.id} for option in row]
        for row in in_rows(options, lambda option: option.label)
    ]
    all_rows: list[list[Json]] = [*rows, [page]] if page else rows
    return {"inline_keyboard": all_rows} if all_rows else None


def app_button(label: str, url: str) -> Json:
    """A button that opens the person's own page inside Telegram."""
    return {"text": label, "web_app": {"url": url}}


def fixed_buttons(labels: Sequence[str]) -> Json:
    """The buttons that always stand on the screen; pressing one types its label."""
    rows = [labels[start : start + FIXED_IN_A_ROW] for start in range(0, len(labels), FIXED_IN_A_ROW)]
    keyboard = [[{"text": label} for label in row] for row in rows]
    return {"keyboard": keyboard, "resize_keyboard": True, "is_persistent": True}
