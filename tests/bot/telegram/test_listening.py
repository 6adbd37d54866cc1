"""Polling: what Telegram is told has been kept, whatever happens in between."""

import logging
from functools import partial

import pytest
from sqlalchemy import select

from bot.platform import Gateway
from bot.platforms.telegram.pauses import Pauses
from bot.platforms.telegram.platform import TelegramPlatform
from domain.conversation import Kind, Media
from fakes import canaries
from fakes.bot_api import Server
from fakes.listening import listening
from fakes.post import Post
from fakes.telegram_world import DAAN, FATMA, Inbox, outgoing, platform_at
from storage.tables import inbox as kept
from storage.tables import unkept


async def test_what_people_write_is_kept_and_then_confirmed(server: Server, telegram: TelegramPlatform) -> None:
    assert isinstance(telegram, Gateway)
    riet, inbox = server.person("Riet"), Inbox()
    await riet.starts("ABCDE-12345")
    await riet.sends_photo(canaries.WORDS)
    await riet.sends_location()
    async with listening(telegram, inbox):
        await server.all_taken()
    assert [(one.kind, one.option, one.text) for one in inbox.arrived] == [
        (Kind.TEXT, "", "/start ABCDE-12345"),
        (Kind.MEDIA, Media.PHOTO, canaries.WORDS),
        (Kind.MEDIA, Media.LOCATION, ""),
    ]
    assert inbox.commits == [3]
    assert {one.address for one in inbox.arrived} == {str(riet.id)}
    assert telegram.silent_for() == 0


