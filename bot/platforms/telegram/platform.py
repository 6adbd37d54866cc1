"""Telegram as a platform: it sends, and it listens, by polling or by webhook."""

import asyncio
import time
from collections.abc import Callable, Sequence
from datetime import timedelta

import structlog
from starlette.routing import Route
from telegram.error import TelegramError

from bot.platform import Level, MakeFile, Outgoing, Pace, Receive, RetryLaterError
from bot.platforms.background import Background
from bot.platforms.telegram.account import Account
from bot.platforms.telegram.chat_menus import ChatMenus
from bot.platforms.telegram.errors import translated
from bot.platforms.telegram.intake import Intake
from bot.platforms.telegram.invites import invite_link
from bot.platforms.telegram.pauses import USUAL, Pauses
from bot.platforms.telegram.polling import poll
from bot.platforms.telegram.readers import FindPerson, Readers
from bot.platforms.telegram.sending import PageLink, Sending
from bot.platforms.telegram.standing import Standing
from bot.platforms.telegram.webhook import Webhook
from bot.platforms.telegram.writing import Json, fixed_buttons
from bot.texts import Texts
from domain.ids import AccountId
from storage.delivery import Message, Receipt

log = structlog.get_logger()
NAME = "telegram"


class TelegramPlatform:
    """One bot. Nothing is sent while somebody else turns out to use its token."""

    name = NAME
    pace: Pace | None = Pace(of_all=28, of_chat=1, burst=3, kept=5, in_any_second=29, refused_above=30)
    knows_again_for: timedelta | None = None

    def __init__(  # noqa: PLR0913, PLR0917  what it is made of
        self,
        token: str,
        api_url: str,
        level: Level,
        public_url: str | None,
        texts: Texts,
        page_link: PageLink,
        *,
        find_person: FindPerson | None = None,
        make_file: MakeFile | None = None,
        webhook_secret: str | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        pauses: Pauses = USUAL,
    ) -> None:
        """The bot with this token; with a `webhook_secret` updates are brought to `public_url`, else they are polled.

        `find_person` tells whose buttons to show; without it nobody gets the fixed ones. `make_file` makes what goes
        with a message; without it files stay on the own page.
        """
        self.level = level
        app_url = f"{public_url}/app" if public_url and public_url.startswith("https://") else None
        self._texts, self._pauses = texts, pauses
        self._background = Background()
        self._standing = Standing(monotonic=monotonic)
        self._account = Account(token, api_url, self._standing)
        self._intake = Intake(self._account, texts, self._background, between_groups=pauses.between_groups)
        self._sending = Sending(self._account, texts, page_link=page_link, app_url=app_url, make_file=make_file)
        self._readers = Readers(find_person, monotonic=monotonic)
        self._menus = ChatMenus(self._account, texts, app_url=app_url, pause=pauses.between_menus)
        self._webhook = self._webhook_at(public_url, webhook_secret)

    def _webhook_at(self, public_url: str | None, secret: str | None) -> Webhook | None:
        if secret is None:
            return None
        if not secret or not public_url:
            raise ValueError("a webhook needs a secret and an address")
        return Webhook(
            self._account, self._intake, self._standing, secret=secret, public_url=public_url, pauses=self._pauses
        )

    @property
    def conflicting(self) -> bool:
        """Whether somebody else uses the bot now."""
        return self._standing.conflicting

    def invite_link(self, code: str) -> str | None:
        """The link that opens the chat with our bot and carries the code; None before Telegram has said who we are."""
        return invite_link(self._account.name_there, code) if self._account.name_there else None

    def silent_for(self) -> float:
        """Seconds since Telegram last answered a poll; 0 while this process does not listen."""
        return self._standing.silent_for()

    def routes(self) -> Sequence[Route]:
        """What the web server has to serve for it: the webhook, if there is one."""
        return [self._webhook.route()] if self._webhook else []

    async def listen(self, receive: Receive) -> None:
        """Take in what people write until cancelled; then all stops within 2 seconds."""
        menus = asyncio.create_task(self._menus.run(), name="telegram-menus")
        try:
            if self._webhook:
                await self._webhook.listen(receive)
            else:
                self._account.keep_by(lambda batch: self._intake.keep(batch, receive))
                await poll(self._account, self._standing, pauses=self._pauses)
        finally:
            menus.cancel()
            await asyncio.gather(menus, return_exceptions=True)

    async def send(self, outgoing: Outgoing) -> Receipt:
        """Show it to the person, or change or take away what was shown.

        Raises:
            RetryLaterError: Telegram does not take it now, or somebody else uses the bot.
            UndeliverableError: Telegram will never take it.
        """
        if self._standing.conflicting:
            raise RetryLaterError("somebody else uses the bot")
        message = outgoing.message
        try:
            match message.effect:
                case "close" | "edit":
                    shown = await self._sending.change(outgoing, closing=message.effect == "close")
                case "delete":
                    shown = await self._sending.delete(outgoing)
                case _:
                    shown = await self._sending.say(outgoing, fixed=await self._fixed(message))
        except TelegramError as error:
            raise translated(error) from None
        return Receipt(message, shown)

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Nobody watches."""

    async def close(self) -> None:
        """End what is done beside, and close all connections."""
        await self._background.close()
        await self._account.close_all()

    async def _fixed(self, message: Message) -> Json | None:
        """The buttons that always stand on the reader's screen; their commands are set beside."""
        reader = await self._readers.get(message.person)
        if reader is None:
            return None
        if message.address.isdecimal():
            self._menus.want(int(message.address), reader.role, message.language)
        labels = [self._texts.say(item.label, {}, language=message.language) for item in reader.menu]
        return fixed_buttons(labels)
