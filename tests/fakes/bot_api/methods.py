"""The methods this server knows, by name."""

from collections.abc import Awaitable, Callable

from fakes.bot_api import changing, profile, receiving, sending
from fakes.bot_api.core import Core
from fakes.bot_api.wire import Call

Method = Callable[[Core, Call], Awaitable[object]]

METHODS: dict[str, Method] = {
    "getUpdates": receiving.get_updates,
    "setWebhook": receiving.set_webhook,
    "deleteWebhook": receiving.delete_webhook,
    "getWebhookInfo": receiving.get_webhook_info,
    "logOut": receiving.done,
    "close": receiving.done,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": changing.edit_message_text,
    "editMessageCaption": changing.edit_message_caption,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "deleteMessage": changing.delete_message,
    "deleteMessages": changing.delete_messages,
    "answerCallbackQuery": changing.answer_callback_query,
    "getMe": profile.get_me,
    "setMyCommands": profile.set_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "getMyCommands": profile.get_my_commands,
    "setChatMenuButton": profile.set_chat_menu_button,
    "getChatMenuButton": profile.get_chat_menu_button,
    "setMyName": profile.set_about,
    "setMyDescription": profile.set_about,
    "setMyShortDescription": profile.set_about,
    "getMyName": profile.get_about,
    "getMyDescription": profile.get_about,
    "getMyShortDescription": profile.get_about,
    "getChat": profile.get_chat,
    "leaveChat": profile.leave_chat,
    "getFile": profile.get_file,
}
NAMES = {name.lower(): name for name in METHODS}  # Telegram does not look at capitals
