"""All signs can be reached by the buttons, in at most two taps after "Zorg melden", and by typing."""

import pytest

from bot.catalogue import shipped
from domain.conversation import Start
from domain.sign_choice import answers_for, buttons, choice_named
from domain.sign_line import sign_line

CATALOGUE = shipped()
KEYS = [sign.key for sign in CATALOGUE.signs]


@pytest.mark.parametrize("key", KEYS)
def test_in_two_taps(key: str) -> None:
    answers = answers_for(CATALOGUE, key)
    button = next(one for one in buttons(CATALOGUE) if one.key == answers["sign.what"])
    ways = [way for way in button.ways if len(button.ways) == 1 or way.key == answers["sign.which"]]
    assert [way.sign for way in ways] == [key]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_by_its_name_in_one_line(key: str, language: str) -> None:
    found = sign_line(f"b12 zorg {CATALOGUE.sign(key).short.spoken(language)}", CATALOGUE)
    assert found is not None
    assert found.answers == {"sign.whom": "B-12", **answers_for(CATALOGUE, key)}


def test_there_are_eighteen() -> None:
    assert len(KEYS) == 18


@pytest.mark.parametrize(
    ("line", "args"),
    [
        ("B-12 zorg gevallen", {}),
        ("B-12 zorg gevallen vandaag", {"urgency": "today"}),
        ("B-12 concern fallen today", {"urgency": "today"}),
        ("B-12: zorg melden: gevallen, nu", {"urgency": "emergency"}),
        ("b 12 zorg gevallen", None),
        ("B-12 goed 60", None),
        ("zorg gevallen", None),
        ("B-12 zorgvuldig gewassen", None),
        ("B-12 zorg gevallen in de keuken", {"words": "gevallen in de keuken"}),
    ],
)
def test_a_line_as_it_is_typed(line: str, args: dict[str, str] | None) -> None:
    answers = {"sign.whom": "B-12", "sign.what": "fallen"}
    assert sign_line(line, CATALOGUE) == (None if args is None else Start("sign", args, answers))


def test_words_that_name_no_sign_are_kept_and_it_is_asked() -> None:
    found = sign_line("B-12 zorg de radio staat steeds hard", CATALOGUE)
    assert found == Start("sign", {"words": "de radio staat steeds hard"}, {"sign.whom": "B-12"})


def test_danger_in_a_line_is_for_today_at_least() -> None:
    found = sign_line("B-12 zorg wil niet meer leven deze week", CATALOGUE)
    assert found is not None
    assert (found.args["urgency"], found.answers["sign.what"]) == ("today", "low")
    assert found.answers["sign.which"] == "suicidality"


def test_close_spelling_is_in_doubt() -> None:
    found = sign_line("B-12 zorg gevalen", CATALOGUE)
    assert found is not None
    assert (found.args["named"], "sign.what" in found.answers) == ("falls", False)
    choice = choice_named(CATALOGUE, CATALOGUE.signs_named_in("gevalen"))
    assert choice is not None
    assert choice.doubt
