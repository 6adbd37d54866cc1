"""What systemd hears, through a real socket."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.systemd import ALIVE, READY, STOPPING, Systemd


@pytest.fixture(params=["path", "abstract"])
def ear(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[socket.socket, str]]:
    """A socket as systemd has it, and its address as it stands in the environment."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.settimeout(2)
        if request.param == "path":
            name = str(tmp_path / "notify")
            listener.bind(name)
        else:
            name = f"@buurtpols-test-{os.getpid()}"
            listener.bind("\0" + name[1:])
        yield listener, name


def test_each_word_arrives_as_it_was_said(ear: tuple[socket.socket, str]) -> None:
    listener, name = ear
    systemd = Systemd({"NOTIFY_SOCKET": name})
    for state in (READY, ALIVE, STOPPING):
        systemd.tell(state)
    assert [listener.recv(100) for _ in range(3)] == [b"READY=1", b"WATCHDOG=1", b"STOPPING=1"]


@pytest.mark.parametrize(
    ("environment", "seconds"),
    [
        ({"WATCHDOG_USEC": "60000000"}, 20.0),
        ({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": str(os.getpid())}, 20.0),
        ({"WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "1"}, None),
        ({"WATCHDOG_USEC": "soon"}, None),
        ({"WATCHDOG_USEC": "0"}, None),
        ({}, None),
    ],
)
def test_a_sign_of_life_comes_three_times_as_often_as_it_must(
    environment: dict[str, str], seconds: float | None
) -> None:
    assert Systemd({"NOTIFY_SOCKET": "/run/notify", **environment}).alive_every == seconds


def test_without_systemd_nobody_is_told() -> None:
    systemd = Systemd({"WATCHDOG_USEC": "60000000"})
    with structlog.testing.capture_logs() as logs:
        systemd.tell(READY)
    assert (systemd.alive_every, logs) == (None, [])


def test_a_socket_that_is_gone_ends_nothing(tmp_path: Path) -> None:
    with structlog.testing.capture_logs() as logs:
        Systemd({"NOTIFY_SOCKET": str(tmp_path / "gone")}).tell(ALIVE)
    assert [line["event"] for line in logs] == ["systemd.not-told"]


def test_a_socket_that_nobody_empties_holds_nothing_up(ear: tuple[socket.socket, str]) -> None:
    systemd = Systemd({"NOTIFY_SOCKET": ear[1]})
    with structlog.testing.capture_logs() as logs:
        for _ in range(5000):
            systemd.tell(ALIVE)
    assert logs
