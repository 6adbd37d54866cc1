"""The command line: what it says, where, and with which exit code."""

import asyncio
import re
import subprocess
from pathlib import Path

import pytest

from fakes import canaries
from fakes.commands import Commands
from storage import tables
from storage.database import Database
from storage.invites import code_in


@pytest.fixture(scope="module")
def furnished(process: "subprocess.Popen[str]", tmp_path_factory: pytest.TempPathFactory) -> Commands:
    """An organisation with a few people, made once; what is refused leaves it as it was."""
    run = Commands(process, tmp_path_factory.mktemp("furnished"))
    run("init").well()
    run("area", "add", "Noord", "--after-hours", "none", *NUMBERS).well()
    run(*invite("Fatma", "volunteer")).well()
    run(*invite("Daan", "professional")).well()
    run("resident", "B-07", "--area", "Noord", "--supervisor", "Daan").well()
    run("match", "B-07", "--volunteer", "Fatma").well()
    return run


NUMBERS = ("--gp-out-of-hours", "088-0000001", "--ggd-desk", "088-0000002", "--confidant", "088-0000003")


def invite(name: str, role: str) -> tuple[str, ...]:
    return ("invite", name, "--role", role, "--area", "Noord", "--phone", canaries.PHONE)


def test_a_whole_organisation_from_nothing(run: Commands, tmp_path: Path) -> None:
    assert "buurtpols.key" in run("init").well()[0]
    assert oct((tmp_path / "buurtpols.sqlite").stat().st_mode)[-3:] == "600"
    assert run("area", "add", "Noord", "--hours", "ma-vr 09:00-17:00", "--after-hours", "none", *NUMBERS).well() == [
        "Gebied Noord staat erin."
    ]
    people = {"Fatma": "volunteer", "Daan": "professional", "Els": "professional", "Marja": "coordinator"}
    for name, role in people.items():
        code = code_in(run(*invite(name, role)).well()[-1])
        assert code is not None
    run("resident", "B-12", "--area", "Noord", "--supervisor", "Daan", "--deputy", "Els").well()
    day = ("--day", "dinsdag", "--time", "10:00", "--minutes", "60")
    assert "11:30" in run("match", "B-12", "--volunteer", "Fatma", *day).well()[-1]
    everybody = run("people").well()
    assert [line.split()[0] for line in everybody] == ["Daan", "Els", "Fatma", "Marja"]
    assert canaries.PHONE not in "".join(everybody)
    assert run("open").well() == ["Er staat niets open."]
    said = run("cards", "kaartjes.pdf").well()
    assert said[-1].startswith("Kaartjes gemaakt: 4.")
    assert said[-2] == "Eerdere codes van deze mensen werken nu niet meer: Daan, Els, Fatma, Marja."
    assert ".pdf" in run("cards", "kaartjes.png").refused()
    assert re.fullmatch(r"http://127\.0\.0\.1:8000/c/[\w-]{20,}", run("link", "Fatma").well()[-1])
    assert all(line.startswith("goed") for line in run("doctor").well())
    assert "losgekoppeld" in run("lost", "fatma").well()[-1]
    assert "heeft nog: Begeleider van B-12. Een" in run("end", "Daan").refused()
    assert "nog: Vervanger bij B-12. Een" in run("end", "Els").refused()
    assert run("end", "Marja").well() == ["Marja is gestopt."]


def test_an_invite_says_where_the_bot_is_on_matrix(furnished: Commands) -> None:
    account = {"HOMESERVER": "http://127.0.0.1:9", "USER": "@buurt:buurt.test", "TOKEN": canaries.MATRIX_TOKEN}
    matrix = {f"BUURTPOLS_MATRIX_{name}": value for name, value in account.items()}
    said = furnished(*invite("Saskia", "volunteer"), **matrix).well()
    assert [line for line in said if "@buurt:buurt.test" in line] == said[:1]
    off = furnished(*invite("Saskia", "volunteer"), **matrix, BUURTPOLS_MATRIX_LEVEL="off").well()
    assert not any("@buurt:buurt.test" in line for line in off)


def test_on_either_kind_of_database(run: Commands, database_url: str) -> None:
    emptied(database_url)
    settings = {"BUURTPOLS_DATABASE_URL": database_url}
    run("init", **settings).well()
    assert "bestaat al" in run("init", **settings).refused()
    run("area", "add", "Noord", "--after-hours", "none", *NUMBERS, **settings).well()
    assert code_in(run(*invite("Marja", "coordinator"), **settings).well()[-1])
    assert all(line.startswith("goed") for line in run("doctor", **settings).well())


def emptied(url: str) -> None:
    """Without the tables that every test's database begins with."""

    async def drop() -> None:
        database = Database(url)
        async with database.engine.begin() as connection:
            await connection.run_sync(tables.metadata.drop_all)
        await database.close()

    asyncio.run(drop())


