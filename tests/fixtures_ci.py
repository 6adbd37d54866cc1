"""In CI nothing may be skipped; elsewhere what is missing is named in one line each, with what would help."""

import os
from collections.abc import Generator
from pathlib import Path

import pytest

from fakes import surroundings


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A skip is a failure in CI: what did not run has not been shown."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        report.outcome, report.longrepr = "failed", f"{item.nodeid} was skipped: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in surroundings.missing().values():
        terminalreporter.write_line(line, yellow=True)


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The browser's program; a test that asks for it is skipped where it, or what Playwright needs, is missing."""
    lines = surroundings.missing()
    for name in ("chromium", "libatomic1"):
        if name in lines:
            pytest.skip(lines[name])
    return Path(surroundings.chromium() or "")
