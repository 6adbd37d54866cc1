"""An account as a spreadsheet: labels are text and figures are numbers, whatever stands in them."""

import io
from collections.abc import Mapping

from bot.texts import Texts
from domain.account import FLOWS, KINDS, NAMES, Account, Figure, Name, Shown
from domain.account_words import hours_of, label, quarter_words, row_words
from domain.conversation import text
from domain.people import Language
from domain.text_args import Arg, Text
from domain.totals import FEWEST_PEOPLE

_AS_TEXT: Mapping[str, object] = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
_UNITS = {Figure.MINUTES: "hours", Figure.TAKEN: "minutes", Figure.ANSWERED: "minutes"}
_EXPLAINED = ("hidden", "times", "volunteers", "year", "no-text")
LABELS_WIDE, FIGURES_WIDE, WORDS_WIDE = 36, 16, 100


def workbook_of(account: Account, texts: Texts, *, language: Language) -> bytes:
    """The account as XLSX: the quarter, its year so far beneath it, and a sheet that explains it."""
    import xlsxwriter  # noqa: PLC0415  only who asks for it needs it

    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, dict(_AS_TEXT))
    sheet = _Sheet(book, texts, language, account)
    sheet.table(0, quarter_words(account.quarter), account.shown, NAMES)
    if account.quarter.number > 1:
        year = text("account.of-year", year=str(account.quarter.year))
        flows = [name for name in NAMES if name.figure in FLOWS]
        sheet.table(len(NAMES) + 3, year, account.year, flows)
    sheet.explain()
    book.close()
    return kept.getvalue()


class _Sheet:
    """The sheets of the book while they are filled."""

    def __init__(self, book, texts: Texts, language: Language, account: Account) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  not annotated
        """Write into that book."""
        self._texts, self._language, self._account = texts, language, account
        self._plain = book.add_format({"num_format": "@", "align": "left"})
        self._bold = book.add_format({"num_format": "@", "bold": True, "bg_color": "#E6EEF5", "bottom": 1})
        self._number = book.add_format({"num_format": "#,##0", "align": "right"})
        self._dash = book.add_format({"num_format": "@", "align": "right", "font_color": "#595959"})
        self._sheet = book.add_worksheet(self._said(text("account.sheet")))
        self._about = book.add_worksheet(self._said(text("account.about-sheet")))
        self._sheet.set_column(0, 0, LABELS_WIDE)
        self._sheet.set_column(1, max(len(account.rows), 1), FIGURES_WIDE)
        self._sheet.freeze_panes(0, 1)

    def table(self, top: int, title: Arg, figures: Shown, names: "tuple[Name, ...] | list[Name]") -> None:
        """A heading with the areas, and a line for each figure."""
        self._sheet.write_string(top, 0, self._said(title), self._bold)
        for place, row in enumerate(self._account.rows, start=1):
            self._sheet.write_string(top, place, self._said(row_words(self._account, row)), self._bold)
        for line, name in enumerate(names, start=top + 1):
            self._sheet.write_string(line, 0, self._label(name), self._plain)
            for place, row in enumerate(self._account.rows, start=1):
                value = figures.get((row, name))
                if value is None:
                    self._sheet.write_string(line, place, self._said(text("account.hidden")), self._dash)
                else:
                    figure = hours_of(value) if name.figure is Figure.MINUTES else value
                    self._sheet.write_number(line, place, figure, self._number)

    def explain(self) -> None:
        """What a dash is, right under the figures; and on a sheet of its own what is counted."""
        self._sheet.write_string(len(NAMES) + 1, 0, self._said(text("account.about-hidden", fewest=FEWEST_PEOPLE)))
        words = [text(f"account.about-{one}", fewest=FEWEST_PEOPLE) for one in _EXPLAINED]
        self._about.set_column(0, 0, WORDS_WIDE)
        for line, one in enumerate(words):
            self._about.write_string(line, 0, self._said(one), self._plain)

    def _label(self, name: Name) -> str:
        said = self._said(label(name))
        unit = _UNITS.get(name.figure)
        is_named = name.figure is Figure.MINUTES or name.figure in KINDS
        return said if unit is None or is_named else f"{said} ({self._said(text(f'account.unit-{unit}'))})"

    def _said(self, words: Arg) -> str:
        return self._texts.say(words.id, words.args, language=self._language) if isinstance(words, Text) else str(words)
