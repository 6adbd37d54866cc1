"""What can be on a task card, who may confirm it, and when its dates and talks are told."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import shipped
from domain.card_dates import (
    TOLD_BEFORE,
    Notice,
    can_still_be_agreed,
    months_later,
    morning_of,
    next_notice_at,
    next_talk,
    notice_due,
    notices,
    plan_at,
    talk_months,
    talk_times,
)
from domain.ids import AreaId, MatchId, PersonId, ResidentId
from domain.outside_card import Outside, outside
from domain.people import Language
from domain.residents import ActivityForm, Match, Resident
from domain.task_cards import (
    MOST_A_WEEK,
    TASKS_OF_FORM,
    Goal,
    NotForVolunteers,
    Terms,
    VolunteerTask,
    is_side,
    may_confirm,
    other_side,
)
from domain.working_hours import WorkingHours

HOURS = WorkingHours()
DAYS = st.dates(min_value=date(2025, 1, 1), max_value=date(2030, 12, 31))
FORBIDDEN = re.compile(
    r"medicij|medicin|pil|wond|wound|prik|injecti|insulin|katheter|was|wash|til|lift|dwang|drang|coerc|press|geld|money"
    r"|\bpin|nacht|night",
    re.IGNORECASE,
)
"""What would name a medical act, personal care, pressure or money."""


def terms(starts_on: date = date(2026, 3, 3), *, review: int = 6, end: int = 12, **changed: Any) -> Terms:  # noqa: ANN401  what a test is about
    kept: dict[str, Any] = {
        "goal": Goal.LESS_ALONE,
        "tasks": (VolunteerTask.COMPANY,),
        "weekdays": (2,),
        "minutes_a_week": 60,
        "starts_on": starts_on,
        "review_on": months_later(starts_on, review),
        "ends_on": months_later(starts_on, end),
    }
    return Terms(**(kept | changed))


TERMS = st.builds(
    lambda day, ends, review, week, minutes: terms(
        day, review=min(review, ends), end=ends, weekdays=tuple(sorted(week)), minutes_a_week=minutes
    ),
    DAYS,
    st.sampled_from([6, 12, 24]),
    st.sampled_from([2, 6, 12]),
    st.sets(st.integers(1, 7)),
    st.integers(1, MOST_A_WEEK),
)


@pytest.mark.parametrize("form", ActivityForm)
def test_no_form_offers_what_is_not_a_volunteers_task(form: ActivityForm) -> None:
    offered = TASKS_OF_FORM[form]
    assert offered
    assert not {str(task) for task in offered} & {str(one) for one in NotForVolunteers}


@pytest.mark.parametrize("language", Language)
def test_medical_acts_pressure_and_coercion_can_never_be_chosen(language: Language) -> None:
    def said(text: str) -> str:
        return shipped().say(text, {}, language=language)

    named = [task for task in VolunteerTask if FORBIDDEN.search(said(f"card.task_{task.value}"))]
    assert named == []
    assert [task for task in VolunteerTask if FORBIDDEN.search(task.value)] == []
    assert all(FORBIDDEN.search(said(f"card.what-else_{one.value}")) for one in NotForVolunteers)


@pytest.mark.parametrize(
    "changed",
    [
        {"tasks": ()},
        {"minutes_a_week": MOST_A_WEEK + 1},
        {"minutes_a_week": 0},
        {"review_on": date(2026, 3, 3)},
        {"ends_on": date(2026, 5, 3)},
    ],
)
def test_terms_without_sense_are_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a card"):
        terms(**changed)


RIET, DAAN, ELS, JAN = (PersonId(name) for name in ("riet", "daan", "els", "jan"))
MATCH = Match(MatchId("m"), Resident(ResidentId("r"), "B-12", AreaId("a"), supervisor=DAAN, deputy=ELS), volunteer=RIET)


@given(st.sampled_from([RIET, DAAN, ELS, JAN]), st.sampled_from([RIET, DAAN, ELS]))
def test_only_the_other_side_confirms(person: PersonId, proposer: PersonId) -> None:
    expected = person in {DAAN, ELS} if proposer == RIET else person == RIET
    assert may_confirm(MATCH, person, proposed_by=proposer) is expected
    assert not expected or is_side(MATCH, person)


def test_who_hears_it() -> None:
    assert [other_side(MATCH, one) for one in (RIET, DAAN, ELS)] == [DAAN, RIET, RIET]
    assert not is_side(MATCH, JAN)


@given(DAYS, st.integers(0, 60))
def test_a_month_later_is_in_that_month(day: date, months: int) -> None:
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day
    assert later.day == day.day or (later + timedelta(days=1)).month != later.month


@given(TERMS)
def test_every_date_is_told_once_and_in_time(agreed: Terms) -> None:
    told = [notice for _, notice in notices(agreed, HOURS)]
    assert set(told) == set(Notice)
    by_notice = {notice: at for at, notice in notices(agreed, HOURS)}
    assert by_notice[Notice.REVIEW].date() < agreed.review_on
    assert by_notice[Notice.END].date() < agreed.ends_on < by_notice[Notice.OVER].date()
    assert all(HOURS.is_open(at) for at in by_notice.values())


@given(TERMS)
def test_going_from_date_to_date_says_the_end_and_then_stops(agreed: Terms) -> None:
    at: datetime | None = datetime.combine(agreed.starts_on, datetime.min.time(), UTC)
    heard = []
    while at and (at := next_notice_at(agreed, HOURS, after=at)):
        heard.append(notice_due(agreed, HOURS, now=at))
    expected = [Notice.END, Notice.OVER] if agreed.review_on == agreed.ends_on else list(Notice)
    assert heard == expected


@given(TERMS, st.integers(0, 800))
def test_what_can_still_be_agreed_hears_of_its_review(agreed: Terms, days: int) -> None:
    today = agreed.starts_on + timedelta(days=days)
    may = can_still_be_agreed(agreed, today=today)
    assert may is (today + TOLD_BEFORE < agreed.review_on)
    if may:
        now = datetime.combine(today, datetime.min.time(), UTC)
        assert notice_due(agreed, HOURS, now=now) is None


def test_talks_come_after_two_six_and_twelve_months_and_then_yearly() -> None:
    found, after = [], 0
    for _ in range(5):
        after = talk_months(after=after)
        found.append(after)
    assert found == [2, 6, 12, 24, 36]


@given(DAYS, st.integers(0, 2000), st.integers(0, 40), st.integers(0, 2000))
def test_the_next_talk_lies_ahead_and_within_the_card(started_on: date, ran: int, after: int, lasts: int) -> None:
    today = started_on + timedelta(days=ran)
    ends_on = today + timedelta(days=lasts)
    coming = next_talk(started_on, ends_on, after=after, today=today)
    if coming:
        months, day = coming
        assert months > after
        assert today < day <= ends_on
        assert day == months_later(started_on, months)
    else:
        assert all(
            not today < months_later(started_on, one) <= ends_on for one in (2, 6, *range(12, 96, 12)) if one > after
        )


@given(DAYS, st.datetimes(min_value=datetime(2025, 1, 1), max_value=datetime(2030, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001  hypothesis adds the zone
def test_a_talk_is_planned_in_working_hours_and_never_in_the_past(day: date, now: datetime) -> None:
    assert plan_at(HOURS, day, now=now) >= now
    times = talk_times(HOURS, day, now=now)
    assert len({one.at for one in times}) == 3
    assert all(one.at > now and HOURS.is_open(one.at) and one.at.date() >= day for one in times)


def test_a_date_on_a_closed_day_is_told_on_the_next_working_morning() -> None:
    assert morning_of(HOURS, date(2026, 4, 25)) == datetime(2026, 4, 28, 7, tzinfo=UTC)  # Saturday; Monday is a holiday


@given(TERMS, DAYS, st.integers(0, 2000), st.booleans())
def test_outside_is_said_of_what_was_agreed_and_of_nothing_else(
    agreed: Terms,
    day: date,
    minutes: int,
    other: bool,  # noqa: FBT001  a case
) -> None:
    found = outside(agreed, day=day, minutes_this_week=minutes, other_task=other)
    if not agreed.starts_on <= day <= agreed.ends_on:
        assert found == ()
        return
    assert (Outside.HOURS in found) is (minutes > agreed.minutes_a_week)
    assert (Outside.TASK in found) is other
    assert Outside.DAY not in found or agreed.weekdays
    assert not agreed.weekdays or (Outside.DAY in found) is (day.isoweekday() not in agreed.weekdays)


def test_a_talk_that_falls_on_the_day_itself_has_come() -> None:
    started_on, ends_on = date(2026, 3, 3), date(2027, 3, 3)
    assert next_talk(started_on, ends_on, after=0, today=date(2026, 5, 2)) == (2, date(2026, 5, 3))
    assert next_talk(started_on, ends_on, after=0, today=date(2026, 5, 3)) == (6, date(2026, 9, 3))
    assert next_talk(started_on, ends_on, after=6, today=date(2026, 9, 3)) == (12, ends_on)
    assert next_talk(started_on, ends_on, after=12, today=ends_on) is None
