"""What the shipped catalogue says of signs, numbers and buttons."""

from pathlib import Path

import pytest
import yaml

from domain.catalogue import Catalogue
from domain.phones import LocalNumbers
from domain.signs import Part
from domain.urgency import Urgency

FILE = Path(__file__).parents[2] / "bot" / "data" / "signs.yaml"
NOBODY = LocalNumbers()


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.from_data(yaml.safe_load(FILE.read_text(encoding="utf-8")), file="ours.yaml")


def test_words_are_said_in_the_language_asked(catalogue: Catalogue) -> None:
    assert catalogue.words("falls", Part.SHORT, "nl") == "Gevallen"
    assert catalogue.words("falls", Part.SHORT, "en") == "A fall"
    assert catalogue.words("acute_medical", Part.EXAMPLES, "nl").endswith("Veel bloed.")


def test_a_language_without_words_gets_dutch(catalogue: Catalogue) -> None:
    assert catalogue.words("falls", Part.ASK_FIRST, "ti") == catalogue.words("falls", Part.ASK_FIRST, "nl")


def test_an_unknown_sign_has_no_words(catalogue: Catalogue) -> None:
    assert "ghosts" not in catalogue
    with pytest.raises(KeyError):
        catalogue.words("ghosts", Part.LABEL, "nl")


def test_only_confirmed_numbers_are_shown(catalogue: Catalogue) -> None:
    assert [p.number for p in catalogue.numbers("addiction", local=NOBODY)] == ["112"]
    assert [p.number for p in catalogue.numbers("fire_gas", local=NOBODY)] == ["112"]
    assert [p.number for p in catalogue.numbers("carer_overload", local=NOBODY)] == ["112", "088-0767000"]


def test_local_numbers_are_shown_when_the_area_has_them(catalogue: Catalogue) -> None:
    local = LocalNumbers(gp_out_of_hours="0900-1515", ggd_desk="", on_call="06-12345678")
    assert [p.number for p in catalogue.numbers("nutrition", local=local)] == ["0900-1515", "112"]
    assert [p.number for p in catalogue.numbers("neglect_home", local=local)] == ["112", "0800-1205"]
    assert [p.number for p in catalogue.numbers("no_answer", local=local)] == ["06-12345678", "112"]


@pytest.mark.parametrize(
    ("key", "sign", "urgency", "gp_first"),
    [
        ("falls", "falls", Urgency.EMERGENCY, False),
        ("nutrition", "nutrition", Urgency.TODAY, True),
        ("money_worries", "money_worries", Urgency.TODAY, False),
        ("loneliness_low_mood", "suicidality", Urgency.TODAY, False),
    ],
)
def test_what_yes_means(catalogue: Catalogue, key: str, sign: str, urgency: Urgency, *, gp_first: bool) -> None:
    means = catalogue.yes_means(key)
    assert (means.sign, means.urgency, means.gp_first) == (sign, urgency, gp_first)
    assert means.is_emergency is (urgency is Urgency.EMERGENCY)


def test_the_button_of_a_sign(catalogue: Catalogue) -> None:
    assert catalogue.button_of("fire_gas").key == "something_else"
    assert catalogue.button("medicines").ways[2].urgency is Urgency.EMERGENCY
    assert catalogue.boundary("medical_act").urgency is Urgency.THIS_WEEK
    assert catalogue.fallback.key == "gut_feeling"