async def test_what_cannot_be_kept_is_not_confirmed(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox = server.person("Riet"), Inbox(broken=True)
    await riet.sends("B-12 goed 60")
    async with listening(telegram, inbox):
        await inbox.came.wait()
        assert len(server.updates.pending) == 1
    assert len(server.updates.pending) == 1
    inbox.broken = False
    async with listening(telegram, inbox):
        await server.all_taken()
    assert [one.text for one in inbox.arrived] == ["B-12 goed 60"]


async def test_a_database_that_comes_back_gets_what_waited(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox = server.person("Riet"), Inbox(broken=True)
    await riet.sends("B-12 goed 60")
    async with listening(telegram, inbox):
        while inbox.tries < 2:
            inbox.came.clear()
            await inbox.came.wait()
        inbox.broken = False
        await server.all_taken()
    assert [one.text for one in inbox.arrived] == ["B-12 goed 60"]


async def test_a_press_is_answered_at_once_and_after_it_was_kept(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox = server.person("Riet", started=True), Inbox()
    asked = outgoing(riet.id, "Hoe ging het?", "Goed")
    await telegram.send(asked)
    async with listening(telegram, inbox):
        await riet.presses("Goed")
        await server.until(lambda: not server.unanswered)
        assert inbox.arrived[0].option == asked.options[0].id
        await server.all_taken()


async def test_an_answer_to_a_press_that_fails_stops_nothing(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox = server.person("Riet", started=True), Inbox()
    await telegram.send(outgoing(riet.id, "Hoe ging het?", "Goed"))
    server.refuse(error=400, method="answerCallbackQuery")
    async with listening(telegram, inbox):
        await riet.presses("Goed")
        await server.all_taken()
        await riet.sends("hallo")
        await server.all_taken()
    assert [one.kind for one in inbox.arrived] == [Kind.PRESS, Kind.TEXT]


async def test_a_group_is_left_after_one_line(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox, group = server.person("Riet"), Inbox(), server.group("Noord")
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)
        await group.adds_bot(by=riet)
        await riet.sends(canaries.WORDS, to=group)
        await server.until(lambda: group.closed)
        await server.all_taken()
    assert [message.text for message in group.notified] == [
        "Ik werk alleen in een chat met één persoon. Daarom ga ik hier weg."
    ]
    assert inbox.arrived == []


async def test_a_channel_is_left_too(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox, channel = server.person("Riet"), Inbox(), server.channel("Nieuws")
    server.refuse(error=403, method="sendMessage", chat=channel)
    async with listening(telegram, inbox):
        await channel.adds_bot(by=riet)
        await server.until(lambda: channel.closed)
    assert inbox.arrived == []


async def test_a_bot_that_is_blocked_and_welcome_again(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox = server.person("Riet", started=True), Inbox()
    async with listening(telegram, inbox):
        await riet.blocks()
        await riet.unblocks()
        await server.all_taken()
    assert [one.kind for one in inbox.arrived] == [Kind.GONE, Kind.BACK]


async def test_every_kind_of_update_that_is_read_is_asked_for(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox, channel = server.person("Riet", started=True), Inbox(), server.channel("Nieuws")
    channel.closed = None  # the bot is in it since before it read anything of channels
    await telegram.send(outgoing(riet.id, "Hoe ging het?", "Goed"))
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)  # from now on Telegram keeps nothing else
        await riet.edits(await riet.sends("een"), "twee")
        await riet.presses("Goed")
        await riet.blocks()
        await channel.posts("nieuws")
        await server.until(lambda: channel.closed)
        await server.all_taken()
    assert [one.kind for one in inbox.arrived] == [Kind.TEXT, Kind.EDIT, Kind.PRESS, Kind.GONE]


async def test_an_update_that_nobody_can_read_is_answered_as_something_unknown(
    server: Server, telegram: TelegramPlatform
) -> None:
    riet, inbox = server.person("Riet"), Inbox()
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)
        server.updates.add("message", {"message_id": 7, "date": "no date", "chat": riet.to_json()}, chat=riet.id)
        server.updates.add("callback_query", {"id": "1", "from": {"id": riet.id}, "data": ["no data"]}, chat=riet.id)
        await server.all_taken()
        await riet.sends("hallo")
        await server.all_taken()
    assert [(one.kind, one.option) for one in inbox.arrived] == [
        (Kind.MEDIA, Media.OTHER),
        (Kind.MEDIA, Media.OTHER),
        (Kind.TEXT, ""),
    ]


async def test_the_menus_fit_the_reader(server: Server) -> None:
    telegram = platform_at(server.url, pauses=Pauses(between_menus=0.0))
    riet, tom = server.person("Riet", started=True), server.person("Tom", started=True, language_code="en")
    async with listening(telegram, Inbox()):
        await server.until(lambda: "visit" in tom.commands)
        assert list(riet.commands)[:3] == ["bezoek", "zorg", "hulp"]
        assert list(tom.commands)[:3] == ["visit", "report", "support"]
        await telegram.send(outgoing(riet.id, "Bedankt.", person=FATMA))
        await telegram.send(outgoing(tom.id, "Thank you.", person=DAAN))
        await server.until(lambda: list(tom.commands)[:2] == ["open", "phone"])
    await telegram.close()
    scopes = [call.params.get("scope", {}).get("chat_id") for call in server.calls("setMyCommands")]
    assert scopes == [None, None, None, tom.id]
    assert riet.menu_button == {"type": "commands"}


async def test_the_button_beside_the_keyboard_opens_the_page(server: Server) -> None:
    telegram = platform_at(server.url, public_url="https://buurtpols.example.org")
    async with listening(telegram, Inbox()):
        riet = server.person("Riet")
        await server.until(lambda: riet.menu_button["type"] == "web_app")
        assert riet.menu_button["web_app"] == {"url": "https://buurtpols.example.org/app"}
        assert riet.menu_button["text"] == "Mijn pagina"
    await telegram.close()


async def test_no_token_is_logged_at_any_level(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    telegram, inbox = platform_at(server.url), Inbox(broken=True)
    await server.person("Riet").sends(canaries.WORDS)
    server.refuse(error=401, method="getMe", times=1)
    server.refuse(error=502, method="getUpdates", times=1)
    async with listening(telegram, inbox):
        await inbox.came.wait()
    await telegram.close()
    assert canaries.TELEGRAM_TOKEN.split(":")[1] not in caplog.text


async def test_an_answer_that_nobody_can_read_is_not_logged(
    server: Server, telegram: TelegramPlatform, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    inbox = Inbox()
    async with listening(telegram, inbox):
        await server.until(lambda: server.updates.being_polled)
        garbled = server.garble(method="getUpdates", times=1)
        await server.person("Riet").sends("een")
        await server.until(lambda: garbled.hits)
        await server.all_taken()
    assert "nginx" not in caplog.text
    assert [one.text for one in inbox.arrived] == ["een"]


async def test_an_update_that_can_never_be_kept_holds_up_nothing(
    post: Post, server: Server, telegram: TelegramPlatform
) -> None:
    riet, inbox = server.person("Riet"), Inbox()
    inbox.receive = partial(post.house.dispatcher.arrive, "telegram")  # type: ignore[method-assign]
    async with listening(telegram, inbox):
        await riet.sends("een")
        press = {"id": "\ud800", "from": riet.user, "chat_instance": "1", "data": "x"}
        server.updates.add("callback_query", press, chat=riet.id)
        await riet.sends("twee")
        await server.all_taken(within=30)
    async with post.database.reading() as db:
        assert len((await db.run(select(kept.c.id))).all()) == 2
        assert len((await db.run(select(unkept.c.set_aside_at))).all()) == 1


async def test_after_an_idle_week_numbers_may_begin_anywhere(server: Server, telegram: TelegramPlatform) -> None:
    riet, inbox = server.person("Riet", started=True), Inbox()
    async with listening(telegram, inbox):
        first = server.updates.next_id
        await riet.sends("een")
        await server.all_taken()
        server.updates.restart_ids(first - 50_000_000)
        await riet.sends("twee")
        await server.all_taken()
    assert [one.text for one in inbox.arrived] == ["een", "twee"]
