"""Telling systemd how the program is, in the words of sd_notify(3); elsewhere nobody is told."""

import os
import socket
from collections.abc import Mapping

import structlog

log = structlog.get_logger()
READY = "READY=1"
ALIVE = "WATCHDOG=1"
STOPPING = "STOPPING=1"


class Systemd:
    """The socket that systemd hears through, if it started this process and wants to be told."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        """Read from the environment where systemd listens, and how often it wants a sign of life."""
        address = environment.get("NOTIFY_SOCKET", "")
        self._address = "\0" + address[1:] if address.startswith("@") else address
        mine = environment.get("WATCHDOG_PID") in {None, "", str(os.getpid())}
        waits = environment.get("WATCHDOG_USEC", "") if mine and self._address else ""
        self.alive_every = int(waits) / 1_000_000 / 3 if waits.isdecimal() and int(waits) else None
        """Seconds between two signs of life, a third of what systemd waits for; None when it waits for none."""

    def tell(self, state: str) -> None:
        """Say this to systemd; never waits, and never raises: an unheard word must not end the program."""
        if not self._address:
            return
        try:
            with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as told:
                told.setblocking(False)  # noqa: FBT003  its own signature
                told.connect(self._address)
                told.send(state.encode())
        except OSError as error:
            log.warning("systemd.not-told", state=state, reason=type(error).__name__)
