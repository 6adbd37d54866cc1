"""The files of an account: figures are numbers, names are text, and a dash stays a dash."""

import io
import zipfile

import pytest
from python_calamine import CalamineWorkbook

from bot.account_files import Asked, asked_for, made
from bot.texts import shipped
from domain.account import FLOWS, NAMES, Account, Figure, Name, Shown
from domain.enclosed import account_file
from domain.ids import AreaId
from domain.people import Language
from domain.quarters import Quarter
from domain.suppression import TOTAL

QUARTER = Quarter(2026, 2)
NORTH, ODD = AreaId("noord"), AreaId("oost")
VISITS, HOURS = Name(Figure.VISITS), Name(Figure.MINUTES)


def account(shown: Shown, *, has_whole: bool = True) -> Account:
    year = {key: 2 * value for key, value in shown.items() if key[1].figure in FLOWS}
    named = {NORTH: "Noord", ODD: "=HYPERLINK(1)"}
    return Account(QUARTER, named, has_whole=has_whole, shown=shown, year=year)


def test_a_workbook_has_numbers_text_and_dashes() -> None:
    found = account({(NORTH, VISITS): 12, (TOTAL, VISITS): 30, (NORTH, HOURS): 630})
    data = made(found, "xlsx", shipped(), language=Language.DUTCH)
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    first, about = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    rows = {str(row[0]): row[1:] for row in reversed(first)}  # the quarter stands above its year
    assert first[0] == ["2e kwartaal 2026", "Noord", "=HYPERLINK(1)", "Hele organisatie"]
    assert rows["Bezoeken"] == [12.0, "–", 30.0]
    assert rows["Uren"] == [10.0, "–", "–"]
    assert [row[1] for row in first if row[0] == "Bezoeken"] == [12.0, 24.0]
    assert "minder dan 5" in str(about[0][0])
    assert any("minder dan 5" in str(row[0]) for row in first)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml"), "a formula"


@pytest.mark.parametrize("has_whole", [True, False])
def test_a_picture_is_made_also_of_dashes_alone(*, has_whole: bool) -> None:
    full: Shown = {(row, name): 7 for row in (NORTH, TOTAL) for name in NAMES} if has_whole else {}
    data = made(account(full, has_whole=has_whole), "png", shipped(), language=Language.ENGLISH)
    assert data.startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("which", "asked"),
    [
        (account_file("2026Q2", "xlsx"), Asked(QUARTER, "xlsx")),
        ("account-2026Q2.png", Asked(QUARTER, "png")),
        ("account-2026Q9.png", None),
        ("account-../../x.xlsx", None),
        ("export", None),
    ],
)
def test_only_such_names_are_files_of_an_account(which: str, asked: Asked | None) -> None:
    assert asked_for(which) == asked
