"""Commands, the menu button and what the bot says about itself."""

import pytest
import telegram
from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat, MenuButtonWebApp, WebAppInfo
from telegram.error import BadRequest

from fakes.bot_api import Server

HELP = BotCommand("help", "Wat kan ik hier?")
REPORT = BotCommand("melden", "Een melding doen")


async def test_the_narrowest_menu_counts(server: Server, bot: telegram.Bot) -> None:
    fatma = server.person("Fatma", language_code="nl", started=True)
    els = server.person("Els", language_code="en", started=True)
    await bot.set_my_commands([HELP])
    assert fatma.commands == {"help": "Wat kan ik hier?"}
    await bot.set_my_commands([BotCommand("help", "What?")], BotCommandScopeAllPrivateChats(), language_code="en")
    assert els.commands == {"help": "What?"}
    await bot.set_my_commands([HELP, REPORT], BotCommandScopeChat(fatma.id))
    assert list(fatma.commands) == ["help", "melden"]
    assert await bot.get_my_commands(BotCommandScopeChat(fatma.id)) == (HELP, REPORT)
    await bot.delete_my_commands(BotCommandScopeChat(fatma.id))
    assert list(fatma.commands) == ["help"]
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Klaar!", "x")])
    assert server.violations == []


async def test_the_menu_button(server: Server, bot: telegram.Bot) -> None:
    fatma, els = server.person("Fatma", started=True), server.person("Els", started=True)
    await bot.set_chat_menu_button(fatma.id, MenuButtonWebApp("Openen", WebAppInfo("https://example.org/app")))
    assert fatma.menu_button["web_app"] == {"url": "https://example.org/app"}
    assert (await bot.get_chat_menu_button(fatma.id)).type == "web_app"
    assert els.menu_button == {"type": "commands"}
    with pytest.raises(BadRequest, match="only https"):
        await bot.set_chat_menu_button(els.id, MenuButtonWebApp("Openen", WebAppInfo("http://example.org/app")))
    assert server.violations == []


async def test_what_it_says_about_itself(server: Server, bot: telegram.Bot) -> None:
    await bot.set_my_name("Buurtpols Utrecht")
    await bot.set_my_short_description("Voor vrijwilligers", language_code="nl")
    assert (await bot.get_my_name()).name == "Buurtpols Utrecht"
    assert (await bot.get_my_short_description("nl")).short_description == "Voor vrijwilligers"
    assert await bot.log_out()
    assert server.violations == []
