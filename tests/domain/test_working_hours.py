"""Hours of an area: what can be written, and how time passes in them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.hours_text import HoursError, read_hours
from domain.public_holidays import public_holidays
from domain.working_hours import WorkingHours

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OFFICE = WorkingHours()
ALWAYS = WorkingHours("ma-zo 00:00-24:00")
NIGHTS = WorkingHours("ma-zo 02:30-08:00")
PATCHWORK = WorkingHours("ma,wo 9-12, wo 13:00-17.30, vr-za 08:30-12:00")

all_hours = st.sampled_from([OFFICE, ALWAYS, NIGHTS, PATCHWORK])
moments = st.datetimes(datetime(2025, 1, 1), datetime(2031, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants naive bounds
spans = st.integers(0, 60 * 60).map(lambda minutes: timedelta(minutes=minutes))


def at(text: str) -> datetime:
    """A moment on the wall clock of Amsterdam."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("ma-vr 09:00-17:00", "mon-fri 9-17"),
        ("Maandag-Vrijdag 09.00-17.00", "monday-friday 09:00 - 17:00"),
        ("ma,wo 9-12", "ma 9-12, wo 9-12"),
        ("vr-ma 10:00-11:00", "vr,za,zo,ma 10:00-11:00"),
    ],
)
def test_days_and_times_read_the_same_in_both_languages(text: str, same: str) -> None:
    assert read_hours(text) == read_hours(same)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "hours.unclear"),
        ("altijd", "hours.unknown-day"),
        ("ma-vr", "hours.unclear"),
        ("ma-vr 09:00", "hours.unclear"),
        ("ma-vx 09:00-17:00", "hours.unknown-day"),
        ("ma-vr 09:60-17:00", "hours.no-such-time"),
        ("ma-vr 09:00-24:01", "hours.no-such-time"),
        ("ma-vr 17:00-09:00", "hours.end-before-start"),
        ("ma-vr 09:00-12:00, wo 11:00-17:00", "hours.overlap"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(text: str, refusal: str) -> None:
    with pytest.raises(HoursError) as refused:
        WorkingHours(text)
    assert refused.value.text == refusal


def test_a_zone_that_does_not_exist_is_refused() -> None:
    with pytest.raises(HoursError) as refused:
        WorkingHours(zone="Europe/Lutjebroek")
    assert refused.value.text == "hours.unknown-zone"


@pytest.mark.parametrize(
    ("day", "closed"),
    [
        ("2026-01-01", True),
        ("2026-04-03", False),  # Good Friday
        ("2026-04-06", True),
        ("2026-04-27", True),
        ("2026-05-05", False),
        ("2025-05-05", True),  # a lustrum
        ("2026-05-14", True),
        ("2026-12-25", True),
    ],
)
def test_public_holidays(day: str, *, closed: bool) -> None:
    the_day = date.fromisoformat(day)
    assert (the_day in public_holidays(the_day.year)) is closed
    assert OFFICE.is_working_day(the_day) is not closed


def test_always_does_not_close_on_christmas() -> None:
    assert ALWAYS.is_open(at("2026-12-25T03:00"))
    assert ALWAYS.closing(at("2026-12-25T03:00")) is None
    assert ALWAYS.next_working_day(at("2026-12-24T12:00")) == date(2026, 12, 25)
    assert ALWAYS.end_of_working_days(at("2026-12-24T12:00"), 2) == at("2026-12-26T00:00")


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-03-02T08:59:59", False),
        ("2026-03-02T09:00", True),
        ("2026-03-02T16:59:59", True),
        ("2026-03-02T17:00", False),
        ("2026-03-01T12:00", False),
    ],
)
def test_open_from_the_first_minute_to_before_the_last(moment: str, *, is_open: bool) -> None:
    assert OFFICE.is_open(at(moment)) is is_open


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-03-02T10:00", 8, "2026-03-03T10:00"),
        ("2026-03-06T16:50", 0.25, "2026-03-09T09:05"),
        ("2026-03-07T12:00", 0, "2026-03-09T09:00"),
        ("2026-03-02T09:00", 8, "2026-03-03T09:00"),  # never the closing minute
        ("2026-03-27T16:00", 2, "2026-03-30T10:00"),  # summer time begins between
        ("2026-10-23T16:00", 2, "2026-10-26T10:00"),  # summer time ends between
        ("2026-04-02T16:00", 9, "2026-04-07T09:00"),  # Good Friday works, Easter Monday does not
    ],
)
def test_working_time_passes_only_while_open(start: str, hours: float, end: str) -> None:
    assert OFFICE.add(at(start), timedelta(hours=hours)) == at(end)


