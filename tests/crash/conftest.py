"""Crash runs fork and kill, so they have a target of their own, `make crash`, and are left out of every other run."""

from pathlib import Path

import pytest

from crash.account import Account
from crash.telling import Fresh, Teller
from crash.world import Parts

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Collect them only when they are asked for by name."""
    del collection_path
    return None if _asked_for(config) else True


def _asked_for(config: pytest.Config) -> bool:
    return any(HERE.name in argument for argument in config.args)


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
def undisturbed(fresh: Fresh, parts: Parts, tmp_path_factory: pytest.TempPathFactory) -> Account:
    """How the story ends on the paper platform when nobody dies."""
    told = Teller(fresh, tmp_path_factory.mktemp("undisturbed"), parts).tell()
    assert told.stuck == ""
    assert told.account
    assert told.account.wrong == []
    assert told.account.repeats == 0
    return told.account
