"""Reading a spreadsheet that somebody hands in: XLSX or CSV, never more of it than an organisation can need."""

import csv
import io
import math
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

import structlog

from domain.errors import RefusedError
from domain.sheets.cells import Cell
from domain.sheets.tables import Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

log = structlog.get_logger()
LARGEST_FILE = 10 * 1024 * 1024
"""Bytes. Ten thousand rows are a quarter of a megabyte."""
LARGEST_UNPACKED = 100 * 1024 * 1024
"""Bytes of all that is packed in a workbook together."""
MOST_PARTS = 1000
MOST_SHEETS = 40
MOST_ROWS = 50_000
"""In all sheets together."""
MOST_CELLS = 3_000_000
"""Of the rectangle that holds all cells of a sheet: what is read keeps a place for each, empty ones too."""
MOST_DIGITS = 7
"""Of the number of a row."""
LARGEST_CELL = 10_000
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w+:)?row[\s/>]")
_COLUMN_OF = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{1,3})\d")
_ROW_OF = re.compile(rb"\sr\s*=\s*[\"'][A-Z]{0,3}(\d{1,7})[\"']")
_PLAIN_ROW = re.compile(rb'<row r="(\d+)"')
_TAG = re.compile(rb"<(?:\w+:)?c\s([^<>]*)>")
"""Of a cell. It ends before the next one begins: looking for an end that never comes, once a cell, takes hours."""
_PLACE = re.compile(rb"\br\s*=\s*[\"']([A-Z]{1,3})(\d{1,7})[\"']")
_BOM_16 = (b"\xff\xfe", b"\xfe\xff")
_SEPARATORS = ",;\t"


