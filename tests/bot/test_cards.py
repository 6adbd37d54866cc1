"""The sheet of cards: one for each who has no chat, with a code that lets in once, and a file for one reader."""

import re
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics

from bot.cards import BESIDE_PICTURE, Card, cards_for, fitting, lines_within, sheet, without_chat
from bot.cli.cards import OWNER_ONLY, kept
from bot.steps import in_steps
from bot.texts import shipped
from domain.ids import TextId
from domain.people import Language, Role
from domain.text_args import Text
from fakes.organisation import NOW, Organisation
from storage import areas, evenings

ROLE = Text(TextId("role.volunteer"))


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", data))


@pytest.mark.parametrize(("people", "wanted"), [(1, 1), (8, 1), (9, 2), (40, 5)])
async def test_eight_cards_on_a_page(people: int, wanted: int) -> None:
    cards = [
        Card(f"Şükrü van der Meulen {n}", ROLE, "ABCDE", f"https://x.nl/c/{n}", "x.nl/code") for n in range(people)
    ]
    data = await in_steps(sheet(cards, shipped(), organisation="Welzijn", language=Language.DUTCH, now=NOW))
    assert data.startswith(b"%PDF-")
    assert pages(data) == wanted


def test_it_is_made_card_by_card_so_that_it_can_be_left() -> None:
    cards = [Card(f"Riet {n}", ROLE, "CODE", "https://x.nl/c/1", "x.nl/code") for n in range(9)]
    pieces = sheet(cards, shipped(), organisation="Welzijn", language=Language.DUTCH, now=NOW)
    assert sum(1 for _ in pieces) == len(cards)


def heights_of_words(data: bytes) -> list[float]:
    """How high on the paper each line of words stands, in the order it was written; drawings are left out."""
    packed = re.findall(rb"/Filter \[ /FlateDecode \][^>]*>>\s*stream\r?\n(.*?)\s*endstream", data, re.DOTALL)
    drawn = b"".join(zlib.decompressobj().decompress(one) for one in packed)
    return [float(y) for y in re.findall(rb"BT [-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+ ([-\d.]+) Tm", drawn)]


@pytest.mark.parametrize(
    "words", ["Konstantinopel-Oosterbeek", "buurtpols.stichtingwelzijngroningenstad.nl/code", "x" * 80]
)
def test_what_has_no_spaces_is_cut_after_a_mark_and_is_never_wider_than_the_card(words: str) -> None:
    list(sheet([], shipped(), organisation="Welzijn", language=Language.DUTCH, now=NOW))  # knows the letters
    (letters, most, _), room = BESIDE_PICTURE[1], 40 * mm
    font = fitting(words, font=letters, room=room, most=most)
    lines = list(lines_within(words, font=font, room=room))
    assert "".join(lines) == words
    assert len(lines) <= most
    assert max(pdfmetrics.stringWidth(line, *font) for line in lines) <= room


async def test_whatever_somebody_is_called_stays_on_the_card() -> None:
    """Nothing is written outside the paper, nor over the code, however long the name."""
    card = Card(
        "Maximiliaan Konstantinopel-Oosterbeek van der Meulen", ROLE, "CODE1-CODE2", "https://x.nl/c/1", "x.nl/code"
    )
    drawn = await in_steps(sheet([card], shipped(), organisation="Welzijn", language=Language.DUTCH, now=NOW))
    heights = heights_of_words(drawn)
    assert len(heights) > 3
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == len(heights)
    assert heights[-1] > 0


async def test_each_without_a_chat_gets_a_code_that_works_once(small_office: Organisation) -> None:
    await small_office.person("Fatma", Role.VOLUNTEER)
    new = await small_office.person("Riet", Role.VOLUNTEER, state="joining", platform=None)
    async with small_office.database.transaction("test") as db:
        zuid = await areas.add(db, "Zuid", hours=(await areas.get(db, small_office.area)).hours)
        code = await evenings.make(db, small_office.area, by=new, ends_at=NOW + timedelta(hours=1), now=NOW)
        assert await without_chat(db, [zuid]) == []
        waiting = await without_chat(db, [small_office.area])
        old, cards = [await cards_for(db, waiting, address="https://x.nl", now=NOW) for _ in range(2)]
    assert [(one.name, one.link, one.page) for one in cards] == [
        ("Riet", f"https://x.nl/c/{cards[0].code}", "x.nl/code")
    ]
    assert await small_office.types("phone", old[0].code) == ["stranger.code-does-not-work"]
    assert await small_office.types("phone", cards[0].code) == ["join.language"]
    assert await small_office.types("other", code) == ["walk-in.language"]
    async with small_office.database.reading() as db:
        assert await without_chat(db, None) == []


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:

    file = tmp_path / "kaartjes.pdf"
    file.write_text("older")
    file.chmod(0o644)
    kept(file, b"%PDF")
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (b"%PDF", OWNER_ONLY)
