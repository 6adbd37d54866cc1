"""What a cell says, however a spreadsheet program, or a hurried colleague, wrote it."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.sheets.cells import (
    FIRST_SERIAL,
    Cell,
    date_in,
    day_in,
    dialled,
    minutes_in,
    phone_in,
    span_in,
    time_in,
    words_of,
)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (612345678.0, "06-12345678"),  # a number, so that its 0 was lost
        ("612345678", "06-12345678"),
        ("0612345678", "06-12345678"),
        ("06 12 34 56 78", "06-12345678"),
        ("'0612345678", "06-12345678"),
        ('="0612345678"', "06-12345678"),
        ("+31 6 12345678", "06-12345678"),
        ("+31 (0)6 12345678", "06-12345678"),
        ("0031612345678", "06-12345678"),
        (31612345678.0, "06-12345678"),
        ("(030) 123 45 67", "(030) 123 45 67"),
        (301234567.0, "0301234567"),
        ("0900-1234567", "0900-1234567"),
        (9001234567.0, "09001234567"),
        ("088-0000101", "088-0000101"),
        ("+32 470 12 34 56", "+32 470 12 34 56"),
        ("06-1234567", None),
        ("6,12346E+08", None),
        ("06-12345678 / 030-1234567", None),
        ("06-12345678 (werk)", None),
        ("onbekend", None),
        (12.5, None),
        (True, None),
    ],
)
def test_a_phone_number(cell: Cell, number: str | None) -> None:
    assert phone_in(cell) == number


@given(st.from_regex(r"0[1-57]\d{8}|06\d{8}", fullmatch=True), st.lists(st.sampled_from(" -.()"), max_size=4))
def test_one_number_is_the_same_however_it_is_written(digits: str, signs: list[str]) -> None:
    """In digits of another script too: people write Arabic."""
    cells: list[Cell] = [digits, f"+31{digits[1:]}", f"0031{digits[1:]}", f"+31 (0){digits[1:]}", float(digits)]
    cells.append("".join(sign + digit for sign, digit in zip([*signs, *[""] * 10], digits, strict=False)))
    latin = "".join(str(int(digit)) for digit in digits)
    assert {dialled(phone_in(cell) or "?") for cell in cells} == {latin}


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("10:00", time(10)),
        ("9.30", time(9, 30)),
        ("10u30", time(10, 30)),
        ("10 uur", time(10)),
        ("10:00:00", time(10)),
        (10.0, time(10)),
        (10 / 24, time(10)),
        (time(14, 15), time(14, 15)),
        (timedelta(hours=9, minutes=30), time(9, 30)),
        (datetime(1899, 12, 31, 10, 30, tzinfo=UTC), time(10, 30)),
        (10.5, None),  # half past, or ten to eleven?
        ("25:00", None),
        ("10:75", None),
        ("'s ochtends", None),
        (date(2026, 3, 3), None),
        (-0.5, None),
    ],
)
def test_a_time(cell: Cell, at: time | None) -> None:
    assert time_in(cell) == at


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
def test_a_time_is_the_same_as_text_and_as_a_fraction_of_a_day(at: time) -> None:
    fraction = (at.hour * 60 + at.minute) / 1440
    assert time_in(at.strftime("%H:%M")) == time_in(fraction) == time_in(at) == at


@pytest.mark.parametrize(
    ("cell", "span"),
    [
        ("10:00-11:00", (time(10), 60)),
        ("10 – 11.30 uur", (time(10), 90)),
        ("van 10 tot 12", (time(10), 120)),
        ("11:00-10:00", None),
        ("10:00", None),
        (10.0, None),
    ],
)
def test_from_when_until_when(cell: Cell, span: tuple[time, int] | None) -> None:
    assert span_in(cell) == span


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("3-3-2026", date(2026, 3, 3)),
        ("03/04/26", date(2026, 4, 3)),  # day before month
        ("3.3.2026", date(2026, 3, 3)),
        ("2026-03-03", date(2026, 3, 3)),
        ("2026-03-03 00:00:00", date(2026, 3, 3)),
        ("3 maart 2026", date(2026, 3, 3)),
        ("dinsdag 3 mrt. 2026", date(2026, 3, 3)),
        ("3 March 2026", date(2026, 3, 3)),
        (46084.0, date(2026, 3, 3)),
        ("46084", date(2026, 3, 3)),
        (date(2026, 3, 3), date(2026, 3, 3)),
        (datetime(2026, 3, 3, 0, 0, tzinfo=UTC), date(2026, 3, 3)),
        ("31-2-2026", None),
        ("13-13-2026", None),
        ("vorig jaar", None),
        (12.0, None),  # as a number of days: January 1900
        (True, None),
    ],
)
def test_a_date(cell: Cell, day: date | None) -> None:
    assert date_in(cell) == day


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_date_is_the_same_in_every_form(day: date) -> None:
    written: list[Cell] = [day, day.isoformat(), f"{day.day}-{day.month}-{day.year}", float((day - FIRST_SERIAL).days)]
    assert {date_in(one) for one in written} == {day}


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        (60.0, 60),
        ("60", 60),
        ("1 uur", 60),
        ("1,5 uur", 90),
        (1 / 24, 60),
        (time(1, 30), 90),
        (timedelta(hours=1), 60),
        (0.0, None),
        (2000.0, None),
        (60.5, None),
        ("lang", None),
        (True, None),
    ],
)
def test_how_long(cell: Cell, minutes: int | None) -> None:
    assert minutes_in(cell) == minutes


@pytest.mark.parametrize(
    ("cell", "day"), [("di", 2), ("Dinsdag.", 2), ("TUESDAY", 2), ("zo", 7), ("di/do", None), ("", None), (2.0, None)]
)
def test_a_day_of_the_week(cell: Cell, day: int | None) -> None:
    assert day_in(cell) == day


def test_words_are_one_line_without_what_cannot_be_seen() -> None:
    assert words_of("  Riet\u00a0de\nVries\u200b ") == "Riet de Vries"
    assert words_of("'t Hart") == "'t Hart"
    assert words_of(12.0) == "12"
    assert words_of("=HYPERLINK(1)") == "=HYPERLINK(1)"
