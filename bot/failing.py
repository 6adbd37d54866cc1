"""What did not go through: when it is tried again, by which other way, and who must know."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.platform import Platform, RetryLaterError
from bot.retries import ANOTHER_WAY_AFTER, Refusal, ask_for_another_way, next_try
from domain.clock import Clock
from domain.conversation import Lane, Turn
from domain.ids import AccountId, EscalationId, PersonId
from scheduler.job import keep
from storage import marking, undelivered
from storage.database import Database, Session
from storage.delivery import Message

log = structlog.get_logger()
CannotBeReached = Callable[[Session, EscalationId, PersonId, datetime], Awaitable[Turn]]
"""What has to happen when no way to somebody is left who must hear of an escalation."""
IsGone = Callable[[Session, AccountId, datetime, bool], Awaitable[Turn]]
"""What has to happen when a platform says that an account takes nothing any more.

True: it was seen while sending to many, so that many may be gone at once.
"""


class Failing:
    """Writes down what becomes of a message that a platform did not take."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        platforms: Mapping[str, Platform],
        *,
        cannot_be_reached: CannotBeReached,
        is_gone: IsGone,
    ) -> None:
        """Let these say what has to happen when somebody is not reached."""
        self._database, self._clock, self._platforms = database, clock, platforms
        self._cannot_be_reached, self._is_gone = cannot_be_reached, is_gone
        self._worked_at: dict[str, datetime] = {}

    def went_through(self, platform: str) -> None:
        """That platform took something."""
        self._worked_at[platform] = self._clock.now()

    def refusal_of(self, message: Message, error: RetryLaterError) -> Refusal:
        """An outage, as far as this process knows: the platform has taken nothing since this was written."""
        worked_at = self._worked_at.get(message.platform)
        return Refusal(
            error.after,
            error.may_have_arrived,
            is_outage=worked_at is None or worked_at < message.created_at,
            is_withheld=error.withheld,
            knows_again=self._knows_again_for(message) is not None,
        )

    def is_forgotten(self, message: Message) -> bool:
        """Whether it may have arrived so long ago that the platform would show it a second time.

        What only changes a message that was shown is as well done twice.
        """
        known = self._knows_again_for(message)
        if known is None or message.tried_at is None or message.effect != "say":
            return False
        return self._clock.now() - message.tried_at >= known

    def _knows_again_for(self, message: Message) -> timedelta | None:
        platform = self._platforms.get(message.platform)
        return platform.knows_again_for if platform else None

    async def write_down(self, message: Message, refusal: Refusal) -> None:
        """When it is tried again, or that it never will be; an escalation looks for another way."""
        now = self._clock.now()
        log.warning("delivery.refused", message=message.id, platform=message.platform, lane=int(message.lane))
        async with self._database.transaction("dead" if refusal.for_good else "retry") as db:
            is_open = message.escalation is not None and await undelivered.is_open(db, message.escalation)
            outcome = next_try(message, refusal, now=now, is_open=is_open)
            if not await marking.mark_failed(db, message, outcome):
                return
            if ask_for_another_way(message, refusal, outcome, now=now):
                await self._find_another_way(db, message, now=now)
            if refusal.gone:
                turn = await self._is_gone(db, message.account, now, message.lane is Lane.BROADCAST)
                await keep(db, turn, now=now, key=f"gone:{message.id}")

    async def _find_another_way(self, db: Session, message: Message, *, now: datetime) -> None:
        if message.person is None or message.effect != "say":
            return
        if await undelivered.try_elsewhere(db, message, now=now, hope_since=now - ANOTHER_WAY_AFTER):
            return
        log.error("delivery.no-way-left", message=message.id, person=message.person)
        if message.escalation is not None:
            turn = await self._cannot_be_reached(db, message.escalation, message.person, now)
            await keep(db, turn, now=now, key=f"unreachable:{message.id}:{message.attempts}")
