"""Somebody is found by name, and nobody is taken for somebody else."""

import pytest

from domain.choosing_people import named, told_apart
from domain.ids import PersonId
from domain.people import Language, Person


def person(name: str, phone: str | None = None) -> Person:
    return Person(PersonId(f"{name}{phone}"), name, Language.DUTCH, (), phone)


EVERYBODY = told_apart(
    [person("Els"), person("Elsbeth"), person("Jan", "06-1"), person("Jan", "06-2"), person("Ria"), person("Zoë")]
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("els", "Els"),
        (" ELSB ", "Elsbeth"),
        ("ria", "Ria"),
        ("r", "Ria"),
        ("jan", None),
        ("jan (06-2)", "Jan (06-2)"),
        ("ZOE", "Zoë"),
        ("", None),
        ("piet", None),
    ],
)
def test_a_name_is_one_person_or_nobody(words: str, found: str | None) -> None:
    one = named(EVERYBODY, words)
    assert (one.words if one else None) == found


def test_people_of_one_name_are_told_apart_on_their_buttons() -> None:
    words = [one.option().args["words"] for one in EVERYBODY]
    assert len(set(words)) == len(words)
    without_numbers = told_apart([person("Noor"), person("Noor"), person("Noor")])
    assert [one.option().args["words"] for one in without_numbers] == ["Noor", "Noor 2", "Noor 3"]
