"""What was seen is told, added to and told anew without losing a word."""

import pytest

from domain.seen_words import told_anew, with_more


def test_more_comes_behind_what_was_told() -> None:
    assert with_more("blauwe knie", "losse mat", after=11) == "blauwe knie\nlosse mat"
    assert with_more(None, "losse mat", after=0) == "losse mat"


def test_more_that_is_changed_takes_the_place_of_what_was_added() -> None:
    assert with_more("blauwe knie\nlosse mat", "dubbele mat", after=11) == "blauwe knie\ndubbele mat"


@pytest.mark.parametrize(
    ("seen", "told", "then"),
    [
        (None, "blauwe knie", "blauwe knie"),
        ("blauwe knie", None, "blauwe knie"),
        ("blauwe knie", "rode knie", "rode knie"),
        ("blauwe knie\nlosse mat", "rode knie", "rode knie\nlosse mat"),
        ("blauwe knie\nlosse mat", "blauwe knie", "blauwe knie\nlosse mat"),
        ("eerst dit\ndan dat", "eerst dit\ndan dat", "eerst dit\ndan dat"),
    ],
)
def test_told_anew_what_was_added_stays(seen: str | None, told: str | None, then: str) -> None:
    assert told_anew(seen, told) == then
