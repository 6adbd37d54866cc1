"""What messages ask of the database: counted for some of them, or for every message of a story."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, replace

from sqlalchemy import event
from sqlalchemy.engine import ExceptionContext

from bot.app import House, build
from bot.capability import Capability, Wiring
from bot.catalogue import shipped as shipped_catalogue
from bot.previews import Previews
from bot.stories.screens import Screens
from bot.stories.story import Place
from bot.texts import shipped
from bot.wiring import wiring
from domain.clock import MovableClock
from domain.conversation import Turn
from storage.database import Database
from storage.sqlite_driver import NotAtOnceError

MOST_STATEMENTS, MOST_COMMITS = 12, 3
KEEP_AND_MARK = 2
"""Statements around a turn: the message is kept before it, and its reply marked as sent after it."""
FRAMING = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT", "PRAGMA")


@dataclass
class Work:
    """What the database was asked to do."""

    statements: list[str] = field(default_factory=list)
    commits: int = 0

    def __str__(self) -> str:
        return "\n".join([f"{self.commits} commits, {len(self.statements)} statements:", *self.statements])


@contextmanager
def counted(database: Database) -> Iterator[Work]:
    """All that is written, or read to be written, until the end of the block."""
    work = Work()
    engine = database.engine.sync_engine

    def commit(_c: object) -> None:
        work.commits += 1

    event.listen(engine, "commit", commit)
    hush = hear(database, lambda: work.statements)
    try:
        yield work
    finally:
        event.remove(engine, "commit", commit)
        hush()


def hear(database: Database, into: Callable[[], list[str]]) -> Callable[[], None]:
    """Note each statement that is written, or read to be written, `into` a list; what is given back ends that.

    What SQLite stopped on the spot to read it in the thread is one statement (docs/decisions/0019).
    """
    engine = database.engine.sync_engine

    def begun(_c: object, _cursor: object, sql: str, *_rest: object) -> None:
        if not sql.startswith(FRAMING):
            into().append(" ".join(sql.split())[:110])

    def stopped(context: ExceptionContext) -> None:
        is_later = isinstance(context.original_exception, NotAtOnceError)
        if is_later and not str(context.statement).startswith(FRAMING):
            into().pop()

    def hush() -> None:
        event.remove(engine, "before_cursor_execute", begun)
        event.remove(engine, "handle_error", stopped)

    event.listen(engine, "before_cursor_execute", begun)
    event.listen(engine, "handle_error", stopped)
    return hush


@dataclass(frozen=True)
class Cost:
    """What one transaction asked, and the conversations that ran in it."""

    transaction: str
    conversations: tuple[str, ...]
    statements: tuple[str, ...]

    @property
    def is_too_much(self) -> bool:
        """Whether a message asked for more than it may; keeping and marking are a statement each."""
        if self.transaction in {"inbox", "mark"}:
            return len(self.statements) > 1
        around = KEEP_AND_MARK if any(one.startswith("UPDATE inbox") for one in self.statements) else 0
        return self.transaction == "turn" and len(self.statements) + around > MOST_STATEMENTS

    def __str__(self) -> str:
        head = f"{self.transaction} {'+'.join(self.conversations)}: {len(self.statements)} statements"
        return "\n  ".join([head, *self.statements])


@dataclass
class Costs:
    """What the transactions of a story asked, each by itself."""

    found: list[Cost] = field(default_factory=list)

    @contextmanager
    def transaction(self, name: str) -> Iterator[None]:
        """What the database is watched by: note what is asked in one transaction that is committed."""
        statements: list[str] = []
        ran: list[str] = []
        before = _asked.set(statements), _ran.set(ran)
        try:
            yield
            self.found.append(Cost(name, tuple(ran), tuple(statements)))
        finally:
            _asked.reset(before[0])
            _ran.reset(before[1])

    def noting(self, capability: Capability) -> Capability:
        """The same, which tells when it runs."""

        async def converse(*args: object, **kwargs: object) -> Turn:
            _ran.get().append(capability.name)
            return await capability.converse(*args, **kwargs)

        return replace(capability, converse=converse)


_asked: ContextVar[list[str]] = ContextVar("asked")
_ran: ContextVar[list[str]] = ContextVar("ran")


@dataclass(frozen=True)
class Counting(Place):
    """A place that counts what is asked within transactions; on PostgreSQL reading goes over the same engine."""

    costs: Costs = field(default_factory=Costs)

    async def house(self, clock: MovableClock, screens: Screens) -> House:
        """The house as it is shipped, with somebody at each transaction."""
        database = Database(self.url)
        await database.unlock(self.master, now=clock.now())
        levels = {name: platform.level for name, platform in screens.at_work.items()}
        known = self.wiring or wiring(shipped_catalogue(), preview=Previews(shipped(), levels))
        noted = Wiring(*map(self.costs.noting, known.by_name.values()))
        elsewhere: list[str] = []
        hear(database, lambda: _asked.get(elsewhere))
        database.watched(self.costs.transaction)
        house = build(database, clock, screens.at_work, wiring=noted)
        await screens.begin(house)
        return house
