"""A plan through any life: asked only when it may be, once a date, never within a week, and never forgotten."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.check_in_plan import Goes, Moves, Plan, Waits, first_plan, judge
from domain.check_in_rhythm import LONGEST
from domain.check_in_times import QUIET_FROM, QUIET_UNTIL, Wishes, is_holiday
from domain.check_ins import Answers, Bothers, Face, Need, Takes, answers_from
from domain.ids import PersonId

RIET = PersonId("riet")
BEGINS = datetime(2026, 1, 1, 12, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
answers = st.builds(
    Answers,
    how=st.none() | st.sampled_from(Face),
    need=st.none() | st.sampled_from(Need),
    time=st.none() | st.sampled_from(Takes),
    bothers=st.none() | st.sampled_from(Bothers),
    glad=st.none() | st.text(),
)
happens = st.one_of(
    answers,
    st.sampled_from(["nothing", "a sign", "away an hour", "the program was down"]),
    st.integers(1, 60).map(lambda days: timedelta(days=days)),
    st.builds(Wishes, weekday=st.none() | st.integers(1, 7), starts=st.times(time(9), time(19))),
    st.sampled_from(["Europe/Amsterdam", "America/Curacao", "Asia/Jakarta"]).map(lambda zone: Wishes(zone=zone)),
)


@given(answers)
def test_answers_are_read_back(said: Answers) -> None:
    assert answers_from(said.to_data()) == said


def lived(plan: Plan, event: object, *, now: datetime) -> Plan:
    """What happens to somebody between two looks."""
    match event:
        case Answers():
            return plan.answered([event], now=now)
        case "a sign":
            return plan.after_sign(told_at=now, now=now)
        case timedelta():
            until = plan.wishes.local_date(now) + event
            return plan.with_wishes(replace(plan.wishes, paused_until=until), now=now)
        case Wishes():
            return plan.with_wishes(replace(event, paused_until=plan.wishes.paused_until), now=now)
        case _:
            return plan


@settings(max_examples=60)
@given(st.lists(happens, max_size=15))
def test_whatever_happens_somebody_is_asked_when_they_may_be_and_never_forgotten(events: list[object]) -> None:
    now, plan = BEGINS, first_plan(RIET, wishes=Wishes(), now=BEGINS)
    asked: list[date] = []
    for event in [*events, *["nothing"] * 3]:
        late = timedelta(days=2) if event == "the program was down" else timedelta(0)
        now = max(now, plan.slot.opens_at) + late
        busy_until = now + timedelta(minutes=30) if event == "away an hour" else None
        verdict = judge(plan, now=now, busy_until=busy_until)
        while not isinstance(verdict, Goes):
            match verdict:
                case Waits(until=until):
                    assert now < until < plan.slot.closes_at
                    now = until
                case Moves(slot=slot):
                    assert slot.closes_at > now
                    plan = replace(plan, slot=slot)
                    now = max(now, slot.opens_at)
            verdict = judge(plan, now=now, busy_until=None)
        local = now.astimezone(ZoneInfo(plan.wishes.zone))
        assert QUIET_UNTIL <= local.time() < QUIET_FROM
        assert not is_holiday(local.date())
        assert plan.wishes.paused_until is None or local.date() >= plan.wishes.paused_until
        assert not asked or local.date() >= asked[-1] + timedelta(weeks=1)
        asked.append(local.date())
        plan = lived(plan.asked(now=now), event, now=now)
        paused = max(plan.wishes.paused_until or local.date(), local.date())
        longest = paused + LONGEST + timedelta(weeks=1) + timedelta(days=11)  # to their own day, past holidays
        assert plan.wishes.local_date(plan.slot.opens_at) <= longest


def test_a_sad_face_comes_closer_and_a_sign_closer_still() -> None:
    now = datetime(2026, 3, 3, 10, tzinfo=UTC)
    plan = first_plan(RIET, wishes=Wishes(weekday=2), now=BEGINS).asked(now=now)
    calm = plan.answered([Answers(how=Face.GOOD)], now=now)
    sad = plan.answered([Answers(how=Face.SAD)], now=now)
    assert calm.wishes.local_date(calm.slot.opens_at) == date(2026, 3, 17) + timedelta(weeks=1)
    assert sad.wishes.local_date(sad.slot.opens_at) == date(2026, 3, 17)
    told = calm.after_sign(told_at=now, now=now)
    assert told.slot.opens_at == datetime(2026, 3, 10, 10, tzinfo=AMSTERDAM)
    smiling = told.answered([Answers(how=Face.GREAT)], now=now)
    assert smiling.slot == told.slot


def test_smiles_are_counted_back_to_the_last_that_was_none() -> None:
    plan = first_plan(RIET, wishes=Wishes(), now=BEGINS)
    smile, heavy, so_so = Answers(how=Face.GOOD), Answers(how=Face.GREAT, time=Takes.MORE), Answers(how=Face.SO_SO)
    assert plan.answered([smile, smile, so_so, smile], now=BEGINS).smiles == 2
    assert plan.answered([heavy, smile], now=BEGINS).smiles == 0
    assert plan.answered([heavy, smile], now=BEGINS).heavy
    assert not plan.answered([], now=BEGINS).heavy


def test_who_was_asked_lately_is_not_asked() -> None:
    now = datetime(2026, 3, 3, 10, tzinfo=UTC)
    plan = replace(first_plan(RIET, wishes=Wishes(), now=BEGINS), slot=Wishes().slot_on(date(2026, 3, 3)))
    assert judge(plan, now=now, busy_until=None) == Goes()
    lately = judge(replace(plan, asked_on=date(2026, 2, 25)), now=now, busy_until=None)
    assert isinstance(lately, Moves)
    assert lately.slot == Wishes().slot_on(date(2026, 3, 4))


def test_who_is_talking_is_asked_later_that_day_or_another_day() -> None:
    now = datetime(2026, 3, 3, 10, tzinfo=UTC)
    plan = replace(first_plan(RIET, wishes=Wishes(), now=BEGINS), slot=Wishes().slot_on(date(2026, 3, 3)))
    soon, night = now + timedelta(minutes=30), plan.slot.closes_at + timedelta(minutes=5)
    assert judge(plan, now=now, busy_until=soon) == Waits(soon)
    assert judge(plan, now=soon, busy_until=soon) == Goes()
    assert judge(plan, now=now, busy_until=night) == Moves(Wishes().slot_on(date(2026, 3, 4)), "in-conversation")


def test_a_sad_face_that_becomes_a_happy_one_still_brings_the_next_one_closer() -> None:
    year_ago = BEGINS - timedelta(weeks=40)
    asked = replace(first_plan(RIET, wishes=Wishes(weekday=2), now=year_ago), smiles=5).asked(now=BEGINS)
    happy, sad = Answers(how=Face.GREAT), Answers(how=Face.SAD)
    told = asked.answered([sad], now=BEGINS)
    assert told.slot.opens_at < asked.answered([happy], now=BEGINS).slot.opens_at
    assert told.answered([happy], now=BEGINS).slot == told.slot
    later = told.slot.opens_at + timedelta(hours=1)
    assert not told.asked(now=later).heavy, "the next check-in begins anew"
