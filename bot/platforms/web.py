"""The web chat as a platform: what it shows is kept in the database, and open pages are told that there is news."""

import json
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from datetime import timedelta

from bot.platform import Level, Outgoing, Pace
from bot.web.bell import Bell
from domain.conversation import Lane
from domain.ids import AccountId
from domain.text_args import Text
from storage.delivery import Message, Receipt

NAME = "web"
_URGENT = {"urgency.emergency", "urgency.today"}
KEEP_ALIVE = 15.0
"""Seconds of quiet after which a page is told that we are still here; its own patience is three times that."""


class WebPlatform:
    """Sending is keeping: the message becomes visible with the mark that it was sent, in one commit."""

    name = NAME
    level = Level.TEXT
    pace: Pace | None = None
    knows_again_for: timedelta | None = timedelta.max  # it is shown with the mark that it was sent

    def __init__(self, *, keep_alive: float = KEEP_ALIVE) -> None:
        """Nobody looks yet."""
        self._bells: dict[AccountId, Bell] = {}
        self._keep_alive = keep_alive
        self._closed = False

    async def send(self, outgoing: Outgoing) -> Receipt:
        """Render it as the page will show it, a change in the place of what it is about; a closing shows nothing."""
        message = outgoing.message
        if message.effect not in {"say", "edit"}:
            return Receipt(message, message_id=message.id)
        options = [{"id": one.id, "number": one.number, "label": one.label} for one in outgoing.options]
        shown = {"text": outgoing.text, "options": options, "lane": int(_shown_lane(message))}
        if outgoing.enclosed and outgoing.enclosed.name:
            shown["file"] = outgoing.enclosed.name  # it is made when it is fetched
        if outgoing.enclosed and outgoing.enclosed.link:
            shown["picture"] = _picture(outgoing.enclosed.link)
        return Receipt(message, message_id=message.id, shown=json.dumps(shown))

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Wake the pages of these accounts."""
        for account in set(accounts):
            if bell := self._bells.get(account):
                bell.ring()

    async def news(self, account: AccountId) -> AsyncGenerator[bool, None]:
        """True at first and after each piece of news for the account, False after a while of quiet; ends at `close`."""
        if self._closed:
            return
        bell = self._bells.setdefault(account, Bell())
        try:
            async with aclosing(bell.news(look_every=self._keep_alive)) as news:
                async for heard in news:
                    yield heard
        finally:
            if bell.heard_by_nobody and self._bells.get(account) is bell:
                del self._bells[account]

    @property
    def closed(self) -> bool:
        """Whether the server is ending."""
        return self._closed

    @property
    def watched(self) -> int:
        """How many accounts have a page open."""
        return len(self._bells)

    def close(self) -> None:
        """End all open streams, and those that are opened from now on."""
        self._closed = True
        for bell in self._bells.values():
            bell.take_down()


def _picture(link: str) -> str:
    from bot.qr_picture import as_data_uri  # noqa: PLC0415  only who invites needs it

    return as_data_uri(link)


def _shown_lane(message: Message) -> Lane:
    """Only what cannot wait looks urgent: a call for this week travels in the same lane, but looks like any other."""
    urgency = message.args.get("urgency")
    is_calm = isinstance(urgency, Text) and urgency.id not in _URGENT
    return Lane.REPLY if is_calm and message.lane is Lane.ESCALATION else message.lane
