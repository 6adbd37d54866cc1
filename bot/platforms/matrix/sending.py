"""Saying, changing and taking away messages in somebody's room."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import structlog

from bot.platform import MakeFile, Outgoing, RetryLaterError, UndeliverableError
from bot.platforms.matrix.account import Account
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.files import Files
from bot.platforms.matrix.writing import content, parts, replacing
from bot.texts import Texts
from domain.conversation import Lane
from domain.device_codes import SAID_OPENLY
from domain.ids import PersonId

log = structlog.get_logger()
MOST_PINGED = 10_000
KNOWN_FOR = timedelta(minutes=29)
"""A homeserver keeps transaction ids for 30 minutes; no id is used for longer."""
PageLink = Callable[[PersonId], Awaitable[str]]
"""A one-time address of somebody's own page."""


class Sending:
    """By one account. The key of a message is its transaction id: sent twice, it stands there once.

    What changes a message has a new one at each try: it is as well done twice, and no homeserver may think it done.
    """

    def __init__(
        self,
        account: Account,
        texts: Texts,
        *,
        page_link: PageLink,
        monotonic: Callable[[], float],
        make_file: MakeFile | None = None,
    ) -> None:
        """Send by this account."""
        self._monotonic = monotonic
        self._files = Files(account, make_file)
        self._account, self._texts, self._page_link = account, texts, page_link
        self._pinged: set[str] = set()

    async def say(self, outgoing: Outgoing, room_id: str) -> str:
        """Show it, in several events when it is long; the last of them, which has the options.

        Of what is urgent a device that may not read it hears that it is there.
        """
        message = outgoing.message
        if message.text in SAID_OPENLY:
            return await self._account.say_openly(room_id, content(outgoing.text), key=message.key)
        try:
            return await self._say(outgoing, room_id)
        finally:
            if message.lane is Lane.ESCALATION and self._account.encryption.is_withheld_from(message.address):
                await self._ping(outgoing, room_id)

    async def _say(self, outgoing: Outgoing, room_id: str) -> str:
        key = outgoing.message.key
        file, outgoing = await self._with_file(outgoing, room_id)
        *before, last = parts(await self._words(outgoing))
        for place, part in enumerate(before):
            await self._send(room_id, content(part), outgoing, key=f"{key}/{place}")
        return await self._send(room_id, content(last, outgoing.options) | file, outgoing, key=key)

    async def _with_file(self, outgoing: Outgoing, room_id: str) -> tuple[dict[str, Any], Outgoing]:
        """What its event has of the file that goes with it; where that is not taken, the message says where it is."""
        if outgoing.enclosed is None:
            return {}, outgoing
        if file := await self._files.of(outgoing, room_id):
            return file, outgoing
        words = self._texts.say("page.file-not-taken", {}, language=outgoing.message.language)
        return {}, replace(outgoing, text=f"{outgoing.text}\n\n{words}", page=True)

    async def _ping(self, outgoing: Outgoing, room_id: str) -> None:
        """Once, and without a word of what it is about; once more by a program that was started much later."""
        key = outgoing.message.key
        if key in self._pinged:
            return
        if len(self._pinged) >= MOST_PINGED:
            self._pinged.clear()
        self._pinged.add(key)
        words = self._texts.say("device.urgent", {}, language=outgoing.message.language)
        period = int(self._monotonic() // KNOWN_FOR.total_seconds())
        try:
            await self._account.say_openly(room_id, content(words), key=f"{key}:ping{period}")
        except (RetryLaterError, UndeliverableError) as refusal:
            self._pinged.discard(key)
            log.warning("matrix.not-pinged", reason=str(refusal))

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
