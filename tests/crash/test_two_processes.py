"""Two processes over one PostgreSQL: one has the bot, both deal with messages, and when it dies the other goes on."""

import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config import Settings
from bot.making import make
from crash.forks import in_a_child
from crash.test_real_process import ROOT
from domain.areas import AfterHours, AreaNumbers
from domain.clock import SystemClock
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes import canaries, children
from fakes.bot_api import Person, Server, bot_api
from storage import areas, matches, people, residents
from storage.database import Database
from storage.sealing import read_master_key

TAKES_OVER_WITHIN = 20.0
PATIENCE = 60.0
NUMBERS = AreaNumbers(gp_out_of_hours="088-0000001", ggd_desk="088-0000002", confidant="088-0000003")
pytestmark = [pytest.mark.postgres, pytest.mark.timeout(400)]


@dataclass
class Office:
    """The settings that both processes share, and the processes themselves."""

    folder: Path
    url: str
    telegram: str
    running: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    @property
    def settings(self) -> dict[str, str]:
        return {
            "BUURTPOLS_DATABASE_URL": self.url.replace("+asyncpg", ""),
            "BUURTPOLS_MASTER_KEY_FILE": str(self.folder / "key"),
            "BUURTPOLS_TELEGRAM_TOKEN": canaries.TELEGRAM_TOKEN,
            "BUURTPOLS_TELEGRAM_API_URL": self.telegram,
            "BUURTPOLS_TELEGRAM_LEVEL": "text",
            "BUURTPOLS_TELEGRAM_DPIA": "2026-03-02, M. Privacy",
        }

    def start(self) -> "subprocess.Popen[bytes]":
        with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as free:
            port = str(free.getsockname()[1])
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=self.folder,
            env={
                **children.environment("run", {**self.settings, "BUURTPOLS_PORT": port}),
                "PYTHONPATH": str(ROOT),
            },
            stdout=subprocess.PIPE,
        )
        self.running.append(process)
        assert process.stdout
        assert b"http://" in process.stdout.readline()
        return process


@contextlib.contextmanager
def office(folder: Path, url: str, telegram: str, chats: dict[str, int]) -> Iterator[Office]:
    """Fatma visits B-12, Daan supervises; both are on Telegram."""
    opened = Office(folder, url, telegram)

    async def organisation() -> None:
        clock = SystemClock()
        made = Settings(database_url=SecretStr(url), master_key_file=folder / "key")
        await make(made, now=clock.now())
        database = Database(url)
        await database.unlock(read_master_key(made.master_key_file), now=clock.now())
        async with database.transaction("seed") as db:
            area = await areas.add(
                db, "Noord", hours=WorkingHours("ma-zo 00:00-24:00"), after_hours=AfterHours.NONE, numbers=NUMBERS
            )
            ids = {}
            for name, role in (("Fatma", Role.VOLUNTEER), ("Daan", Role.PROFESSIONAL), ("Els", Role.PROFESSIONAL)):
                ids[name] = await people.add(
                    db, name, posts_in=[(role, area)], phone="088-0000009", language=Language.DUTCH, now=clock.now()
                )
                await people.open_account(db, "telegram", str(chats[name]), person=ids[name], now=clock.now())
            resident = await residents.add(db, "B-12", area=area, supervisor=ids["Daan"], deputy=ids["Els"])
            await matches.add(db, resident, volunteer=ids["Fatma"], started_on=clock.now().date())
        await database.close()

    in_a_child(organisation)
    try:
        yield opened
    finally:
        for process in opened.running:
            process.kill()
            process.communicate()


async def test_when_the_one_with_the_bot_dies_the_other_takes_over(empty_postgres: str, tmp_path: Path) -> None:
    async with bot_api(token=canaries.TELEGRAM_TOKEN, check_schema=False) as server:
        people = {name: server.person(name, started=True) for name in ("Fatma", "Daan", "Els")}
        chats = {name: person.id for name, person in people.items()}
        with office(tmp_path, empty_postgres, server.url, chats) as opened:
            first = opened.start()
            fatma, daan = people["Fatma"], people["Daan"]
            await answered(server, fatma, "/help")
            opened.start()
            await answered(server, fatma, "B-12 goed 60")
            assert all(violation.kind == "our-answer" for violation in server.violations)
            first.kill()
            died_at = time.monotonic()
            await answered(server, fatma, "B-12 zorg gevallen")
            await server.until(lambda: bool(daan.notified), within=PATIENCE)
            assert time.monotonic() - died_at < TAKES_OVER_WITHIN
            texts = [message.text for message in daan.notified]
            assert len(texts) == len(set(texts)), "nobody is called twice"


async def answered(server: Server, person: Person, text: str) -> None:
    """Somebody writes, and hears something back."""
    known = len(person.notified)
    await person.sends(text)
    await server.until(lambda: len(person.notified) > known, within=PATIENCE)
