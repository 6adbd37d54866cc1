"""Rules of the whole house that no linter knows."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "domain", "handlers", "scheduler", "storage")
MODULES = sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def commits(source: str) -> bool:
    return re.search(r"\.commit\(|engine\.begin\(", source) is not None


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_one_place_commits(module: Path) -> None:
    place = module.relative_to(ROOT).as_posix()
    if place not in {"storage/database.py", "storage/writers.py"} and not place.startswith("storage/migrations/"):
        assert not commits(module.read_text(encoding="utf-8")), "go through storage.database.Database.transaction"


def test_a_commit_is_found() -> None:
    assert commits("await connection.commit()")
    assert commits("async with self.engine.begin() as connection:")
    assert not commits("db.begin_nested()  # a savepoint")


def test_the_rooms_are_all_there() -> None:
    assert {path.relative_to(ROOT).parts[0] for path in MODULES} == set(ROOMS)
