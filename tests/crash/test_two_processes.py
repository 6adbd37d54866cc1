"""Two processes over one PostgreSQL: one has the bot, both deal with messages, and when it dies the other goes on."""

import asyncio
import contextlib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from sqlalchemy import Select, func, select

from bot.config import Settings
from bot.making import make
from crash.forks import in_a_child
from crash.test_real_process import ROOT
from domain.areas import AfterHours, AreaNumbers
from domain.clock import SystemClock
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes import canaries, children
from fakes.bot_api import Person, Server, bot_api, schema
from storage import areas, links, matches, people, residents
from storage.database import Database
from storage.sealing import read_master_key
from storage.tables import inbox, outbox, visits

TAKES_OVER_WITHIN = 20.0
PATIENCE = 60.0
REPORTS = 24
NUMBERS = AreaNumbers(gp_out_of_hours="088-0000001", ggd_desk="088-0000002", confidant="088-0000003")
pytestmark = [pytest.mark.postgres, pytest.mark.timeout(400)]


@pytest.fixture(scope="module", autouse=True)
def _schema() -> None:
    """What is said to the Bot API is checked; a thread that loads this would stand beside the forks."""
    schema.load()


@dataclass
class Running:
    """One of the processes, and where its pages are."""

    process: "subprocess.Popen[bytes]"
    port: int

    def kill(self) -> None:
        """As kill -9 does."""
        if self.process.returncode is None:
            self.process.kill()
            self.process.communicate()


@dataclass
class Office:
    """The settings that both processes share, the processes themselves, and the sessions of the web chat by name."""

    folder: Path
    url: str
    telegram: str
    running: list[Running] = field(default_factory=list)
    tokens: dict[str, str] = field(default_factory=dict)

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

    def start(self) -> Running:
        with contextlib.closing(socket.create_server(("127.0.0.1", 0))) as free:
            port = int(free.getsockname()[1])
        process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=self.folder,
            env={
                **children.environment("run", {**self.settings, "BUURTPOLS_PORT": str(port)}),
                "PYTHONPATH": children.path(ROOT),
            },
            stdout=subprocess.PIPE,
        )
        self.running.append(Running(process, port))
        assert process.stdout
        assert b"http://" in process.stdout.readline()
        return self.running[-1]


async def organisation(folder: Path, url: str, chats: Mapping[str, int], on_the_web: Sequence[str]) -> dict[str, str]:
    """Fatma and all who are on the web visit B-12, Daan supervises; the sessions of those on the web by name."""
    clock = SystemClock()
    made = Settings(database_url=SecretStr(url), master_key_file=folder / "key")
    await make(made, now=clock.now())
    database = await unlocked(folder, url)
    roles = dict.fromkeys(on_the_web, Role.VOLUNTEER)
    roles |= {"Fatma": Role.VOLUNTEER, "Daan": Role.PROFESSIONAL, "Els": Role.PROFESSIONAL}
    ids, tokens, now = {}, {}, clock.now()
    async with database.transaction("seed") as db:
        area = await areas.add(
            db, "Noord", hours=WorkingHours("ma-zo 00:00-24:00"), after_hours=AfterHours.NONE, numbers=NUMBERS
        )
        for name, role in roles.items():
            ids[name] = await people.add(
                db, name, posts_in=[(role, area)], phone="088-0000009", language=Language.DUTCH, now=now
            )
        for name, chat in chats.items():
            await people.open_account(db, "telegram", str(chat), person=ids[name], now=now)
        for name in on_the_web:
            account = await people.open_account(db, "web", name, person=ids[name], now=now)
            tokens[name] = await links.open_session(db, account, now=now)
        resident = await residents.add(db, "B-12", area=area, supervisor=ids["Daan"], deputy=ids["Els"])
        for name in (name for name, role in roles.items() if role is Role.VOLUNTEER):
            await matches.add(db, resident, volunteer=ids[name], started_on=now.date())
    await database.close()
    return tokens


async def unlocked(folder: Path, url: str) -> Database:
    database = Database(url)
    await database.unlock(read_master_key(folder / "key"), now=SystemClock().now())
    return database


@contextlib.contextmanager
def office(
    folder: Path, url: str, telegram: str, *, chats: Mapping[str, int], on_the_web: Sequence[str] = ()
) -> Iterator[Office]:
    opened = Office(folder, url, telegram)
    opened.tokens = in_a_child(lambda: organisation(folder, url, chats, on_the_web))
    try:
        yield opened
    finally:
        for one in opened.running:
            one.kill()


