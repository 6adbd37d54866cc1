"""No citizen service number stays in a text, however it is written; dates, times and phone numbers do."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.privacy import MASK, is_bsn, mask_bsn

WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2)


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A number that passes the eleven test, nine digits long."""
    first = draw(st.lists(st.integers(0, 9), min_size=8, max_size=8))
    last = sum(digit * weight for digit, weight in zip(first, WEIGHTS, strict=True)) % 11
    assume(last < 10 and any(first))
    return "".join(map(str, [*first, last]))


@pytest.mark.parametrize(
    "text",
    [
        "123456782",
        "1112.22.333",
        "BSN:123456782.",
        "123 456 782",
        "123-456-782",
        "12 34 56 78 2",
        "1 2 3 4 5 6 7 8 2",
        "1234\u200b56782",
        "1234\u200b 56782",
        "１２３４５６７８２",
        "١٢٣٤٥٦٧٨٢",
        "12345672",
        "B-12 goed 60 123456782",
        "bsn123456782x",
        "0612345678 en 123456782",
    ],
)
def test_a_bsn_is_masked(text: str) -> None:
    masked = mask_bsn(text)
    assert MASK in masked
    assert len(masked) == len(text)
    assert mask_bsn(masked) == masked


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "2024",
        "000000000",
        "123456789",
        "B-12 goed 60",
        "B-12, B-07 en B-30",
        "12:40",
        "06-12345678",
        "0612345672",
        "+31 6 12345672",
        "06 1234 5672",
        "0031612345672",
        "27-01-2026",
        "2026-01-27",
        "112 of 113",
        "1234567820",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_bsn(text) == text


def test_eight_digits_of_a_date_may_pass_the_test_and_still_stay() -> None:
    dates = [f"{day:02}-{month:02}-2026" for month in range(1, 13) for day in range(1, 32)]
    passing = [date for date in dates if is_bsn(date.replace("-", ""))]
    assert passing
    assert [date for date in passing if mask_bsn(date) != date] == []


def test_only_the_digits_of_the_number_are_lost() -> None:
    assert mask_bsn("Op 2 maart: 123456782, om 12:40.") == f"Op 2 maart: {MASK * 9}, om 12:40."
    assert mask_bsn("1112.22.333") == f"{MASK * 4}.{MASK * 2}.{MASK * 3}"


@given(numbers(), st.sampled_from(["", ".", " ", "-", " - ", "\u200b"]), st.integers(1, 8), st.text("ab ,!\n"))
def test_every_bsn_is_masked_in_any_grouping(number: str, separator: str, at: int, around: str) -> None:
    masked = mask_bsn(f"{around}{number[:at]}{separator}{number[at:]}{around}")
    assert not any(letter.isdecimal() for letter in masked)


@given(st.text())
def test_masking_changes_digits_only_and_only_once(text: str) -> None:
    masked = mask_bsn(text)
    assert len(masked) == len(text)
    assert all(new == old or (new == MASK and old.isdecimal()) for old, new in zip(text, masked, strict=True))
    assert mask_bsn(masked) == masked


@given(st.text(st.characters(exclude_categories=["Nd"])))
def test_a_text_without_digits_stays(text: str) -> None:
    assert mask_bsn(text) == text


@given(st.text("0123456789", max_size=7))
def test_short_numbers_are_never_a_bsn(digits: str) -> None:
    assert not is_bsn(digits)
