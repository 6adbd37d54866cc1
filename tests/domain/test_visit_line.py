"""A whole visit in one typed line."""

import pytest

from domain.one_line import OneLine, one_line
from domain.visit_line import visit_line


@pytest.mark.parametrize(
    ("typed", "went", "minutes", "day"),
    [
        ("B-12 goed 60", "good", "60", None),
        ("b12 gaat wel", "so_so", None, None),
        ("B-12 ging niet door", "not_held", None, None),
        ("B-12: er klopt iets niet", "wrong", None, None),
        ("B-12 niet goed", "wrong", None, None),
        ("B-12 goed, anderhalf uur", "good", "90", None),
        ("B-12 gisteren goed 45 min", "good", "45", "yesterday"),
        ("B-12 good 1.5 hours yesterday", "good", "90", "yesterday"),
        ("  B-12 Prima. ", "good", None, None),
    ],
)
def test_what_a_line_says(typed: str, went: str, minutes: str | None, day: str | None) -> None:
    start = visit_line(typed)
    assert start is not None
    assert start.name == "visit"
    assert start.answers["visit.whom"] == "B-12"
    assert start.answers["visit.how-did-it-go"] == went
    assert start.answers.get("visit.how-long") == minutes
    assert start.args.get("minutes") == minutes
    assert start.args.get("day") == day


@pytest.mark.parametrize(
    "typed",
    [
        "B-12",
        "B-12 zorg gevallen",
        "B-12 goed en koffie gedronken",
        "B-12 60",
        "goed 60",
        "ik was bij B-12 goed",
        "ABCD-12 goed",
        "B-1234567 goed",
        "",
    ],
)
def test_a_line_that_would_lose_a_word_is_no_report(typed: str) -> None:
    assert visit_line(typed) is None


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("b12 goed", OneLine("B-12", "goed")),
        (" AB-0012: goed", OneLine("AB-0012", "goed")),
        ("B-12", OneLine("B-12", "")),
        ("B 12 goed", None),
        ("12 goed", None),
        ("B-10001 goed 60", OneLine("B-10001", "goed 60")),
    ],
)
def test_a_line_begins_with_a_code(typed: str, found: OneLine | None) -> None:
    assert one_line(typed) == found


@pytest.mark.parametrize(
    ("typed", "minutes", "day", "note"),
    [
        ("B-12 goed 60 samen koffie met taart", "60", None, "samen koffie met taart"),
        ("B-12 goed 60 minuten, samen gewandeld", "60", None, "samen gewandeld"),
        ("B-12 goed 45 min gisteren: puzzel af", "45", "yesterday", "puzzel af"),
        ("B-12 goed anderhalf uur de dochter belde gisteren", "90", None, "de dochter belde gisteren"),
    ],
)
def test_what_follows_the_length_is_a_note(typed: str, minutes: str, day: str | None, note: str) -> None:
    start = visit_line(typed)
    assert start is not None
    assert (start.args.get("minutes"), start.args.get("day"), start.args.get("words")) == (minutes, day, note)
