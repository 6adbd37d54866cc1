"""Crash runs fork and kill, so they have a target of their own, `make crash`, and are left out of every other run."""

from functools import cache
from pathlib import Path

import pytest

from crash.account import Account
from crash.stages import PAPER
from crash.telling import Fresh, Teller, TellerOn, Undisturbed, told_undisturbed
from crash.world import Parts

HERE = Path(__file__).parent
KILLS = 100
ON_MATRIX = "test_on_matrix.py"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Collect them only when they are asked for by name."""
    if collection_path.name == ON_MATRIX:  # it takes a homeserver, and is played beside the tests of Matrix
        return None if any(ON_MATRIX in argument for argument in config.args) else True
    return None if _asked_for(config) else True


def _asked_for(config: pytest.Config) -> bool:
    return any(HERE.name in argument for argument in config.args)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--kills", type=int, default=KILLS, help="so many random kills of each kind of database")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Who asks for many kills waits for them."""
    for item in items:
        if "kills" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.timeout(300 + 10 * int(config.getoption("--kills", default=KILLS))))


def pytest_configure(config: pytest.Config) -> None:
    if getattr(config, "workerinput", None) and _asked_for(config):
        pytest.exit("crash runs fork: a worker has threads, so run them without -n", returncode=4)


@pytest.fixture(
    scope="session",
    params=[pytest.param(kind, marks=getattr(pytest.mark, kind)) for kind in ("sqlite", "postgres")],
)
def fresh(request: pytest.FixtureRequest) -> Fresh:
    """Makes an empty database, of each kind."""
    made: Fresh = request.getfixturevalue(f"fresh_{request.param}")
    return made


@pytest.fixture(scope="session")
def parts() -> Parts:
    """What is read once."""
    return Parts.read()


@pytest.fixture(scope="session")
def undisturbed_on(fresh: Fresh, parts: Parts, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    """How the story ends on a stage when nobody dies; told once for each kind of database."""
    return cache(lambda stage: told_undisturbed(Teller(fresh, tmp_path_factory.mktemp("undisturbed"), parts, stage)))


@pytest.fixture
def undisturbed(undisturbed_on: Undisturbed) -> Account:
    """The same on the paper platform."""
    account = undisturbed_on(PAPER).account
    assert account
    return account


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """How many random kills are asked for, of each kind of database."""
    return int(request.config.getoption("--kills"))


@pytest.fixture
def teller_on(fresh: Fresh, parts: Parts, tmp_path: Path) -> TellerOn:
    """Tells the story on any stage."""
    return lambda stage: Teller(fresh, tmp_path, parts, stage)
