"""Writing spreadsheets: each cell is text, whatever stands in it, and nothing of them touches the disk."""

import io
from collections.abc import Mapping, Sequence

from bot.texts import Texts
from domain.conversation import text
from domain.people import Language, Role
from domain.residents import ActivityForm
from domain.sheets.headings import Field
from domain.sheets.known import Known
from domain.sheets.pages import Page, everything, template
from domain.text_args import Arg, Text

NARROWEST, WIDEST = 12, 90
ROOM = 2
ROWS_TO_FILL = 5000
"""So many rows of a template have text cells and choices."""
LONGEST_CELL = 32_767
_AS_TEXT: Mapping[str, object] = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_CELL: Mapping[str, object] = {"num_format": "@", "valign": "top", "quote_prefix": True}
CHOICES: Mapping[Field, tuple[Text, ...]] = {
    Field.ROLE: tuple(text(f"role.{role.value}") for role in Role),
    Field.LANGUAGE: tuple(text(f"language.{one.value}") for one in Language),
    Field.FORM: tuple(text(f"sheet.form_{form.value}") for form in ActivityForm),
    Field.DAY: tuple(text(f"date.day-{day}") for day in range(1, 8)),
}
"""What can be picked in a column of the template."""


def template_file(texts: Texts, *, language: Language) -> bytes:
    """The template to fill in, in somebody's language."""
    return workbook(template(CHOICES), texts, language=language)


def export_file(known: Known, texts: Texts, *, language: Language) -> bytes:
    """All of it, in somebody's language."""
    return workbook(everything(known), texts, language=language)


def workbook(pages: Sequence[Page], texts: Texts, *, language: Language) -> bytes:
    """These pages as XLSX."""
    import xlsxwriter  # noqa: PLC0415  only who exports needs it

    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, dict(_AS_TEXT))
    plain = book.add_format(dict(_CELL))
    bold = book.add_format({**_CELL, "bold": True, "bg_color": "#E6EEF5", "bottom": 1})
    for page in pages:
        sheet = book.add_worksheet(_said(texts, page.title, language))
        lines = [[_said(texts, cell, language) for cell in line] for line in page.lines]
        for number, line in enumerate(lines):
            is_bold = number == 0
            for place, words in enumerate(line):
                if words:
                    sheet.write_string(number, place, words[:LONGEST_CELL], bold if is_bold else plain)
        for place in range(max(map(len, lines), default=0)):
            longest = max((len(line[place]) for line in lines if place < len(line) and len(line) > 1), default=0)
            width = min(max(longest + ROOM, NARROWEST), WIDEST)
            sheet.set_column(place, place, width, plain if page.is_table else None)
        if page.is_table:
            sheet.freeze_panes(1, 0)
            sheet.ignore_errors({"number_stored_as_text": f"A1:Z{max(ROWS_TO_FILL, len(lines))}"})
        for place, offered in (page.choices or {}).items():
            said = [_said(texts, one, language) for one in offered]
            # what is typed besides stays possible: several roles, or a day as people write it
            choice = {"validate": "list", "source": said, "show_error": False}
            sheet.data_validation(1, place, ROWS_TO_FILL, place, choice)
    book.close()
    return kept.getvalue()


def _said(texts: Texts, cell: Arg, language: Language) -> str:
    return texts.say(cell.id, cell.args, language=language) if isinstance(cell, Text) else str(cell)
