"""The methods about the bot itself, its menus, its chats and its files."""

import re

from fakes.bot_api.core import Core
from fakes.bot_api.groups import Group
from fakes.bot_api.menus import scope_key
from fakes.bot_api.sending import structure
from fakes.bot_api.wire import Call, Json, bad_request

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
DOWNLOAD_AT_MOST = 20 * 1024 * 1024
GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
ABOUT = {"name": 64, "description": 512, "short_description": 120}  # and how long each may be


async def get_me(core: Core, call: Call) -> Json:
    del call
    at_first = {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
    return core.bot | at_first | core.at_botfather


async def set_my_commands(core: Core, call: Call) -> bool:
    commands = structure(call, "commands", list, [])
    assert isinstance(commands, list)
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for one in commands:
        if not COMMAND.fullmatch(str(one.get("command"))):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(str(one.get("description") or "")) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    core.commands[_scope(core, call)] = commands
    return True


async def delete_my_commands(core: Core, call: Call) -> bool:
    core.commands.pop(_scope(core, call), None)
    return True


async def get_my_commands(core: Core, call: Call) -> list[Json]:
    return core.commands.get(_scope(core, call), [])


async def set_chat_menu_button(core: Core, call: Call) -> bool:
    button = structure(call, "menu_button", dict, {"type": "default"})
    assert isinstance(button, dict)
    chat = call.get("chat_id")
    if chat is not None:
        core.chat(chat)
    if button.get("type") == "web_app" and not str(button.get("web_app", {}).get("url", "")).startswith("https://"):
        raise bad_request("menu button Web App URL is invalid: Only HTTPS links are allowed")
    core.menu_buttons[chat] = button
    if button.get("type") == "default":
        del core.menu_buttons[chat]
    return True


async def get_chat_menu_button(core: Core, call: Call) -> Json:
    own = core.menu_buttons.get(call.get("chat_id"))
    return own or core.menu_buttons.get(None) or {"type": "commands"}


async def set_about(core: Core, call: Call) -> bool:
    """setMyName, setMyDescription, setMyShortDescription."""
    what = _about(call)
    value = str(call.get(what) or "")
    if len(value) > ABOUT[what]:
        raise bad_request(f"{what.replace('_', ' ')} is too long")
    core.about[what, str(call.get("language_code") or "")] = value
    return True


async def get_about(core: Core, call: Call) -> Json:
    what = _about(call)
    spoken = core.about.get((what, str(call.get("language_code") or "")))
    return {what: spoken or core.about.get((what, "")) or (core.name if what == "name" else "")}


async def get_chat(core: Core, call: Call) -> Json:
    chat = core.chat(call.need("chat_id"))
    return chat.to_json() | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": GIFTS}


async def leave_chat(core: Core, call: Call) -> bool:
    chat = core.chat(call.need("chat_id"))
    if not isinstance(chat, Group):
        raise bad_request("chat is not a group or a channel")
    chat.check_open()
    chat.bot_leaves()
    return True


async def get_file(core: Core, call: Call) -> Json:
    wanted = str(call.need("file_id"))
    file = core.files.get(wanted) or core.files.get(wanted.removesuffix("s"))
    if file is None:
        raise bad_request("invalid file_id")
    if len(file.content) > DOWNLOAD_AT_MOST:
        raise bad_request("file is too big")
    return file.to_json() | {"file_path": file.path}


def _scope(core: Core, call: Call) -> tuple[str, str]:
    scope = structure(call, "scope", dict)
    assert scope is None or isinstance(scope, dict)
    if scope and "chat_id" in scope:
        core.chat(scope["chat_id"])
    return scope_key(scope), str(call.get("language_code") or "")


def _about(call: Call) -> str:
    return re.sub(r"(?<!^)([A-Z])", r"_\1", call.method[len("setMy") :]).lower()
