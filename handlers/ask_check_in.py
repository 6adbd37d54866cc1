"""It is somebody's turn to be asked how they are: judged once more, then asked."""

from dataclasses import replace
from datetime import datetime

import structlog

from domain.check_in_messages import card
from domain.check_in_plan import Goes, Moves, Waits, judge
from domain.check_ins import CheckIn, State
from domain.conversation import Close, Turn
from domain.ids import CheckInId, PersonId, new_id
from storage import check_in_plans, check_ins, looked_after
from storage.database import Session

log = structlog.get_logger()


async def ask_check_in(db: Session, person: PersonId, *, now: datetime) -> Turn:
    """Ask now, later today or in another slot, and plan the next time whatever comes of it; not who has left.

    An older check-in that was never answered needs no answer any more: there is one card to tap.
    """
    planned = await check_in_plans.get(db, person, now=now)
    if planned is None:
        return Turn()
    if not planned.is_active:
        await check_in_plans.end(db, person)
        return Turn()
    plan = planned.plan
    match judge(plan, now=now, busy_until=planned.busy_until):
        case Waits(until=until):
            await check_in_plans.wait(db, person, until=until)
            return Turn()
        case Moves(slot=slot, why=why):
            log.info("check-in.moved", person=person, why=why)
            await check_in_plans.keep(db, replace(plan, slot=slot))
            return Turn()
        case Goes():
            pass
    older = await check_ins.leave(db, person, to=State.OVERTAKEN)
    one = await looked_after.looked_after(db, person)
    check_in = CheckIn(
        id=CheckInId(new_id()),
        person=person,
        viewer=one.viewer.id if one.viewer else None,
        state=State.ASKING,
        asked_at=now,
        asked_on=plan.wishes.local_date(now),
        closes_at=plan.wishes.slot_on(plan.wishes.local_date(now)).closes_at,
        look_at=plan.wishes.slot_on(plan.wishes.local_date(now)).closes_at,
    )
    await check_ins.begin(db, check_in)
    await check_in_plans.keep(db, plan.asked(now=now))
    return Turn(
        say=(card(check_in, viewer=one.viewer, areas=one.areas),),
        close=tuple(Close(left.topic, of=person) for left in older),
    )
