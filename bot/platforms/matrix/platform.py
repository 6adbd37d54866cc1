"""Matrix as a platform: one room with each person, in which it sends and listens."""

import math
import time
from collections.abc import Callable, Sequence
from datetime import timedelta

import structlog

from bot.platform import Fetched, Level, MakeFile, Outgoing, Pace, Receive, RetryLaterError
from bot.platforms.background import Background
from bot.platforms.matrix.account import Account
from bot.platforms.matrix.attending import Attending
from bot.platforms.matrix.errors import TokenRefusedError
from bot.platforms.matrix.handed import fetched
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.late_keys import LateKeys
from bot.platforms.matrix.letting_in import Secret
from bot.platforms.matrix.limits import Limit, is_limited, lifted_by
from bot.platforms.matrix.measures import USUAL, Measures
from bot.platforms.matrix.rooms import Rooms
from bot.platforms.matrix.sending import KNOWN_FOR, PageLink, Sending
from bot.platforms.matrix.standing import Standing
from bot.platforms.matrix.syncing import Syncing
from bot.texts import Texts
from domain.ids import AccountId
from storage.delivery import Receipt
from storage.matrix import PLATFORM

log = structlog.get_logger()
NAME = PLATFORM
PACE = Pace(of_all=math.inf, of_chat=math.inf, burst=1, bulk_at_once=20)
"""The organisation's homeserver says itself when it is too fast. Synapse deals with what we send one after the other:
with more under way than this a round is no faster, and only answers are slower (measured: bench/matrix.py)."""


class MatrixPlatform:
    """One account at one homeserver; people are known by their Matrix name, in whatever room they write."""

    name = NAME
    pace: Pace | None = PACE
    knows_again_for: timedelta | None = KNOWN_FOR

    def __init__(  # noqa: PLR0913, PLR0917  what it is made of
        self,
        homeserver: str,
        user: str,
        secret: Secret,
        level: Level,
        texts: Texts,
        page_link: PageLink,
        *,
        keeping: Keeping,
        encrypts: bool,
        servers: frozenset[str] = frozenset(),
        make_file: MakeFile | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        measures: Measures = USUAL,
    ) -> None:
        """The account of that name, with what it must remember; where it `encrypts`, nothing goes unencrypted.

        Only people of these `servers` may write; where none is named, everybody. `make_file` makes what goes with a
        message; without it files stay on the own page.
        """
        self.level = level
        self._has_listened = False
        self._background = Background()
        self._standing = Standing(monotonic=monotonic)
        self._limit = Limit(monotonic=monotonic)
        self._account = Account(homeserver, user, secret, keeping=keeping, encrypts=encrypts)
        self._rooms = Rooms(self._account, keeping, texts, servers=servers, monotonic=monotonic)
        self._sending = Sending(self._account, texts, page_link=page_link, monotonic=monotonic, make_file=make_file)
        self._attending = Attending(self._account, self._background, typing_ms=measures.typing_ms)
        self._syncing = Syncing(
            self._account,
            keeping,
            self._rooms,
            late=LateKeys(self._account, within=measures.key_within, monotonic=monotonic),
            standing=self._standing,
            attending=self._attending,
            background=self._background,
            measures=measures,
        )

    @property
    def logged_out(self) -> bool:
        """Whether the homeserver has refused our token: somebody has to log in again."""
        return self._standing.logged_out

    def silent_for(self) -> float:
        """Seconds since the homeserver last answered; 0 while this process does not listen."""
        return self._standing.silent_for()

    async def listen(self, receive: Receive) -> None:
        """Take in what people write until cancelled."""
        if self._has_listened:  # another process may have had the account meanwhile
            self._account.forget_token()
            self._rooms.forget_all()
        self._has_listened = True
        self._standing.began()
        self._account.hear(receive)
        self._background.do("limits", self._look_for_limits())
        try:
            await self._syncing.run(receive)
        finally:
            self._account.hear(None)
            self._standing.ended()

    async def send(self, outgoing: Outgoing) -> Receipt:
        """Show it to the person, or change or take away what was shown.

        Raises:
            RetryLaterError: the homeserver does not take it now.
            UndeliverableError: it will never take it.
        """
        self._limit.let_through(outgoing.message.lane)
        try:
            return await self._shown(outgoing)
        except RetryLaterError as refusal:
            self._limit.refused(refusal)
            if isinstance(refusal, TokenRefusedError):
                self._standing.logged_out = True
            raise

    async def fetch(self, where: str, *, most: int) -> Fetched:
        """The file that somebody handed in, opened.

        Raises:
            RetryLaterError: the homeserver does not give it now.
            UndeliverableError: it is not there, or is not what was handed in.
        """
        await self._account.open()
        return await fetched(self._account.client, where, most=most)

    async def _shown(self, outgoing: Outgoing) -> Receipt:
        message = outgoing.message
        await self._account.open()
        room_id = await self._rooms.room_of(message.address)
        match message.effect:
            case "close" | "edit":
                shown = await self._sending.change(outgoing, room_id, closing=message.effect == "close")
            case "delete":
                shown = await self._sending.delete(outgoing, room_id)
            case _:
                shown = await self._sending.say(outgoing, room_id)
                self._attending.has_answered(room_id)
        return Receipt(message, shown)

    async def _look_for_limits(self) -> None:
        """At start: say so while the homeserver limits us; a round to many would take it hours."""
        await self._account.open()
        if await is_limited(self._account.client):
            log.warning("matrix.is-limited", lifted_by=lifted_by(self._account.user))

    def marked(self, accounts: Sequence[AccountId]) -> None:
        """Nobody watches."""

    async def close(self) -> None:
        """End what is done beside, and close all connections."""
        await self._background.close()
        await self._account.close()
