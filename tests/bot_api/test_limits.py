"""Telegram's limits hold, and whatever breaks one is counted."""

from typing import Any

import aiohttp
import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.error import BadRequest, RetryAfter

from fakes.bot_api import Limits, Person, Server, bot_api
from fakes.bot_api.limits import Pace


@pytest.fixture
def fatma(server: Server) -> Person:
    return server.person("Fatma", started=True)


def kinds(server: Server) -> list[str]:
    return [one.kind for one in server.violations]


async def test_thirty_a_second(server: Server, raw: aiohttp.ClientSession) -> None:
    told: dict[str, Any] = {}
    for number, person in enumerate(server.crowd(32)):
        async with raw.post("sendMessage", json={"chat_id": person.id, "text": "hallo"}) as answer:
            told = await answer.json()
            assert answer.status == (200 if number < 30 else 429)
    assert told["parameters"]["retry_after"] == 1
    assert kinds(server) == ["rate-bot", "early"]
    assert len(server.sent) == 30


async def test_one_a_second_to_one_person(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    for _ in range(5):
        await bot.send_message(fatma.id, "hallo")
    for _ in range(2):
        with pytest.raises(RetryAfter):
            await bot.send_message(fatma.id, "hallo")
    await bot.send_message(server.person("Daan", started=True).id, "hallo")
    assert kinds(server) == ["rate-chat", "early"]
    assert {one.chat for one in server.violations} == {fatma.id}
    assert len(fatma.chat) == 5


def test_it_is_over_when_the_time_is_over() -> None:
    pace = Pace(Limits(chat_burst=1, chat_per_second=20))
    assert [pace.judge(7, group=False, now=1000 + after) for after in (0, 0.06, 0.12)] == [None] * 3
    assert pace.judge(7, group=False, now=1000.13) == ("rate-chat", 1)
    assert pace.judge(7, group=False, now=1001.12) == ("early", 1)
    assert pace.judge(7, group=False, now=1001.14) is None


def test_twenty_a_minute_to_a_group() -> None:
    pace = Pace(Limits())
    assert [pace.judge(-100, group=True, now=1000 + 2 * number) for number in range(20)] == [None] * 20
    assert pace.judge(-100, group=True, now=1040) == ("rate-group", 20)
    assert pace.judge(-100, group=True, now=1060.1) is None


async def test_only_counting() -> None:
    async with (
        bot_api(limits=Limits(enforce=False, per_second=3), check_schema=False) as server,
        _session(server) as raw,
    ):
        for person in server.crowd(5):
            async with raw.post("sendMessage", json={"chat_id": person.id, "text": "hallo"}) as answer:
                assert answer.status == 200
        assert kinds(server) == ["rate-bot", "rate-bot"]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"text": "a" * 4097}, "text-length"),
        ({"text": "hallo", "parse_mode": "HTML"}, "parse-mode"),
        ({"text": "ik \N{WAVING HAND SIGN}", "entities": [MessageEntity("bold", 3, 3)]}, "entities"),
        ({"text": "ik \N{WAVING HAND SIGN}", "entities": [MessageEntity("bold", 3, 1)]}, "entities"),
        ({"text": "abcdef", "entities": [MessageEntity("bold", 0, 3), MessageEntity("italic", 2, 3)]}, "entities"),
        ({"text": "hier", "entities": [MessageEntity("text_link", 0, 4)]}, "entities"),
        ({"text": "https://t.me/buurtpols_bot?start=not.allowed"}, "start-payload"),
        ({"text": "x", "reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("a", callback_data="é" * 33)]])},
         "callback-data"),
        ({"text": "x", "reply_markup": InlineKeyboardMarkup([[InlineKeyboardButton("a", url="ftp://x/y")]])}, "schema"),
    ],
)  # fmt: skip
async def test_what_is_too_long_or_wrong(
    server: Server, bot: telegram.Bot, *, fatma: Person, more: dict[str, Any], kind: str
) -> None:
    with pytest.raises(BadRequest):
        await bot.send_message(fatma.id, **more)
    assert kinds(server) == [kind]
    assert fatma.chat == []


async def test_what_just_fits(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    await bot.send_message(fatma.id, "a" * 4096)
    await bot.send_message(
        fatma.id,
        "ik \N{WAVING HAND SIGN} https://t.me/buurtpols_bot?start=" + "a" * 64 + ".",
        entities=[MessageEntity("bold", 3, 2), MessageEntity("italic", 0, 5)],
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("a", callback_data="é" * 32)]]),
    )
    assert server.violations == []


async def test_a_caption_and_an_answer_to_a_press(server: Server, bot: telegram.Bot, fatma: Person) -> None:
    with pytest.raises(BadRequest):
        await bot.send_photo(fatma.id, b"foto", caption="a" * 1025)
    button = InlineKeyboardButton("Goed", callback_data="a")
    await bot.send_message(fatma.id, "vraag", reply_markup=InlineKeyboardMarkup([[button]]))
    press = await fatma.presses("Goed")
    with pytest.raises(BadRequest):
        await bot.answer_callback_query(press.id, "a" * 201)
    assert kinds(server) == ["caption-length", "callback-answer"]


@pytest.mark.parametrize(
    ("method", "body", "fault"),
    [
        ("sendMessage", {"chat_id": 1, "text": "hoi", "texts": "x"}, "sendMessage.texts: unknown field"),
        ("sendMessage", {"chat_id": 1}, "text: Field required"),
        ("sendMessage", {"chat_id": 1, "text": "hoi", "protect_content": "yes"}, "protect_content.bool"),
        (
            "sendMessage",
            {"chat_id": 1, "text": "hoi", "reply_markup": {"inline_keyboard": [[{"text": "a", "data": "b"}]]}},
            "unknown field",
        ),
        ("setMyCommands", {"commands": [{"command": "a"}]}, "commands.0.description: Field required"),
        ("sendPigeon", {}, "no such method here"),
    ],
)
async def test_what_the_bot_api_does_not_know(
    server: Server, raw: aiohttp.ClientSession, *, method: str, body: dict[str, Any], fault: str
) -> None:
    async with raw.post(method, json=body) as answer:
        assert answer.status in {400, 404}
    assert {one.kind for one in server.violations} == {"schema"}
    assert any(fault in one.detail for one in server.violations)


def _session(server: Server) -> aiohttp.ClientSession:
    return aiohttp.ClientSession(f"{server.url}/bot{server.token}/")
