"""Workbooks as people make them, each by the name under which its report is expected."""

import io
from collections.abc import Callable, Mapping
from typing import Any

import xlsxwriter

Make = Callable[[Any], None]


def _old_list(book: Any) -> None:  # noqa: ANN401  the library is not annotated
    """A title over merged cells, empty rows, phone numbers as numbers, a note column, a total, a second header."""
    sheet = book.add_worksheet("Vrijwilligers 2026")
    sheet.merge_range("A1:F1", "Vrijwilligers Welzijn, bijgewerkt 1-3-2026")
    sheet.merge_range("B3:D3", "Naam")  # over three headings
    sheet.write_row("A4", ["Nr", "Voornaam", "Tussenv.", "Achternaam", "Tel.nr. *", "Wijk/dorp", "Opmerkingen"])
    sheet.write_row("A5", [1, "Riet", "de", "Vries", 612345678, "Noord", "komt altijd te laat"])
    sheet.write_row("A7", [2, "Fatma", "", "Yilmaz", "0031 6 23456789", "noord, Zuid"])
    sheet.write_row("A8", ["Nr", "Voornaam", "Tussenv.", "Achternaam", "Tel.nr. *", "Wijk/dorp", "Opmerkingen"])
    sheet.write_row("A9", [3, "Ans", "", "", 612345670.0, "Noord"])
    sheet.write("A11", "Totaal: 3 vrijwilligers")
    book.add_worksheet("Blad2")
    book.add_worksheet("kladje").write("C4", "Bellen met de gemeente")


def _merged_areas(book: Any) -> None:  # noqa: ANN401
    """The area stands once, merged over the rows of everybody in it; headings are merged over two rows."""
    sheet = book.add_worksheet("Mensen")
    for column, heading in zip("ABCD", ["Wijk", "Naam", "Mobiel", "Rol"], strict=True):
        sheet.merge_range(f"{column}1:{column}2", heading)
    sheet.merge_range("A3:A5", "Noord")
    for row, name in enumerate(["Ada", "Bea", "Cis"], start=3):
        sheet.write_row(f"B{row}", [name, f"06-1234567{row}", "vrijwilliger"])
    sheet.merge_range("A6:A7", "Zuid")
    sheet.write_row("B6", ["Dora", "06-12345676", "vrijwilliger"])
    sheet.write_row("B7", ["Eef", "06-12345677", "professional\ncoördinator"])


def _everything_in_one(book: Any) -> None:  # noqa: ANN401
    """One list of residents with who visits them; times as fractions, dates as serial numbers and as text."""
    sheet = book.add_worksheet("Cliënten")
    clock, day = book.add_format({"num_format": "hh:mm"}), book.add_format({"num_format": "d-m-yyyy"})
    sheet.write_row("A1", ["Cliëntcode", "Wijk", "Begeleider", "Vervanger", "Maatje", "Dag", "Tijd", "Duur", "Start"])
    sheet.write_row("A2", ["b30", "Noord", "ELS", "Daan", "jan", "dinsdag", 0.4166667, "1 uur", 46084])
    sheet.write_row("A3", ["B-31", "Noord", "Els", "", "Jan", "vr."])
    sheet.write_number("G3", 14.5 / 24, clock)
    sheet.write_number("H3", 1.5 / 24, clock)
    sheet.write_number("I3", 46084, day)
    sheet.write_row("A4", ["B-32", "Noord", "Els"])  # nobody visits yet
    sheet.write_row("A5", ["B-33", "Noord", "Els", "", "Jan", "do", 10.5, "60", "1-4-2026"])
    sheet.write_formula("B6", "=1/0", None, "#DIV/0!")  # read as an empty cell
    sheet.write_row("C6", ["Els"])
    sheet.write("A6", "B-34")


def _bsn_everywhere(book: Any) -> None:  # noqa: ANN401
    """Numbers that nobody may write down, as numbers, as text, in a note, above the headings and on a scrap sheet."""
    sheet = book.add_worksheet("Koppelingen")
    sheet.write("A1", "Mevrouw K., 123456782")
    sheet.write_row("A3", ["Bewoner", "Vrijwilliger", "Notitie"])
    sheet.write_row("A4", ["B-12", "Jan", 123456782])
    sheet.write_row("A5", ["B-07", "Jan", "bsn 1234.56.782"])
    sheet.write_row("A6", [123456782, "Jan", "06-12345678"])
    sheet.write_row("A7", ["B-12", "Jan (123456782)"])
    book.add_worksheet("Blad2").write("B2", "123456782")


def _phones_elsewhere(book: Any) -> None:  # noqa: ANN401
    """Phone numbers as numbers are no citizen service numbers, though one in eleven passes their test."""
    sheet = book.add_worksheet("Professionals")
    sheet.write_row("A1", ["Naam", "Mobiel", "Telefoon vast", "Gebied"])
    sheet.write_row("A2", ["Gé", 612345672, 301234567, "Noord"])
    sheet.write_row("A3", ["Hil", "", 612345680, "Noord"])
    sheet.write_row("A4", ['=HYPERLINK("http://x")', "'0612345679", "", "Noord"])


WORKBOOKS: Mapping[str, Make] = {
    "oude-lijst.xlsx": _old_list,
    "samengevoegde-cellen.xlsx": _merged_areas,
    "alles-op-een-blad.xlsx": _everything_in_one,
    "burgerservicenummers.xlsx": _bsn_everywhere,
    "nummers-als-getal.xlsx": _phones_elsewhere,
}


def made(name: str) -> bytes:
    """The workbook of that name."""
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    WORKBOOKS[name](book)
    book.close()
    return kept.getvalue()
