"""Tests over a real homeserver have a target of their own, `make test-matrix`, and are left out of every other run."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Collect them only when they are asked for by name."""
    del collection_path
    return None if any(HERE.name in argument for argument in config.args) else True
