"""The way in by Telegram: a link that carries the code."""

from telegram.helpers import create_deep_linked_url


def invite_link(username: str, code: str) -> str:
    """A link that opens the chat with the bot of that name and gives the code.

    Some apps drop the code on the way, so it is shown as well.

    Raises:
        ValueError: the code is longer than a link may carry, or holds other signs than letters, digits, _ and -.
    """
    return create_deep_linked_url(username, code)
