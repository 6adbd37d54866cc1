"""How long something took, as people type it."""

import pytest

from domain.activity_forms import FORMS, length_in, lengths, people_in
from domain.durations import minutes_in
from domain.residents import ActivityForm


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45),
        ("45 minuten", 45),
        ("60 min.", 60),
        ("anderhalf uur", 90),
        ("1,5 uur", 90),
        ("1.5 hours", 90),
        ("Eén uur", 60),
        ("een half uur", 30),
        ("half an hour", 30),
        ("een uur en een kwartier", None),
        ("drie kwartier", 45),
        ("kwartier", 15),
        ("1u30", 90),
        ("1:30", 90),
        ("twee en een half uur", 150),
        ("2 and a half hours", 150),
        ("2 uur 15", 135),
        ("0", None),
        ("1440", 1440),
        ("1441", None),
        ("best lang", None),
        ("", None),
        ("45 euro", None),
        ("12345678901234567890", None),
    ],
)
def test_what_people_type(typed: str, minutes: int | None) -> None:
    assert minutes_in(typed) == minutes


def test_the_agreed_length_comes_first_and_once() -> None:
    asks = FORMS[ActivityForm.HOME_VISIT]
    keys = [one.option().key for one in lengths(asks, agreed=45)]
    assert keys == ["45", "30", "60", "90", "120"]
    labels = [one.option().label for one in lengths(asks, agreed=45)]
    assert labels == ["visit.minutes-agreed"] + ["visit.minutes"] * 4


def test_a_length_that_was_told_can_be_chosen() -> None:
    asks = FORMS[ActivityForm.PHONE_CALL]
    assert "25" in [one.option().key for one in lengths(asks, agreed=None, told=25)]
    assert [one.minutes for one in lengths(asks, agreed=10, told=10)].count(10) == 1


def test_every_form_says_what_it_asks() -> None:
    assert set(FORMS) == set(ActivityForm)
    counted = {form for form, asks in FORMS.items() if asks.counts_people}
    assert counted == {ActivityForm.HOST, ActivityForm.GROUP, ActivityForm.COURSE}


@pytest.mark.parametrize(("typed", "people"), [("7", 7), (" 500 ", 500), ("0", None), ("501", None), ("zeven", None)])
def test_a_number_of_people(typed: str, people: int | None) -> None:
    found = people_in(typed)
    assert (found.count if found else None) == people


def test_a_typed_length_is_not_called_agreed() -> None:
    found = length_in("anderhalf uur")
    assert found is not None
    assert (found.minutes, found.agreed) == (90, False)
