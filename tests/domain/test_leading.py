"""Who leads what goes over several areas: nobody reads of an area that is not theirs, and none stays unread."""

from domain.ids import AreaId, PersonId
from domain.leading import Lead, areas_asked, who_leads
from domain.people import Language, Person, Post, Role
from domain.permissions import Action

NOORD, ZUID, WEST = AreaId("noord"), AreaId("zuid"), AreaId("west")


def somebody(name: str, *posts: tuple[Role, AreaId]) -> Person:
    held = tuple(Post(role, area) for role, area in posts)
    return Person(id=PersonId(name), name=name, language=Language.DUTCH, posts=held)


PIET = somebody("Piet", (Role.COORDINATOR, NOORD))
WIM = somebody("Wim", (Role.MANAGER, ZUID))
BOSS = somebody("Boss", (Role.MANAGER, NOORD))
ALL = somebody("All", (Role.COORDINATOR, NOORD), (Role.COORDINATOR, ZUID), (Role.COORDINATOR, WEST))


def test_each_leads_it_for_the_own_area_and_a_manager_where_nobody_coordinates() -> None:
    both = frozenset({NOORD, ZUID})
    leads = who_leads([PIET, WIM, BOSS], both, Action.RUN_ROUND)
    assert leads == [Lead(PIET, frozenset({NOORD})), Lead(WIM, frozenset({ZUID}))]
    assert who_leads([PIET, WIM, ALL], both, Action.RUN_ROUND) == [Lead(PIET, frozenset({NOORD})), Lead(ALL)]
    assert who_leads([PIET], frozenset({WEST}), Action.MAKE_OFFER) == []


def test_a_lead_knows_who_is_of_their_areas() -> None:
    riet, henk = somebody("Riet", (Role.VOLUNTEER, NOORD), (Role.VOLUNTEER, WEST)), somebody("Henk")
    known = {one.id: one for one in (riet, henk)}
    assert Lead(PIET, frozenset({NOORD})).among(known) == {riet.id: riet}
    assert Lead(PIET).among(known) == known


def test_who_is_asked_in_one_area_does_not_bring_in_the_other_they_work_in() -> None:
    assert areas_asked([[NOORD], [NOORD, ZUID]]) == {NOORD}
    assert areas_asked([[NOORD], [WEST, ZUID]]) == {NOORD, WEST, ZUID}
    assert areas_asked([]) == frozenset()
