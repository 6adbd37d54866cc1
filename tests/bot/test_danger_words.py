"""What sounds like danger is heard, and ordinary talk is left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.catalogue import shipped

CATALOGUE = shipped()

DANGEROUS = {
    "suicidality": [
        "van mij hoeft het niet meer",
        "Ze zei: 'Voor mij hoeft het allemaal niet meer'",
        "Hij wil dood",
        "ik wil gewoon het liefst dood",
        "ZELFMOORD",
        "zélf\u200bmoord",
        "zelfmoordplannen",
        "hij wil er een eind aan maken",
        "mevrouw wil niet meer leven",
        "ik wil er niet meer zijn",
        "ik wil mezelf iets aandoen",
        "ze springt van het balkon",
        "I want to die",
        "She doesn’t want to live anymore",
        "he talks about killing himself",
        "she is suicidal",
        "ik zie het niet meer zitten",
        "he does not want to go on",
    ],
    "immediate_danger": [
        "zijn zoon slaat haar",
        "Hij slaat mij",
        "hij heeft een mes",
        "er staat een man met een pistool",
        "hij dreigt haar te vermoorden",
        "mijn maatje wordt bedreigd",
        "HELP!",
        "ik hoor iemand, die roept om hulp",
        "he is hitting her",
        "He has a knife",
        "we are being attacked",
        "haar man heeft haar geslagen",
        "hij bedreigt zijn vrouw",
    ],
    "fire_gas": [
        "Brand!",
        "er is brand",
        "het huis staat in brand",
        "ik ruik gas",
        "de keuken brandt",
        "there is a fire",
        "I smell gas",
    ],
    "acute_medical": [
        "ze is bewusteloos",
        "mevrouw reageert niet",
        "meneer ademt niet",
        "pijn op de borst",
        "hij heeft te veel pillen ingenomen",
        "she is unconscious",
        "mevrouw is bewustloos",
        "hij ligt op de grond en beweegt niet",
        "ze heeft een hele doos pillen ingenomen",
        "he is not breathing",
    ],
}
ORDINARY = [
    "",
    "B-12 goed 60",
    "B-12 zorg gevallen",
    "de brandweerman kwam langs voor de rookmelder",
    "we hebben gegeten met mes en vork",
    "mevrouw pakt een mes en snijdt brood",
    "dat slaat nergens op",
    "de klok slaat twaalf",
    "slaat de volgende keer over",
    "hij slaat bezoek af",
    "meneer reageert niet op mijn appje",
    "zijn vrouw is vorig jaar overleden",
    "ze was doodmoe",
    "van mij hoeft de koffie niet",
    "de boodschappen hoeven niet meer",
    "ik wil niet zo laat komen",
    "de plant is dood",
    "ik help haar met de post",
    "schiet lekker op met de administratie",
    "het gas is vervangen, alles werkt",
    "ze heeft haar pillen netjes ingenomen",
    "what brand of tea does she like?",
    "we cut the cake with a knife and fork",
    "he is dying to see you",
    "killing time with a game of cards",
    "she did not answer my message",
    "we had a fire drill",
    "ik wil ook wel helpen met de lamp ophangen",
    "de lamp brandt nog",
    "kan ik helpen?",
    "hij heeft een nieuw mes gekocht",
    "zij slaat de krant open",
    "het eten stikt van de suiker",
    "she does not want to go on holiday",
    "zie het niet zitten om te verhuizen",
    "van mij hoeft het bezoek niet meer",
]


@pytest.mark.parametrize(("sign", "text"), [(sign, text) for sign, texts in DANGEROUS.items() for text in texts])
def test_danger_is_heard(sign: str, text: str) -> None:
    danger = CATALOGUE.danger_in(text)
    assert danger is not None
    assert danger.sign == sign


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_talk_is_left_alone(text: str) -> None:
    assert CATALOGUE.danger_in(text) is None


@pytest.mark.parametrize("text", ["mes en vork. hij heeft een mes", "dat slaat nergens op, zijn zoon slaat haar"])
def test_harmless_words_do_not_hide_danger_beside_them(text: str) -> None:
    assert CATALOGUE.danger_in(text) is not None


@given(st.text(st.characters(categories=["Ll", "Zs"]), max_size=40), st.text(max_size=20))
def test_danger_is_heard_among_any_words(before: str, after: str) -> None:
    assert CATALOGUE.danger_in(f"{before}. ze wil dood. {after}") is not None


def test_the_words_themselves_are_not_kept() -> None:
    assert "geranium" not in repr(CATALOGUE.danger_in("geranium wil dood"))


def test_a_long_text_is_read_quickly_enough_to_be_read_whole() -> None:
    assert CATALOGUE.danger_in("ik wil wel een kop thee " * 2000 + ". hij wil dood") is not None
