"""Saying, changing and taking away messages in somebody's room."""

from collections.abc import Awaitable, Callable
from typing import Any

import structlog

from bot.platform import Outgoing, UndeliverableError
from bot.platforms.matrix.account import Account
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.writing import content, parts, replacing
from bot.texts import Texts
from domain.ids import PersonId

log = structlog.get_logger()
PageLink = Callable[[PersonId], Awaitable[str]]
"""A one-time address of somebody's own page."""


class Sending:
    """By one account. The key of a message is its transaction id: sent twice, it stands there once.

    What changes a message has a new one at each try: it is as well done twice, and no homeserver may think it done.
    """

    def __init__(self, account: Account, texts: Texts, *, page_link: PageLink) -> None:
        """Send by this account."""
        self._account, self._texts, self._page_link = account, texts, page_link

    async def say(self, outgoing: Outgoing, room_id: str) -> str:
        """Show it, in several events when it is long; the last of them, which has the options."""
        key = outgoing.message.key
        *before, last = parts(await self._words(outgoing))
        for place, part in enumerate(before):
            await self._send(room_id, content(part), outgoing, key=f"{key}/{place}")
        return await self._send(room_id, content(last, outgoing.options), outgoing, key=key)

    async def change(self, outgoing: Outgoing, room_id: str, *, closing: bool) -> str:
        """Let the message it is about say this instead; a closing leaves no options.

        Of several parts the last one has the options, and says its own end.
        """
        target = _target(outgoing)
        if not outgoing.text:
            return target
        words = outgoing.text if closing else await self._words(outgoing)
        new = content(parts(words)[-1], () if closing else outgoing.options)
        await self._send(room_id, replacing(target, new), outgoing, key=_each_try(outgoing))
        return target

    async def delete(self, outgoing: Outgoing, room_id: str) -> str:
        """Take it away, ours or theirs; where the room does not let us, it stays."""
        target = _target(outgoing)
        try:
            await asked(self._account.client.room_redact(room_id, target, tx_id=_each_try(outgoing)))
        except UndeliverableError as refusal:
            log.warning("matrix.not-deleted", message=outgoing.message.id, reason=str(refusal))
        return target

    async def _words(self, outgoing: Outgoing) -> str:
        """The words, with the way to the reader's own page when it is asked for."""
        text, person = outgoing.text, outgoing.message.person
        if outgoing.page and person is not None:
            args = {"link": await self._page_link(person)}
            text += "\n\n" + self._texts.say("page.link", args, language=outgoing.message.language)
        return text

    async def _send(self, room_id: str, said: dict[str, Any], outgoing: Outgoing, *, key: str) -> str:
        return await self._account.send(room_id, said, reader=outgoing.message.address, key=key)


def _each_try(outgoing: Outgoing) -> str:
    """Each try to send is a claim of its own."""
    return f"{outgoing.message.key}:{outgoing.message.fence}"


def _target(outgoing: Outgoing) -> str:
    """The message it is about."""
    if not outgoing.message.target_message_id:
        raise UndeliverableError("no such message")
    return outgoing.message.target_message_id
