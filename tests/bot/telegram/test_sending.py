"""What stands on somebody's screen in Telegram, and what its refusals mean."""

import logging
import time
import traceback

import pytest
from telegram.error import TelegramError, TimedOut

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.telegram.account import Account
from bot.platforms.telegram.errors import translated
from bot.platforms.telegram.platform import TelegramPlatform
from bot.platforms.telegram.request import AiohttpRequest
from bot.platforms.telegram.standing import Standing
from bot.platforms.telegram.writing import parts, units
from fakes import canaries
from fakes.bot_api import Message, Person, Server
from fakes.telegram_world import DAAN, FATMA, outgoing, platform_at


@pytest.fixture
def riet(server: Server) -> Person:
    return server.person("Riet", started=True)


async def test_a_question_has_a_button_for_each_option(telegram: TelegramPlatform, riet: Person) -> None:
    asked = outgoing(riet.id, "Hoe ging het bij B-12?", "Goed", "Gaat wel", "Er klopt iets niet")
    receipt = await telegram.send(asked)
    [message] = riet.notified
    assert message.text == "Hoe ging het bij B-12?"
    assert [[button.text for button in row] for row in message.rows] == [["Goed"], ["Gaat wel"], ["Er klopt iets niet"]]
    assert [button.data for button in message.buttons] == [option.id for option in asked.options]
    assert receipt.message_id == str(message.id)
    assert message.protected


async def test_short_labels_stand_side_by_side(telegram: TelegramPlatform, riet: Person) -> None:
    await telegram.send(outgoing(riet.id, "Klopt dit?", "Ja", "Nee", "Weet niet"))
    assert [len(row) for row in riet.notified[0].rows] == [2, 1]


async def test_what_people_wrote_stands_there_literally(telegram: TelegramPlatform, riet: Person) -> None:
    odd = "<b>Riet</b> *x* _[y](tg://user?id=1)_ {0.__class__} \ud800 088-0000001"
    await telegram.send(outgoing(riet.id, odd, private=False))
    [message] = riet.notified
    assert message.text == odd.replace("\ud800", "?")
    assert message.entities == []
    assert not message.protected


async def test_the_fixed_buttons_stand_below_a_message_without_options(
    telegram: TelegramPlatform, riet: Person
) -> None:
    await telegram.send(outgoing(riet.id, "Bedankt.", person=FATMA))
    assert riet.keyboard == ["Bezoek", "Zorg melden", "Hulp voor mij", "Bel"]
    await telegram.send(outgoing(riet.id, "Thank you.", person=DAAN))
    assert riet.keyboard == ["Open cases", "Call", "Explanation"]
    await telegram.send(outgoing(riet.id, "Hallo.", person=None))
    assert riet.notified[-1].markup is None


async def test_a_long_text_is_cut_at_the_ends_of_sentences(telegram: TelegramPlatform, riet: Person) -> None:
    text = " ".join(f"Dit is zin {number} van een lang verhaal \N{FACE WITH TEARS OF JOY}." for number in range(300))
    await telegram.send(outgoing(riet.id, text, "Gelezen"))
    said = riet.notified
    assert len(said) > 2
    assert all(units(message.text) <= 4096 and message.text.endswith(".") for message in said)
    assert " ".join(message.text for message in said) == text
    assert [message.labels for message in said] == [[]] * (len(said) - 1) + [["Gelezen"]]


async def test_parts_that_were_shown_are_not_shown_again(
    server: Server, telegram: TelegramPlatform, riet: Person
) -> None:
    long = outgoing(riet.id, "Eerste zin. " * 300 + "Tweede zin. " * 300)
    first, *_ = parts(long.text)

    def then_refuse(_message: Message) -> None:
        server.refuse(error=503, method="sendMessage", times=1)

    server.on_message.append(then_refuse)
    with pytest.raises(RetryLaterError):
        await telegram.send(long)
    server.on_message.clear()
    await telegram.send(long)
    assert [message.text for message in riet.notified].count(first) == 1
    assert len(riet.notified) == len(parts(long.text))


def test_a_text_without_any_end_is_cut_between_letters() -> None:
    assert parts("\N{FACE WITH TEARS OF JOY}" * 5, most=5) == ["\N{FACE WITH TEARS OF JOY}" * 2] * 2 + [
        "\N{FACE WITH TEARS OF JOY}"
    ]
    assert parts("abc def", most=5) == ["abc", "def"]


async def test_an_answered_question_changes_in_place(telegram: TelegramPlatform, riet: Person) -> None:
    asked = await telegram.send(outgoing(riet.id, "Hoe ging het?", "Goed"))
    for _ in range(2):  # the second changes nothing, and that is well
        closed = outgoing(riet.id, "Hoe ging het?\n\n✓ Goed", effect="close", target=asked.message_id)
        await telegram.send(closed)
    [message] = riet.notified
    assert (message.text, message.labels) == ("Hoe ging het?\n\n✓ Goed", [])


async def test_a_closing_without_words_takes_only_the_buttons(telegram: TelegramPlatform, riet: Person) -> None:
    asked = await telegram.send(outgoing(riet.id, "Hoe ging het?", "Goed"))
    await telegram.send(outgoing(riet.id, "", effect="close", target=asked.message_id))
    [message] = riet.notified
    assert (message.text, message.labels) == ("Hoe ging het?", [])