def test_an_hour_that_does_not_exist_falls_on_the_next() -> None:
    assert NIGHTS.next_opening(at("2026-03-29T00:00")) == at("2026-03-29T03:30")


def test_an_hour_that_comes_twice_opens_at_its_first_coming_and_closes_at_its_second() -> None:
    assert NIGHTS.next_opening(at("2026-10-25T00:00")) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    early = WorkingHours("ma-zo 00:00-02:30")
    assert early.closing(at("2026-10-25T01:00")) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "days", "end"),
    [
        ("2026-03-03T11:00", 5, "2026-03-09T17:00"),  # Tuesday: by Monday
        ("2026-03-03T11:00", 1, "2026-03-03T17:00"),
        ("2026-03-07T11:00", 5, "2026-03-13T17:00"),
        ("2026-03-31T18:00", 5, "2026-04-08T17:00"),
    ],
)
def test_working_days_count_the_day_itself_while_it_works(moment: str, days: int, end: str) -> None:
    assert OFFICE.end_of_working_days(at(moment), days) == at(end)


def test_the_next_working_day_is_never_today() -> None:
    assert OFFICE.next_working_day(at("2026-03-02T08:00")) == date(2026, 3, 3)
    assert OFFICE.next_working_day(at("2026-04-03T18:00")) == date(2026, 4, 7)


def test_lists_come_on_monday_at_nine_or_on_the_first_day_that_works() -> None:
    assert OFFICE.next_monday(at("2026-03-02T09:00")) == at("2026-03-09T09:00")
    assert OFFICE.next_monday(at("2026-03-23T10:00")) == at("2026-03-30T09:00")
    assert OFFICE.next_monday(at("2026-04-01T10:00")) == at("2026-04-07T09:00")
    assert OFFICE.next_monday(at("2026-04-06T10:00")) == at("2026-04-07T09:00")


def test_daily_is_nine_o_clock_or_the_opening() -> None:
    assert OFFICE.next_daily(at("2026-03-06T09:00")) == at("2026-03-09T09:00")
    assert WorkingHours("ma-vr 13:00-17:00").next_daily(at("2026-03-02T09:30")) == at("2026-03-02T13:00")
    assert WorkingHours("ma-vr 08:00-17:00").next_daily(at("2026-03-02T08:30")) == at("2026-03-02T09:00")


@given(all_hours, moments, spans)
def test_adding_lands_on_an_open_moment_after_exactly_that_much_work(
    hours: WorkingHours, moment: datetime, span: timedelta
) -> None:
    end = hours.add(moment, span)
    assert hours.is_open(end)
    assert end >= moment
    assert hours.between(moment, end) == span


@given(all_hours, moments, spans, spans)
def test_adding_twice_is_adding_the_sum(hours: WorkingHours, moment: datetime, one: timedelta, two: timedelta) -> None:
    assert hours.add(hours.add(moment, one), two) == hours.add(moment, one + two)


@given(all_hours, moments, moments, spans)
def test_what_starts_earlier_ends_no_later(hours: WorkingHours, one: datetime, two: datetime, span: timedelta) -> None:
    assert hours.add(min(one, two), span) <= hours.add(max(one, two), span)


@given(all_hours, moments)
def test_nothing_is_open_between_now_and_the_next_opening(hours: WorkingHours, moment: datetime) -> None:
    opening = hours.next_opening(moment)
    assert (opening == moment) is hours.is_open(moment)
    assert not hours.between(moment, opening)
    assert opening.tzinfo is UTC


@given(all_hours, moments)
def test_lists_and_days_are_strictly_later_and_open(hours: WorkingHours, moment: datetime) -> None:
    for later in (hours.next_monday(moment), hours.next_daily(moment)):
        assert later > moment
        assert hours.is_open(later)
    assert hours.next_monday(moment) - moment <= timedelta(days=14)
    assert hours.next_working_day(moment) > hours.local_date(moment)
