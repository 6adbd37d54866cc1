"""A volunteer's own word for a resident is never a name, a number or an address."""

import pytest

from domain.memory_words import memory_word


@pytest.mark.parametrize(
    ("typed", "word"),
    [("Geranium", "geranium"), ("blauwe deur", "blauwe deur"), ("poëzie", "poezie"), (" piano. ", "piano")],
)
def test_a_thing_or_a_place(typed: str, word: str) -> None:
    assert memory_word(typed) == word


@pytest.mark.parametrize(
    "typed",
    [
        "mw de vries",
        "Mevrouw Geranium",
        "Riet",
        "jansen",
        "van Geranium",
        "Kerkstraat 12",
        "06-12345678",
        "123456782",
        "a@b.nl",
        "een heel lange omschrijving",
        "drie losse woorden",
        "",
        "   ",
        "👵",
    ],
)
def test_what_may_be_a_name_is_refused(typed: str) -> None:
    assert memory_word(typed) is None


def test_names_that_are_known_here_are_refused() -> None:
    assert memory_word("Zonnetje", known_names=frozenset({"zonnetje"})) is None
    assert memory_word("Zonnetje") == "zonnetje"
