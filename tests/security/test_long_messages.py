"""The longest message that anybody can send is read at once: nobody stops the program by typing."""

import time
from collections.abc import Callable
from functools import partial

import pytest

from bot.catalogue import shipped
from bot.free_text import free_text
from bot.platforms.matrix.arriving import MOST_LETTERS
from bot.texts import shipped as shipped_texts
from bot.understanding import exactly
from bot.web.said import readable
from domain.activity_forms import people_in
from domain.durations import minutes_in
from domain.plain_words import folded
from domain.privacy import mask_bsn
from domain.sign_choice import typed_choice
from handlers.start_round import CODES
from storage import invites

LONGEST = 4096
"""What Telegram lets through; the own page takes less."""
AT_ONCE = 0.4
"""Seconds of the processor; nothing else happens in them, not even an escalation."""
CATALOGUE = shipped()
FREE = free_text(CATALOGUE)
READERS: dict[str, Callable[[str], object]] = {
    "masking": mask_bsn,
    "danger": FREE.danger,
    "line": FREE.line,
    "sign": FREE.sign,
    "choice": typed_choice(CATALOGUE),
    "says more": CATALOGUE.says_more,
    "length": minutes_in,
    "folding": folded,
    "code": invites.looks_like_a_code,
    "readable": readable,
    "codes": CODES.findall,
}
BEGINNINGS = ("", "B-12 goed ", "B-12 zorg ", "/start ")
REPEATED = (
    "1 ",
    "1",
    "1\u200b",
    "nu ",
    "B-12 goed 1 ",
    "ze wil niet ",
    "gevallen ",
    "'",
    ". ",
    "\n",
    "\u0301",
    "\u202e",
    "a",
)


@pytest.mark.parametrize("reader", READERS)
def test_the_longest_message_is_read_at_once(reader: str) -> None:
    READERS[reader]("B-12 goed 60")  # what is made once is made
    for beginning in BEGINNINGS:
        for repeated in REPEATED:
            text = (beginning + repeated * LONGEST)[:LONGEST]
            began = time.process_time()
            READERS[reader](text)
            assert time.process_time() - began < AT_ONCE, (beginning, repeated)


@pytest.mark.parametrize("reader", [*READERS.values(), people_in, partial(exactly, prompts=(), texts=shipped_texts())])
@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_a_number_without_end_is_a_text_like_any_other(reader: Callable[[str], object], beginning: str) -> None:
    """Matrix lets through what Python does not read as a number."""
    reader(beginning + "1" * MOST_LETTERS)
