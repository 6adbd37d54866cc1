"""What volunteers told is counted out only where it leads to nobody, whoever reads how much of it."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.half_years import half_of, newest_settled
from domain.ids import AreaId, PersonId
from domain.suppression import TOTAL
from domain.told import Told, totals
from domain.totals import FEWEST_PEOPLE

AREAS, KEYS = [AreaId(name) for name in ("noord", "oost", "zuid")], ["money", "nights", "secret"]


@st.composite
def told(draw: st.DrawFn) -> Sequence[Told]:
    """What some volunteers told in areas of their own."""
    found = []
    for who in range(draw(st.integers(0, 40))):
        times = draw(st.integers(1, 3))
        found.append(
            Told(
                draw(st.sampled_from(AREAS)),
                draw(st.sampled_from(KEYS)),
                PersonId(f"v{who}"),
                times,
                helped=draw(st.integers(0, times)),
            )
        )
    return found


def about(found: Sequence[Told], row: str, key: str) -> list[Told]:
    return [one for one in found if row in {TOTAL, one.area} and key in {TOTAL, one.key}]


@given(told())
def test_nothing_about_fewer_than_five_is_shown_or_is_what_one_sum_leaves(found: Sequence[Told]) -> None:
    shown = totals(found, areas=AREAS)
    for (row, key), total in shown.items():
        here = about(found, row, key)
        assert total.count == sum(one.times for one in here)
        assert len({one.reporter for one in here}) >= FEWEST_PEOPLE
        if total.helped is not None:
            assert total.helped == sum(one.helped for one in here)
            assert len({one.reporter for one in here if one.helped}) >= FEWEST_PEOPLE
            assert len({one.reporter for one in here if one.helped < one.times}) >= FEWEST_PEOPLE
    keys = sorted({one.key for one in found})
    rows: list[str] = [*AREAS, TOTAL]
    for key in [*keys, TOTAL]:
        left = [area for area in AREAS if (area, key) not in shown]
        assert (TOTAL, key) not in shown or len(left) != 1
    for row in rows:
        away = [key for key in keys if (row, key) not in shown]
        assert (row, TOTAL) not in shown or len(away) != 1


@given(st.integers(0, 800))
def test_halves_of_a_year_never_overlap_and_are_told_when_nothing_changes_any_more(days: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(days=days)
    half = newest_settled(now)
    after = half_of(half.last.next)
    assert half_of(half.first) == half_of(half.last) == half
    assert after != half
    assert half.is_settled(now=now)
    assert not after.is_settled(now=now)
