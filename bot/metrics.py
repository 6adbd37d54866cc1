"""Counting what the program does, in the form that Prometheus reads: how much and how long, nothing of any person."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, ProcessCollector, generate_latest
from structlog.typing import EventDict, WrappedLogger

from bot.platform import Outgoing, UndeliverableError
from bot.watching import Watch
from domain.clock import Clock
from domain.conversation import Lane
from storage import watch as counts
from storage.database import Database, Session

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
GRAVE = {"error", "exception", "critical"}
_NAMED = re.compile(r"[a-z][\w-]*(\.[\w-]+)+")


class Metrics:
    """All counters of one process; `read` brings those that the database knows up to date."""

    def __init__(self, database: Database, clock: Clock, watch: Watch) -> None:
        """Begin to count at nought."""
        self._database, self._clock, self._watch = database, clock, watch
        own = self._registry = CollectorRegistry()
        ProcessCollector("buurtpols", registry=own)  # its start time tells restarts
        one, two = ["lane"], ["platform", "lane"]
        self._received = Gauge("buurtpols_inbox_received", "Messages kept since the first", registry=own)
        self._waiting = Gauge("buurtpols_dispatch_queue", "Messages that wait for their turn", registry=own)
        self._done = Counter("buurtpols_inbox_done", "Messages dealt with", registry=own)
        self._set_aside = Counter("buurtpols_inbox_set_aside", "Messages that could not be dealt with", registry=own)
        self._commits = Histogram(
            "buurtpols_transaction_seconds",
            "Transactions by name; a turn is one",
            ["name"],
            buckets=BUCKETS,
            registry=own,
        )
        self._steps = Counter("buurtpols_ladder_steps", "Times that an escalation was moved on", registry=own)
        self._queued = Gauge("buurtpols_outbox_queued", "Messages that are not sent yet", two, registry=own)
        self._oldest = Gauge("buurtpols_outbox_oldest_seconds", "Age of the oldest unsent message", one, registry=own)
        self._sends = Counter("buurtpols_sends", "Sends: sent, failed, dead", [*two, "outcome"], registry=own)
        self._retries = Counter("buurtpols_retries", "Sends that were not the first", two, registry=own)
        self._dead = Gauge("buurtpols_dead_letters", "Messages that reached nobody, not told yet", registry=own)
        self._open = Gauge("buurtpols_escalations_open", "Open escalations", ["urgency"], registry=own)
        self._silent = Gauge("buurtpols_silent_seconds", "Seconds without a sign of life", ["part"], registry=own)
        self._well = Gauge("buurtpols_part_well", "Whether a part is well", ["part"], registry=own)
        self._errors = Counter("buurtpols_errors", "Errors that were logged", ["event"], registry=own)

    async def read(self) -> bytes:
        """Everything as Prometheus reads it; what the database knows is left out while it does not answer."""
        parts = await self._watch.look()
        for gauge in (self._queued, self._oldest, self._open, self._silent, self._well):
            gauge.clear()
        for part in self._watch.parts:
            self._silent.labels(part.key).set(part.silent_for())
            self._well.labels(part.key).set(parts[part.key])
        if parts["database"]:
            async with self._database.reading() as db:
                await self._count(db)
        return generate_latest(self._registry)

    async def _count(self, db: Session) -> None:
        self._received.set(await counts.received(db))
        self._waiting.set(await counts.unfinished(db))
        self._dead.set(await counts.dead_letters(db))
        for urgency, number in (await counts.open_escalations(db)).items():
            self._open.labels(urgency.value).set(number)
        now, oldest = self._clock.now(), dict.fromkeys(Lane, 0.0)
        for one in await counts.unsent(db):
            self._queued.labels(one.platform, int(one.lane)).set(one.messages)
            if one.since:
                oldest[one.lane] = max(oldest[one.lane], (now - one.since).total_seconds())
        for lane, seconds in oldest.items():
            self._oldest.labels(int(lane)).set(seconds)

    @contextmanager
    def send(self, outgoing: Outgoing) -> Iterator[None]:
        """Count one send by how it ends; what delivery is watched by."""
        where = outgoing.message.platform, int(outgoing.message.lane)
        if outgoing.message.attempts:
            self._retries.labels(*where).inc()
        outcome = "failed"  # a time-out too, which cancels it
        try:
            yield
            outcome = "sent"
        except UndeliverableError:
            outcome = "dead"
            raise
        finally:
            self._sends.labels(*where, outcome).inc()

    @contextmanager
    def transaction(self, name: str) -> Iterator[None]:
        """Time one transaction that is committed; what the database is watched by."""
        began = self._clock.monotonic()
        yield
        self._commits.labels(name).observe(self._clock.monotonic() - began)
        if name == "climb":
            self._steps.inc()

    @contextmanager
    def hearing_the_log(self) -> Iterator[None]:
        """Count what is logged inside the block, at whatever level is written down."""
        processors = structlog.get_config()["processors"]
        processors.insert(0, self._hear)  # in place: loggers that were used before keep this very list
        try:
            yield
        finally:
            processors.remove(self._hear)

    def _hear(self, _: WrappedLogger, level: str, event: EventDict) -> EventDict:
        said = str(event.get("event"))
        if said == "turn.done":
            self._done.inc()
        elif said in {"dispatch.set-aside", "reception.set-aside"}:
            self._set_aside.inc()
        if level in GRAVE:
            self._errors.labels(said if _NAMED.fullmatch(said) else "other").inc()
        return event
