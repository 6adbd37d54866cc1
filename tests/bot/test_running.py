"""The program while it serves: a taken port, the end within five seconds, and nothing lost over a restart."""

import asyncio
import contextlib
import json
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import urllib.request
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from fakes import canaries, children

ROOT = Path(__file__).parents[2]
ENDS_WITHIN = 5.0
INVITE = "KANAR-1EGE7-0123A-BCDEF-GHJKM9"
PARTS = ("database", "urgent", "tick", "delivery", "dispatch", "gateways", "clock")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def initialised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which `buurtpols init` was said."""
    folder = tmp_path_factory.mktemp("initialised")
    assert run_to_end(folder, ["init"], {}).returncode == 0
    return folder


@pytest.fixture
def organisation(initialised: Path, tmp_path: Path) -> Path:
    """A folder of its own, as it is after `buurtpols init`."""
    return shutil.copytree(initialised, tmp_path / "organisation")


@asynccontextmanager
async def serving(
    folder: Path, *words: str, settings: Mapping[str, str] | None = None
) -> AsyncIterator[asyncio.subprocess.Process]:
    """The program, from the line in which it says that it serves; killed at the end if it is still there."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *words),
        cwd=folder,
        env={**children.environment(words[0], settings), "PYTHONPATH": children.path(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        assert process.stdout
        async with asyncio.timeout(40):
            line = await process.stdout.readline()
        assert b"http://127.0.0.1" in line, (line, process.stderr and await process.stderr.read())
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def ask(port: int, path: str, data: object = None) -> Any:  # noqa: ANN401  JSON
    def send() -> Any:  # noqa: ANN401
        body = json.dumps(data).encode() if data is not None else None
        headers = {"Content-Type": "application/json", "X-Buurtpols": "1"}
        request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", data=body, headers=headers)
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return json.loads(answer.read() or b"null")

    return await asyncio.to_thread(send)


async def ended(process: asyncio.subprocess.Process, name: signal.Signals) -> int | None:
    process.send_signal(name)
    async with asyncio.timeout(ENDS_WITHIN):
        return await process.wait()


@asynccontextmanager
async def open_stream(port: int, path: str) -> AsyncIterator[asyncio.StreamReader]:
    """An event stream that stays open, after its first words."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n".encode())
    await writer.drain()
    assert b"200" in await reader.readline()
    await reader.readuntil(b"data:")
    yield reader
    writer.close()


async def test_the_demo_is_filled_once_its_clock_goes_on_and_it_ends_in_time(tmp_path: Path) -> None:
    port = free_port()
    async with serving(tmp_path, "demo", "--port", str(port)) as process, open_stream(port, "/demo/api/stream"):
        state = await ask(port, "/demo/api/state")
        assert sorted({one["role"] for one in state["people"]}) == [
            "coordinator",
            "manager",
            "professional",
            "volunteer",
        ]
        assert state["now"].startswith("2026-03-03T09:0")
        await ask(port, "/demo/api/clock", {"minutes": 60})
        assert await ended(process, signal.SIGTERM) == 0
    assert {path.name for path in (tmp_path / ".demo").iterdir()} == {"demo.key", "demo.sqlite"}
    async with serving(tmp_path, "demo", "--port", str(port)) as process, open_stream(port, "/demo/api/stream"):
        again = await ask(port, "/demo/api/state")
        assert {one["id"] for one in again["people"]} == {one["id"] for one in state["people"]}
        assert again["now"] >= "2026-03-03T10:00"
        await ask(port, "/demo/api/reset", {})
        fresh = await ask(port, "/demo/api/state")
        assert fresh["now"].startswith("2026-03-03T09:0")
        assert {one["name"] for one in fresh["people"]} == {one["name"] for one in state["people"]}
        assert not {one["id"] for one in fresh["people"]} & {one["id"] for one in state["people"]}
        assert await ended(process, signal.SIGINT) == 0
    with contextlib.closing(sqlite3.connect(tmp_path / ".demo" / "demo.sqlite")) as database:
        database.execute("DROP TABLE drafts")
        database.commit()
    async with serving(tmp_path, "demo", "--port", str(port)) as process:
        anew = await ask(port, "/demo/api/state")
        assert not {one["id"] for one in anew["people"]} & {one["id"] for one in fresh["people"]}, "its tables were old"
        assert await ended(process, signal.SIGTERM) == 0


async def test_an_organisation_is_served(organisation: Path, tmp_path: Path) -> None:
    port = free_port()
    settings = {"BUURTPOLS_PORT": str(port)}
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        settings["NOTIFY_SOCKET"] = str(tmp_path / "notify")
        async with serving(organisation, "run", settings=settings) as process:
            assert systemd.recv(100, socket.MSG_DONTWAIT) == b"READY=1"
            assert await ask(port, "/healthz") == {"ok": True}
            assert await ask(port, "/readyz") == {"ok": True, "parts": dict.fromkeys(PARTS, True)}
            counted = await asyncio.to_thread(urllib.request.urlopen, f"http://127.0.0.1:{port}/metrics")
            assert b"buurtpols_part_well" in counted.read()
            front = await asyncio.to_thread(urllib.request.urlopen, f"http://127.0.0.1:{port}/")
            assert b'name="code"' in front.read()
            assert await ended(process, signal.SIGTERM) == 0
            assert systemd.recv(100, socket.MSG_DONTWAIT) == b"STOPPING=1"


@pytest.mark.parametrize("words", [["demo", "--port"], ["run"]])
def test_a_taken_port_is_one_clear_line(tmp_path: Path, words: Sequence[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        settings = {"BUURTPOLS_PORT": port, "LC_ALL": "C.UTF-8"}
        done = run_to_end(tmp_path, [*words, port] if words[-1] == "--port" else words, settings)
    assert done.returncode == 1
    assert done.stdout == ""
    other = int(port) + 1
    assert done.stderr.splitlines() == [
        f"Poort {port} is al in gebruik. Kies een andere met BUURTPOLS_PORT={other}. Bij make demo is dat PORT={other}."
    ]
    assert list(tmp_path.iterdir()) == []


async def test_a_second_program_on_the_same_file_is_one_clear_line(organisation: Path) -> None:
    settings = {"BUURTPOLS_PORT": str(free_port()), "LC_ALL": "C.UTF-8"}
    async with serving(organisation, "run", settings=settings) as process:
        other = {**settings, "BUURTPOLS_PORT": str(free_port())}
        done = await asyncio.to_thread(run_to_end, organisation, ["run"], other)
        assert done.returncode == 1
        assert done.stderr.splitlines() == [
            "Er draait al een Buurtpols op buurtpols.sqlite. Stop die eerst. Twee tegelijk kan alleen met PostgreSQL."
        ]
        assert await ended(process, signal.SIGTERM) == 0
    async with serving(organisation, "run", settings=settings) as process:
        assert await ended(process, signal.SIGTERM) == 0


async def test_what_opens_a_door_comes_by_every_way_and_stands_in_no_log(organisation: Path) -> None:
    """The run looks for canaries in the log of this program too; here they are brought where they could get into it."""
    port = str(free_port())
    settings = {"BUURTPOLS_PORT": port, "BUURTPOLS_METRICS_TOKEN": canaries.METRICS_TOKEN}
    async with serving(organisation, "run", settings=settings) as process, httpx.AsyncClient() as http:
        for token in (canaries.METRICS_TOKEN, canaries.LINK_TOKEN, INVITE):
            bearer = {"Authorization": f"Bearer {token}", "X-Buurtpols": "1"}
            for path in ("/metrics", "/api/chat", f"/api/chat/stream?token={token}", f"/c/{token}"):
                cookie = {"Cookie": f"buurtpols={token}"}
                await http.get(f"http://127.0.0.1:{port}{path}", headers={**bearer, **cookie})
            for path in ("/api/chat/events", f"/c/{token}"):
                await http.post(f"http://127.0.0.1:{port}{path}", headers=bearer, json={"id": token, "kind": token})
        answer = await http.get(
            f"http://127.0.0.1:{port}/metrics", headers={"Authorization": f"Bearer {canaries.METRICS_TOKEN}"}
        )
        assert answer.status_code == 200
        assert await ended(process, signal.SIGTERM) == 0


def run_to_end(folder: Path, words: Sequence[str], settings: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=folder,
        env={**children.environment("run", settings), "PYTHONPATH": children.path(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
