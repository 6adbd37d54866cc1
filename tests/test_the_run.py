"""The guards of a test run itself, each seen red in a small run of its own."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from domain.people import Role
from fakes import canaries, children, surroundings
from fakes.init_data import init_data
from fakes.organisation import NOW, Organisation
from storage import invites, links

TESTS = Path(__file__).parent
UNLOADED = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
"""None of the plugins that the project uses: importing them takes longer than the small run."""


def small_run(folder: Path, plugin: str, body: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run these lines as the only test of a run that has this one plugin."""
    (folder / "test_small.py").write_text(f"import logging, subprocess, sys, pytest\n{body}\n", encoding="utf-8")
    options = ["-p", "no:cacheprovider", "-p", "no:inline_snapshot", "-c", os.devnull, "--rootdir", str(folder)]
    inherited = {name: value for name, value in os.environ.items() if name not in {"CI", "PYTEST_XDIST_WORKER"}}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, "-p", plugin, "-o", f"pythonpath={TESTS} {TESTS.parent}", folder],
        env={**inherited, "PYTHONPATH": f"{TESTS}:{TESTS.parent}", "TMPDIR": str(folder), **UNLOADED, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_canary_in_a_log_turns_the_run_red(tmp_path: Path) -> None:
    run = small_run(
        tmp_path, "fixtures_logs", "def test_it(): logging.getLogger('any').debug('kanariegele %s', 'Riet')"
    )
    assert "1 passed" in run.stdout
    assert "worker-main.jsonl:2: 'kanarie' in" in run.stdout
    assert run.returncode == 1


@pytest.mark.parametrize(
    "line",
    [
        "called Riet",
        *(canaries.WORDS, canaries.MEMORY_WORD, canaries.PHONE, canaries.PHONE_FROM_ABROAD, canaries.BSN),
        *(canaries.TELEGRAM_TOKEN, canaries.LINK_TOKEN, canaries.INVITE_CODE, canaries.PASSWORD),
        *(canaries.METRICS_TOKEN, canaries.WEBHOOK_SECRET, canaries.MATRIX_TOKEN),
        "syt_Ym90LWI0ZmE2ZjZm_OLzcuVxYbEqWwTdSkhJf_1Ab2Cd",
        *("ABCDE-FGHJK-MNPQR-STVWX-YZ0123", "code=ABCDEFGHJKMNPQRSTVWXYZ0123,"),
        *("/app#tgWebAppData=query", "query_id=AAH&user=", "said: auth_date%3D177"),
        *("0673926415", "+31673926415", "06 73 92 64 15", "7392.64.155"),
    ],
)
def test_each_canary_is_found(tmp_path: Path, line: str) -> None:
    (tmp_path / "log").write_text(f"{{}}\n{line}\n", encoding="utf-8")
    assert [finding.split(" ")[0] for finding in canaries.found_in(tmp_path / "log")] == ["log:2:"]


@pytest.mark.parametrize("made_up", ["link", "session", "invite", "init-data"])
async def test_what_opens_a_door_is_a_canary_wherever_it_is_made(
    made_up: str, office: Organisation, tmp_path: Path
) -> None:
    person = await office.person("Fatma", Role.VOLUNTEER)
    account = await office.account("Fatma")
    async with office.database.transaction("test") as db:
        tokens = {
            "link": await links.make_link(db, account, now=NOW),
            "session": await links.open_session(db, account, now=NOW),
            "invite": await invites.make(db, person, now=NOW),
            "init-data": init_data(5, at=NOW),
        }
    log = tmp_path / "tried"
    log.write_text(tokens[made_up], encoding="utf-8")
    assert canaries.found_in(log)


def test_a_child_makes_up_tokens_that_are_canaries() -> None:
    command = [sys.executable, "-c", "import secrets; print(secrets.token_urlsafe(17))"]
    environment = {"PYTHONPATH": children.path(), "PATH": os.environ["PATH"]}
    assert subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.startswith(
        "kanarie_"
    )


def test_what_is_no_canary_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("2026-03-02T10:00:00.739+00:00 else 739264 0006-7392-1415", encoding="utf-8")
    assert canaries.found_in(tmp_path / "log") == []


def test_a_worker_that_stops_logging_turns_the_run_red(tmp_path: Path) -> None:
    run = small_run(tmp_path, "fixtures_logs", "def test_it(): logging.getLogger().handlers.clear()")
    assert "worker-main.jsonl: has no end" in run.stdout
    assert run.returncode == 1


def test_a_child_without_its_log_turns_the_run_red(tmp_path: Path) -> None:
    body = """
from fakes import children
def test_it(): subprocess.run([sys.executable, "-c", ""], env=children.environment("silent"), check=True)
"""
    run = small_run(tmp_path, "fixtures_logs", body)
    assert "-silent.jsonl: missing or empty" in run.stdout
    assert run.returncode == 1


def test_a_child_that_logs_is_well(tmp_path: Path) -> None:
    body = f"""
from fakes import children
CHILD = '''
import os, pathlib, structlog
from bot import logs
logs.configure(os.environ["BUURTPOLS_LOG_LEVEL"], pathlib.Path(os.environ["BUURTPOLS_LOG_FILE"]))
structlog.get_logger().debug("child.began")
'''
def test_it():
    subprocess.run([sys.executable, "-c", CHILD], env=children.environment("talks"), check=True, cwd="{TESTS.parent}")
"""
    run = small_run(tmp_path, "fixtures_logs", body)
    assert run.returncode == 0, run.stdout


def test_a_skip_is_a_failure_in_ci(tmp_path: Path) -> None:
    body = "def test_it(): pytest.skip('not today')"
    assert "1 failed" in small_run(tmp_path, "fixtures_ci", body, CI="true").stdout


def test_what_is_missing_is_named_in_a_line_each(tmp_path: Path) -> None:
    run = small_run(tmp_path, "fixtures_ci", "def test_it(chromium): pass", PATH=str(tmp_path))
    assert "no chromium here: the pages are not tried (Debian: apt install chromium)" in run.stdout.splitlines()
    assert "1 skipped" in run.stdout


@pytest.mark.parametrize("host", ["192.0.2.1", "example.org", "2001:db8::1"])
def test_no_test_reaches_another_machine(host: str) -> None:
    with pytest.raises(PermissionError, match="which is not this machine"):
        socket.create_connection((host, 9), timeout=1)


def test_nothing_is_missing_in_ci() -> None:
    if os.environ.get("CI"):
        assert surroundings.missing() == {}


def test_folders_in_memory_need_room(tmp_path: Path) -> None:
    assert surroundings.roomy(tmp_path, room=1) == tmp_path
    assert surroundings.roomy(tmp_path, room=2**80) is None
    assert surroundings.roomy(tmp_path / "nowhere", room=1) is None
