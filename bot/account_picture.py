"""An account as one picture, to show to others; what may not be read stands as a dash in it too."""

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from bot.texts import Texts
from domain.account import Account, Figure, Name
from domain.account_words import hours_of, label, quarter_words, row_words, value_words
from domain.conversation import text
from domain.people import Language
from domain.sign_groups import SignGroup
from domain.suppression import TOTAL
from domain.text_args import Arg, Text
from domain.totals import FEWEST_PEOPLE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

WIDE, HIGH = 12.0, 8.5
"""Inches."""
DOTS = 110
ROOM = 1.18
"""A bar is at most so much shorter than its panel: a figure stands behind it."""
MOST_ROWS_BESIDE = 3
FEWEST_SLOTS = 3
"""As if there were so many bars at least: one alone would fill its panel."""
_BLUE, _ORANGE, _GREEN, _GREY, _INK = "#1F5FA8", "#D9792B", "#2E7D5B", "#8A8F98", "#1C2430"
"""Told apart by who does not see colours, too: they differ in how dark they are."""
_IN_WORDS = (
    *(Figure.VOLUNTEERS, Figure.WITHOUT, Figure.ASKED, Figure.HELPED, Figure.TAKEN, Figure.ANSWERED, Figure.REVIEWS),
)


def picture_of(account: Account, texts: Texts, *, language: Language) -> bytes:
    """The account as PNG."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415  only who asks for it needs it
    from matplotlib.figure import Figure as Canvas  # noqa: PLC0415

    canvas = Canvas(figsize=(WIDE, HIGH + 0.25 * max(len(account.areas) - 6, 0)), dpi=DOTS, facecolor="white")
    FigureCanvasAgg(canvas)
    panels = canvas.subplots(2, 2, gridspec_kw={"hspace": 0.32, "wspace": 0.42})
    drawing = _Drawing(account, texts, language)
    canvas.suptitle(drawing.said(text("account.sheet")) + ": " + drawing.said(quarter_words(account.quarter)),
                    x=0.04, y=0.975, ha="left", fontsize=18, fontweight="bold", color=_INK)  # fmt: skip
    note = drawing.said(text("account.dash", fewest=FEWEST_PEOPLE))
    canvas.text(0.04, 0.02, note, fontsize=10, color=_GREY)
    drawing.visits(panels[0][0])
    drawing.hours(panels[0][1])
    drawing.signs(panels[1][0])
    drawing.words(panels[1][1])
    canvas.subplots_adjust(left=0.16, right=0.97, top=0.89, bottom=0.09)
    kept = io.BytesIO()
    canvas.savefig(kept, format="png")
    return kept.getvalue()


class _Drawing:
    """The four parts of the picture."""

    def __init__(self, account: Account, texts: Texts, language: Language) -> None:
        """Draw that account in that language."""
        self._account, self._texts, self._language = account, texts, language
        whole = [TOTAL] if TOTAL in account.rows else []
        self._beside: Sequence[str] = whole or account.rows[:MOST_ROWS_BESIDE]

    def said(self, words: Arg) -> str:
        """In the reader's language."""
        return self._texts.say(words.id, words.args, language=self._language) if isinstance(words, Text) else str(words)

    def visits(self, panel: "Axes") -> None:
        """Visits and those not held, by area."""
        names = [Name(Figure.VISITS), Name(Figure.NOT_HELD)]
        drawn = self._bars(panel, dict(zip(names, (_BLUE, _ORANGE), strict=True)))
        if len(drawn) > 1:
            panel.legend([self.said(label(name)) for name in drawn], frameon=False, fontsize=9, loc="upper right",
                         bbox_to_anchor=(1, 1.13), ncols=2)  # fmt: skip

    def hours(self, panel: "Axes") -> None:
        """Hours by area."""
        name = Name(Figure.MINUTES)
        self._bars(panel, {name: _GREEN})

    def _bars(self, panel: "Axes", coloured: Mapping[Name, str]) -> list[Name]:
        """Figures of every area, in their colours, under the name of the first; which of them can be read anywhere."""
        rows = list(self._account.areas)
        names = self._told(coloured, rows)
        if not names:
            return self._nothing(panel, self.said(label(next(iter(coloured)))))
        height = 0.8 / len(names)
        for at, name in enumerate(names):
            colour = coloured[name]
            values = [self._account.shown.get((row, name)) for row in rows]
            shown = [0 if one is None else hours_of(one) if name.figure is Figure.MINUTES else one for one in values]
            places = [place + at * height for place in range(len(rows))]
            bars = panel.barh(places, shown, height=height * 0.9, color=colour)
            labels = [self.said(text("account.hidden")) if one is None else str(said)
                      for one, said in zip(values, shown, strict=True)]  # fmt: skip
            panel.bar_label(bars, labels=labels, padding=4, fontsize=10, color=_INK)
        middle = (len(names) - 1) * height / 2
        said = [self.said(row_words(self._account, row)) for row in rows]
        self._frame(panel, self.said(label(names[0])), said, middle)
        return names

    def _told(self, names: Iterable[Name], rows: Sequence[str]) -> list[Name]:
        """Those that can be read in any of these rows."""
        return [name for name in names if any((row, name) in self._account.shown for row in rows)]

    def _nothing(self, panel: "Axes", title: str) -> list[Name]:
        """Say once that there is nothing to draw, instead of a dash for each."""
        panel.axis("off")
        panel.set_title(title, loc="left", fontsize=13, fontweight="bold", color=_INK)
        panel.text(0, 0.9, self.said(text("account.nothing-to-show")), fontsize=10, color=_INK, va="top")
        return []

    def signs(self, panel: "Axes") -> None:
        """Signs by group, in the whole organisation, or in the areas that are read."""
        every = [Name(Figure.SIGNS, group) for group in SignGroup]
        groups = self._told(every, self._beside)
        title, *_ = self.said(label(every[0])).split(":")
        title += f" ({self.said(row_words(self._account, *self._beside))})" if len(self._beside) == 1 else ""
        if not groups:
            self._nothing(panel, title)
            return
        colours = (_BLUE, _ORANGE, _GREEN)
        height = 0.8 / max(len(self._beside), 1)
        for at, row in enumerate(self._beside):
            values = [self._account.shown.get((row, name)) for name in groups]
            places = [place + at * height for place in range(len(groups))]
            bars = panel.barh(places, [one or 0 for one in values], height=height * 0.9, color=colours[at])
            labels = [self.said(value_words(name, one)) for name, one in zip(groups, values, strict=True)]
            panel.bar_label(bars, labels=labels, padding=4, fontsize=9, color=_INK)
        said = [self.said(label(name)).partition(": ")[2] for name in groups]
        self._frame(panel, title, said, (len(self._beside) - 1) * height / 2)
        if len(self._beside) > 1:
            named = [self.said(row_words(self._account, row)) for row in self._beside]
            panel.legend(named, frameon=False, fontsize=9)

    def _frame(self, panel: "Axes", title: str, labels: Sequence[str], middle: float) -> None:
        panel.set_title(title, loc="left", fontsize=13, fontweight="bold", color=_INK)
        panel.set_yticks([place + middle for place in range(len(labels))], labels=list(labels), fontsize=10)
        panel.set_ylim(max(len(labels), FEWEST_SLOTS) - 0.3, -0.5)
        panel.set_xlim(0, max(1.0, *(bar.get_width() for bar in panel.patches)) * ROOM)  # type: ignore[attr-defined]
        panel.xaxis.set_visible(False)
        panel.tick_params(axis="y", length=0, colors=_INK)
        for side in ("top", "right", "bottom"):
            panel.spines[side].set_visible(False)
        panel.spines["left"].set_color(_GREY)

    def words(self, panel: "Axes") -> None:
        """What is no bar: how things stand, and how long they took."""
        from matplotlib.transforms import Bbox  # noqa: PLC0415

        panel.axis("off")
        heads = [self.said(row_words(self._account, row)) for row in self._beside]
        names = self._told(map(Name, _IN_WORDS), self._beside)
        if not names:
            return
        lines = [[self.said(value_words(name, self._account.shown.get((row, name)))) for row in self._beside]
                 for name in names]  # fmt: skip
        labels = [self.said(label(name)) for name in names]
        high = (len(names) + 1) / (len(_IN_WORDS) + 1)
        table = panel.table(cellText=lines, rowLabels=labels, colLabels=heads, cellLoc="right", loc="center",
                            edges="horizontal", bbox=Bbox.from_bounds(0.42, 1.0 - high, 0.58, high))  # fmt: skip
        table.auto_set_font_size(False)  # noqa: FBT003  its own way
        table.set_fontsize(10)
        for cell in table.get_celld().values():
            cell.set_edgecolor("#D5D9DF")
            cell.get_text().set_color(_INK)
