"""People press, edit, send all sorts of things, block, and add the bot to groups; the bot hears it as on Telegram."""

import hashlib
import hmac
from urllib.parse import parse_qsl

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from fakes.bot_api import Server


async def test_a_press_and_its_answer(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma", started=True)
    for data in ("old", "new"):
        button = InlineKeyboardButton("Goed", callback_data=data)
        await bot.send_message(fatma.id, data, reply_markup=InlineKeyboardMarkup([[button]]))
    press = await fatma.presses("Goed")
    (update,) = await bot.get_updates()
    query = update.callback_query
    assert query is not None
    assert query.data == "new"
    assert query.message is not None
    assert query.message.message_id == fatma.chat[-1].id
    assert server.unanswered == [press]
    await query.answer("Genoteerd")
    assert press.said == "Genoteerd"
    assert fatma.answers == [{"text": "Genoteerd"}]
    with pytest.raises(BadRequest, match="Query is too old"):
        await query.answer()
    assert (await fatma.presses("old")).message is fatma.chat[0]
    with pytest.raises(LookupError):
        await fatma.presses("Slecht")


async def test_a_press_on_what_was_deleted_and_a_forged_one(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma", started=True)
    button = InlineKeyboardButton("Goed", callback_data="a")
    await bot.send_message(fatma.id, "vraag", reply_markup=InlineKeyboardMarkup([[button]]))
    (message,) = fatma.chat
    await fatma.deletes(message)
    await fatma.forges("of somebody else", on=message)
    (update,) = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "of somebody else"
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible


async def test_an_edit_and_a_command(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    message = await fatma.follows("https://t.me/buurtpols_bot?start=abc_DEF-1")
    await fatma.edits(message, "hallo")
    command, edit = await bot.get_updates()
    assert command.message is not None
    assert command.message.text == "/start abc_DEF-1"
    assert command.message.parse_entities(["bot_command"]).popitem()[1] == "/start"
    assert edit.edited_message is not None
    assert (edit.edited_message.text, edit.edited_message.message_id) == ("hallo", message.id)
    assert edit.edited_message.edit_date is not None


async def test_what_is_not_words(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    await fatma.sends_voice()
    await fatma.sends_sticker()
    await fatma.sends_location()
    await fatma.sends_contact()
    await fatma.sends_document()
    await fatma.forwards("van een ander")
    voice, sticker, location, contact, document, forwarded = [one.message for one in await bot.get_updates()]
    assert voice is not None
    assert voice.voice is not None
    assert sticker is not None
    assert sticker.sticker is not None
    assert location is not None
    assert location.location is not None
    assert contact is not None
    assert contact.contact is not None
    assert document is not None
    assert document.document is not None
    assert forwarded is not None
    assert isinstance(forwarded.forward_origin, telegram.MessageOriginHiddenUser)
    assert len(server.calls("getUpdates")) == 1


async def test_blocking_is_told(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma", started=True)
    await fatma.blocks()
    await fatma.unblocks()
    went, came = [one.my_chat_member for one in await bot.get_updates()]
    assert went is not None
    assert (went.old_chat_member.status, went.new_chat_member.status) == ("member", "kicked")
    assert went.chat.id == fatma.id
    assert came is not None
    assert came.new_chat_member.status == "member"


async def test_long_words_come_in_parts(server: Server, bot: telegram.Bot) -> None:
    await server.person("Fatma").sends("a" * 5000)
    assert [len(one.message.text or "") for one in await bot.get_updates() if one.message] == [4096, 904]


async def test_a_group_and_a_channel(server: Server, bot: telegram.Bot) -> None:
    fatma, group, channel = server.person("Fatma"), server.group("Buren"), server.channel("Nieuws")
    await fatma.sends("nobody hears this", to=group)
    await group.adds_bot(by=fatma)
    await fatma.sends("hallo", to=group)
    await channel.adds_bot(by=fatma)
    await channel.posts("nieuws")
    added, joined, said, made, post = await bot.get_updates()
    assert added.my_chat_member is not None
    assert added.my_chat_member.new_chat_member.status == "member"
    assert joined.message is not None
    assert joined.message.new_chat_members[0].username == "buurtpols_bot"
    assert said.effective_chat is not None
    assert (said.effective_chat.type, said.effective_chat.title) == ("supergroup", "Buren")
    assert made.my_chat_member is not None
    assert made.my_chat_member.new_chat_member.status == "administrator"
    assert post.channel_post is not None
    assert post.channel_post.text == "nieuws"

    await bot.send_message(group.id, "dag")
    await bot.leave_chat(group.id)
    await bot.leave_chat(channel.id)
    assert not group.bot_is_in
    with pytest.raises(Forbidden, match="not a member of the supergroup chat"):
        await bot.send_message(group.id, "hallo?")
    assert [one.text for one in group.notified] == ["dag"]
    assert (await bot.get_chat(group.id)).title == "Buren"


async def test_what_a_mini_app_is_given_is_signed(server: Server) -> None:
    given = dict(parse_qsl(server.person("Fatma").init_data(start_param="x")))
    signed = given.pop("hash")
    key = hmac.digest(b"WebAppData", server.token.encode(), hashlib.sha256)
    lines = "\n".join(f"{name}={value}" for name, value in sorted(given.items()))
    assert hmac.new(key, lines.encode(), hashlib.sha256).hexdigest() == signed
    assert '"first_name":"Fatma"' in given["user"]
    forged = dict(parse_qsl(server.person("Fatma").init_data(auth_date="1")))
    assert forged["auth_date"] == "1"
