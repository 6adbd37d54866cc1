"""The program with a token: from the command line to a chat on somebody's phone, over HTTP."""

import asyncio
import signal
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.platforms.telegram.invites import invite_link
from fakes import canaries, children
from fakes.bot_api import Server
from fakes.commands import Commands, Done

ROOT = Path(__file__).parents[3]
NUMBERS = ("--gp-out-of-hours", "088-0000001", "--ggd-desk", "088-0000002", "--confidant", "088-0000003")
FATMA = ("invite", "Fatma", "--role", "volunteer", "--area", "Noord", "--phone", "06-10000001")


@dataclass
class Desk:
    """Somebody who types commands in the folder of an organisation."""

    run: Commands
    folder: Path
    server: Server

    async def types(self, *words: str, **settings: str) -> Done:
        return await asyncio.to_thread(self.run, *words, **{**telegram_at(self.server.url), **settings})

    async def asks_the_doctor(self, **settings: str) -> list[str]:
        done = await self.types("doctor", **settings)
        return [line for line in done.out.splitlines() if "Telegram" in line]


def free_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


def telegram_at(url: str) -> dict[str, str]:
    return {"BUURTPOLS_TELEGRAM_TOKEN": canaries.TELEGRAM_TOKEN, "BUURTPOLS_TELEGRAM_API_URL": url}


@pytest.fixture
async def desk(process: "subprocess.Popen[str]", tmp_path: Path, server: Server) -> Desk:
    found = Desk(Commands(process, tmp_path), tmp_path, server)
    (await found.types("init")).well()
    (await found.types("area", "add", "Noord", "--after-hours", "none", *NUMBERS)).well()
    return found


async def test_somebody_is_invited_by_a_link_and_joins_on_telegram(desk: Desk, server: Server) -> None:
    said = (await desk.types(*FATMA, "--picture", "fatma.svg")).well()
    link = next(word for line in said for word in line.split() if word.startswith("https://t.me/"))
    assert link == invite_link(server.username, said[-1])
    assert (desk.folder / "fatma.svg").read_bytes().startswith(b"<?xml")
    assert (desk.folder / "fatma.svg").stat().st_mode & 0o077 == 0, "whoever sees it is let in"
    fatma = server.person("Fatma")
    await fatma.follows(link)
    settings = {**telegram_at(server.url), "BUURTPOLS_PORT": free_port()}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=desk.folder,
        env={**children.environment("run", settings), "PYTHONPATH": children.path(ROOT)},
        stdout=subprocess.DEVNULL,
    )
    await server.until(lambda: fatma.notified, within=40)
    await fatma.presses("Nederlands")
    await server.until(lambda: len(fatma.notified) > 1, within=20)
    await fatma.presses(fatma.notified[-1].labels[0])
    await server.until(lambda: fatma.keyboard, within=20)
    assert fatma.keyboard == ["Bezoek", "Zorg melden", "Hulp voor mij", "Bel"]
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(5):
        assert await process.wait() == 0


async def test_an_invite_is_made_when_telegram_does_not_answer(desk: Desk) -> None:
    said = (await desk.types(*FATMA, **telegram_at("http://127.0.0.1:1"))).well()
    assert said[0] == "Telegram antwoordt niet. Daarom is er nu geen link, alleen de code."
    assert len(said[-1].replace("-", "")) == 26


async def test_without_telegram_the_picture_leads_to_the_page(desk: Desk) -> None:
    picture, *_, code = (await desk.types(*FATMA, "--picture", "fatma.png", BUURTPOLS_TELEGRAM_TOKEN="")).well()
    assert picture.startswith(f"De link http://127.0.0.1:8000/c/{code} als plaatje")
    assert (desk.folder / "fatma.png").read_bytes().startswith(b"\x89PNG")


async def test_the_picture_has_a_kind(desk: Desk) -> None:
    refused = (await desk.types(*FATMA, "--picture", "fatma.jpg")).refused()
    assert refused == "De naam van het plaatje moet eindigen op .png of .svg."


async def test_the_doctor_looks_at_telegram(desk: Desk) -> None:
    found = await desk.asks_the_doctor()
    assert ["buurtpols_bot" in found[0], "privacytoets" in found[1]] == [True, True]
    assert found[0].startswith("goed")
    assert len(found) == 2


async def test_the_doctor_says_what_is_to_be_set_at_botfather(desk: Desk, server: Server) -> None:
    assert "/setjoingroups" in (await desk.types("doctor")).out
    server.at_botfather |= {"can_join_groups": False, "can_read_all_group_messages": True}
    said = (await desk.types("doctor")).out
    assert "/setjoingroups" not in said
    assert "/setprivacy" in said


async def test_the_doctor_finds_what_is_wrong(desk: Desk, server: Server) -> None:
    assert "antwoordt niet" in (await desk.asks_the_doctor(**telegram_at("http://127.0.0.1:1")))[0]
    assert "staat uit" in (await desk.asks_the_doctor(BUURTPOLS_TELEGRAM_LEVEL="off"))[0]
    server.refuse(error=401, times=1)
    assert "kent dit token niet" in (await desk.asks_the_doctor())[0]
    await server.webhook.set("http://127.0.0.1:1/thief", secret=None, most=1)
    found = await desk.asks_the_doctor(BUURTPOLS_TELEGRAM_DPIA="2026-03-02, Marja")
    assert "naar een ander adres" in found[1]
    assert len(found) == 2
