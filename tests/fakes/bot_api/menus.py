"""Which commands somebody sees in the menu: the narrowest scope counts, in their language if there is one."""

from fakes.bot_api.wire import Json


def scope_key(scope: Json | None) -> str:
    """A name for a scope: its type, with the chat and the person it is for."""
    given = scope or {"type": "default"}
    return ":".join(str(given[name]) for name in ("type", "chat_id", "user_id") if name in given)


def commands_for(known: dict[tuple[str, str], list[Json]], *, chat: int, language: str) -> dict[str, str]:
    """The menu of a private chat, as Telegram chooses it."""
    for scope in (f"chat:{chat}", "all_private_chats", "default"):
        for spoken in (language, ""):
            if known.get((scope, spoken)):
                return {one["command"]: one["description"] for one in known[scope, spoken]}
    return {}
