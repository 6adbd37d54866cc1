"""Texts with places to fill in: each is asked for once, the reader's name comes by itself, and all else stays."""

import pytest

from domain.templates import fields_of, filled, read_by


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("Op [dag] om [tijd], [naam]. Tot [dag]!", ["dag", "tijd"]),
        ("Hallo [Name] en [NAAM]", []),
        ("[ dag ] en []", ["dag"]),
        ("geen haken", []),
    ],
)
def test_the_fields_of_a_text(words: str, fields: list[str]) -> None:
    assert fields_of(words) == fields


def test_what_is_filled_in_is_not_looked_at_again() -> None:
    assert filled("[a] [b] {0.__class__}", {"a": "[b]", "b": r"\1"}) == r"[b] \1 {0.__class__}"


def test_a_field_is_filled_in_however_it_was_spaced_and_what_is_none_stays() -> None:
    assert filled("Op [ dag ] om [tijd].", {"dag": "1 mei"}) == "Op 1 mei om [tijd]."


def test_each_reads_their_own_first_name() -> None:
    assert read_by("Dag [naam], op [dag].", "Riet de Boer") == "Dag Riet, op [dag]."
