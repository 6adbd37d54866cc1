"""The methods that put something new in a chat."""

from collections.abc import Iterable

from fakes.bot_api import checks
from fakes.bot_api.chats import Chat
from fakes.bot_api.core import Core, File
from fakes.bot_api.media import photo_sizes
from fakes.bot_api.messages import Message
from fakes.bot_api.wire import Call, Json, bad_request, too_many

PHOTO_AT_MOST = 10 * 1024 * 1024
FILE_AT_MOST = 50 * 1024 * 1024


async def send_message(core: Core, call: Call) -> Json:
    text = call.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request("message text is empty")
    return _sent(core, call, text=text, entities=call.get("entities"))


async def send_photo(core: Core, call: Call) -> Json:
    file = _file(core, call, "photo", at_most=PHOTO_AT_MOST)
    return _sent(
        core,
        call,
        text=str(call.get("caption") or ""),
        entities=call.get("caption_entities"),
        kind="photo",
        content={"photo": photo_sizes(file)},
    )


async def send_document(core: Core, call: Call) -> Json:
    file = _file(core, call, "document", at_most=FILE_AT_MOST)
    content = {"document": file.to_json() | {"file_name": file.name, "mime_type": file.mime}}
    caption = str(call.get("caption") or "")
    return _sent(core, call, text=caption, entities=call.get("caption_entities"), kind="document", content=content)


async def send_chat_action(core: Core, call: Call) -> bool:
    chat = core.chat(call.need("chat_id"))
    chat.check_open()
    core.actions.append((chat.id, str(call.need("action"))))
    return True


def hold(core: Core, call: Call, chat: Chat, faults: Iterable[checks.Fault]) -> None:
    """Count what is wrong, and refuse for the first of it."""
    found = list(faults)
    for kind, words in found:
        core.violate(kind, method=call.method, chat=chat.id, detail=words)
    if found:
        raise bad_request(found[0][1])


def hold_pace(core: Core, call: Call, chat: Chat) -> None:
    """Count what comes too fast, and refuse it where the limits are enforced."""
    if not core.pace.counts(call.method):
        return
    broken = core.pace.judge(chat.id, group=chat.type != "private")
    if broken is None:
        return
    kind, wait = broken
    core.violate(kind, method=call.method, chat=chat.id, detail=f"retry after {wait}")
    if core.limits.enforce:
        raise too_many(wait)


def hold_parse_mode(core: Core, call: Call, chat: Chat) -> None:
    """Text with entities only: markup inside the text is how people's words become formatting."""
    if call.get("parse_mode"):
        hold(core, call, chat, [("parse-mode", "parse_mode is not taken here, send entities")])


def structure(call: Call, name: str, kind: type, default: object = None) -> object:
    """A parameter that is a JSON object or list."""
    value = call.get(name)
    if value is None:
        return default
    if not isinstance(value, kind):
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object")
    return value


def _sent(
    core: Core, call: Call, *, text: str, entities: object, kind: str = "text", content: Json | None = None
) -> Json:
    chat = core.chat(call.need("chat_id"))
    if not isinstance(entities or [], list):
        raise bad_request("can't parse entities JSON object")
    marks: list[Json] = list(entities or [])  # type: ignore[call-overload]  # a list, as checked above
    markup = structure(call, "reply_markup", dict)
    assert markup is None or isinstance(markup, dict)
    hold_parse_mode(core, call, chat)
    hold(core, call, chat, checks.text_faults(text, marks, most=checks.TEXT if kind == "text" else checks.CAPTION))
    hold(core, call, chat, checks.markup_faults(markup))
    chat.check_open()
    reply_to = _replied(call, chat)
    hold_pace(core, call, chat)
    message = Message(
        id=next(chat.ids),
        chat=chat.to_json(),
        sender=None if chat.type == "channel" else core.bot,
        date=core.clock.now(),
        text=text,
        entities=marks,
        markup=markup,
        kind=kind,
        content=content or {},
        reply_to=reply_to,
        silent=bool(call.get("disable_notification")),
        protected=bool(call.get("protect_content")),
    )
    return core.deliver(chat, message).to_json()


def _replied(call: Call, chat: Chat) -> Message | None:
    given = call.get("reply_parameters") or {}
    wanted = given.get("message_id") or call.get("reply_to_message_id")
    if wanted is None:
        return None
    found = chat.find(wanted)
    if found is None and not (given.get("allow_sending_without_reply") or call.get("allow_sending_without_reply")):
        raise bad_request("message to be replied not found")
    return found


def _file(core: Core, call: Call, name: str, *, at_most: int) -> File:
    """The file that was uploaded, or one that is already there by its id."""
    given = str(call.need(name))
    upload = call.files.get(given.removeprefix("attach://")) if given.startswith("attach://") else None
    if upload is not None:
        if len(upload.content) > at_most:
            raise bad_request("file is too big")
        if not upload.content:
            raise bad_request("file must be non-empty")
        return core.keep(upload.content, name=upload.name, mime=upload.mime, folder=f"{name}s")
    if given in core.files:
        return core.files[given]
    raise bad_request("wrong file identifier/HTTP URL specified")
