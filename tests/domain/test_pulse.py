"""Totals of faces lead to nobody, whoever reads those of which areas."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from domain.account import Chosen, Facts, counted
from domain.check_ins import Face
from domain.ids import AreaId, PersonId
from domain.pulse import face_totals
from domain.totals import FEWEST_PEOPLE

AREAS = (AreaId("noord"), AreaId("oost"), AreaId("zuid"))


@st.composite
def answers(draw: st.DrawFn) -> Sequence[Chosen]:
    """Some volunteers, each in an area, who answered once or more."""
    found = []
    for who in range(draw(st.integers(0, 40))):
        area = draw(st.sampled_from(AREAS))
        faces = draw(st.lists(st.sampled_from([Face.GOOD, Face.SAD]), min_size=1, max_size=3))
        found += [Chosen(PersonId(f"v{who}"), area, face) for face in faces]
    return found


@given(answers(), st.sampled_from(AREAS))
def test_what_one_reads_more_than_another_is_about_enough_people(chosen: Sequence[Chosen], mine: AreaId) -> None:
    everywhere, here = dict(totals(chosen)), dict(totals(chosen, mine))
    for face, count in here.items():
        told = [one for one in chosen if one.face is face]
        assert count == len([one for one in told if one.area == mine])
        assert everywhere[face] == len(told)
        assert len({one.person for one in told if one.area == mine}) >= FEWEST_PEOPLE
        others = {one.person for one in told if one.area != mine}
        assert len(others) >= FEWEST_PEOPLE


def totals(chosen: Sequence[Chosen], *reached: AreaId) -> Sequence[tuple[Face, int]]:
    return face_totals(counted(Facts(AREAS, faces=chosen)), reached=set(reached) if reached else None)


def test_a_face_of_few_in_one_area_takes_its_neighbour_along() -> None:
    chosen = [Chosen(PersonId(f"v{who}"), AREAS[0] if who < 6 else AREAS[2], Face.SAD) for who in range(7)]
    assert totals(chosen) == [(Face.SAD, 7)]
    assert totals(chosen, AREAS[0]) == []
