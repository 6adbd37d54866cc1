"""The methods that change or take away what is in a chat, and that answer a press."""

from datetime import timedelta

from fakes.bot_api import checks
from fakes.bot_api.chats import Chat
from fakes.bot_api.core import Core
from fakes.bot_api.messages import Message
from fakes.bot_api.sending import hold, hold_pace, hold_parse_mode, structure
from fakes.bot_api.wire import Call, Json, bad_request

DELETED_WITHIN = timedelta(hours=48)
SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


async def edit_message_text(core: Core, call: Call) -> Json:
    chat, message = _own(core, call)
    text = call.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request("message text is empty")
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    return _edited(core, call, chat, message, text=text, entities=structure(call, "entities", list, []))


async def edit_message_caption(core: Core, call: Call) -> Json:
    chat, message = _own(core, call)
    if message.kind == "text":
        raise bad_request("there is no caption in the message to edit")
    entities = structure(call, "caption_entities", list, [])
    return _edited(core, call, chat, message, text=str(call.get("caption") or ""), entities=entities)


async def edit_message_reply_markup(core: Core, call: Call) -> Json:
    chat, message = _own(core, call)
    return _edited(core, call, chat, message, text=message.text, entities=message.entities)


async def delete_message(core: Core, call: Call) -> bool:
    chat = core.chat(call.need("chat_id"))
    message = chat.need(call.need("message_id"), to="delete")
    if not _may_delete(core, chat, message):
        raise bad_request("message can't be deleted for everyone")
    message.deleted = True
    return True


async def delete_messages(core: Core, call: Call) -> bool:
    """What cannot be deleted is skipped, as Telegram does."""
    chat = core.chat(call.need("chat_id"))
    ids = structure(call, "message_ids", list, [])
    assert isinstance(ids, list)
    if not 1 <= len(ids) <= 100:
        raise bad_request("there must be between 1 and 100 message identifiers")
    for message in [chat.find(one) for one in ids]:
        if message is not None and _may_delete(core, chat, message):
            message.deleted = True
    return True


async def answer_callback_query(core: Core, call: Call) -> bool:
    press = core.presses.get(str(call.need("callback_query_id")))
    if press is None or press.answer is not None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = str(call.get("text") or "")
    if len(text) > checks.CALLBACK_ANSWER:
        hold(core, call, core.chat(press.chat), [("callback-answer", "MESSAGE_TOO_LONG")])
    press.answer = {name: call.params[name] for name in ("text", "show_alert", "url") if name in call.params}
    return True


def _may_delete(core: Core, chat: Chat, message: Message) -> bool:
    """Own messages, and in private chats those of the person too, within 48 hours."""
    ours = message.from_bot or chat.type in {"private", "channel"}
    return ours and core.clock.now() - message.date < DELETED_WITHIN


def _own(core: Core, call: Call) -> tuple[Chat, Message]:
    chat = core.chat(call.need("chat_id"))
    chat.check_open()
    message = chat.need(call.need("message_id"), to="edit")
    if not message.from_bot and message.sender is not None:
        raise bad_request("message can't be edited")
    return chat, message


def _edited(core: Core, call: Call, chat: Chat, message: Message, *, text: str, entities: object) -> Json:
    """Change text and buttons; buttons that are not sent along disappear, as on Telegram."""
    assert isinstance(entities, list)
    markup = structure(call, "reply_markup", dict)
    assert markup is None or isinstance(markup, dict)
    hold_parse_mode(core, call, chat)
    most = checks.TEXT if message.kind == "text" else checks.CAPTION
    hold(core, call, chat, checks.text_faults(text, entities, most=most))
    hold(core, call, chat, checks.markup_faults(markup))
    shown = {"inline_keyboard": markup["inline_keyboard"]} if markup and markup.get("inline_keyboard") else None
    was = message.markup if message.rows else None
    if (text, entities, shown) == (message.text, message.entities, was):
        raise bad_request(SAME)
    hold_pace(core, call, chat)
    if text != message.text:
        message.earlier.append(message.text)
    message.text, message.entities, message.markup = text, entities, shown
    message.edited_at = core.clock.now()
    return message.to_json()
