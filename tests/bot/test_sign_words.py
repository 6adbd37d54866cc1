"""A sign is known by the words people type for it; where it could be two, both are offered."""

import pytest

from bot.catalogue import shipped

CATALOGUE = shipped()


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("gevallen", "falls"),
        ("Ze viel gisteren", "falls"),
        ("hij viel flauw", "acute_medical"),
        ("eet te weinig", "nutrition"),
        ("drinkt te veel", "addiction"),
        ("medicijnen", "medication"),
        ("doet niet open", "no_answer"),
        ("hij wil niet meer", "suicidality"),
        ("eenzaam", "loneliness_low_mood"),
        ("schulden", "money_worries"),
        ("deurwaarder aan de deur", "money_worries"),
        ("niet pluis", "gut_feeling"),
        ("mantelzorger", "carer_overload"),
        ("blauwe plekken", "abuse_adult"),
        ("koolmonoxide", "fire_gas"),
        ("vervuild", "neglect_home"),
        ("kind alleen thuis", "child_safety"),
        ("she fell", "falls"),
        ("carbon monoxide", "fire_gas"),
    ],
)
def test_a_sign_is_named(text: str, sign: str) -> None:
    assert CATALOGUE.signs_named_in(text).only == sign


@pytest.mark.parametrize(
    ("text", "sign"),
    [("gevalen", "falls"), ("gevlalen", "falls"), ("mediceinen", "medication"), ("eenzam", "loneliness_low_mood")],
)
def test_close_spelling_is_a_guess(text: str, sign: str) -> None:
    named = CATALOGUE.signs_named_in(text)
    assert named.signs == (sign,)
    assert not named.is_certain
    assert named.only is None


def test_two_meanings_are_both_offered_the_most_urgent_first() -> None:
    named = CATALOGUE.signs_named_in("in de war")
    assert named.signs == ("mental_crisis", "confusion_memory")
    assert named.only is None


@pytest.mark.parametrize("text", ["", "bevallen", "koffie gedronken", "geen idee", "B-12 goed 60", "gevaren", "hangen"])
def test_other_words_name_nothing(text: str) -> None:
    assert CATALOGUE.signs_named_in(text).signs == ()


@pytest.mark.parametrize(
    ("typed", "more"),
    [
        ("gevallen", False),
        ("Gevallen!", False),
        ("gevalen", False),
        ("gevallen bij de trap", True),
        ("gevallen, geldzorgen", False),
        ("rare gordijnen", True),
        ("", False),
    ],
)
def test_words_that_only_name_a_sign_say_no_more(typed: str, *, more: bool) -> None:
    assert shipped().says_more(typed) is more
