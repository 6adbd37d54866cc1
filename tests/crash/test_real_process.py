"""The real program, killed after each message of a report and started again: the story goes on."""

import contextlib
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
from pydantic import SecretStr

from bot.config import Settings
from bot.making import make
from crash.forks import in_a_child
from domain.areas import AfterHours, AreaNumbers
from domain.clock import SystemClock
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes import children
from storage import areas, links, matches, people, residents
from storage.database import Database
from storage.sealing import read_master_key

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
WHO = {"Fatma": Role.VOLUNTEER, "Daan": Role.PROFESSIONAL, "Els": Role.PROFESSIONAL}
pytestmark = [pytest.mark.sqlite, pytest.mark.timeout(400)]


@dataclass
class Program:
    """`buurtpols run` over one folder; it can be killed and started again, and its port stays."""

    folder: Path
    port: int
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def settings(self) -> dict[str, str]:
        return {
            "BUURTPOLS_DATABASE_URL": f"sqlite:///{self.folder}/buurtpols.sqlite",
            "BUURTPOLS_MASTER_KEY_FILE": str(self.folder / "key"),
            "BUURTPOLS_PORT": str(self.port),
        }

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=self.folder,
            env={**children.environment("run", self.settings), "PYTHONPATH": children.path(ROOT)},
            stdout=subprocess.PIPE,
        )
        assert self.process.stdout
        assert b"http://" in self.process.stdout.readline()

    def kill(self) -> None:
        """As kill -9 does."""
        if self.process:
            self.process.kill()
            self.process.communicate()
            self.process = None


@dataclass
class Phone:
    """One person's web page: it sends what is not known to be received again, under the same id."""

    http: httpx.Client
    token: str
    _sent: int = field(default=0)

    def messages(self) -> list[dict[str, Any]]:
        answer = self.http.get("/api/chat", headers={"Authorization": f"Bearer {self.token}"})
        assert answer.status_code == 200, answer.text
        return [one for one in answer.json()["messages"] if one["from"] == "bot"]

    def types(self, text: str) -> None:
        self._sent += 1
        event = {"id": f"event-{self._sent}", "kind": "text", "text": text}
        headers = {"Authorization": f"Bearer {self.token}", "X-Buurtpols": "1"}
        assert self.http.post("/api/chat/events", json=event, headers=headers).status_code == 202

    def sees(self, number: int) -> None:
        """Wait until there are so many messages."""
        until = time.monotonic() + PATIENCE
        while len(found := self.messages()) < number:
            assert time.monotonic() < until, [one["text"] for one in found]
            time.sleep(0.05)


async def organisation(folder: Path, settings: dict[str, str]) -> dict[str, str]:
    """Three people with a session of the web chat each; the tokens by name."""
    clock = SystemClock()
    made = Settings(
        database_url=SecretStr(settings["BUURTPOLS_DATABASE_URL"].replace("sqlite:", "sqlite+aiosqlite:")),
        master_key_file=folder / "key",
    )
    await make(made, now=clock.now())
    database = Database(made.database_url.get_secret_value())
    await database.unlock(read_master_key(made.master_key_file), now=clock.now())
    tokens = {}
    async with database.transaction("seed") as db:
        numbers = AreaNumbers(gp_out_of_hours="088-0000001", ggd_desk="088-0000002", confidant="088-0000003")
        area = await areas.add(
            db, "Noord", hours=WorkingHours("ma-zo 00:00-24:00"), after_hours=AfterHours.NONE, numbers=numbers
        )
        ids = {}
        for name, role in WHO.items():
            ids[name] = await people.add(
                db, name, posts_in=[(role, area)], phone="088-0000009", language=Language.DUTCH, now=clock.now()
            )
            account = await people.open_account(db, "web", name, person=ids[name], now=clock.now())
            tokens[name] = await links.open_session(db, account, now=clock.now())
        for code in ("B-07", "B-12"):
            resident = await residents.add(db, code, area=area, supervisor=ids["Daan"], deputy=ids["Els"])
            await matches.add(db, resident, volunteer=ids["Fatma"], started_on=datetime(2026, 1, 5, tzinfo=UTC).date())
    await database.close()
    return tokens


@contextlib.contextmanager
def program(folder: Path) -> Iterator[tuple[Program, dict[str, str]]]:
    folder.mkdir()
    with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = int(free.getsockname()[1])
    running = Program(folder, port)
    tokens = in_a_child(lambda: organisation(folder, running.settings))
    running.start()
    try:
        yield running, tokens
    finally:
        running.kill()


def told(folder: Path, *, after_each: Callable[[Program], None]) -> dict[str, list[str]]:
    """A report from its first word until the volunteer hears who has it; what everybody read, digits hidden."""
    with program(folder) as (running, tokens):
        web = httpx.Client(base_url=f"http://127.0.0.1:{running.port}", timeout=30)
        phones = {name: Phone(web, token) for name, token in tokens.items()}
        with web:
            for who, text, (reader, number) in STORY:
                phones[who].types(text)
                after_each(running)
                phones[reader].sees(number)
            for phone in phones.values():  # whatever would come twice has come before the answer to this
                known = len(phone.messages())
                phone.types("/help")
                phone.sees(known + 1)
            read = {name: phone.messages() for name, phone in phones.items()}
    for messages in read.values():
        assert len({one["key"] for one in messages}) == len(messages)
    return {name: [re.sub(r"\d", "#", one["text"]) for one in messages] for name, messages in read.items()}


STORY = (
    ("Fatma", "Bezoek", ("Fatma", 1)),
    ("Fatma", "B-07", ("Fatma", 2)),
    ("Fatma", "Goed", ("Fatma", 3)),
    ("Fatma", "60 minuten", ("Fatma", 4)),
    ("Fatma", "Zorg melden", ("Fatma", 5)),
    ("Fatma", "Gevallen", ("Fatma", 6)),
    ("Fatma", "B-12", ("Daan", 1)),
    ("Daan", "1", ("Daan", 2)),
)


def killed_and_started(running: Program) -> None:
    running.kill()
    running.start()


def test_killed_after_every_message_the_story_goes_on(tmp_path: Path) -> None:
    undisturbed = told(tmp_path / "undisturbed", after_each=lambda _running: None)
    assert len(undisturbed["Daan"]) == 3
    assert told(tmp_path / "killed", after_each=killed_and_started) == undisturbed
