"""Reading a file that is handed in: what is no spreadsheet, or more than an organisation can need, is refused."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import spreadsheets
from bot.spreadsheets import read_sheets
from bot.texts import shipped
from domain.conversation import Incoming, Kind, Media
from domain.errors import RefusedError
from domain.people import Role
from fakes.organisation import Organisation
from fakes.ugly_workbooks import made

ROOT = Path(__file__).parents[2]


def changed(part: str, old: bytes, new: bytes) -> bytes:
    """A workbook in which something stands otherwise."""
    kept = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(made("oude-lijst.xlsx"))) as before,
        zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for one in before.infolist():
            data = before.read(one)
            assert one.filename != part or old in data
            after.writestr(one.filename, data.replace(old, new) if one.filename == part else data)
    return kept.getvalue()


def with_cells(xml: bytes) -> bytes:
    return changed("xl/worksheets/sheet1.xml", b"</sheetData>", xml + b"</sheetData>")


def a_zip(**parts: bytes) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as book:
        for name, data in parts.items():
            book.writestr(name, data)
    return kept.getvalue()


ENDLESS = {"xl/workbook.xml": b"<workbook/>", "xl/sheet.xml": b"<sheetData>" + b'<c r="XFD1048576" ' * 20_000}
"""Cells that never end: who looks for the end of each, and back, needs days, in which nothing else happens."""


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (lambda: b"", "import.file-empty"),
        (lambda: b"  \n", "import.file-empty"),
        (lambda: b"\x89PNG\r\n\x1a\n\0\0", "import.file-strange"),
        (lambda: b"%PDF-1.7 one line", "import.file-strange"),
        (lambda: b"\xd0\xcf\x11\xe0 an old or locked file", "import.file-old"),
        (lambda: b"a;b\n" * 3_000_000, "import.file-too-large"),
        (lambda: b"a;b\n" * 60_000, "import.too-many-rows"),
        (lambda: a_zip(readme=b"no workbook"), "import.file-strange"),
        (lambda: made("oude-lijst.xlsx")[:2000], "import.file-strange"),
        (lambda: changed("xl/workbook.xml", b"<sheet ", b"<shoot "), "import.file-strange"),
        (lambda: with_cells(b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'), "import.file-wide"),
        (lambda: with_cells(b"<row r='9'><c s='0' r = 'XFD1048576'><v>1</v></c></row>"), "import.file-wide"),
        (lambda: with_cells(b'<row r="1000000"><c><v>1</v></c></row>'), "import.file-wide"),
        (lambda: with_cells(b" " * spreadsheets.LARGEST_UNPACKED), "import.file-unpacks"),
        (lambda: a_zip(**ENDLESS), "import.file-strange"),
        (lambda: with_cells(b'<row r="' + b"1" * 1_000_000 + b'"><c r="A1">'), "import.file-strange"),
    ],
    ids=range(16),
)
@pytest.mark.timeout(60)
def test_a_file_that_is_refused(data: Callable[[], bytes], why: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_sheets(data(), name="x.xlsx")
    assert refused.value.text == why


def test_cells_with_a_colour_and_nothing_in_them_take_no_room() -> None:
    sheets = read_sheets(with_cells(b'<row r="1048576"><c r="XFD1048576" s="1"/></row>'), name="x.xlsx")
    assert len(sheets[0].rows) < 20


def test_what_a_part_says_of_its_own_size_is_not_believed() -> None:
    data = bytearray(with_cells(b" " * spreadsheets.LARGEST_UNPACKED))
    place = data.rindex(b"xl/worksheets/sheet1.xml") - 46  # its line in the list of parts
    data[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    with pytest.raises(RefusedError) as refused:
        read_sheets(bytes(data), name="x.xlsx")
    assert refused.value.text == "import.file-unpacks"


def test_every_word_of_a_report_exists() -> None:
    sources = [*(ROOT / "domain" / "sheets").glob("*.py"), *(ROOT / "handlers").glob("*port_file.py")]
    named = {one for file in sources for one in re.findall(r'"(import\.[a-z-]+)"', file.read_text(encoding="utf-8"))}
    assert len(named) > 40
    assert named <= {str(one) for one in shipped().ids()}


async def test_a_file_on_another_platform_is_sent_on_to_the_own_page(small_office: Organisation) -> None:
    """To who may hand one in; others hear what everybody hears of a file."""
    heard = []
    for name, role in (("Marja", Role.COORDINATOR), ("Riet", Role.VOLUNTEER)):
        await small_office.person(name, role)
        given = Incoming(
            await small_office.account(name), "e", Kind.MEDIA, small_office.clock.now(), option=Media.DOCUMENT.value
        )
        await small_office.house.dispatcher.receive(given)
        await small_office.house.settle()
        heard.append(small_office.platform.sent[-1].message.text)
    assert heard == ["import.on-own-page", "media.document"]
