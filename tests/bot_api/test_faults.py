"""What can go wrong on the way to Telegram and back, on demand."""

import asyncio

import aiohttp
import pytest
import telegram
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from fakes.bot_api import Person, Server


@pytest.fixture
def fatma(server: Server) -> Person:
    return server.person("Fatma", started=True)


async def test_a_refusal_for_one_chat_until_it_is_healed(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    daan = server.person("Daan", started=True)
    fault = server.refuse(error=429, retry_after=10072, method="sendMessage", chat=fatma)
    for _ in range(2):
        with pytest.raises(RetryAfter, match="2:47:52"):
            await bot.send_message(fatma.id, "hallo")
    await bot.send_message(daan.id, "hallo")
    await bot.send_chat_action(fatma.id, "typing")
    assert fault.hits == 2
    server.heal()
    await bot.send_message(fatma.id, "hallo")
    assert [one.text for one in fatma.chat] == ["hallo"]
    assert server.violations == []


@pytest.mark.parametrize(
    ("error", "raises"), [(403, Forbidden), (500, NetworkError), (502, NetworkError), (400, BadRequest)]
)
async def test_errors_a_number_of_times(
    server: Server, bot: telegram.Bot, *, fatma: Person, error: int, raises: type[TelegramError]
) -> None:
    server.refuse(error=error, times=1)
    with pytest.raises(raises):
        await bot.send_message(fatma.id, "hallo")
    await bot.send_message(fatma.id, "hallo")
    assert len(fatma.chat) == 1


async def test_an_answer_that_is_lost(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    server.lose_answers(method="sendMessage", times=1)
    with pytest.raises(NetworkError):
        await bot.send_message(fatma.id, "hallo")
    assert [one.text for one in fatma.chat] == ["hallo"]


async def test_a_connection_that_is_cut(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    server.cut(method="sendMessage", times=1)
    with pytest.raises(NetworkError):
        await bot.send_message(fatma.id, "hallo")
    assert fatma.chat == []


async def test_an_answer_that_cannot_be_read(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    server.garble(method="sendMessage", times=1)
    with pytest.raises(TelegramError, match="Invalid server response"):
        await bot.send_message(fatma.id, "hallo")
    assert len(fatma.chat) == 1


@pytest.mark.parametrize("accepted", [True, False])
async def test_no_answer_at_all(server: Server, bot: telegram.Bot, fatma: Person, *, accepted: bool) -> None:
    server.silence(method="sendMessage", accepted=accepted)
    with pytest.raises(TimedOut):
        await bot.send_message(fatma.id, "hallo", read_timeout=0.05)
    assert len(fatma.chat) == accepted


async def test_healing_cuts_who_waits_in_silence(server: Server, raw: aiohttp.ClientSession, fatma: Person) -> None:
    fault = server.silence(method="sendMessage")
    waiting = asyncio.create_task(raw.post("sendMessage", json={"chat_id": fatma.id, "text": "hallo"}))
    await server.until(lambda: bool(server.calls("sendMessage")))
    server.heal(fault)
    with pytest.raises(aiohttp.ClientConnectionError):
        await waiting
    assert fatma.chat == []


async def test_a_slow_answer(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    opens = asyncio.Event()
    server.slow(method="sendMessage", until=opens)
    sending = asyncio.create_task(bot.send_message(fatma.id, "hallo"))
    await server.until(lambda: bool(server.calls("sendMessage")))
    assert fatma.chat == []
    opens.set()
    await sending
    server.heal()
    server.slow(method="sendMessage", seconds=0.01)
    await bot.send_message(fatma.id, "hallo")
    assert len(fatma.chat) == 2


async def test_a_poll_whose_answer_is_lost_comes_again(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    await fatma.sends("hallo")
    server.lose_answers(method="getUpdates", times=1)
    with pytest.raises(NetworkError):
        await bot.get_updates()
    assert len(await bot.get_updates()) == 1


async def test_a_press_belongs_to_its_chat(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    button = telegram.InlineKeyboardButton("Goed", callback_data="a")
    await bot.send_message(fatma.id, "vraag", reply_markup=telegram.InlineKeyboardMarkup([[button]]))
    press = await fatma.presses("Goed")
    server.refuse(error=500, method="answerCallbackQuery", chat=fatma, times=1)
    with pytest.raises(NetworkError):
        await bot.answer_callback_query(press.id)
    assert server.unanswered == [press]
    await bot.answer_callback_query(press.id)
    assert server.unanswered == []
