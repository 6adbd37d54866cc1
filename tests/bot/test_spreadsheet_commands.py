"""The commands for spreadsheets: a dry run first, all or nothing, and the exit codes of every command."""

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli.frame import agrees
from domain.errors import RefusedError
from fakes.commands import Commands

AREAS = "Wijk;Na werktijd;HAP;GGD;Vertrouwenspersoon\nNoord;geen;0900-1234567;030-1234567;06-12345678\n"
LIST = "Naam;Mobiel;Rol;Wijk\nAns;612345678;vrijwilliger;Noord\nBep;06-12345679;professional;Noord\n"


def test_a_list_comes_in_and_goes_out_again(run: Commands, tmp_path: Path) -> None:
    (tmp_path / "gebieden.csv").write_text(AREAS)
    (tmp_path / "lijst.csv").write_text(LIST)
    (tmp_path / "fout.csv").write_text(LIST.replace("612345678", "6123"))
    run("init").well()
    assert run("import", "lijst.csv", "--yes").code == 1  # there is no Noord yet
    assert run("people").well() == ["Er is nog niemand uitgenodigd."]
    assert run("import", "gebieden.csv", "--yes").well()[-1] == "Klaar. Nieuw: 1. Veranderd: 0."
    wrong = run("import", "fout.csv", "--yes")
    assert wrong.code == 1
    assert "fout, rij 2, kolom B (Telefoon): Dit is geen telefoonnummer." in wrong.out
    assert run("people").well() == ["Er is nog niemand uitgenodigd."]
    said = run("import", "lijst.csv", "--yes").well()
    assert said[1] == "Mensen: 2 nieuw, 0 anders, 0 hetzelfde."
    assert said[-1] == "Klaar. Nieuw: 2. Veranderd: 0."
    assert [line.split()[0] for line in run("people").well()] == ["Ans", "Bep"]
    run("export", "alles.xlsx").well()
    assert oct((tmp_path / "alles.xlsx").stat().st_mode)[-3:] == "600"
    for file in ("lijst.csv", "alles.xlsx"):
        assert run("import", file).well() == ["Alles uit je bestand staat er al zo. Er verandert niets."]
    assert "bestaat al" in run("export", "alles.xlsx").refused()
    assert "niet openen" in run("import", "nergens.csv").refused()
    run("template", "invullijst.xlsx").well()
    assert "staat nog niets" in run("import", "invullijst.xlsx").out
    assert run("import").code == 2


@pytest.mark.parametrize(
    ("typed", "is_yes"),
    [
        ("ja", True),
        (" J ", True),
        ("yes", True),
        ("y", True),
        ("nee", False),
        ("n", False),
        ("", False),
        ("huh", False),
    ],
)
def test_the_question_is_answered_in_the_language_it_is_asked_in(typed: str, is_yes: bool) -> None:  # noqa: FBT001
    asking = typer.Typer()
    asking.command()(lambda: typer.echo(f"{agrees('import.sure')}"))
    done = CliRunner().invoke(asking, input=f"{typed}\n")
    assert done.output.splitlines()[-1].endswith(str(is_yes))
    assert "ja of nee" in done.output


def test_nobody_there_to_answer_is_one_clear_line() -> None:
    def ask() -> None:
        with pytest.raises(RefusedError, match=r"import\.no-answer"):
            agrees("import.sure")

    asking = typer.Typer()
    asking.command()(ask)
    done = CliRunner().invoke(asking, input="")
    assert (done.exit_code, "Abort" in done.output) == (0, False)
