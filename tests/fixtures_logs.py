"""Everything this run logs, at DEBUG and in every process, is read at its end: a canary or a missing file is red."""

import logging
import os
import shutil
import tempfile
from pathlib import Path

import pytest
import structlog

import fakes.marked.sitecustomize  # noqa: F401  it marks the tokens of this process
from bot import logs
from fakes import canaries, children, surroundings

LAST = "tests.ended"
_findings = pytest.StashKey[list[str]]()
_log = structlog.get_logger("tests")


def is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if not is_worker(config):
        os.environ[children.LOGS] = tempfile.mkdtemp(prefix="buurtpols-logs-")
    os.environ["BUURTPOLS_LOG_LEVEL"] = "DEBUG"  # for programs started without `children.environment`
    os.environ["BUURTPOLS_LOG_FILE"] = str(_folder() / f"others-{surroundings.worker()}.jsonl")
    file = _folder() / f"worker-{surroundings.worker()}.jsonl"
    target = logging.FileHandler(file, encoding="utf-8", errors="backslashreplace")
    target.setFormatter(logs.formatter())
    logging.getLogger().addHandler(target)
    logs.attach("DEBUG")
    if not _only_leads(config):
        children.expect(file)
        _log.debug("tests.began")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    config = session.config
    if not _only_leads(config):
        _log.debug(LAST)
    if is_worker(config):
        return
    config.stash[_findings] = findings = look_through(_folder())
    if findings:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    else:
        shutil.rmtree(_folder(), ignore_errors=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for finding in config.stash.get(_findings, []):
        terminalreporter.write_line(f"LOGS {_folder()}/{finding}", red=True)


def look_through(folder: Path) -> list[str]:
    """What is wrong with the logs of a run: expected ones without a line, workers cut off, and every canary."""
    found = []
    for name in (folder / "expected").read_text(encoding="utf-8").split():
        file = folder / name
        if not file.exists() or not file.stat().st_size:
            found.append(f"{name}: missing or empty; this process did not log where it should")
        elif name.startswith("worker-") and LAST not in file.read_text(encoding="utf-8"):
            found.append(f"{name}: has no end; a test took the logs away, or the worker died")
    for file in sorted(folder.glob("*.jsonl")):
        found += canaries.found_in(file)[:20]
    return found


def _folder() -> Path:
    return Path(os.environ[children.LOGS])


def _only_leads(config: pytest.Config) -> bool:
    """Whether this process runs no tests itself, since workers do."""
    return not is_worker(config) and bool(config.getoption("numprocesses", default=None))
