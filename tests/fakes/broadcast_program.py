"""The real program, which can be killed, and the own page of somebody who works with it."""

import asyncio
import contextlib
import socket
import sys
from dataclasses import dataclass
from pathlib import Path

import httpx

from fakes import children
from fakes.bot_api import TOKEN

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds; a busy machine is slow."""


class Program:
    """`buurtpols run`, which can be killed and started again."""

    def __init__(self, folder: Path, *, telegram_url: str) -> None:
        with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as free:
            port = int(free.getsockname()[1])
        self.settings = {
            "BUURTPOLS_DATABASE_URL": f"sqlite:///{folder}/buurtpols.sqlite",
            "BUURTPOLS_MASTER_KEY_FILE": str(folder / "key"),
            "BUURTPOLS_PORT": str(port),
            "BUURTPOLS_TELEGRAM_TOKEN": TOKEN,
            "BUURTPOLS_TELEGRAM_API_URL": telegram_url,
            "BUURTPOLS_TELEGRAM_LEVEL": "text",
        }
        self.address, self._folder = f"http://127.0.0.1:{port}", folder
        self._process: asyncio.subprocess.Process | None = None

    async def start(self, environment: dict[str, str]) -> None:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            cwd=self._folder,
            env={**environment, **self.settings, "PYTHONPATH": children.path(ROOT)},
            stdout=asyncio.subprocess.PIPE,
        )
        assert self._process.stdout
        assert b"http://" in await self._process.stdout.readline()

    async def kill(self) -> None:
        """As kill -9 does."""
        if self._process:
            self._process.kill()
            await self._process.communicate()
            self._process = None


@dataclass
class Page:
    """A coordinator's own page: what they type there is sent, and labels are as good as buttons."""

    http: httpx.AsyncClient
    token: str
    _sent: int = 0

    async def heard(self) -> list[str]:
        """What the bot says there now, oldest first."""
        answer = await self.http.get("/api/chat", headers={"Authorization": f"Bearer {self.token}"})
        return [one["text"] for one in answer.json()["messages"] if one["from"] == "bot"]

    async def says(self, *steps: str) -> None:
        """Type these, each when the bot has answered the one before."""
        headers = {"Authorization": f"Bearer {self.token}", "X-Buurtpols": "1"}
        for step in steps:
            known, self._sent = len(await self.heard()), self._sent + 1
            event = {"id": f"event-{self._sent}", "kind": "text", "text": step}
            assert (await self.http.post("/api/chat/events", json=event, headers=headers)).status_code == 202
            async with asyncio.timeout(PATIENCE):
                while len(await self.heard()) <= known:  # noqa: ASYNC110  it is another process
                    await asyncio.sleep(0.05)
