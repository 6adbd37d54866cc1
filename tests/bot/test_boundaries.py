"""The boundaries and wishes that are shipped, in the words that people read and type."""

import re

import pytest

from bot.catalogue import shipped
from bot.free_text import free_text
from domain.signs import Boundary
from domain.wishes import Wish

CATALOGUE = shipped()
ASKED_FOR = {
    *("medical_act", "wound_care", "money", "house_key", "gifts", "nights", "unwanted_touch", "secrecy"),
    *("more_than_agreed", "aggression"),
}
NOT_ASKED_IN_WORDS = {Wish.SOMETHING_ELSE, Wish.ABOUT_ME, Wish.LOOKS_FOR_HELP}
MOST_WORDS = 12


def test_all_that_volunteers_are_asked_for_is_there() -> None:
    assert {one.key for one in CATALOGUE.boundaries} >= ASKED_FOR


@pytest.mark.parametrize("boundary", CATALOGUE.boundaries, ids=lambda one: one.key)
def test_advice_is_short_and_never_says_that_it_is_illegal(boundary: Boundary) -> None:
    for language, said in boundary.advice.in_all():
        sentences = [one for one in re.split(r"[.!?]+", said) if one.strip()]
        assert max(len(one.split()) for one in sentences) <= MOST_WORDS, language
        assert not re.search(r"verboden|strafbaar|illegal|forbidden", said)


def test_after_violence_somebody_looks_after_the_volunteer() -> None:
    assert {one.key for one in CATALOGUE.boundaries if one.aftercare} == {"unwanted_touch", "aggression"}


def test_what_can_be_asked_can_be_typed() -> None:
    assert {one.key for one in CATALOGUE.wishes} == {wish.value for wish in Wish if wish not in NOT_ASKED_IN_WORDS}


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Ik moest insuline geven", "medical_act"),
        ("ik moest een wond verbinden", "wound_care"),
        ("De bewoner wil dat ik met de pinpas ga", "money"),
        ("ik kreeg een groot cadeau", "gifts"),
        ("ik kreeg een sleutel", "house_key"),
        ("hij belt me 's nachts", "nights"),
        ("ik moet vaker komen", "more_than_agreed"),
        ("er zat iemand aan me", "unwanted_touch"),
        ("de zoon schold mij uit", "aggression"),
        ("ik moest het geheim houden", "secrecy"),
        ("the resident gave me a house key", "house_key"),
        ("B-12 goed 60", None),
        ("alles ging goed vandaag", None),
    ],
)
def test_typed_words_name_a_boundary(typed: str, key: str | None) -> None:
    assert CATALOGUE.boundary_in(typed) == key


ASKED_ABOUT_MONEY = (
    *("mag ik zijn pincode gebruiken om geld te halen?", "Mag ik met de pinpas van meneer geld pinnen"),
    *("kan ik geld voor hem pinnen?", "Geld voor hem pinnen", "mevrouw vraagt of ik met haar bankpas geld wil halen"),
    *(
        "moet ik zijn pasje meenemen",
        "hij vraagt me om geld te pinnen",
        "ik moest geld pinnen van haar",
        "May I use her PIN to get money?",
    ),
)
ABOUT_SOMEBODY_ELSE = (
    *("de zoon gaat steeds geld pinnen met haar pas", "de buurman leent geld van haar"),
    "er is geen geld om eten te halen",
    *("Mag ik iets zeggen? De zoon heeft haar pincode en haalt geld weg.", "er is geld gestolen met de bankpas"),
    *("Mag ik zijn pincode gebruiken? Er komt een deurwaarder.", "the son takes money with her bank card"),
)


@pytest.mark.parametrize("typed", ASKED_ABOUT_MONEY)
def test_who_asks_what_they_may_do_with_money_reads_the_boundary(typed: str) -> None:
    found = free_text(CATALOGUE).sign(typed)
    assert found is not None
    assert (found.name, found.args["boundary"]) == ("boundary", "money")


@pytest.mark.parametrize("typed", ABOUT_SOMEBODY_ELSE)
def test_what_others_do_with_the_money_stays_a_sign(typed: str) -> None:
    found = free_text(CATALOGUE).sign(typed)
    assert found is not None
    assert found.name == "sign"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Bel mij nu", Wish.CALL_ME_NOW),
        ("ik wil een gesprek", Wish.TALK),
        ("heb je een tip", Wish.TIP),
        ("kan er een andere taak komen", Wish.OTHER_TASK),
        ("I would like another task", Wish.OTHER_TASK),
        ("het gesprek ging goed", None),
    ],
)
def test_typed_words_name_a_wish(typed: str, key: Wish | None) -> None:
    assert CATALOGUE.wish_in(typed) == key
