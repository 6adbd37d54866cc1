"""What starting the demo costs, against importing its libraries alone.

Both are fresh processes, one after the other, several times; of each the cheapest counts, since other work on the
machine only adds. Prints CPU seconds and their ratio; the goal is 2.0 at most.
"""

import argparse
import os
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path

LIBRARIES = (
    "aiosqlite",
    "alembic",
    "apscheduler.schedulers.asyncio",
    "cryptography.hazmat.primitives.ciphers.aead",
    "fluent.runtime",
    "holidays",
    "jinja2",
    "pydantic_settings",
    "rapidfuzz.fuzz",
    "rapidfuzz.process",
    "sqlalchemy.ext.asyncio",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.dialects.sqlite",
    "starlette.applications",
    "starlette.routing",
    "starlette.staticfiles",
    "structlog",
    "typer",
    "uvicorn",
    "yaml",
)
"""What the demo stood on when the goal was set. It stays the yardstick, though the demo now does without two of them:
SQLAlchemy's asyncio package, and Alembic unless it has to migrate."""
GOAL = 2.0
LISTENS_WITHIN = 60.0


def cpu_of_children() -> float:
    """CPU seconds, user and system, of all ended children of this process."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cpu_of(run: Callable[[], None]) -> float:
    """CPU seconds of the processes that `run` starts and ends."""
    before = cpu_of_children()
    run()
    return cpu_of_children() - before


def import_libraries() -> None:
    """A fresh process that imports the libraries and ends."""
    code = "; ".join(f"import {name}" for name in LIBRARIES) + "; import os; os._exit(0)"
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603  our own words


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_demo() -> None:
    """The demo in a folder that is made for it, until it says on its standard output that it serves; then it is ended.

    It is ended hard, so that stopping is not counted.
    """
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        port = free_port()
        command = [sys.executable, "-m", "bot", "demo", "--port", str(port), "--folder", folder]
        log = {"BUURTPOLS_LOG_FILE": str(Path(folder) / "log.jsonl"), "BUURTPOLS_LOG_LEVEL": "WARNING"}
        with subprocess.Popen(  # noqa: S603  our own words
            command, stdout=subprocess.PIPE, env={**os.environ, **log, "PYTHONUNBUFFERED": "1"}
        ) as demo:
            try:
                wait_until_it_says(demo, str(port))
                check_it_answers(port)
            finally:
                demo.send_signal(signal.SIGKILL)


def wait_until_it_says(demo: "subprocess.Popen[bytes]", words: str) -> None:
    """Until a line of its output holds these words; reading costs it nothing."""
    for line in demo.stdout or ():
        if words in line.decode():
            return
    sys.exit("the demo ended before it served")


def check_it_answers(port: int) -> None:
    """It really listens: it answers one request for whether it is well."""
    until = time.monotonic() + LISTENS_WITHIN
    while time.monotonic() < until:
        with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            if answer.status == HTTPStatus.OK:
                return
        time.sleep(0.05)
    sys.exit("the demo does not answer")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured (default 5)")
    runs = parser.parse_args().runs
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # else both would compile every time, which takes most of it
    import_libraries()  # once, so that files are in memory and compiled
    start_demo()
    libraries, demo = [], []
    for _ in range(runs):
        libraries.append(cpu_of(import_libraries))
        demo.append(cpu_of(start_demo))
    ratio = min(demo) / min(libraries)
    print(f"importing the libraries   {min(libraries):6.3f} s CPU   (of {runs}: {max(libraries):.3f} at most)")
    print(f"demo until it serves      {min(demo):6.3f} s CPU   (of {runs}: {max(demo):.3f} at most)")
    print(f"ratio                     {ratio:6.2f}         (goal: {GOAL} at most)")


if __name__ == "__main__":
    main()