async def test_when_the_one_with_the_bot_dies_the_other_takes_over(empty_postgres: str, tmp_path: Path) -> None:
    async with bot_api(token=canaries.TELEGRAM_TOKEN) as server:
        people = {name: server.person(name, started=True) for name in ("Fatma", "Daan", "Els")}
        chats = {name: person.id for name, person in people.items()}
        with office(tmp_path, empty_postgres, server.url, chats=chats) as opened:
            first = opened.start()
            fatma, daan = people["Fatma"], people["Daan"]
            await answered(server, fatma, "/help")
            opened.start()
            await answered(server, fatma, "B-12 goed 60")
            first.kill()
            died_at = time.monotonic()
            await answered(server, fatma, "B-12 zorg gevallen")
            await server.until(lambda: bool(daan.notified), within=PATIENCE)
            assert time.monotonic() - died_at < TAKES_OVER_WITHIN
            texts = [message.text for message in daan.notified]
            assert "S-1" in texts[0], "he is called, and not told that something could not be dealt with"
            assert len(texts) == len(set(texts)), "nobody is called twice"
        assert server.violations == []


async def answered(server: Server, person: Person, text: str) -> None:
    """Somebody writes, and hears something back."""
    known = len(person.notified)
    await person.sends(text)
    await server.until(lambda: len(person.notified) > known, within=PATIENCE)


@dataclass
class Page:
    """Somebody's web chat, as their browser holds it: what is not known to be received is sent again."""

    number: int
    token: str
    is_received: bool = False

    async def reports(self, http: httpx.AsyncClient) -> None:
        """Send a whole report in one line."""
        event = {"id": f"report-{self.number}", "kind": "text", "text": "B-12 goed 60"}
        headers = {"Authorization": f"Bearer {self.token}", "X-Buurtpols": "1"}
        with contextlib.suppress(httpx.TransportError):
            answer = await http.post("/api/chat/events", json=event, headers=headers)
            assert answer.status_code == 202, answer.text
            self.is_received = True

    async def reads(self, http: httpx.AsyncClient) -> list[str]:
        answer = await http.get("/api/chat", headers={"Authorization": f"Bearer {self.token}"})
        return [one["text"] for one in answer.json()["messages"] if one["from"] == "bot"]


def web_of(one: Running) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=f"http://127.0.0.1:{one.port}", timeout=30)


async def test_when_the_one_without_the_bot_dies_what_it_took_in_is_dealt_with(
    empty_postgres: str, tmp_path: Path
) -> None:
    names = [f"Vrijwilliger {number}" for number in range(1, REPORTS + 1)]
    async with bot_api(token=canaries.TELEGRAM_TOKEN) as server:
        with office(tmp_path, empty_postgres, server.url, chats={}, on_the_web=names) as opened:
            with_bot, without = opened.start(), opened.start()
            pages = [Page(number, token) for number, token in enumerate(opened.tokens.values())]
            async with web_of(with_bot) as living, web_of(without) as dying:
                sending = [asyncio.create_task(page.reports(dying)) for page in pages]
                for number, answered in enumerate(asyncio.as_completed(sending), start=1):
                    await answered
                    if number == REPORTS // 2:
                        without.kill()
                received, left = sum(page.is_received for page in pages), await unfinished(opened)
                for page in pages:
                    if not page.is_received:
                        await page.reports(living)
                async with asyncio.timeout(PATIENCE):
                    while await unsettled(opened):  # noqa: ASYNC110  other processes tell nobody
                        await asyncio.sleep(0.5)
                read = [await page.reads(living) for page in pages]
            assert left, "it died with nothing in its hands"
            assert await recorded(opened) == REPORTS
            assert all(len(texts) == 1 for texts in read)
            print(f"{received} received when it died, {left} not dealt with")  # noqa: T201  the figure
        assert server.violations == []


async def unfinished(opened: Office) -> int:
    """How many messages were received and have not been dealt with."""
    return await _count(opened, select(func.count()).select_from(inbox).where(inbox.c.state == "new"))


async def unsettled(opened: Office) -> int:
    """How many messages were received and not dealt with, or not answered."""
    waiting = (
        select(func.count())
        .select_from(outbox)
        .where(outbox.c.state.in_(["queued", "sending"]), outbox.c.account_id.is_not(None))
    )
    return await unfinished(opened) + await _count(opened, waiting)


async def recorded(opened: Office) -> int:
    """How many visits there are, changed versions counted too."""
    return await _count(opened, select(func.count()).select_from(visits))


async def _count(opened: Office, statement: Select[int]) -> int:
    database = await unlocked(opened.folder, opened.url)
    try:
        async with database.reading() as db:
            return int((await db.run(statement)).scalar_one())
    finally:
        await database.close()
