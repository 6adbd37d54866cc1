"""Commands that find no room to keep anything: they say so, and nothing else."""

import resource
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from fakes import shelf
from fakes.commands import Commands


def test_a_full_disk_is_said_in_a_sentence(run: Commands, process: "subprocess.Popen[str]", tmp_path: Path) -> None:
    run("init").well()
    _, most = usual = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (1000, most))  # too little to open it
    try:
        assert run("people").refused().startswith("De schijf is vol:")
    finally:
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, usual)
    with closing(sqlite3.connect(tmp_path / "buurtpols.sqlite")) as database:
        database.executescript(NO_ROOM_FOR_AREAS)
    assert run("area", "add", "Noord").refused().startswith("De schijf is vol:")
    assert run("area", "add", "Noord", LANG="en_GB.UTF-8").refused().startswith("The disk is full:")


NO_ROOM_FOR_AREAS = """
    CREATE TABLE full (id INTEGER PRIMARY KEY AUTOINCREMENT);
    INSERT INTO full VALUES (9223372036854775807);
    CREATE TRIGGER no_room BEFORE INSERT ON areas BEGIN INSERT INTO full VALUES (NULL); END;
"""
"""SQLite has no id left for the next row, and says of it what it says of a disk: SQLITE_FULL."""


def test_nothing_is_said_to_be_done_before_it_is_kept(run: Commands, empty_postgres: str) -> None:
    run("init", BUURTPOLS_DATABASE_URL=empty_postgres).well()
    full = "'BEGIN RAISE disk_full; END' LANGUAGE plpgsql"
    shelf.command(empty_postgres, f"CREATE FUNCTION is_full() RETURNS trigger AS {full}")
    later = "AFTER INSERT ON areas INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION is_full()"
    shelf.command(empty_postgres, f"CREATE CONSTRAINT TRIGGER at_commit {later}")
    done = run("area", "add", "Noord", BUURTPOLS_DATABASE_URL=empty_postgres)
    assert done.refused().startswith("De schijf is vol:")
    assert done.out == ""
