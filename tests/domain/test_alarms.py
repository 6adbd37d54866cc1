"""Who hears an alarm: leads of the area, else leads elsewhere, else the area's professionals."""

import pytest

from domain.alarms import Circle, HeldPost, few_with_numbers, says_of, who_hears
from domain.conversation import AlarmSay, Option
from domain.ids import AreaId, PersonId, TextId
from domain.people import Language, Person, Role

NOORD, ZUID = AreaId("noord"), AreaId("zuid")


def post(name: str, role: Role, area: AreaId = NOORD) -> HeldPost:
    return HeldPost(PersonId(name), role, area)


DAAN, ELS = post("daan", Role.PROFESSIONAL), post("els", Role.PROFESSIONAL, ZUID)
MARJA, MO, WIM = post("marja", Role.COORDINATOR), post("mo", Role.MANAGER), post("wim", Role.COORDINATOR, ZUID)
RIET = post("riet", Role.VOLUNTEER)


@pytest.mark.parametrize(
    ("posts", "people", "circle"),
    [
        ((DAAN, ELS, MARJA, MO, WIM), ("marja", "mo"), Circle.LEADS_HERE),
        ((DAAN, ELS, WIM, RIET), ("wim",), Circle.LEADS_ELSEWHERE),
        ((DAAN, ELS, RIET), ("daan",), Circle.PROFESSIONALS_HERE),
        ((ELS, RIET), (), Circle.NOBODY),
    ],
)
def test_how_far_one_looks(posts: tuple[HeldPost, ...], people: tuple[str, ...], circle: Circle) -> None:
    found = who_hears(posts, areas=(NOORD,), but=None)
    assert (found.people, found.circle) == (people, circle)


def test_who_it_is_about_never_hears_it() -> None:
    assert who_hears((MARJA, WIM), areas=(NOORD,), but=MARJA.person).people == ("wim",)


def test_whom_it_was_meant_for_hears_it_as_long_as_they_lead() -> None:
    meant = (WIM.person, ELS.person)
    assert who_hears((MARJA, WIM, ELS), areas=(NOORD,), meant=meant, but=None).people == ("marja", "wim")


def test_what_is_about_no_area_is_about_all() -> None:
    assert who_hears((DAAN, MARJA, WIM), areas=(), but=None).people == ("marja", "wim")
    assert who_hears((DAAN, ELS), areas=(), but=None).people == ("daan", "els")


def test_who_has_two_posts_hears_it_once() -> None:
    assert who_hears((MARJA, post("marja", Role.MANAGER)), areas=(NOORD,), but=None).people == ("marja",)


def named(name: str, phone: str | None = None) -> Person:
    return Person(PersonId(name), name, Language.DUTCH, (), phone=phone)


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ((named("Bo"), named("An", "06-1")), ("An (06-1), Bo", 0)),
        ((named("An"), named("Bo"), named("Cas"), named("Do", "06-2")), ("Do (06-2), An, Bo", 1)),
        ([named("Iemand")] * 49, ("Iemand", 48)),
        ((*[named("Iemand")] * 3, named("Iemand", "06-3")), ("Iemand (06-3), Iemand", 2)),
    ],
)
def test_a_few_are_named_and_the_rest_are_counted(people: list[Person], said: tuple[str, int]) -> None:
    assert few_with_numbers(people, most=3) == said


ALARM = AlarmSay(
    TextId("alarm.untaken"),
    areas=(NOORD,),
    key="k",
    options=(Option("cleared", TextId("alarm.option-cleared")),),
    topic="t",
    call=(Person(DAAN.person, "Daan", Language.DUTCH, (), phone="088-0000001"),),
)


def test_a_number_to_phone_is_printed_but_never_ones_own() -> None:
    (to_marja,) = says_of(ALARM, who_hears((MARJA,), areas=(NOORD,), but=None))
    (to_daan,) = says_of(ALARM, who_hears((DAAN,), areas=(NOORD,), but=None))
    assert "Daan (088-0000001)" in str(to_marja.args["call"])
    assert "call-somebody" in str(to_daan.args["call"])
    assert to_marja.key == "k:marja"


def test_its_buttons_are_for_leads() -> None:
    (to_marja,) = says_of(ALARM, who_hears((MARJA,), areas=(NOORD,), but=None))
    (to_daan,) = says_of(ALARM, who_hears((DAAN,), areas=(NOORD,), but=None))
    assert (len(to_marja.options), to_marja.topic) == (1, "t")
    assert (len(to_daan.options), to_daan.topic) == (0, None)


def test_some_alarms_are_nothing_to_professionals() -> None:
    alarm = AlarmSay(TextId("alarm.skipped-step"), areas=(NOORD,), key="k", leads_only=True)
    assert says_of(alarm, who_hears((DAAN,), areas=(NOORD,), but=None)) == ()
    assert len(says_of(alarm, who_hears((DAAN, WIM), areas=(NOORD,), but=None))) == 1
