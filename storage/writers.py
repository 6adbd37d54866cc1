"""SQLite's writers: one at a time, and quick ones that wait behind each other share one commit.

A commit waits for the disk, longer than all the rest of a message's work takes. So a quick transaction that ends while
others wait is not committed yet: it stays as a savepoint, the next goes on behind it, and none returns before the
commit that holds them all. Each stays whole by itself: what one does wrong is rolled back to its own savepoint.
"""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from sqlalchemy import Connection

from storage.at_once import said
from storage.awaited import AwaitedConnection, AwaitedEngine, to_its_end

MOST = 32
"""So many share a commit; the first of them waits for all the others."""


@dataclass
class _Group:
    """Transactions that will be committed together."""

    connection: AwaitedConnection
    ended: "asyncio.Future[None]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    members: int = 0


class Writers:
    """The queue of those who write, in the order in which they came."""

    def __init__(self, engine: AwaitedEngine) -> None:
        """Nobody writes yet."""
        self._engine = engine
        self._turn = asyncio.Lock()
        self._group: _Group | None = None
        self._quick_behind = 0
        self._committing: set[asyncio.Task[None]] = set()

    @asynccontextmanager
    async def transaction(self, *, quick: bool) -> AsyncIterator[AwaitedConnection]:
        """A transaction, committed when this returns; what is not `quick` waits for nobody's commit but its own."""
        group = await self._joined(quick=quick)
        try:
            await said(group.connection, "SAVEPOINT member")
            yield group.connection
            await said(group.connection, "RELEASE SAVEPOINT member")
        except BaseException:
            await asyncio.shield(self._started(group, undo=True))
            raise
        if quick and self._quick_behind and group.members < MOST:
            self._turn.release()
            await asyncio.shield(group.ended)
        else:
            await asyncio.shield(self._started(group))
            group.ended.result()

    @asynccontextmanager
    async def nobody(self) -> AsyncIterator[None]:
        """Nobody writes inside."""
        async with self._turn:
            if self._group is not None:
                await asyncio.shield(self._begun(self._commit(self._group)))
            yield

    async def _joined(self, *, quick: bool) -> _Group:
        """Wait for our turn; then the group that waits for us, or a new one."""
        self._quick_behind += quick
        try:
            await self._turn.acquire()
        except BaseException:
            if self._group is not None:
                _ = self._begun(self._left_behind())  # it may have waited for us alone
            raise
        finally:
            self._quick_behind -= quick
        try:
            if self._group is not None and not quick:
                await asyncio.shield(self._begun(self._commit(self._group)))
            if self._group is None:
                self._group = _Group(await self._connected(quick=quick))
        except BaseException:
            self._turn.release()
            raise
        self._group.members += 1
        return self._group

    async def _connected(self, *, quick: bool) -> AwaitedConnection:
        """A connection in its transaction.

        That is begun by itself: SQLAlchemy would not begin again after a first statement that could not do so at once,
        since another program holds the file, and each statement would then be kept by itself.
        """
        connection = await self._engine.opened()
        try:
            (await connection.driver()).changes_at_once = quick
            await to_its_end(connection.run_sync(Connection.begin))
        except BaseException:
            await asyncio.shield(self._begun(connection.close()))
            raise
        return connection

    def _started(self, group: _Group, *, undo: bool = False) -> "asyncio.Task[None]":
        return self._begun(self._end(group, undo=undo))

    def _begun(self, work: Coroutine[object, object, None]) -> "asyncio.Task[None]":
        task = asyncio.create_task(work)
        self._committing.add(task)
        task.add_done_callback(self._committing.discard)
        return task

    async def _left_behind(self) -> None:
        async with self.nobody():
            pass

    async def _end(self, group: _Group, *, undo: bool) -> None:
        """The last of a group commits for all."""
        try:
            await self._commit(group, undo=undo)
        finally:
            self._turn.release()

    async def _commit(self, group: _Group, *, undo: bool = False) -> None:
        """Commit, and let everybody of the group know; whoever asked looks at `ended`.

        With `undo` the last one failed: it is undone first, and so does not take others with it.
        """
        self._group = None
        try:
            if undo and group.members == 1:
                await group.connection.rollback()
            elif undo:
                await said(group.connection, "ROLLBACK TO SAVEPOINT member")
                await said(group.connection, "RELEASE SAVEPOINT member")
            await group.connection.commit()
        except Exception as error:  # noqa: BLE001  handed to everybody who waits
            group.ended.set_exception(error)
            group.ended.exception()  # it may be that nobody waits
        else:
            group.ended.set_result(None)
        finally:
            await group.connection.close()
