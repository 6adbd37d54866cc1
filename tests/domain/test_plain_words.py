"""The same words are found however they are typed, and phrases reach no further than they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plain_words import folded, is_phrase, spans, without


@pytest.mark.parametrize(
    "text",
    [
        "Zelfmoord",
        "ZELFMOORD!",
        "zelf\u200bmoord",
        "zélfmoord",
        "ze\u0301lfmoord",
        "\uff5a\uff45\uff4c\uff46moord",
        "'zelfmoord'",
        "zelf\u00admoord",
    ],
)
def test_one_word_in_many_spellings(text: str) -> None:
    assert folded(text).strip(" .") == "zelfmoord"


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)).replace(" .", "").split() == folded(text).replace(" .", "").split()


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("wil ... dood", "ik wil dood", True),
        ("wil ... dood", "ik wil het liefst nu dood", True),
        ("wil ... dood", "ik wil thee en koek en ook nog dood", False),
        ("wil ... dood", "ik wil thee. dood blad", False),
        ("mes", "messen", False),
        ("mes*", "messen", True),
        ("van|voor mij", "voor mij", True),
        ("van|voor mij", "vanvoor mij", False),
        ("^ brand $", "help. brand! snel", True),
        ("^ brand $", "geen brand", False),
        ("doesnt open", "he doesn't open", True),
        ("t niet meer", "'t niet meer", True),
    ],
)
def test_where_a_phrase_stands(phrase: str, text: str, *, found: bool) -> None:
    assert bool(list(spans(phrase, folded(text)))) is found


@pytest.mark.parametrize("phrase", ["", "...", "^ $", "wil ...", "a  b", "Wil", "wil(", "a||b", "don't"])
def test_what_is_no_phrase(phrase: str) -> None:
    assert not is_phrase(phrase)


def test_what_is_taken_out_is_not_bridged() -> None:
    assert not list(spans("wil ... dood", without(("nooit",), folded("wil nooit dood"))))
