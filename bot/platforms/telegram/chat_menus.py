"""The list of commands that Telegram shows in a chat, in the reader's language and for the reader's role."""

import asyncio
from collections.abc import Awaitable, Sequence

import structlog
from telegram import Bot, BotCommand, BotCommandScopeChat, MenuButton, MenuButtonCommands, MenuButtonWebApp, WebAppInfo
from telegram.error import BadRequest, Forbidden, RetryAfter, TelegramError

from bot.menus import commands_of
from bot.platforms.telegram.errors import seconds_to_wait
from bot.texts import Texts
from domain.people import Language, Role

log = structlog.get_logger()
AFTER_FAILURE = 30.0
AT_FIRST = (Role.VOLUNTEER, Language.DUTCH)
"""What a chat shows for which nothing was set of its own."""


class ChatMenus:
    """Sets what all chats show, and then, one by one, those whose reader needs something else."""

    def __init__(self, bot: Bot, texts: Texts, *, app_url: str | None, pause: float) -> None:
        """Set them by this bot; `app_url` is what the button beside the keyboard opens, None: the commands.

        `pause` are the seconds between two chats.
        """
        self._bot, self._texts, self._app_url, self._pause = bot, texts, app_url, pause
        self._stands: dict[int, tuple[Role, Language]] = {}
        self._wanted: dict[int, tuple[Role, Language]] = {}
        self._some = asyncio.Event()

    def want(self, chat: int, role: Role, language: Language) -> None:
        """The reader of this chat has that role and language."""
        wanted = (role, language)
        if self._stands.get(chat, AT_FIRST) == wanted:
            self._wanted.pop(chat, None)
            return
        self._wanted[chat] = wanted
        self._some.set()

    async def run(self) -> None:
        """Work until cancelled; what fails is tried again later, and nobody waits for it."""
        while not await self._tried(self._set_for_all()):
            pass
        while True:
            await self._some.wait()
            while self._wanted:
                chat, wanted = next(iter(self._wanted.items()))
                if await self._tried(self._set_for(chat, *wanted)) and self._wanted.get(chat) == wanted:
                    self._stands[chat] = self._wanted.pop(chat)
                await asyncio.sleep(self._pause)
            self._some.clear()

    async def _tried(self, work: Awaitable[None]) -> bool:
        """Whether it need not be done again."""
        try:
            await work
        except (BadRequest, Forbidden) as error:
            log.info("telegram.menu-refused", reason=type(error).__name__)
        except TelegramError as error:
            log.warning("telegram.menu-not-set", reason=type(error).__name__)
            await asyncio.sleep(seconds_to_wait(error) if isinstance(error, RetryAfter) else AFTER_FAILURE)
            return False
        return True

    async def _set_for_all(self) -> None:
        role, at_first = AT_FIRST
        await self._bot.set_my_commands(self._commands(role, at_first))
        for language in Language:
            await self._bot.set_my_commands(self._commands(role, language), language_code=language.value)
        await self._bot.set_chat_menu_button(menu_button=self._button(at_first))

    async def _set_for(self, chat: int, role: Role, language: Language) -> None:
        await self._bot.set_my_commands(self._commands(role, language), scope=BotCommandScopeChat(chat))
        if self._app_url:
            await self._bot.set_chat_menu_button(chat, self._button(language))

    def _commands(self, role: Role, language: Language) -> Sequence[BotCommand]:
        return [
            BotCommand(command.names[language], self._texts.say(command.says, {}, language=language))
            for command in commands_of(role)
        ]

    def _button(self, language: Language) -> MenuButton:
        if not self._app_url:
            return MenuButtonCommands()
        return MenuButtonWebApp(self._texts.say("telegram.page", {}, language=language), WebAppInfo(self._app_url))
