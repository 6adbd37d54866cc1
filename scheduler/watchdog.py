"""Noticing that a part of the program stands still, and that it goes on; it depends on none of them."""

import asyncio
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import structlog

from domain.clock import Clock
from domain.conversation import AlarmSay, Say, Turn
from domain.ids import AccountId, TextId, new_id
from domain.text_args import Arg, Moment, Shape
from scheduler.first_lane import FirstLane
from scheduler.job import Wake
from scheduler.parts import Part, Parts
from storage import alarms, outbox, people, silences
from storage.database import Database, Session
from storage.outbox import Draft

log = structlog.get_logger()
LOOK_EVERY = 5.0
READ_WITHIN = 5.0
WRITE_WITHIN = 15.0


@dataclass(frozen=True)
class Silence:
    """A part that stands still since then; `told` when people know, `inherited` when an earlier process told them."""

    since: datetime
    told: bool = False
    inherited: bool = False


class Watchdog:
    """Looks at each part again and again; raises an alarm once a silence, and says when it is over."""

    def __init__(self, database: Database, clock: Clock, parts: Parts, *, first_lane: FirstLane, wake: Wake) -> None:
        """Watch these parts; `first_lane` is read before each look, since one of them is what it says."""
        self._database, self._clock, self._parts = database, clock, parts
        self._first_lane, self._wake = first_lane, wake
        self._silences: dict[str, Silence] = {}
        self._inherits = True
        self._began = clock.monotonic()

    async def run(self) -> None:
        """Watch until cancelled."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self.look()

    async def look(self) -> None:
        """One look at all parts; never raises."""
        try:
            async with asyncio.timeout(READ_WITHIN):
                await self._first_lane.read()
                await self._inherit()
                await self._first_lane.keep()
        except Exception:
            log.exception("watchdog.no-database")
        for part in self._parts:
            seconds = part.silent_for()
            if seconds >= part.after:
                await self._stands_still(part, seconds)
            elif silence := self._silences.get(part.key):
                await self._goes_on(part, silence)

    async def _inherit(self) -> None:
        """Take over, once, the silences that an earlier process told people of: it may have ended of one."""
        if not self._inherits:
            return
        async with self._database.reading() as db:
            found = await silences.all_of(db)
        self._silences |= {
            key: Silence(since, told=True, inherited=True) for key, since in found.items() if key not in self._silences
        }
        self._inherits = False

    async def _stands_still(self, part: Part, seconds: float) -> None:
        silence = self._silences.get(part.key)
        if silence is None:
            lasts = timedelta(seconds=min(seconds, part.after * 10))  # infinite when it never gave a sign of life
            silence = self._silences[part.key] = Silence(self._clock.now() - lasts)
            log.critical("watchdog.stands-still", part=part.key, seconds=round(lasts.total_seconds()))
        if not silence.told and await self._tell(part, silence, is_over=False):
            self._silences[part.key] = replace(silence, told=True)

    async def _goes_on(self, part: Part, silence: Silence) -> None:
        """Say so, once; of an inherited silence only when the part had time to be silent again, and was not."""
        if silence.inherited and self._clock.monotonic() - self._began < part.after:
            return
        if await self._tell(part, silence, is_over=True):
            del self._silences[part.key]
            log.warning("watchdog.goes-on", part=part.key)

    async def _tell(self, part: Part, silence: Silence, *, is_over: bool) -> bool:
        """Put it where it is sent first; False when even that fails: the log has it, and the next look tries again.

        Of two processes that see the same, one tells.
        """
        try:
            async with asyncio.timeout(WRITE_WITHIN), self._database.transaction("watchdog") as db:
                if is_over:
                    is_news = await silences.end(db, part.key) is not None or not silence.told
                else:
                    is_news = await silences.begin(db, part.key, since=silence.since)
                if is_news:
                    await self._put(db, _alarm(part, silence, is_over=is_over), past=part.avoided)
        except Exception:
            log.exception("watchdog.cannot-tell", part=part.key)
            return False
        self._wake()
        return True

    async def _put(self, db: Session, alarm: AlarmSay, *, past: Collection[str]) -> None:
        turn = await alarms.sounded(db, Turn(alarms=(alarm,)))
        drafts = [await _draft(db, say, past=past) for say in turn.say]
        await outbox.put(db, drafts, now=self._clock.now(), turn=alarm.key)


def _alarm(part: Part, silence: Silence, *, is_over: bool) -> AlarmSay:
    """It concerns every area."""
    args: dict[str, Arg] = {"part": part.words}
    if is_over:
        args["since"] = Moment(silence.since, Shape.DAY_AND_TIME)
    said = TextId("alarm.well-again" if is_over else "alarm.stands-still")
    return AlarmSay(said, areas=(), key=f"watchdog:{part.key}:{new_id()}", args=args)


async def _draft(db: Session, say: Say, *, past: Collection[str]) -> Draft:
    """The message, by another way than these platforms where its reader has one."""
    ways = await people.accounts_of(db, say.to)
    return outbox.draft_of(say, account=another_way(ways, past=past))


def another_way(ways: Sequence[tuple[AccountId, str]], *, past: Collection[str]) -> AccountId | None:
    """The best account that is not on these platforms; None when the usual way is as good as any."""
    if not ways or ways[0][1] not in past:
        return None
    return next((account for account, platform in ways if platform not in past), None)
