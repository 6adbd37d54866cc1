"""Putting a message into an event: plain words for everybody, and the same with a numbered list where that is shown."""

import json
from collections.abc import Sequence
from html import escape
from typing import Any

from bot.platform import Shown
from bot.platforms.parts import in_parts, plain

MOST_BYTES = 12_000
"""Of the words of one event: 64 KiB hold them with options, four times over when they are changed, and encrypted."""


def parts(text: str) -> Sequence[str]:
    """The text in as few events as it takes; nothing of it is left out."""
    return in_parts(text, most=MOST_BYTES, measure=_bytes)


def content(text: str, options: Sequence[Shown] = ()) -> dict[str, Any]:
    """The content of a message; its options stand below it, with the numbers they are answered by."""
    words = plain(text).strip()
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


def _bytes(words: str) -> int:
    """How long words are in an event: as they are and in HTML, each letter beyond ASCII as an escape."""
    return len(json.dumps(words)) + len(json.dumps(_lines(words)))


def _lines(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _list(options: Sequence[Shown]) -> str:
    if not options:
        return ""
    items = "".join(f"<li>{_lines(plain(one.label))}</li>" for one in options)
    return f'<ol start="{options[0].number}">{items}</ol>'
