"""The shipped catalogue is whole, kind and simple, and a file that is broken as a file is refused."""

import re
from pathlib import Path

import pytest

from bot.catalogue import SHIPPED, read_catalogue
from domain.catalogue import Catalogue
from domain.catalogue_faults import CatalogueError
from domain.people import Language
from domain.phones import LocalNumbers
from domain.signs import Boundary, CatalogueEntry, Part
from domain.urgency import Urgency
from domain.words import LANGUAGES, Words

ALL = LocalNumbers("0900-1515", "088-1234567", "06-12345678")
CATALOGUE = read_catalogue()
MOST_WORDS = 12
MOST_WORDS_AT_FIRST = 8
SIGNS = pytest.mark.parametrize("sign", CATALOGUE.signs, ids=lambda sign: sign.key)

URGENCIES = {
    Urgency.EMERGENCY: "acute_medical immediate_danger",
    Urgency.TODAY: "no_answer suicidality abuse_adult child_safety mental_crisis",
    Urgency.THIS_WEEK: "confusion_memory medication falls nutrition neglect_home fire_gas money_worries addiction "
    "carer_overload gut_feeling",
    Urgency.NOTE: "loneliness_low_mood",
}


def all_words(sign: CatalogueEntry) -> list[Words]:
    conditions = [condition.words for condition in sign.escalate]
    return [sign.label, sign.short, *sign.examples, sign.ask_first, *conditions, sign.advice, sign.do_not]


def sentences(text: str) -> list[list[str]]:
    return [found.split() for found in re.split(r"(?<=[.?!:])\s+", text.strip())]


def average(text: str) -> float:
    lengths = [len(words) for words in sentences(text)]
    return sum(lengths) / len(lengths)


def test_all_eighteen_signs_are_there_with_their_urgency() -> None:
    shipped = {u: {sign.key for sign in CATALOGUE.signs if sign.default_urgency is u} for u in Urgency}
    assert shipped == {u: set(keys.split()) for u, keys in URGENCIES.items()}


def test_eight_buttons_reach_every_sign_in_two_taps_at_most() -> None:
    assert [button.label.nl for button in CATALOGUE.menu] == [
        "Nu gevaar",
        "Gevallen",
        "In de war",
        "Somber of wil niet meer",
        "Medicijnen",
        "Doet niet open",
        "Iets anders",
        "Ik weet het niet",
    ]
    assert {way.sign for button in CATALOGUE.menu for way in button.ways if way.sign} == {
        s.key for s in CATALOGUE.signs
    }


def test_options_of_one_question_differ_in_every_language() -> None:
    questions = [[button.label for button in CATALOGUE.menu]]
    questions += [[way.label for way in button.ways] for button in CATALOGUE.menu]
    for labels in questions:
        for language in LANGUAGES:
            said = [label.spoken(language).casefold() for label in labels]
            assert len(set(said)) == len(said)


def test_the_languages_are_those_people_can_choose() -> None:
    assert tuple(Language) == LANGUAGES


@SIGNS
@pytest.mark.parametrize("part", Part)
def test_dutch_sentences_are_short(sign: CatalogueEntry, part: Part) -> None:
    assert average(sign.words(part, "nl")) <= MOST_WORDS


@SIGNS
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_first_is_simpler_still(sign: CatalogueEntry, language: Language) -> None:
    first = sign.ask_first.spoken(language)
    assert average(first) <= MOST_WORDS_AT_FIRST
    assert max(len(words) for words in sentences(first)) <= MOST_WORDS


@pytest.mark.parametrize("boundary", CATALOGUE.boundaries, ids=lambda one: one.key)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_to_say_at_a_boundary_is_as_simple(boundary: Boundary, language: Language) -> None:
    advice = boundary.advice.spoken(language)
    assert average(advice) <= MOST_WORDS_AT_FIRST
    assert max(len(words) for words in sentences(advice)) <= MOST_WORDS


@SIGNS
def test_english_says_as_many_sentences_as_dutch(sign: CatalogueEntry) -> None:
    assert len(sign.examples) >= 3
    for words in (sign.ask_first, sign.do_not):
        assert abs(len(sentences(words.en)) - len(sentences(words.nl))) <= 1


@SIGNS
def test_a_resident_is_a_resident_and_neither_he_nor_she(sign: CatalogueEntry) -> None:
    banned_nl = re.compile(
        r"\b(hij|zij|hem|haar|cliënt\w*|client\w*|signaal|signalen|opschal\w*|u|uw)\b", re.IGNORECASE
    )
    banned_en = re.compile(r"\b(he|she|him|her|his|hers|client\w*|escalat\w*)\b", re.IGNORECASE)
    for words in all_words(sign):
        assert not banned_nl.search(words.nl), words.nl
        assert not banned_en.search(words.en), words.en


@SIGNS
def test_every_sign_has_a_number_to_show_and_none_unconfirmed(sign: CatalogueEntry) -> None:
    numbers = {phone.number for phone in CATALOGUE.numbers(sign.key, local=ALL)}
    assert numbers
    assert not numbers & {"0800-5088", "030-7606055", "0900-1995", "0800-9009", None}


@SIGNS
def test_yes_shows_the_number_it_speaks_of(sign: CatalogueEntry) -> None:
    means = CATALOGUE.yes_means(sign.key)
    shown = {phone.number for phone in CATALOGUE.numbers(means.sign, local=ALL)}
    assert not means.is_emergency or "112" in shown
    assert not means.gp_first or "0900-1515" in shown
    assert means.urgency.at_least(sign.default_urgency)


@SIGNS
def test_a_sign_is_found_by_its_own_names(sign: CatalogueEntry) -> None:
    for language in LANGUAGES:
        assert sign.key in CATALOGUE.signs_named_in(sign.label.spoken(language)).signs
        assert sign.key in CATALOGUE.signs_named_in(sign.short.spoken(language)).signs
    assert sign.key in CATALOGUE.signs_named_in(sign.key).signs


def test_a_file_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    own.write_bytes((Path(__file__).parents[2] / SHIPPED).read_bytes())
    assert isinstance(read_catalogue(own), Catalogue)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"signs: [", "expected node content"),
        (b"version: '1'\nversion: '2'\n", "the key version comes twice"),
        (b"a: {b: 1, b: 2}\n", "the key b comes twice"),
        (b"!!python/object/apply:os.system ['true']", "could not determine a constructor"),
        (b"\xff\xfe\xfa", "decode"),
        (b"", "is not a list of fields"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: bytes, reason: str) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_bytes(content)
    with pytest.raises(CatalogueError) as refused:
        read_catalogue(broken)
    assert refused.value.file == str(broken)
    assert refused.value.entry == "file"
    assert reason in refused.value.reason


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="cannot be read"):
        read_catalogue(tmp_path / "none.yaml")
