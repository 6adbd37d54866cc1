"""The doctor looks around the program: files, whether it runs, how people reach it, and who watches."""

import asyncio
import json
import sqlite3
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from aiohttp import web

from bot.config import Settings
from bot.server_check import others_can_read
from fakes import canaries
from fakes.commands import Commands

NOBODY_LISTENS = "1"
WELL = {"ok": True, "parts": {"database": True, "tick": True}}


def line(run: Commands, what: str, **settings: str) -> list[str]:
    """What the doctor says of this."""
    said = run("doctor", **{"BUURTPOLS_PORT": NOBODY_LISTENS, **settings}).out.splitlines()
    return [one for one in said if one.partition(":")[0].endswith(f" {what}")]


@asynccontextmanager
async def answering(said: object) -> AsyncIterator[str]:
    """A server that says this wherever it is asked; the port."""

    async def answer(_request: web.Request) -> web.Response:
        return web.Response(text=json.dumps(said))

    app = web.Application()
    app.router.add_get("/{any:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield str(runner.addresses[0][1])
    finally:
        await runner.cleanup()


def test_in_a_wrong_folder_it_says_so_and_makes_nothing(run: Commands, tmp_path: Path) -> None:
    assert "geen .env" in line(run, "instellingen")[0]
    assert str(tmp_path / "buurtpols.sqlite") in line(run, "database")[0]
    assert list(tmp_path.iterdir()) == []


def test_tables_that_say_a_version_and_are_another_are_found(run: Commands, tmp_path: Path) -> None:
    run("init").well()
    with closing(sqlite3.connect(tmp_path / "buurtpols.sqlite")) as database:
        database.execute("ALTER TABLE beats RENAME TO older_beats")
        database.execute("ALTER TABLE areas RENAME COLUMN hours TO older_hours")
    (said,) = line(run, "migraties")
    assert said.startswith("FOUT")
    assert "areas.hours" in said
    assert "beats." in said


def test_it_names_the_file_of_settings(run: Commands, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BUURTPOLS_LOG_LEVEL=ERROR\n")
    assert str(tmp_path / ".env") in line(run, "instellingen")[0]


def test_it_counts_who_takes_part(run: Commands) -> None:
    run("init").well()
    assert line(run, "mensen")[0].startswith("let op")
    run("area", "add", "Noord").well()
    run("invite", "Marja", "--role", "coordinator", "--area", "Noord", "--phone", canaries.PHONE).well()
    assert line(run, "mensen") == ["goed    mensen: doen mee: 0; code nog niet gebruikt: 1"]


def test_a_key_beside_the_database_matters_once_people_come_in(run: Commands, tmp_path: Path) -> None:
    run("init").well()
    outside = {"BUURTPOLS_PUBLIC_URL": f"http://127.0.0.1:{NOBODY_LISTENS}"}
    assert line(run, "bestanden")[0].startswith("goed")
    assert "de sleutel ligt bij de database" in line(run, "bestanden", **outside)[0]
    (tmp_path / "keys").mkdir()
    (tmp_path / "buurtpols.key").rename(tmp_path / "keys" / "buurtpols.key")
    outside["BUURTPOLS_MASTER_KEY_FILE"] = "keys/buurtpols.key"
    assert line(run, "bestanden", **outside) == ["goed    bestanden: alleen van deze gebruiker"]


def test_others_can_read_a_file_when_each_folder_lets_them() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder, file = Path(made), Path(made) / ".env"
        file.touch()
        file.chmod(0o644)
        assert not others_can_read(file), "a new temporary folder lets nobody in"
        folder.chmod(0o711)
        assert others_can_read(file) == all(one.stat().st_mode & 0o001 for one in folder.parents)
        file.chmod(0o640)
        assert not others_can_read(file)


async def test_it_sees_whether_the_program_runs(run: Commands) -> None:
    assert line(run, "programma")[0].startswith("goed    programma: draait nu niet")
    async with answering(WELL) as port:
        running = await asyncio.to_thread(line, run, "programma", BUURTPOLS_PORT=port)
        assert running == ["goed    programma: draait, alle onderdelen gaan goed"]
    async with answering({"ok": False, "parts": {"database": True, "tick": False}}) as port:
        assert await asyncio.to_thread(line, run, "programma", BUURTPOLS_PORT=port) == [
            "FOUT    programma: draait, maar dit staat stil: tick"
        ]
    for other in ({"hello": 1}, ["hello"]):
        async with answering(other) as port:
            (said,) = await asyncio.to_thread(line, run, "programma", BUURTPOLS_PORT=port)
            assert "een ander programma" in said


async def test_it_sees_where_the_address_of_people_leads(run: Commands) -> None:
    assert line(run, "https") == []
    nobody = f"http://127.0.0.1:{NOBODY_LISTENS}"
    unsafe, silent = line(run, "https", BUURTPOLS_PUBLIC_URL=nobody)
    assert "zonder https" in unsafe
    assert "antwoordt hier niet" in silent
    (silent,) = line(run, "https", BUURTPOLS_PUBLIC_URL=nobody.replace("http:", "https:"))
    assert silent.startswith("let op")
    async with answering({}) as port:
        said = await asyncio.to_thread(line, run, "https", BUURTPOLS_PUBLIC_URL=f"http://127.0.0.1:{port}")
        assert "leidt niet naar Buurtpols" in said[1]
    async with answering(WELL) as port:
        (said_,) = await asyncio.to_thread(line, run, "https", BUURTPOLS_PUBLIC_URL=f"http://127.0.0.1:{port}")
        assert "zonder https" in said_


def test_telegram_without_an_address_leaves_people_without_their_page(run: Commands) -> None:
    telegram = {
        "BUURTPOLS_TELEGRAM_TOKEN": canaries.TELEGRAM_TOKEN,
        "BUURTPOLS_TELEGRAM_API_URL": f"http://127.0.0.1:{NOBODY_LISTENS}",
    }
    assert "BUURTPOLS_PUBLIC_URL is leeg" in line(run, "https", **telegram)[0]
    assert line(run, "https", BUURTPOLS_TELEGRAM_LEVEL="off", **telegram) == []


def test_somebody_outside_should_watch(run: Commands) -> None:
    assert line(run, "toezicht") == []
    outside = {"BUURTPOLS_PUBLIC_URL": f"http://127.0.0.1:{NOBODY_LISTENS}"}
    assert "BUURTPOLS_PING_URL" in line(run, "toezicht", **outside)[0]
    (said,) = line(run, "toezicht", BUURTPOLS_PING_URL=f"http://127.0.0.1:1/{canaries.PASSWORD}", **outside)
    assert said.startswith("goed")
    assert canaries.PASSWORD not in said


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:///here.sqlite", "here.sqlite"),
        ("sqlite:////srv/there.sqlite", "/srv/there.sqlite"),
        ("sqlite:///here.sqlite?mode=rw", "here.sqlite"),
        ("sqlite:///:memory:", None),
        ("postgresql://me@127.0.0.1/name", None),
    ],
)
def test_the_file_of_a_database(url: str, file: str | None) -> None:
    found = Settings.model_validate({"database_url": url}).database_file
    assert found == (Path(file) if file else None)
