"""What is counted of a quarter, about how many people, and what of it may be read by whom."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.account import (
    NAMES,
    Account,
    Counts,
    Facts,
    Figure,
    Name,
    ReportFact,
    Shown,
    VisitFact,
    counted,
    reaching,
    read_name,
    shown,
    so_far,
)
from domain.account_words import lines_of
from domain.escalation import EscalationKind
from domain.ids import AreaId, PersonId, ResidentId
from domain.quarters import Quarter, between, quarter_at, quarter_of, read_quarter
from domain.sign_groups import SignGroup
from domain.suppression import TOTAL, Cell
from domain.totals import FEWEST_PEOPLE
from domain.visits import Went, WhyNot

NORTH, SOUTH = AreaId("noord"), AreaId("zuid")
AT = datetime(2026, 2, 2, 10, tzinfo=UTC)
VISITS, HOURS, NOT_HELD = Name(Figure.VISITS), Name(Figure.MINUTES), Name(Figure.NOT_HELD)


def visit(
    who: int, went: Went = Went.GOOD, *, area: AreaId = NORTH, why: str | None = None, times: int = 1
) -> VisitFact:
    minutes = 0 if went is Went.NOT_HELD else 60 * times
    return VisitFact(area, PersonId(f"v{who}"), went, why, times, minutes)


def report(who: int, about: int | None, key: str = "falls", *, minutes: int = 30, **more: object) -> ReportFact:
    kind = EscalationKind(str(more.get("kind", "sign")))
    resident = ResidentId(f"r{about}") if about is not None else None
    return ReportFact(
        NORTH, PersonId(f"v{who}"), resident, key, kind, AT, AT + timedelta(minutes=minutes), None, kind.value != "sign"
    )


def test_visits_are_counted_with_their_hours_and_those_not_held_with_the_reason() -> None:
    facts = Facts(
        [NORTH],
        [visit(1, times=3), visit(2), visit(3, Went.NOT_HELD, why=WhyNot.OTHER), visit(3, Went.NOT_HELD, times=2)],
    )
    found = counted(facts)
    assert found[NORTH, VISITS] == Cell(4, 2)
    assert found[NORTH, HOURS] == Cell(240, 2)
    assert found[NORTH, NOT_HELD] == Cell(3, 1)
    assert found[TOTAL, Name(Figure.WHY, "not_said")] == Cell(2, 1)
    assert found[TOTAL, Name(Figure.VOLUNTEERS)] == Cell(3, 3)


def test_signs_of_many_about_few_residents_are_about_few() -> None:
    found = counted(Facts([NORTH], reports=[report(who, who % 2) for who in range(8)]))
    assert found[NORTH, Name(Figure.SIGNS, SignGroup.HEALTH)] == Cell(8, 2)
    assert Name(Figure.SIGNS, SignGroup.HEALTH) not in {name for _, name in shown(found)}


def test_the_middle_time_counts_not_the_average() -> None:
    found = counted(
        Facts([NORTH], reports=[report(who, who, minutes=one) for who, one in enumerate([5, 6, 7, 8, 900])])
    )
    assert found[NORTH, Name(Figure.TAKEN)] == Cell(7, 5)


def test_support_is_asked_and_given() -> None:
    found = counted(Facts([NORTH], reports=[report(who, None, "talk", kind="support") for who in range(6)]))
    assert found[NORTH, Name(Figure.ASKED)] == found[NORTH, Name(Figure.HELPED)] == Cell(6, 6)


def test_every_name_is_kept_and_read_back() -> None:
    assert [read_name(str(name)) for name in NAMES] == list(NAMES)


@st.composite
def years(draw: st.DrawFn) -> list[Counts]:
    """The counts of one to four quarters in two areas."""
    quarters = []
    for _ in range(draw(st.integers(1, 4))):
        size = st.integers(0, 9)
        visits = [
            visit(who, went, area=area, why=why, times=draw(st.integers(1, 3)))
            for area in (NORTH, SOUTH)
            for went, why in ((Went.GOOD, None), *((Went.NOT_HELD, why) for why in WhyNot))
            for who in range(draw(size))
        ]
        quarters.append(counted(Facts([NORTH, SOUTH], visits)))
    return quarters


@given(years())
def test_no_quarter_can_be_worked_out_from_the_year_so_far(quarters: list[Counts]) -> None:
    read = [shown(one) for one in quarters]
    for (row, name), total in so_far(read).items():
        assert all((row, name) in one for one in read)
        assert total == sum(counts[row, name].value for counts in quarters)


@given(years())
def test_nothing_about_fewer_than_five_is_in_it_whoever_reads_how_much_of_it(quarters: list[Counts]) -> None:
    for counts in quarters:
        read = shown(counts)
        assert all(counts[key].people >= FEWEST_PEOPLE for key in read)
        of_north = reaching(read, {NORTH})
        assert of_north == {key: value for key, value in read.items() if key[0] == NORTH}
        for row in (NORTH, SOUTH, TOTAL):
            parts = [key for key in counts if key[0] == row and key[1].figure is Figure.WHY]
            if (row, NOT_HELD) in read and parts:
                left = [key for key in parts if key not in read]
                assert len(left) != 1


@pytest.mark.parametrize(
    ("words", "quarter"),
    [("2026Q1", Quarter(2026, 1)), (" 2026 k4 ", Quarter(2026, 4)), ("2026q5", None), ("nu", None)],
)
def test_quarters_are_read(words: str, quarter: Quarter | None) -> None:
    assert read_quarter(words) == quarter


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_every_day_lies_in_one_quarter(day: date) -> None:
    quarter = quarter_of(day)
    assert quarter.first_day <= day <= quarter.last_day
    assert quarter.next.before == quarter
    assert list(between(quarter, quarter.next)) == [quarter, quarter.next]


def test_a_quarter_begins_at_midnight_on_the_clock_of_the_place() -> None:
    assert quarter_at(datetime(2026, 3, 31, 22, 30, tzinfo=UTC)) == Quarter(2026, 2)
    assert not Quarter(2026, 1).is_settled(now=datetime(2026, 4, 20, tzinfo=UTC))
    assert Quarter(2026, 1).is_settled(now=datetime(2026, 4, 29, tzinfo=UTC))


def test_a_message_tells_only_what_may_be_read() -> None:
    read: Shown = {(NORTH, VISITS): 12, (NORTH, Name(Figure.SIGNS, SignGroup.MIND)): 6, (SOUTH, HOURS): 60}
    account = Account(Quarter(2026, 1), {NORTH: "Noord"}, has_whole=False, shown=read, year={})
    labels = [line.args["label"].id for line in lines_of(account, NORTH).of]  # type: ignore[union-attr]
    assert labels == ["account.visits", "account.signs_mind"]
