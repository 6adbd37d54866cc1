"""Laying a task card that both sides have confirmed already, for the demo and for stories."""

from datetime import date, datetime, timedelta

from domain.card_dates import months_later, next_notice_at, next_talk, plan_at
from domain.ids import TaskCardId, new_id
from domain.residents import Match
from domain.task_cards import Goal, Terms, VolunteerTask
from domain.working_hours import WorkingHours
from storage import talks, task_cards
from storage.database import Session

MADE_BEFORE = timedelta(minutes=1)


def for_a_year(
    today: date,
    *,
    minutes_a_week: int,
    weekdays: tuple[int, ...],
    tasks: tuple[VolunteerTask, ...] = (VolunteerTask.COMPANY,),
) -> Terms:
    """Less alone, from today on for a year, looked back on halfway."""
    return Terms(
        goal=Goal.LESS_ALONE,
        tasks=tasks,
        weekdays=weekdays,
        minutes_a_week=minutes_a_week,
        starts_on=today,
        review_on=months_later(today, 6),
        ends_on=months_later(today, 12),
    )


async def lay_card(db: Session, match: Match, terms: Terms, *, hours: WorkingHours, now: datetime) -> None:
    """The supervisor proposed it, the volunteer confirmed it, and the first talk is to be planned."""
    card = await task_cards.propose(
        db,
        TaskCardId(new_id()),
        match=match.id,
        terms=terms,
        by=match.resident.supervisor,
        at=now - MADE_BEFORE,
    )
    look_at = next_notice_at(terms, hours, after=now)
    await task_cards.agree(db, card, version=card.version, by=match.volunteer, at=now, look_at=look_at)
    started_on = match.started_on or terms.starts_on
    if coming := next_talk(started_on, terms.ends_on, after=0, today=hours.local_date(now)):
        months, day = coming
        await talks.plan(db, match.id, months=months, due_on=day, look_at=plan_at(hours, day, now=now))
