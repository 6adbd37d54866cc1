"""What the bot sends is what people see; what it changes and takes away changes and goes."""

from datetime import timedelta

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyKeyboardMarkup, ReplyKeyboardRemove
from telegram.error import BadRequest, Forbidden

from domain.clock import MovableClock
from fakes.bot_api import Button, Server

BUTTONS = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Goed", callback_data="a1"), InlineKeyboardButton("Gaat wel", callback_data="a2")],
        [InlineKeyboardButton("Openen", url="https://example.org/c/x")],
    ]
)


async def test_a_message_with_everything(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma", started=True)
    bold = [MessageEntity("bold", offset=0, length=4)]
    told = await bot.send_message(
        fatma.id, "Hoi \N{WAVING HAND SIGN}", entities=bold, reply_markup=BUTTONS, protect_content=True,
        disable_notification=True,
    )  # fmt: skip
    (seen,) = fatma.chat
    assert (seen.id, seen.text, seen.silent, seen.protected) == (
        told.message_id,
        "Hoi \N{WAVING HAND SIGN}",
        True,
        True,
    )
    assert seen.entities == [{"type": "bold", "offset": 0, "length": 4}]
    assert seen.rows[0] == [Button("Goed", data="a1"), Button("Gaat wel", data="a2")]
    assert seen.labels == ["Goed", "Gaat wel", "Openen"]
    assert await fatma.opens("Openen") == "https://example.org/c/x"
    assert told.chat.id == fatma.id
    assert told.reply_markup == BUTTONS
    assert server.violations == []


async def test_who_cannot_be_written_to(server: Server, bot: telegram.Bot) -> None:
    fatma, daan = server.person("Fatma"), server.person("Daan", started=True)
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(fatma.id, "hallo")
    await fatma.starts("code-1")
    await bot.send_message(fatma.id, "hallo")
    await daan.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(daan.id, "hallo")
    await daan.unblocks()
    await bot.send_message(daan.id, "hallo")
    await daan.deletes_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(daan.id, "hallo")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(42, "hallo")


async def test_an_edit_is_not_a_new_message(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma", started=True)
    told = await bot.send_message(fatma.id, "Hoe was het?", reply_markup=BUTTONS)
    await bot.edit_message_text("Hoe was het? Goed", chat_id=fatma.id, message_id=told.message_id)
    (seen,) = fatma.notified
    assert (seen.text, seen.buttons, seen.earlier) == ("Hoe was het? Goed", [], ["Hoe was het?"])
    assert seen.edited_at is not None
    with pytest.raises(BadRequest, match="not modified"):
        await bot.edit_message_text("Hoe was het? Goed", chat_id=fatma.id, message_id=told.message_id)
    await bot.edit_message_reply_markup(chat_id=fatma.id, message_id=told.message_id, reply_markup=BUTTONS)
    assert len(seen.buttons) == 3
    own = await fatma.sends("van mij")
    with pytest.raises(BadRequest, match="can't be edited"):
        await bot.edit_message_text("anders", chat_id=fatma.id, message_id=own.id)
    await fatma.deletes(seen)
    with pytest.raises(BadRequest, match="to edit not found"):
        await bot.edit_message_text("anders", chat_id=fatma.id, message_id=told.message_id)


async def test_deleting_within_two_days(server: Server, bot: telegram.Bot, clock: MovableClock) -> None:
    fatma = server.person("Fatma")
    own = await fatma.sends("van mij")
    ours = await bot.send_message(fatma.id, "van ons")
    late = await bot.send_message(fatma.id, "blijft")
    assert await bot.delete_message(fatma.id, own.id)
    assert own.deleted
    clock.move_to(clock.now() + timedelta(hours=47))
    assert await bot.delete_messages(fatma.id, [ours.message_id, 999])
    clock.move_to(clock.now() + timedelta(hours=1))
    with pytest.raises(BadRequest, match="can't be deleted"):
        await bot.delete_message(fatma.id, late.message_id)
    with pytest.raises(BadRequest, match="to delete not found"):
        await bot.delete_message(fatma.id, own.id)
    assert [one.text for one in fatma.visible] == ["blijft"]


async def test_files_go_both_ways(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    await fatma.sends_photo("kijk", content=b"een foto")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.caption == "kijk"
    for size in update.message.photo:
        file = await bot.get_file(size.file_id)
        assert await file.download_as_bytearray() == b"een foto"

    again = await bot.send_photo(fatma.id, update.message.photo[-1].file_id)
    assert again.photo
    await bot.send_photo(fatma.id, b"een QR", caption="Je link", filename="qr.png", reply_markup=BUTTONS)
    seen = fatma.notified[-1]
    assert (seen.kind, seen.text, len(seen.buttons)) == ("photo", "Je link", 3)
    assert server.files[seen.file_id].content == b"een QR"
    await bot.send_document(fatma.id, b"a;b", filename="lijst.csv")
    assert server.files[fatma.notified[-1].file_id].name == "lijst.csv"
    with pytest.raises(BadRequest, match="Wrong file identifier"):
        await bot.send_photo(fatma.id, "no-such-file")
    assert server.violations == []


async def test_a_keyboard_below_the_chat(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma", started=True)
    await bot.send_message(fatma.id, "Kies", reply_markup=ReplyKeyboardMarkup([["Melden", "Hulp"]]))
    assert fatma.keyboard == ["Melden", "Hulp"]
    await bot.send_message(fatma.id, "Klaar", reply_markup=ReplyKeyboardRemove())
    assert fatma.keyboard == []


async def test_a_reply(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma")
    asked = await fatma.sends("vraag")
    told = await bot.send_message(fatma.id, "antwoord", reply_to_message_id=asked.id)
    assert told.reply_to_message is not None
    assert told.reply_to_message.text == "vraag"
    with pytest.raises(BadRequest, match="replied not found"):
        await bot.send_message(fatma.id, "antwoord", reply_to_message_id=999)
