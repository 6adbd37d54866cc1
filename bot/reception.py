"""Keeping what comes in, before anybody is told that it was received; and setting aside what cannot be kept."""

from collections.abc import Sequence

import structlog

from bot.platform import Arrived
from bot.replies import unkept_drafts
from bot.waiting import Waiting
from domain.clock import Clock
from domain.conversation import Incoming
from domain.ids import AccountId, PersonId
from storage import inbox, outbox, people, unkept
from storage.database import Database, Session
from storage.inbox import Unfinished

log = structlog.get_logger()
MOST_ACCOUNTS = 20_000
"""Of so many accounts the ids are remembered."""
MOST_TRIES = 5
"""What could not be kept so often, while the database took everything else, never will be."""


class Reception:
    """Keeps each message once, and lets it wait for whoever deals with it."""

    def __init__(self, database: Database, clock: Clock, waiting: Waiting) -> None:
        """Let what is kept wait there."""
        self._database, self._clock, self._waiting = database, clock, waiting
        self._accounts: dict[tuple[str, str], AccountId] = {}

    async def receive(self, incoming: Incoming) -> bool:
        """Keep a message; only after this may its platform be told "received". False: it was kept before."""
        async with self._database.transaction("inbox", quick=True) as db:
            kept = await inbox.accept(db, incoming)
        if kept is not None:
            self._waiting.take_in(kept)
        return kept is not None

    async def arrive(self, platform: str, arrived: Sequence[Arrived]) -> None:
        """Keep what came in at a platform, all in one commit; who wrote there for the first time gets an account.

        When that fails, each by itself, so that one that can never be kept holds up no other. It is counted, and after
        some tries set aside.

        Raises:
            Exception: something is not kept yet; the platform must bring all of it again.
        """
        try:
            await self._keep(platform, arrived)
        except Exception:
            log.exception("reception.not-kept", platform=platform, messages=len(arrived))
            await self._keep_one_by_one(platform, arrived)

    async def _keep_one_by_one(self, platform: str, arrived: Sequence[Arrived]) -> None:
        refused: Exception | None = None
        for one in arrived:
            try:
                await self._keep(platform, [one])
            except Exception as error:  # noqa: BLE001  raised below, unless it is set aside
                if not await self._is_set_aside(platform, one):
                    refused = error
        if refused is not None:
            raise refused

    async def _keep(self, platform: str, arrived: Sequence[Arrived]) -> None:
        now = self._clock.now()
        known = {one.address: self._accounts.get((platform, one.address)) for one in arrived}
        all_kept: list[Unfinished] = []
        async with self._database.transaction("inbox", quick=True) as db:
            for one in arrived:
                account = known[one.address] or await people.open_account(
                    db, platform, one.address, person=None, now=now
                )
                known[one.address] = account
                incoming = Incoming(account, one.event_id, one.kind, now, one.text, one.option, one.target, one.device)
                if (kept := await inbox.accept(db, incoming)) is not None:
                    all_kept.append(kept)
        if len(self._accounts) > MOST_ACCOUNTS:
            self._accounts.clear()  # the ids never change: they are looked up again
        self._accounts.update({(platform, address): account for address, account in known.items() if account})
        for kept in all_kept:
            self._waiting.take_in(kept)

    async def _is_set_aside(self, platform: str, one: Arrived) -> bool:
        """Count one more try, and after some set it aside and tell people; whether it may be confirmed.

        The count itself is a write: a database that takes nothing raises here, and makes nobody's message the culprit.
        """
        event = unkept.Event(platform, one.address, one.event_id)
        body = {"kind": one.kind.value, "text": one.text, "option": one.option, "target": one.target}
        now = self._clock.now()
        async with self._database.transaction("unkept") as db:
            if await unkept.count(db, event, at=now) < MOST_TRIES:
                return False
            if (row := await unkept.set_aside(db, event, body, at=now)) is not None:
                log.critical("reception.set-aside", platform=platform, unkept=row)
                drafts = await unkept_drafts(db, await _writer(db, event), platform=platform, key=row)
                await outbox.put(db, drafts, now=now, turn=f"unkept:{row}")
        return True


async def _writer(db: Session, event: unkept.Event) -> PersonId | None:
    """Who wrote it; None for a stranger, and when the address is what nobody can keep."""
    try:
        async with db.savepoint():
            return await people.at(db, event.platform, event.address)
    except Exception:
        log.exception("reception.nobody")
        return None
