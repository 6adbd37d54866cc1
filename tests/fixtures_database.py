"""A fresh database for every test that asks for `database_url`, once on SQLite and once on a real PostgreSQL."""

import contextlib
import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xdist.workermanage

from fakes import postgres, schema, surroundings
from fakes.shelf import Shelf, apart, command

KINDS = [pytest.param(kind, marks=getattr(pytest.mark, kind)) for kind in ("sqlite", "postgres")]
_server = pytest.StashKey[contextlib.ExitStack]()
_address = pytest.StashKey[str]()
_numbers = itertools.count(1)


def postgres_address(config: pytest.Config) -> str:
    """The address of this run's one PostgreSQL server, started when the first asks.

    With workers that is the process that leads them; without, the only process.
    """
    if told := getattr(config, "workerinput", None):
        return str(told["postgres"])
    if _address not in config.stash:
        config.stash[_server] = contextlib.ExitStack()
        config.stash[_address] = config.stash[_server].enter_context(postgres.server())
    return config.stash[_address]


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: xdist.workermanage.WorkerController) -> None:
    """A worker is told the server's address as it is made."""
    node.workerinput["postgres"] = "" if "postgres" in surroundings.missing() else postgres_address(node.config)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    if _server in config.stash:
        config.stash[_server].close()


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty organisation's database, with all tables; it is gone after the test."""
    make: Callable[[Path], contextlib.AbstractContextManager[str]] = request.getfixturevalue(f"fresh_{request.param}")
    with make(tmp_path) as url:
        yield url


@pytest.fixture
def sqlite_url(fresh_sqlite: Callable[[Path], contextlib.AbstractContextManager[str]], tmp_path: Path) -> Iterator[str]:
    """The same on SQLite alone, for what does not depend on the kind of database."""
    with fresh_sqlite(tmp_path) as url:
        yield url


@pytest.fixture(scope="session")
def fresh_sqlite(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Path], contextlib.AbstractContextManager[str]]:
    """Makes a database in a folder by copying the one this worker laid."""
    template = tmp_path_factory.mktemp("template") / "template.sqlite"
    apart(lambda: schema.lay(f"sqlite+aiosqlite:///{template}"))

    @contextlib.contextmanager
    def fresh(folder: Path) -> Iterator[str]:
        file = folder / f"buurtpols-{next(_numbers)}.sqlite"
        if template.exists():
            shutil.copyfile(template, file)
        yield f"sqlite+aiosqlite:///{file}"

    return fresh


@pytest.fixture(scope="session")
def fresh_postgres(
    request: pytest.FixtureRequest,
) -> Iterator[Callable[[Path], contextlib.AbstractContextManager[str]]]:
    """Makes a database on the run's server, or clears one that an earlier test of this worker left."""
    if line := surroundings.missing().get("postgres"):
        pytest.skip(line)
    shelf = Shelf(postgres_address(request.config), surroundings.worker())

    @contextlib.contextmanager
    def fresh(_: Path) -> Iterator[str]:
        name = shelf.take()
        try:
            yield shelf.address(name)
        finally:
            shelf.put_back(name)

    yield fresh
    shelf.close()


@pytest.fixture
def empty_postgres(request: pytest.FixtureRequest) -> Iterator[str]:
    """A database on the run's server without any table, as an organisation begins."""
    if line := surroundings.missing().get("postgres"):
        pytest.skip(line)
    server = postgres_address(request.config)
    name = f"empty_{surroundings.worker()}_{next(_numbers)}"
    command(server, f"CREATE DATABASE {name}")
    yield f"{server.rpartition('/')[0]}/{name}"
    command(server, f"DROP DATABASE {name} WITH (FORCE)")
