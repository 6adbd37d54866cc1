"""What an update of Telegram says, in the words that all platforms share; what we need not know is left out."""

import re
from dataclasses import dataclass, replace

from telegram import CallbackQuery, ChatMemberUpdated, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import filters

from bot.platform import Arrived
from domain.conversation import Kind, Media
from domain.people import Language

READ = ("message", "edited_message", "callback_query", "my_chat_member", "channel_post")
"""The kinds of updates that we ask for; of a channel we read nothing but that we are in it."""
_ADDRESSED = re.compile(r"^(/\w+)@\w+")
_INSIDE = (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.RESTRICTED)
# The first that fits counts: an animation is a document too, and a venue a location.
_MEDIA = (
    (("photo",), Media.PHOTO),
    (("voice", "audio"), Media.VOICE),
    (("video", "video_note", "animation"), Media.VIDEO),
    (("sticker",), Media.STICKER),
    (("location", "venue"), Media.LOCATION),
    (("contact",), Media.CONTACT),
    (("document",), Media.DOCUMENT),
)


@dataclass(frozen=True)
class Group:
    """A group or channel that the bot finds itself in, and the language to say goodbye in."""

    chat: int
    language: Language


@dataclass(frozen=True)
class Reading:
    """What one update comes down to: something to keep, a press to answer at once, a group to leave, or nothing."""

    arrived: Arrived | None = None
    callback: str | None = None
    group: Group | None = None


def read(update: Update) -> Reading:
    """What this update says."""
    if update.callback_query:
        return _press(update.callback_query)
    if update.my_chat_member:
        return _membership(update.my_chat_member, update.update_id)
    if update.effective_message:
        return _written(update, update.effective_message)
    return Reading()


def bare(words: str) -> str:
    """The words, with a command as it is without the name of the bot behind it."""
    return _ADDRESSED.sub(r"\1", words)


def _written(update: Update, message: Message) -> Reading:
    """A message; what Telegram itself or another bot writes into a chat says nothing."""
    if message.chat.type != ChatType.PRIVATE:
        spoken = message.from_user.language_code if message.from_user else None
        return Reading(group=Group(message.chat.id, _spoken(spoken)))
    if message.from_user is None or message.from_user.is_bot or filters.StatusUpdate.ALL.check_update(update):
        return Reading()
    return Reading(_edited(message, update.update_id) if update.edited_message else _sent(message))


def _press(query: CallbackQuery) -> Reading:
    chat = query.message.chat if query.message else None
    if query.from_user.is_bot or not query.data or (chat and chat.type != ChatType.PRIVATE):
        return Reading(callback=query.id)
    address = str(chat.id if chat else query.from_user.id)
    return Reading(Arrived(address, f"c{query.id}", Kind.PRESS, option=query.data), callback=query.id)


def _membership(changed: ChatMemberUpdated, update_id: int) -> Reading:
    """In a private chat: the bot was blocked, or is welcome again. Elsewhere: it was brought into a group."""
    status = changed.new_chat_member.status
    if changed.chat.type != ChatType.PRIVATE:
        spoken = changed.from_user.language_code
        return Reading(group=Group(changed.chat.id, _spoken(spoken))) if status in _INSIDE else Reading()
    # The number alone may come again: after an idle week Telegram begins to count anywhere.
    address, event_id = str(changed.chat.id), f"u{update_id}.{changed.date.timestamp():.0f}"
    if status in {ChatMemberStatus.BANNED, ChatMemberStatus.LEFT}:
        return Reading(Arrived(address, event_id, Kind.GONE))
    return Reading(Arrived(address, event_id, Kind.BACK))


def _sent(message: Message) -> Arrived:
    arrived = Arrived(str(message.chat.id), f"m{message.message_id}", Kind.TEXT)
    if message.forward_origin:
        return replace(arrived, kind=Kind.MEDIA, option=Media.FORWARDED)
    if message.text is not None:
        return replace(arrived, text=bare(message.text))
    media = next((kind for names, kind in _MEDIA if any(getattr(message, name) for name in names)), Media.OTHER)
    if message.media_group_id and not message.caption:
        arrived = replace(arrived, event_id=f"g{message.media_group_id}")  # an album is answered once
    return replace(arrived, kind=Kind.MEDIA, option=media, text=message.caption or "")


def _edited(message: Message, update_id: int) -> Arrived | None:
    """Changed words; a location that moves or a picture that is replaced changes none."""
    words = message.text if message.text is not None else message.caption
    if not words or message.forward_origin:
        return None
    return Arrived(
        str(message.chat.id),
        f"e{message.message_id}.{update_id}",
        Kind.EDIT,
        text=bare(words),
        target=f"m{message.message_id}",
    )


def _spoken(code: str | None) -> Language:
    return Language.ENGLISH if code and code.casefold().startswith("en") else Language.DUTCH