async def test_what_is_gone_cannot_be_changed_and_that_is_well(telegram: TelegramPlatform, riet: Person) -> None:
    await telegram.send(outgoing(riet.id, "Verstuurd, 14:10", effect="edit", target="77"))
    await telegram.send(outgoing(riet.id, "", effect="delete", target="77"))


async def test_the_words_of_a_person_are_taken_away(telegram: TelegramPlatform, riet: Person) -> None:
    words = await riet.sends(canaries.WORDS)
    await telegram.send(outgoing(riet.id, "", effect="delete", target=f"m{words.id}"))
    assert words.deleted


@pytest.mark.parametrize("public_url", [None, "http://buurtpols.example.org"])
async def test_a_link_leads_to_the_own_page_where_there_is_no_app(
    server: Server, riet: Person, public_url: str | None
) -> None:
    platform = platform_at(server.url, public_url=public_url)
    await platform.send(outgoing(riet.id, "Schrijf het op je pagina.", person=FATMA, page=True))
    await platform.close()
    assert riet.notified[0].buttons == []
    assert riet.notified[0].text.startswith("Schrijf het op je pagina.\n\nOpen mijn pagina: http://127.0.0.1:8000/c/")


async def test_a_button_opens_the_own_page_inside_telegram(server: Server, riet: Person) -> None:
    platform = platform_at(server.url, public_url="https://buurtpols.example.org")
    await platform.send(outgoing(riet.id, "Schrijf het op.", "Overslaan", person=FATMA, page=True))
    await platform.close()
    assert [button.web_app for button in riet.notified[0].buttons] == [None, "https://buurtpols.example.org/app"]
    assert riet.notified[0].labels == ["Overslaan", "Open mijn pagina"]


@pytest.mark.parametrize(
    ("refusal", "gone"),
    [
        ((403, "Forbidden: bot was blocked by the user"), True),
        ((403, "Forbidden: user is deactivated"), True),
        ((400, "Bad Request: chat not found"), True),
        ((400, "Bad Request: message is too long"), False),
    ],
)
async def test_what_will_never_arrive(
    server: Server, telegram: TelegramPlatform, *, refusal: tuple[int, str], gone: bool
) -> None:
    error, description = refusal
    server.refuse(error=error, description=description)
    with pytest.raises(UndeliverableError) as refused:
        await telegram.send(outgoing(1, canaries.WORDS))
    assert refused.value.gone is gone


async def test_a_refusal_that_passes(server: Server, telegram: TelegramPlatform, riet: Person) -> None:
    refusals = {429: 10072, 500: None, 503: None, 401: None, 409: None}
    for error, after in refusals.items():
        server.refuse(error=error, retry_after=after, times=1)
        with pytest.raises(RetryLaterError) as refused:
            await telegram.send(outgoing(riet.id, "Hallo"))
        assert (refused.value.after, refused.value.may_have_arrived) == (after, False), error


async def test_what_may_have_arrived(server: Server, telegram: TelegramPlatform, riet: Person) -> None:
    for fault in (server.lose_answers, server.garble):
        fault(times=1, method="sendMessage")
        with pytest.raises(RetryLaterError) as refused:
            await telegram.send(outgoing(riet.id, "Hallo"))
        assert refused.value.may_have_arrived
    server.refuse(error=502, times=1)
    with pytest.raises(RetryLaterError) as refused:
        await telegram.send(outgoing(riet.id, "Hallo"))
    assert refused.value.may_have_arrived
    assert len(riet.notified) == 2


async def test_an_answer_that_does_not_come(server: Server) -> None:
    server.silence(method="getMe")
    request = AiohttpRequest(answer_within=0.2)
    with pytest.raises(TimedOut) as late:
        await request.do_request(f"{server.url}/bot{server.token}/getMe", "POST")
    await request.shutdown()
    told = translated(late.value)
    assert isinstance(told, RetryLaterError)
    assert told.may_have_arrived


@pytest.mark.parametrize(
    "fault", ["nobody there", "cut", "lose_answers", "garble", 400, 401, 403, 404, 409, 429, 500, 502]
)
async def test_no_error_holds_the_token_or_the_words(server: Server, fault: str | int) -> None:
    url = server.url if fault != "nobody there" else "http://127.0.0.1:1"
    bot = Account(canaries.TELEGRAM_TOKEN, url, Standing(monotonic=time.monotonic))
    if isinstance(fault, int):
        server.refuse(error=fault)
    elif url == server.url:
        getattr(server, fault)()
    for asked in (bot.initialize(), bot.ask("sendMessage", chat_id=1, text=canaries.WORDS)):
        with pytest.raises(TelegramError) as refused:
            await asked
        shown = "".join(traceback.format_exception(refused.value)) + repr(refused.value) + repr(bot)
        assert "kanarie" not in shown
    await bot.close_all()


async def test_nobody_there_and_the_token_stays_hidden(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    platform = platform_at("http://127.0.0.1:1")
    with pytest.raises(RetryLaterError) as refused:
        await platform.send(outgoing(1, canaries.WORDS))
    await platform.close()
    assert not refused.value.may_have_arrived
    shown = [repr(refused.value), str(refused.value), repr(platform), str(vars(platform))]
    assert canaries.TELEGRAM_TOKEN.split(":")[1] not in "".join(shown)
    assert refused.value.__cause__ is None
