"""A sheet of cards with QR codes, to cut out and hand around: each lets one person in, once."""

import io
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bot.qr_picture import qr_of
from bot.texts import Texts
from domain.ids import TextId
from domain.people import Language
from domain.team import Member
from domain.text_args import Arg, Moment, Shape, Text
from storage import invites, team
from storage.database import Session

ACROSS, DOWN = 2, 4
MARGIN = 10 * mm
PICTURE = 38 * mm
INSIDE = 5 * mm
PLAIN, BOLD = "DejaVuSans", "DejaVuSans-Bold"
"""Letters of all European languages; they come with matplotlib and are put into the file."""
ON_A_CARD = ("who", "what", "how", "alarm")
LINE = 1.25
"""Of the height of a letter."""
BESIDE_PICTURE = (((BOLD, 9), 2, 0), ((BOLD, 11), 3, 2 * mm), ((PLAIN, 9), 1, 0), ((PLAIN, 8), 6, 2 * mm))
"""Organisation, name, role and how: letters, most lines, and the gap above. Below them the code still has room."""
SMALLEST = 4.0
"""Points: no letters are smaller, whatever has to stand on the card."""


@dataclass(frozen=True)
class Card:
    """Who it is for, what they will do, the code, the link that carries it, and the page where it can be typed."""

    name: str
    role: Arg
    code: str
    link: str
    page: str


async def cards_for(
    db: Session, found: Iterable[Member], *, address: str, now: datetime, seed: str | None = None
) -> Sequence[Card]:
    """A card with a code for each, fresh unless a `seed` gives them; codes that they had before no longer work."""
    people = {member.id: member.person for member in found}
    given = {one: invites.given_code(db, f"{seed}|{one}") if seed else invites.fresh_code() for one in people}
    page = f"{address.partition('://')[2]}/code"
    cards = []
    for one, code in (await invites.make_for(db, given, now=now)).items():
        posts = people[one].posts
        role: Arg = Text(TextId(f"role.{posts[0].role.value}")) if posts else ""
        cards.append(Card(people[one].name, role, code, f"{address}/c/{code}", page))
    return cards


async def without_chat(db: Session, areas: team.Areas) -> Sequence[Member]:
    """Who works in these areas and has no chat that works: nobody has let them in yet, or their telephone was lost."""
    return [one for one in await team.in_areas(db, areas) if not one.within_reach]


def sheet(
    cards: Sequence[Card], texts: Texts, *, organisation: str, language: Language, now: datetime
) -> Generator[None, None, bytes]:
    """A PDF with eight cards on a page, in that language; made card by card, for `in_steps`."""
    _letters()
    rl_config.useA85 = 0  # as text it would be a quarter longer, and take as long again as all the rest of saving
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle(texts.say(TextId("cards.title"), {"name": organisation}, language=language))
    until = Moment(now + invites.HOLDS, Shape.DATE)
    wide, high = (A4[0] - 2 * MARGIN) / ACROSS, (A4[1] - 2 * MARGIN) / DOWN
    for number, card in enumerate(cards):
        place = number % (ACROSS * DOWN)
        if number and not place:
            canvas.showPage()
        left = MARGIN + place % ACROSS * wide
        top = A4[1] - MARGIN - place // ACROSS * high
        args: dict[str, Arg] = {"name": card.name, "role": card.role, "until": until, "page": card.page}
        words = {one: texts.say(TextId(f"cards.{one}"), args, language=language) for one in ON_A_CARD}
        _draw(canvas, card, words, organisation=organisation, corner=(left, top), size=(wide, high))
        yield
    canvas.save()
    return out.getvalue()


def _letters() -> None:
    spec = find_spec("matplotlib")
    if spec is None or spec.origin is None:
        raise FileNotFoundError(PLAIN)
    folder = Path(spec.origin).parent / "mpl-data" / "fonts" / "ttf"
    for name in (PLAIN, BOLD):
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(name, folder / f"{name}.ttf"))


def _draw(
    canvas: Canvas,
    card: Card,
    words: dict[str, str],
    *,
    organisation: str,
    corner: tuple[float, float],
    size: tuple[float, float],
) -> None:
    """One card: the picture at the left, below it the code, and words at the right; a thin line to cut along."""
    (left, top), (wide, high) = corner, size
    canvas.setLineWidth(0.25)
    canvas.rect(left, top - high, wide, high)
    _picture(canvas, card.link, left=left + INSIDE, bottom=top - INSIDE - PICTURE)
    beside = left + INSIDE * 2 + PICTURE
    room = wide - PICTURE - 3 * INSIDE
    y = top - INSIDE
    beside_picture = (organisation, words["who"], words["what"], words["how"])
    for said, (font, most, gap) in zip(beside_picture, BESIDE_PICTURE, strict=True):
        smaller = fitting(said, font=font, room=room, most=most)
        y = _write(canvas, said, font=smaller, at=(beside, y - gap), room=room)
    below = min(y, top - INSIDE - PICTURE) - 2 * mm
    y = _write(canvas, card.code, font=(BOLD, 9), at=(left + INSIDE, below), room=wide - 2 * INSIDE)
    _write(canvas, words["alarm"], font=(PLAIN, 8), at=(left + INSIDE, y - 1 * mm), room=wide - 2 * INSIDE)


def _write(canvas: Canvas, words: str, *, font: tuple[str, float], at: tuple[float, float], room: float) -> float:
    """The words in lines that fit, below that point; where they end."""
    name, height = font
    canvas.setFont(name, height)
    left, y = at
    for line in lines_within(words, font=font, room=room):
        y -= height * LINE
        canvas.drawString(left, y, line)
    return y


def fitting(words: str, *, font: tuple[str, float], room: float, most: int) -> tuple[str, float]:
    """The letters, smaller by half points until the words take at most `most` lines; never below SMALLEST."""
    name, height = font
    while height > SMALLEST and len(list(lines_within(words, font=(name, height), room=room))) > most:
        height -= 0.5
    return name, height


def lines_within(words: str, *, font: tuple[str, float], room: float) -> Iterator[str]:
    """Lines no wider than `room` points: a long name or address goes on below, cut after a mark where it has one."""
    for line in (part for paragraph in words.splitlines() for part in simpleSplit(paragraph, *font, room)):
        rest = line
        while pdfmetrics.stringWidth(rest, *font) > room:
            fits = max((n for n in range(1, len(rest)) if pdfmetrics.stringWidth(rest[:n], *font) <= room), default=1)
            at = max(rest.rfind(mark, 0, fits) + 1 for mark in "-./ ") or fits
            yield rest[:at].rstrip()
            rest = rest[at:]
        yield rest


def _picture(canvas: Canvas, link: str, *, left: float, bottom: float) -> None:
    """The QR code as bars, sharp at every size."""
    rows = [list(row) for row in qr_of(link).matrix_iter(border=0)]
    side = PICTURE / len(rows)
    for down, row in enumerate(rows):
        across = 0
        for dark, modules in groupby(row):
            long = len(list(modules))
            if dark:
                x, y = left + across * side, bottom + PICTURE - (down + 1) * side
                canvas.rect(x, y, long * side, side, stroke=0, fill=1)
            across += long
