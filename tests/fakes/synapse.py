"""A Synapse of its own for one test run, on a free port of 127.0.0.1 with SQLite, gone afterwards."""

import base64
import contextlib
import hashlib
import hmac
import importlib.util
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fakes import canaries

SERVER_NAME = "buurt.test"
STARTS_WITHIN = 90.0
ENDS_WITHIN = 10.0
LIMITS = {
    "rc_message": {"per_second": 0.2, "burst_count": 10},
    "rc_presence": {"per_user": {"per_second": 0.1, "burst_count": 1}},
}
"""What Synapse lets one account do when nobody has set anything."""


def is_here() -> bool:
    """Whether the wheel is in this environment."""
    return importlib.util.find_spec("synapse") is not None


@dataclass(frozen=True)
class Registered:
    """A new account with a first device."""

    user: str
    token: str
    device: str
    password: str


@dataclass
class Homeserver:
    """A running Synapse; `home` has its settings, database and log."""

    url: str
    home: Path
    secret: str
    process: subprocess.Popen[bytes] | None = None

    def register(self, name: str, *, password: str = canaries.PASSWORD, admin: bool = False) -> Registered:
        """Make an account by the shared secret; the name gets an ending of its own, so it is never taken."""
        name = f"{name}-{secrets.token_hex(4)}"
        address = f"{self.url}/_synapse/admin/v1/register"
        nonce = _json(address)["nonce"]
        wanted = "\0".join((nonce, name, password, "admin" if admin else "notadmin"))
        mac = hmac.new(self.secret.encode(), wanted.encode(), hashlib.sha1).hexdigest()
        made = _json(address, nonce=nonce, username=name, password=password, admin=admin, mac=mac)
        return Registered(made["user_id"], made["access_token"], made["device_id"], password)

    def log_in(self, account: Registered, **more: str) -> Registered:
        """The same account on a new device, or with another token on the one that is named."""
        address = f"{self.url}/_matrix/client/v3/login"
        who = {"type": "m.id.user", "user": account.user}
        made = _json(address, type="m.login.password", identifier=who, password=account.password, **more)
        return Registered(account.user, made["access_token"], made["device_id"], account.password)

    def upload_keys(self, account: Registered, keys: Mapping[str, Any]) -> int:
        """Publish a device's first keys; how many for one use each."""
        address = f"{self.url}/_matrix/client/v3/keys/upload"
        counts = _json(address, account.token, **keys)["one_time_key_counts"]
        return int(counts["signed_curve25519"])

    def lift_limits(self, account: Registered) -> None:
        """What an administrator does for an account that must not be limited."""
        self._administers(account, "override_ratelimit", messages_per_second=0, burst_count=0)

    def token_of_no_device(self, account: Registered) -> str:
        """What an administrator gets who acts as somebody."""
        return str(self._administers(account, "login", valid_until_ms=None)["access_token"])

    def _administers(self, account: Registered, what: str, **body: object) -> dict[str, Any]:
        admin = self.register("beheer", admin=True)
        return _json(f"{self.url}/_synapse/admin/v1/users/{account.user}/{what}", admin.token, **body)

    def start(self) -> None:
        """Start it, and wait until it answers.

        Raises:
            TimeoutError: it does not.
        """
        with (self.home / "out").open("ab") as out:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "synapse.app.homeserver", "-c", self.home / "homeserver.yaml"],
                env={name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
                cwd=self.home,
                stdout=out,
                stderr=out,
            )
        until = time.monotonic() + STARTS_WITHIN
        while not self._answers():
            if time.monotonic() > until or self.process.poll() is not None:
                raise TimeoutError((self.home / "out").read_text(encoding="utf-8")[-2000:])
            time.sleep(0.05)  # it tells nobody when it is ready

    def stop(self) -> None:
        """End it; what it knows stays."""
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/health", timeout=1):  # noqa: S310  ours
                return True
        except OSError:
            return False


@contextlib.contextmanager
def homeserver(**settings: Any) -> Iterator[Homeserver]:  # noqa: ANN401  what Synapse takes
    """One that limits nobody, unless `settings` say otherwise."""
    home = Path(tempfile.mkdtemp(prefix="buurtpols-synapse-"))
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = int(probe.getsockname()[1])
    served = Homeserver(f"http://127.0.0.1:{port}", home, secrets.token_hex())
    try:
        _write_settings(served, port, settings)
        served.start()
        yield served
    finally:
        served.stop()
        shutil.rmtree(home, ignore_errors=True)


def _write_settings(served: Homeserver, port: int, more: dict[str, Any]) -> None:
    """JSON is YAML too."""
    home = served.home
    seed = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    (home / "signing.key").write_text(f"ed25519 a_test {seed}\n", encoding="utf-8")
    logged = {"log": {"class": "logging.FileHandler", "filename": str(home / "log")}}
    (home / "log.yaml").write_text(
        json.dumps({"version": 1, "handlers": logged, "root": {"level": "WARNING", "handlers": ["log"]}}),
        encoding="utf-8",
    )
    no_limit = {"per_second": 10_000, "burst_count": 10_000}
    listener = {"port": port, "type": "http", "bind_addresses": ["127.0.0.1"], "tls": False}
    settings: dict[str, Any] = {
        "server_name": SERVER_NAME,
        "public_baseurl": served.url,
        "pid_file": str(home / "pid"),
        "listeners": [{**listener, "resources": [{"names": ["client"], "compress": False}]}],
        "database": {"name": "sqlite3", "args": {"database": str(home / "database")}},
        "media_store_path": str(home / "media"),
        "signing_key_path": str(home / "signing.key"),
        "macaroon_secret_key": secrets.token_hex(),
        "form_secret": secrets.token_hex(),
        "registration_shared_secret": served.secret,
        "report_stats": False,
        "trusted_key_servers": [],
        "suppress_key_server_warning": True,
        "presence": {"enabled": False},
        "bcrypt_rounds": 4,
        "log_config": str(home / "log.yaml"),
        "rc_message": no_limit,
        "rc_presence": {"per_user": no_limit},
        "rc_registration": no_limit,
        "rc_login": dict.fromkeys(("address", "account", "failed_attempts"), no_limit),
        "rc_joins": {"local": no_limit, "remote": no_limit},
        "rc_joins_per_room": no_limit,
        "rc_invites": dict.fromkeys(("per_room", "per_user", "per_issuer"), no_limit),
        "rc_room_creation": no_limit,
        **more,
    }
    (home / "homeserver.yaml").write_text(json.dumps(settings), encoding="utf-8")


def _json(address: str, token: str = "", **body: object) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    request = urllib.request.Request(address, data=json.dumps(body).encode() if body else None, headers=headers)  # noqa: S310  ours
    with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310  ours
        found: dict[str, Any] = json.load(answer)
    return found