def test_init_never_overwrites(run: Commands, tmp_path: Path) -> None:
    run("init").well()
    key = (tmp_path / "buurtpols.key").read_bytes()
    assert run("init").refused() == "Deze organisatie bestaat al. Er is niets veranderd."
    assert (tmp_path / "buurtpols.key").read_bytes() == key
    (tmp_path / "buurtpols.key").rename(tmp_path / "elsewhere")
    assert "Zet de sleutel terug" in run("init").refused()
    assert not (tmp_path / "buurtpols.key").exists()


def test_init_finishes_what_was_half_done(run: Commands, tmp_path: Path) -> None:
    run("init").well()
    (tmp_path / "buurtpols.sqlite").unlink()
    assert "die er al lag" in run("init").well()[0]
    run("people").well()


def test_init_refuses_a_key_file_that_is_no_key(run: Commands, tmp_path: Path) -> None:
    (tmp_path / "buurtpols.key").write_text("kanariegele sleutel")
    assert "is geen hoofdsleutel" in run("init").refused()
    assert "nog geen tabellen" in run("doctor").out, "the database was laid before the key was looked at"


def test_a_key_can_be_read_by_its_owner_alone(run: Commands, tmp_path: Path) -> None:
    run("init").well()
    assert (tmp_path / "buurtpols.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("command", [("people",), ("run",)])
def test_a_wrong_or_missing_key_refuses_and_says_what_to_do(run: Commands, tmp_path: Path, command: tuple[str]) -> None:
    run("init").well()
    key = tmp_path / "buurtpols.key"
    free = {"BUURTPOLS_PORT": "18431"}
    key.rename(tmp_path / "elsewhere")
    assert "Zet dan de sleutel terug" in run(*command, **free).refused()
    run("init", BUURTPOLS_DATABASE_URL="sqlite:///other.sqlite").well()
    assert "past niet bij deze database" in run(*command, **free).refused()
    key.write_text("kanariegele sleutel")
    assert "kanarie" not in run(*command, **free).refused()


def test_without_init_every_command_says_so(run: Commands, tmp_path: Path) -> None:
    assert "buurtpols init" in run("people").refused()
    run("init").well()
    (tmp_path / "buurtpols.sqlite").unlink()
    assert "buurtpols init" in run("people").refused()


def test_a_database_that_cannot_be_reached(run: Commands) -> None:
    for url in ("sqlite:///no/such/folder/it.sqlite", f"postgresql://me:{canaries.PASSWORD}@127.0.0.1:9/none"):
        line = run("init", BUURTPOLS_DATABASE_URL=url).refused()
        assert "BUURTPOLS_DATABASE_URL" in line
        assert canaries.PASSWORD not in line


def test_wrong_settings_are_all_named(run: Commands) -> None:
    done = run("people", BUURTPOLS_PORT="x", BUURTPOLS_HOST="a b")
    assert done.code == 1
    assert len(done.err.splitlines()) == 2


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("area", "add", "Noord"), "bestaat al"),
        (("area", "add", "Oost", "--hours", "elke dag"), "begrijp ik niet"),
        (("area", "add", "Oost", "--confidant", "Riet"), "telefoonnummer"),
        (("area", "add", "  ", "--after-hours", "none"), "geen naam"),
        (("invite", "", "--role", "volunteer", "--area", "Noord", "--phone", "112"), "geen naam"),
        (("resident", "Jan de Vries", "--area", "Noord", "--supervisor", "Daan"), "geen code"),
        (("invite", "X", "--role", "volunteer", "--area", "Mars", "--phone", "112"), "Mars"),
        (("invite", "X", "--role", "volunteer", "--area", "Noord", "--phone", "abc"), "telefoonnummer"),
        (("invite", "fatma", "--role", "volunteer", "--area", "Noord", "--phone", "112"), "ander nummer"),
        (("resident", "B-12", "--area", "Noord", "--supervisor", "Nobody"), "Nobody"),
        (("resident", "B-12", "--area", "Noord", "--supervisor", "Fatma"), "vrijwilliger"),
        (("resident", "B-12", "--area", "Noord", "--supervisor", "Daan", "--deputy", "daan"), "vervanger"),
        (("resident", "b-07", "--area", "Noord", "--supervisor", "Daan"), "bestaat al"),
        (("match", "B-99", "--volunteer", "Fatma"), "B-99"),
        (("match", "B-07", "--volunteer", "Daan"), "geen vrijwilliger"),
        (("match", "B-07", "--volunteer", "Fatma"), "al"),
        (("link", "Nobody"), "Nobody"),
    ],
)
def test_a_refusal_is_one_line_and_changes_nothing(furnished: Commands, words: tuple[str, ...], why: str) -> None:
    assert why in furnished(*words).refused()


@pytest.mark.parametrize(
    "words",
    [
        ("nothing",),
        ("invite", "X"),
        ("invite", "X", "--role", "boss", "--area", "Noord", "--phone", "112"),
        ("match", "B-07", "--volunteer", "Fatma", "--day", "someday", "--time", "10:00"),
        ("match", "B-07", "--volunteer", "Fatma", "--day", "dinsdag", "--time", "25:00"),
        ("match", "B-07", "--volunteer", "Fatma", "--day", "dinsdag"),
        ("demo", "--port", "99999999"),
    ],
)
def test_wrong_usage(run: Commands, words: tuple[str, ...]) -> None:
    assert run(*words).code == 2


