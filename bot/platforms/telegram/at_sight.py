"""The two kinds of updates that nearly all are, read without the library: to build its objects costs ten times that."""

from typing import Any

from bot.platform import Arrived
from bot.platforms.telegram.arriving import Reading, bare
from domain.conversation import Kind


def at_sight(raw: dict[str, Any]) -> Reading | None:
    """What a press or plain words in a private chat say, as `read` would; None: let the library look at it."""
    match raw:
        case {
            "callback_query": {
                "id": str(query),
                "data": str(data),
                "from": {"is_bot": False},
                "message": {"chat": {"id": int(chat), "type": "private"}},
            }
        } if data:
            return Reading(Arrived(str(chat), f"c{query}", Kind.PRESS, option=data), callback=query)
        case {"message": {"forward_origin": _}}:
            return None
        case {
            "message": {
                "message_id": int(message),
                "text": str(text),
                "from": {"is_bot": False},
                "chat": {"id": int(chat), "type": "private"},
            }
        }:
            return Reading(Arrived(str(chat), f"m{message}", Kind.TEXT, text=bare(text)))
    return None
