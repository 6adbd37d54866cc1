"""Who may give which role, who is led by whom, what is a name, and what must be handed over."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import AreaId, MatchId, PersonId, ResidentId
from domain.leaving import Matters
from domain.people import Language, Person, Post, Role
from domain.residents import Match, Resident
from domain.team import Member, called, may_give, may_lead
from domain.text_args import Text
from domain.typed_names import phone_typed, read_name

NOORD, ZUID = AreaId("noord"), AreaId("zuid")


def person(name: str, *posts: Post) -> Person:
    return Person(PersonId(name), name, Language.DUTCH, posts)


def member(name: str, *posts: Post) -> Member:
    return Member(person(name, *posts))


MARJA = person("Marja", Post(Role.COORDINATOR, NOORD))
MO = person("Mo", Post(Role.MANAGER, NOORD))


@pytest.mark.parametrize("role", Role)
def test_who_leads_volunteers_makes_nobody_a_lead(role: Role) -> None:
    assert may_give(MARJA, role, area=NOORD) is (role in {Role.VOLUNTEER, Role.PROFESSIONAL})
    assert may_give(MO, role, area=NOORD)
    assert not may_give(MARJA, role, area=ZUID)
    assert not may_give(MO, role, area=ZUID)
    assert not may_give(person("Fatma", Post(Role.VOLUNTEER, NOORD)), role, area=NOORD)


def test_nobody_changes_themselves_nor_who_leads_as_well() -> None:
    daan = member("Daan", Post(Role.PROFESSIONAL, NOORD))
    assert may_lead(MARJA, daan)
    assert not may_lead(MARJA, Member(MARJA))
    assert not may_lead(MARJA, member("Els", Post(Role.PROFESSIONAL, NOORD), Post(Role.MANAGER, NOORD)))
    assert may_lead(MO, Member(MARJA))
    assert not may_lead(MARJA, member("Karim", Post(Role.VOLUNTEER, ZUID)))


def test_a_part_of_a_name_is_enough_however_it_is_spelled() -> None:
    members = [member(name) for name in ("Zoë", "José Zoeteman", "Fatma")]
    assert [one.person.name for one in called(members, " ZOE ")] == ["Zoë", "José Zoeteman"]
    assert called(members, "") == members
    assert called(members, "x") == []


@pytest.mark.parametrize("words", ["Bo", "Jan-Willem van der Berg", "Zoë", "d'Arcy", "Łucja", "  Bo   Bos "])
def test_a_name_is_a_name(words: str) -> None:
    found = read_name(words)
    assert found
    assert found.words == " ".join(words.split())


@pytest.mark.parametrize(
    "words", ["", "06-12345678", "B-12", "<b>", "a<b>", "bo@x.nl", "een heel lang verhaal zonder naam", "x" * 41]
)
def test_what_is_no_name_is_asked_again(words: str) -> None:
    assert read_name(words) is None


@given(st.text(max_size=200))
def test_whatever_is_typed_a_name_is_short_and_has_no_digits(words: str) -> None:
    found = read_name(words)
    assert found is None or (len(found.words) <= 40 and not any(sign.isdigit() for sign in found.words))


def test_a_number_is_read_as_it_was_typed() -> None:
    number = phone_typed(" 06  12345678 ")
    assert number
    assert number.key == "06 12345678"
    assert phone_typed("nul zes") is None


B12 = Resident(ResidentId("r1"), "B-12", NOORD, PersonId("Daan"), PersonId("Els"))
C07 = Resident(ResidentId("r2"), "C-07", ZUID, PersonId("Daan"), None)
VISIT = Match(
    MatchId("m1"), B12, PersonId("Fatma"), weekday=2, starts=time(10), minutes=60, started_on=date(2026, 1, 5)
)


def test_what_hangs_on_somebody_goes_area_by_area_and_nothing_is_left() -> None:
    matters = Matters(residents=(B12, C07), deputy_of=(), visits=(VISIT,))
    assert matters.areas == (NOORD, ZUID)
    parts = [matters.within(area) for area in matters.areas]
    assert [one.residents for one in parts] == [(B12,), (C07,)]
    assert [one.visits for one in parts] == [(), ()]
    assert [one.id for one in matters.lines().of if isinstance(one, Text)] == [
        "ending.has-residents",
        "ending.has-visits",
    ]
    assert Matters().is_nothing