def test_one_platform_alone_has_to_be_set_and_needs_postgres(run: Commands) -> None:
    run("init").well()
    assert "matrix" in run("run", "--only", "matrix").refused()
    matrix = {"HOMESERVER": "http://127.0.0.1:9", "USER": "@bot:buurt.test", "PASSWORD": canaries.PASSWORD}
    is_set = {f"BUURTPOLS_MATRIX_{name}": value for name, value in matrix.items()}
    assert "PostgreSQL" in run("run", "--only", "matrix", **is_set).refused()


def test_it_speaks_english_where_the_machine_does(run: Commands) -> None:
    assert "no readable master key" in run("people", LANG="en_GB.UTF-8").refused()
    run("init", LANG="en_GB.UTF-8").well()
    assert run("init", LC_ALL="en_US.UTF-8").refused() == ("This organisation exists already. Nothing was changed.")


def test_who_is_called_after_hours_may_be_invited_later(run: Commands) -> None:
    run("init").well()
    assert "Saskia" in run("area", "add", "Noord", "--after-hours", "Saskia", *NUMBERS).well()[-1]
    doctor = run("doctor")
    assert doctor.code == 1
    assert "--after-hours" in doctor.out
    run(*invite("saskia", "professional")).well()
    run(*invite("Marja", "coordinator")).well()
    lines = run("doctor").well()
    assert [line.split(":")[0] for line in lines if line.startswith("let op")] == ["let op  gebieden"]


def test_the_doctor_fails_until_every_number_is_there(run: Commands) -> None:
    run("init").well()
    run("area", "add", "Noord").well()
    doctor = run("doctor")
    assert doctor.code == 1
    for option in ("--after-hours", "--gp-out-of-hours", "--ggd-desk", "--confidant"):
        assert option in doctor.out
    run("area", "change", "noord", "--after-hours", "088-0000009", *NUMBERS[:4]).well()
    assert run("doctor").code == 1
    run("area", "change", "noord", *NUMBERS[4:]).well()
    assert "gelijk, 0,0 seconden verschil" in "\n".join(run("doctor").well())


def test_the_doctor_names_each_area_that_nobody_coordinates(run: Commands) -> None:
    run("init").well()
    for area in ("Noord", "Zuid"):
        run("area", "add", area, "--after-hours", "none", *NUMBERS).well()
    run(*invite("Marja", "manager")).well()
    (mind,) = [line for line in run("doctor").well() if line.startswith("let op")]
    assert "Zuid" in mind
    assert "Noord" not in mind


def test_the_doctor_names_everything_even_without_a_database(run: Commands) -> None:
    doctor = run("doctor")
    assert doctor.code == 1
    found = [line.split(":")[0].split()[-1] for line in doctor.out.splitlines()]
    organisation = ["database", "migraties", "klok", "sleutel", "teksten", "catalogus", "gebieden", "mensen"]
    assert found == ["instellingen", *organisation, "platforms", "bestanden", "programma"]


def test_somebody_can_get_a_second_role_and_a_new_code(run: Commands) -> None:
    run("init").well()
    run("area", "add", "Noord").well()
    first = run(*invite("Marja", "coordinator")).well()[-1]
    second = run(*invite("Marja", "professional")).well()[-1]
    assert first != second
    assert "coördinator Noord, professional Noord" in run("people").well()[0]


def test_the_texts_are_listed(run: Commands) -> None:
    lines = dict(line.split("\t", 1) for line in run("texts").well() if "\t" in line)
    assert lines["option.yes"] == "Ja"
    assert "join.rules" in lines


@pytest.mark.parametrize("words", [(), ("area",), ("init",), ("demo",), ("match",)])
def test_help_teaches(run: Commands, words: tuple[str, ...]) -> None:
    shown = run(*words, "--help").well()
    assert len(shown) > 8


def test_a_quarter_is_accounted_for_in_a_file(furnished: Commands, tmp_path: Path) -> None:
    file = tmp_path / "quarter.xlsx"
    furnished("account", "--quarter", "2026Q1", str(file)).well()
    assert file.read_bytes().startswith(b"PK")
    assert "2026Q1" in furnished("account", "--quarter", "nu", str(tmp_path / "other.xlsx")).refused()
    assert ".xlsx" in furnished("account", "--quarter", "2026Q1", str(tmp_path / "other.doc")).refused()


def test_a_story_is_played(run: Commands, tmp_path: Path) -> None:
    story = tmp_path / "language.feature"
    lines = (
        'Feature: F\n  Scenario: S\n    Given Fatma is a volunteer in "Noord"\n'
        '    When Fatma sends "/taal en"\n    Then Fatma hears "language.chosen"\n'
    )
    story.write_text(lines, encoding="utf-8")
    assert "Fatma" in "\n".join(run("play", str(story)).well())
    story.write_text(lines.replace("language.chosen", "help.volunteer"), encoding="utf-8")
    done = run("play", str(story))
    assert done.code == 1
    assert "language.feature:5" in done.out + done.err
