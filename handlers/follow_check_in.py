"""A check-in that nobody answered goes on: said or not, a kind reminder, and then a person phones."""

from dataclasses import replace
from datetime import datetime

import structlog

from domain.check_in_messages import card
from domain.check_in_plan import Goes, Moves, Waits, judge_hour, remind_from
from domain.check_in_rhythm import STEADY
from domain.check_in_times import ONE_WEEK
from domain.check_ins import REMINDED_AFTER, SILENT_AFTER, CheckIn, Face, State, is_heard
from domain.conversation import Close, Turn
from domain.ids import CheckInId, TaskId
from domain.load_guard import ONCE_A
from domain.tasks import HOW_IS_IT, TaskKind, next_working_morning, task_topic
from storage import check_in_plans, check_ins, editing, looked_after, phoning, tasks
from storage.check_in_plans import Planned
from storage.database import Session

log = structlog.get_logger()


async def follow_check_in(db: Session, check_in_id: CheckInId, *, now: datetime) -> Turn:
    """Do what is next for a check-in whose time to look at it has come."""
    known = await check_ins.with_plan(db, check_in_id, now=now)
    if known is None or not known[1].is_active:
        await check_ins.move_on(db, check_in_id, to=State.OVERTAKEN, look_at=None)
        await check_ins.seen_to(db, check_in_id)  # also what was answered just before its person left
        return Turn()
    found, planned = known
    match found.state:
        case State.ANSWERED:
            return await _was_answered(db, found, planned, now=now)
        case State.ASKING | State.REMINDING:
            return await _was_it_said(db, found, planned, now=now)
        case State.ASKED:
            return await _remind(db, found, planned, now=now)
        case _:
            return await _somebody_phones(db, found, now=now)


async def _was_it_said(db: Session, found: CheckIn, planned: Planned, *, now: datetime) -> Turn:
    """The day is over: what was not said by now comes another day, and never late."""
    plan, wishes = planned.plan, planned.plan.wishes
    said = await editing.call_back(db, found.key)
    if said:
        is_first = found.state is State.ASKING
        after = REMINDED_AFTER if is_first else SILENT_AFTER
        day = found.asked_on if is_first else wishes.local_date(found.closes_at)
        slot = remind_from(wishes, asked_on=day, after=after, now=now)
        await check_ins.move_on(db, found.id, to=State.ASKED if is_first else State.REMINDED, look_at=slot.opens_at)
        return Turn()
    log.info("check-in.dropped", check_in=found.id, unreachable=said is None)
    await check_ins.move_on(db, found.id, to=State.DROPPED, look_at=None)
    not_before = wishes.local_date(now) + ONE_WEEK if said is None else None
    slot = wishes.next_slot(now, not_before=not_before, soon=True)
    asked_on = None if found.state is State.ASKING else plan.asked_on
    await check_in_plans.keep(db, replace(plan, asked_on=asked_on, slot=slot))
    return Turn()


async def _was_answered(db: Session, found: CheckIn, planned: Planned, *, now: datetime) -> Turn:
    """Plan the next one by what was said; let a sad face be phoned about, and silence no longer."""
    await check_ins.seen_to(db, found.id)
    said = [one.answers for one in await check_ins.last_answered(db, found.person, limit=STEADY)]
    await check_in_plans.keep(db, planned.plan.answered(said, now=now))
    settled = list(await tasks.done_about(db, found.person, kinds={TaskKind.SILENT}, at=now))
    sad = TaskId(found.id)
    if is_heard(found.answers):
        settled += [sad] if await tasks.done(db, sad, at=now) else []
    elif found.answers.how is Face.SAD and await tasks.get(db, sad) is None:
        one = await looked_after.looked_after(db, found.person)
        morning = next_working_morning(one.hours, now)
        await phoning.ask_to_phone(db, one, TaskKind.SAD, about=found, now=now, tell_at=morning, id_=sad)
    other_cards = Close(found.topic, of=found.person)  # a reminder may still be on its way
    return Turn(close=(other_cards, *(Close(task_topic(task)) for task in settled)))


async def _remind(db: Session, found: CheckIn, planned: Planned, *, now: datetime) -> Turn:
    """Once more, kindly, in place of the first card: no word about not having answered."""
    wishes = planned.plan.wishes
    closes_at = wishes.slot_on(wishes.local_date(now)).closes_at
    match judge_hour(wishes, closes_at=closes_at, now=now, busy_until=planned.busy_until):
        case Waits(until=until):
            await check_ins.move_on(db, found.id, to=State.ASKED, look_at=until)
        case Moves(slot=slot):
            await check_ins.move_on(db, found.id, to=State.ASKED, look_at=slot.opens_at)
        case Goes():
            await check_ins.remind_until(db, found.id, closes_at=closes_at)
            reminding = replace(found, state=State.REMINDING, closes_at=closes_at)
            one = await looked_after.looked_after(db, found.person)
            first = Close(found.topic, of=found.person)  # there is one card to tap
            return Turn(say=(card(reminding, viewer=one.viewer, areas=one.areas),), close=(first,))
    return Turn()


async def _somebody_phones(db: Session, found: CheckIn, *, now: datetime) -> Turn:
    """Whoever looks after them is asked to phone within five working days, else the coordinator of the area is."""
    one = await looked_after.looked_after(db, found.person)
    if not one.hours.is_open(now):
        await check_ins.move_on(db, found.id, to=found.state, look_at=one.hours.next_opening(now))
        return Turn()
    await check_ins.move_on(db, found.id, to=State.SILENT, look_at=None)
    if await tasks.about_lately(db, [found.person], kinds=HOW_IS_IT, since=now - ONCE_A):
        return Turn()  # somebody phones them already, or has just done so
    last = next(iter(await check_ins.last_answered(db, found.person)), None)
    if await phoning.ask_to_phone(db, one, TaskKind.SILENT, about=last, now=now, tell_at=now) is None:
        log.error("check-in.nobody-phones", check_in=found.id)
    return Turn()
