"""Showing, changing and taking away messages in a Telegram chat."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import structlog
from telegram.error import BadRequest

from bot.platform import MadeFile, MakeFile, Outgoing, UndeliverableError
from bot.platforms.parts import plain
from bot.platforms.telegram.account import Account
from bot.platforms.telegram.errors import leaves_nothing_to_change, leaves_nothing_to_delete
from bot.platforms.telegram.files import LONGEST_CAPTION, is_taken, send_file
from bot.platforms.telegram.writing import LONGEST, Json, app_button, buttons, parts, units
from bot.texts import Texts
from domain.ids import PersonId, PromptId

log = structlog.get_logger()
PageLink = Callable[[PersonId], Awaitable[str]]
"""A one-time address of somebody's own page."""
_NO_PREVIEW = {"is_disabled": True}


@dataclass(frozen=True)
class _Shown:
    text: str
    markup: Json | None


class Sending:
    """By one bot; errors are those of the library."""

    def __init__(
        self, bot: Account, texts: Texts, *, page_link: PageLink, app_url: str | None, make_file: MakeFile | None = None
    ) -> None:
        """Open somebody's own page inside Telegram at `app_url`; None: by a link of their own."""
        self._bot, self._texts, self._page_link, self._app_url = bot, texts, page_link, app_url
        self._make_file = make_file
        self._begun: dict[PromptId, int] = {}  # of messages in several parts: how many have been shown

    async def say(self, outgoing: Outgoing, *, fixed: Json | None) -> str:
        """Show it, in several messages when it is long; the id of the last, which has the buttons, or the file."""
        message = outgoing.message
        made, outgoing = await self._with_file(outgoing)
        shown = await self._shown(outgoing)
        texts = parts(shown.text, most=LONGEST_CAPTION if made else LONGEST)
        sent = None
        for place, text in enumerate(texts):
            is_last = place == len(texts) - 1
            if place < self._begun.get(message.id, 0):
                continue  # this part was shown before the next one failed
            how = {
                "chat_id": message.address,
                "protect_content": outgoing.private,
                "reply_markup": (shown.markup or fixed) if is_last else None,
            }
            if made and is_last:
                sent = await send_file(self._bot, made, caption=text, **how)
            else:
                sent = await self._bot.ask(
                    "sendMessage", files=None, text=text, link_preview_options=_NO_PREVIEW, **how
                )
            if not is_last:
                self._begun[message.id] = place + 1
        self._begun.pop(message.id, None)
        return str(sent["message_id"]) if sent else ""

    async def _with_file(self, outgoing: Outgoing) -> tuple[MadeFile | None, Outgoing]:
        """The file that goes with it; where Telegram would not take it, the message says where it is.

        One that may not be passed on cannot be kept either: that is done on the reader's own page.
        """
        if outgoing.enclosed is None:
            return None, outgoing
        made = await self._make_file(outgoing) if self._make_file else None
        if made and is_taken(made):
            return made, replace(outgoing, page=outgoing.page or outgoing.private)
        words = self._texts.say("page.file-not-taken", {}, language=outgoing.message.language)
        return None, replace(outgoing, text=f"{outgoing.text}\n\n{words}", page=True)

    async def change(self, outgoing: Outgoing, *, closing: bool) -> str:
        """Let the message it is about say this instead; a closing leaves no buttons.

        One of several parts keeps its words when it is closed: they no longer fit in the last part.
        """
        target = self._target(outgoing)
        chat = outgoing.message.address
        shown = _Shown(plain(outgoing.text), None) if closing else await self._shown(outgoing)
        try:
            if not shown.text or units(shown.text) > LONGEST:
                await self._bot.ask(
                    "editMessageReplyMarkup", chat_id=chat, message_id=target, reply_markup=shown.markup
                )
            else:
                await self._bot.ask(
                    "editMessageText",
                    chat_id=chat,
                    message_id=target,
                    text=shown.text,
                    reply_markup=shown.markup,
                    link_preview_options=_NO_PREVIEW,
                )
        except BadRequest as error:
            if not leaves_nothing_to_change(error):
                raise
        return str(target)

    async def delete(self, outgoing: Outgoing) -> str:
        """Take it away, ours or theirs; after 48 hours Telegram leaves it where it is."""
        target = self._target(outgoing)
        try:
            await self._bot.ask("deleteMessage", chat_id=outgoing.message.address, message_id=target)
        except BadRequest as error:
            if not leaves_nothing_to_delete(error):
                raise
            log.warning("telegram.not-deleted", message=outgoing.message.id, reason="too late, or gone")
        return str(target)

    async def _shown(self, outgoing: Outgoing) -> _Shown:
        """The words and the buttons below them, with the way to the reader's own page when it is asked for."""
        text, page = outgoing.text, None
        person = outgoing.message.person
        if outgoing.page and person is not None:
            page = self._app_button(outgoing)
            if page is None:
                args = {"link": await self._page_link(person)}
                text += "\n\n" + self._texts.say("page.link", args, language=outgoing.message.language)
        return _Shown(text, buttons(outgoing.options, page=page))

    def _app_button(self, outgoing: Outgoing) -> Json | None:
        if not self._app_url:
            return None
        label = self._texts.say("telegram.open-page", {}, language=outgoing.message.language)
        return app_button(label, self._app_url)

    def _target(self, outgoing: Outgoing) -> int:
        """The message it is about; what a person sent is known by its event."""
        target = (outgoing.message.target_message_id or "").removeprefix("m")
        if not target.isdecimal():
            raise UndeliverableError("no such message")
        return int(target)
