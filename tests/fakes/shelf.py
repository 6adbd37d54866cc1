"""PostgreSQL databases of one worker that are cleared and used again: making one for each test cost half its time."""

import asyncio
import itertools
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

import asyncpg

from fakes import schema

Result = TypeVar("Result")

# A test that changes tables leaves its mark, and its database is not used again. Deleting a few rows costs a fortieth
# of TRUNCATE, which makes new files for all that refers to a table; that is for tables that have become long. Triggers
# of foreign keys rest while rows go; a sequence starts again with `setval`, which is no change of a table.
CLEARING = """
CREATE SCHEMA upkeep;
CREATE TABLE upkeep.changed (what text);
CREATE FUNCTION upkeep.clear() RETURNS boolean LANGUAGE plpgsql SET session_replication_role = replica AS $$
DECLARE one record; long text;
BEGIN
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
  IF EXISTS (SELECT FROM upkeep.changed) THEN RETURN false; END IF;
  FOR one IN SELECT oid::regclass AS name, relkind FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S') LOOP
    IF one.relkind = 'S' THEN PERFORM setval(one.name, 1, false);
    ELSIF pg_relation_size(one.name) > 1000000 THEN long := concat_ws(', ', long, one.name);
    ELSE EXECUTE format('DELETE FROM %s', one.name);
    END IF;
  END LOOP;
  IF long IS NOT NULL THEN EXECUTE 'TRUNCATE ' || long || ' CASCADE'; END IF;
  RETURN true;
END $$;
CREATE FUNCTION upkeep.note() RETURNS event_trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO upkeep.changed VALUES (tg_tag); END $$;
CREATE EVENT TRIGGER note_changes ON ddl_command_end EXECUTE FUNCTION upkeep.note();
CREATE EVENT TRIGGER note_drops ON sql_drop EXECUTE FUNCTION upkeep.note();
"""


class Caretaker:
    """Stays connected to each database: coming anew took longer than the clearing itself."""

    def __init__(self) -> None:
        """Nowhere yet."""
        self._runner = asyncio.Runner()
        self._at: dict[str, asyncpg.Connection[asyncpg.Record]] = {}

    def clears(self, address: str) -> bool:
        """Clear a database; whether it can be used again. If not, it is left."""
        return bool(self._does(self._clear(address)))

    def close(self) -> None:
        """Leave all of them."""
        self._does(self._leave(*self._at))
        apart(self._runner.close)

    def _does(self, work: Coroutine[object, object, Result]) -> Result:
        return apart(lambda: self._runner.run(work))

    async def _clear(self, address: str) -> bool:
        if address not in self._at:
            self._at[address] = await asyncpg.connect(address.replace("+asyncpg", ""))
        is_well = await self._at[address].fetchval("SELECT upkeep.clear()")
        if not is_well:
            await self._leave(address)
        return bool(is_well)

    async def _leave(self, *addresses: str) -> None:
        for address in addresses:
            await self._at.pop(address).close()


@dataclass
class Shelf:
    """The databases of `worker` on the server at `server` (`postgresql+asyncpg://…/postgres`), until it is closed."""

    server: str
    worker: str
    _free: list[str] = field(default_factory=list)
    _numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    _caretaker: Caretaker = field(default_factory=Caretaker)

    def __post_init__(self) -> None:
        template = f"template_{self.worker}"
        command(self.server, f"CREATE DATABASE {template}")
        apart(lambda: schema.lay(self.address(template)))
        command(self.address(template), CLEARING)

    def address(self, name: str) -> str:
        """Where that database is, for the program."""
        return f"{self.server.rpartition('/')[0]}/{name}"

    def take(self) -> str:
        """The name of a database with all tables and no rows."""
        if self._free:
            return self._free.pop()
        name = f"test_{self.worker}_{next(self._numbers)}"
        command(self.server, f"CREATE DATABASE {name} TEMPLATE template_{self.worker}")
        return name

    def put_back(self, name: str) -> None:
        """Clear it for the next test, or drop it when its tables were changed. Whoever is connected is cut off."""
        if self._caretaker.clears(self.address(name)):
            self._free.append(name)
        else:
            command(self.server, f"DROP DATABASE {name} WITH (FORCE)")

    def close(self) -> None:
        """Leave the server."""
        self._caretaker.close()


def command(address: str, sql: str) -> object:
    """Have the server at `address` do this, outside any test's event loop; the first value of a SELECT."""

    async def run() -> object:
        connection = await asyncpg.connect(address.replace("+asyncpg", ""))
        try:
            return await (connection.fetchval(sql) if sql.startswith("SELECT") else connection.execute(sql))
        finally:
            await connection.close()

    return apart(lambda: asyncio.run(run()))


def apart(work: Callable[[], Result]) -> Result:
    """Do it in a thread of its own, where no test's event loop is in the way."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(work).result()
