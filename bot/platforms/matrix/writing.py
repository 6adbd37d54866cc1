"""Putting a message into an event: plain words for everybody, and the same with a numbered list where that is shown."""

from collections.abc import Sequence
from html import escape
from typing import Any

from bot.platform import Shown

MOST_LETTERS = 9_000
"""Of one event: 64 KiB hold it twice, escaped and encrypted, whatever its letters are."""
TOO_LONG = " …"


def content(text: str, options: Sequence[Shown] = ()) -> dict[str, Any]:
    """The content of a message; its options stand below it, with the numbers they are answered by."""
    words = plain(text)
    listed = [f"{one.number}. {plain(one.label)}" for one in options]
    return {
        "msgtype": "m.text",
        "body": "\n".join([words, "", *listed] if listed else [words]),
        "format": "org.matrix.custom.html",
        "formatted_body": _lines(words) + _list(options),
        "m.mentions": {},
    }


def replacing(target: str, new: dict[str, Any]) -> dict[str, Any]:
    """The content that lets the message of that event say this instead."""
    return {
        **new,
        "body": f"* {new['body']}",
        "formatted_body": f"* {new['formatted_body']}",
        "m.new_content": new,
        "m.relates_to": {"rel_type": "m.replace", "event_id": target},
    }


def plain(text: str) -> str:
    """The text without what no message can hold: halves of letters, a NUL, and more than fits."""
    whole = text.encode("utf-8", "replace").decode("utf-8").replace("\0", "").strip()
    return whole if len(whole) <= MOST_LETTERS else whole[:MOST_LETTERS].rstrip() + TOO_LONG


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _list(options: Sequence[Shown]) -> str:
    if not options:
        return ""
    items = "".join(f"<li>{_lines(plain(one.label))}</li>" for one in options)
    return f'<ol start="{options[0].number}">{items}</ol>'
