"""Programs that a test starts: each logs at DEBUG into a file of its own, which the run looks for at its end."""

import itertools
import os
from collections.abc import Mapping
from pathlib import Path

LOGS = "LOGS_OF_THIS_TEST_RUN"  # the folder of this run's logs; set by fixtures_logs.py before the first test
MARKED = Path(__file__).parent / "marked"
"""The folder that a child must have on its path, so that the tokens it makes up are canaries."""
_numbers = itertools.count(1)


def environment(name: str, settings: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment for one child process that sets up its logs; from then on its log file is expected.

    Only the given settings of Buurtpols are in it, beside where and how much it logs.
    """
    folder = Path(os.environ[LOGS])
    file = folder / f"child-{os.getpid()}-{next(_numbers)}-{name}.jsonl"
    expect(file)
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("BUURTPOLS_")}
    logs = {"BUURTPOLS_LOG_LEVEL": "DEBUG", "BUURTPOLS_LOG_FILE": str(file)}
    return {**inherited, **logs, "PYTHONPATH": str(MARKED), **(settings or {})}


def path(*folders: Path) -> str:
    """The path on which a child looks for modules: these folders, and what marks its tokens."""
    return os.pathsep.join(str(one) for one in (*folders, MARKED))


def expect(file: Path) -> None:
    """Make the run red if this log file is missing or empty at its end."""
    with (file.parent / "expected").open("a", encoding="utf-8") as names:
        names.write(f"{file.name}\n")