def read_sheets(data: bytes, *, name: str) -> Sequence[Sheet]:
    """The sheets of a file, the visible ones of a workbook; of CSV the one sheet is called after the file.

    Raises:
        RefusedError: it is no spreadsheet, one that we do not read, or too large.
    """
    if not data.strip():
        raise RefusedError("import.file-empty")
    if len(data) > LARGEST_FILE:
        raise RefusedError("import.file-too-large", most=LARGEST_FILE // 1024**2)
    if data.startswith(_OLD):
        raise RefusedError("import.file-old")
    sheets = _workbook(data) if data.startswith(_ZIP) else [Sheet(PurePath(name).stem or "CSV", _csv(data))]
    if sum(len(sheet.rows) for sheet in sheets) > MOST_ROWS:
        raise RefusedError("import.too-many-rows", most=MOST_ROWS)
    return sheets


def _workbook(data: bytes) -> Sequence[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415  only who imports needs it

    try:
        _look_inside(data)
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            shown = [
                one.name
                for one in book.sheets_metadata
                if one.visible == SheetVisibleEnum.Visible and one.typ == SheetTypeEnum.WorkSheet
            ]
            if not 0 < len(shown) <= MOST_SHEETS:
                raise RefusedError("import.file-strange")
            return [_sheet(book, one) for one in shown]
    except (CalamineError, zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError) as error:
        log.info("spreadsheet.unreadable", kind=type(error).__name__)
        raise RefusedError("import.file-strange") from error


def _sheet(book: "CalamineWorkbook", name: str) -> Sheet:
    """One sheet; what is merged over several rows stands in each of them."""
    found = book.get_sheet_by_name(name)
    rows: list[list[Cell]] = found.to_python(skip_empty_area=False)
    left_over = MOST_CELLS
    for (top, left), (bottom, _) in found.merged_cell_ranges or ():
        if top >= len(rows) or left >= len(rows[top]):
            continue
        left_over -= bottom - top
        if left_over < 0:
            raise RefusedError("import.file-wide")
        for row in rows[top + 1 : bottom + 1]:
            row[left] = rows[top][left]
    return Sheet(name, rows)


def _look_inside(data: bytes) -> None:
    """Refuse what would unpack to more than anybody needs, before any of it is kept in memory."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.infolist()
        if not any(one.filename == "xl/workbook.xml" for one in parts) or len(parts) > MOST_PARTS:
            raise RefusedError("import.file-strange")
        left = LARGEST_UNPACKED
        for part in parts:
            unpacked = _unpacked(data, part, most=left)
            left -= len(unpacked)
            if b"sheetData" in unpacked:
                _measure(unpacked)


def _unpacked(data: bytes, part: zipfile.ZipInfo, *, most: int) -> bytes:
    """One part, unpacked by what it holds and not by what it says of itself."""
    if part.flag_bits & 1 or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise RefusedError("import.file-strange")
    head = part.header_offset
    lengths = int.from_bytes(data[head + 26 : head + 28], "little") + int.from_bytes(
        data[head + 28 : head + 30], "little"
    )
    start = head + 30 + lengths
    packed = data[start : start + part.compress_size]
    if part.compress_type == zipfile.ZIP_STORED:
        unpacked = packed
    else:
        unpacked = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, most + 1)
    if len(unpacked) > most:
        raise RefusedError("import.file-unpacks")
    return unpacked


def _measure(xml: bytes) -> None:
    """Refuse a sheet whose cells stand so far apart that the rectangle around them is no table."""
    if xml[:2] in _BOM_16:
        raise RefusedError("import.file-strange")
    if _most_cells(xml) <= MOST_CELLS:
        return
    columns, cells = _COLUMN_OF.findall(xml), len(_CELL.findall(xml))
    rows = max(map(int, _ROW_OF.findall(xml)), default=0)
    width = max(map(_number_of, {*columns}), default=0)
    if len(columns) < cells:  # cells that do not say where they are stand behind the one before
        width += max(len(_CELL.findall(row)) for row in _ROW.split(xml))
        rows += len(_ROW.findall(xml))
    elif width * rows > MOST_CELLS:  # most of it may be cells with a colour and nothing in them: these take no room
        tags = (found[1] for found in _TAG.finditer(xml))
        filled = [place for tag in tags if not tag.endswith(b"/") and (place := _PLACE.search(tag))]
        width = max((_number_of(place[1]) for place in filled), default=0)
        rows = max((int(place[2]) for place in filled), default=0)
    if width * rows > MOST_CELLS:
        raise RefusedError("import.file-wide")


def _most_cells(xml: bytes) -> float:
    """How large the rectangle is at most, quickly found in what most programs write; else there is no telling."""
    cells = sum(xml.count(one) for one in (b'<c r="', b"<col ", b"<cols>"))
    if xml.count(b"<c") != cells or xml.count(b"<row") != xml.count(b'<row r="') or b":c " in xml or b":row" in xml:
        return math.inf
    digits = max(map(len, _PLAIN_ROW.findall(xml)), default=0)
    if digits > MOST_DIGITS or re.search(rb'<c r="(?:[A-Z]{2}|[A-Z]\d{%d})' % (digits + 1), xml):
        return math.inf
    return float(26 * 10**digits)


def _number_of(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _csv(data: bytes) -> Sequence[Sequence[Cell]]:
    text = _text(data)
    csv.field_size_limit(LARGEST_CELL)
    try:
        rows = [tuple(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))]
    except csv.Error as error:
        raise RefusedError("import.file-strange") from error
    if not any(len(row) > 1 for row in rows):
        raise RefusedError("import.file-strange")
    return rows


def _text(data: bytes) -> str:
    """The text, in whichever way it was kept: UTF-8, UTF-16 with its mark, or Windows-1252."""
    if data[:2] in _BOM_16:
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        raise RefusedError("import.file-strange")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _separator(text: str) -> str:
    """What stands between cells: what most of the first lines have most of."""
    lines = list(_first_lines(text))
    if lines and lines[0].lower().startswith("sep=") and len(lines[0]) > len("sep="):
        return lines[0][len("sep=")]
    return max(_SEPARATORS, key=lambda one: sum(line.count(one) for line in lines))


def _first_lines(text: str) -> Iterator[str]:
    for place, line in enumerate(io.StringIO(text)):
        if place >= MOST_SHEETS:
            return
        yield re.sub(r'"[^"]*"', "", line.rstrip("\r\n"))
