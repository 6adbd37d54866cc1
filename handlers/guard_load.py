"""Before a professional reads the list of this week: which volunteers should be phoned, and why, in one line each."""

from datetime import datetime, timedelta

from domain.check_ins import PHONED_WITHIN_DAYS
from domain.ids import AreaId, PersonId
from domain.load_guard import ONCE_A, Reason, whom_to_phone
from domain.monday_list import ListReader
from domain.outside_card import monday_of
from domain.tasks import HOW_IS_IT, Task, TaskKind
from domain.working_hours import WorkingHours
from storage import areas, loads, matches, tasks
from storage.database import Session

FACES_SEEN_BACK = timedelta(weeks=18)
"""Two check-ins in the slowest rhythm, of two months each."""


async def guard_load(db: Session, reader: ListReader, *, now: datetime) -> None:
    """Put on the list whom to phone: each volunteer once a fortnight, and so many a week as one person can do.

    Nobody is told anything by this: the list is, or `/bellen`.
    """
    hours = reader.hours[0]
    today = hours.local_date(now)
    found = await loads.of_professional(db, reader.person, today=today, faces_since=now - FACES_SEEN_BACK)
    if not found:
        return
    since_monday = now - timedelta(days=(today - monday_of(today)).days + 1)
    chosen = whom_to_phone(
        found,
        asked_lately=await tasks.about_lately(
            db, [one.volunteer for one in found], kinds=HOW_IS_IT, since=now - ONCE_A
        ),
        asked_this_week=await tasks.made_since(db, reader.person, kind=TaskKind.LOAD, at=since_monday),
        today=today,
    )
    if not chosen:
        return
    of_volunteer = {one.volunteer: one.resident.area for one in await matches.supervised_by(db, reader.person)}
    for volunteer, reason in chosen:
        area = of_volunteer[volunteer]
        task = _task(reader.person, volunteer, reason, area=area, hours=(await areas.get(db, area)).hours, now=now)
        await tasks.add(db, task, tell_at=hours.next_opening(task.due_at))


def _task(
    owner: PersonId, volunteer: PersonId, reason: Reason, *, area: AreaId, hours: WorkingHours, now: datetime
) -> Task:
    return Task(
        kind=TaskKind.LOAD,
        owner=owner,
        area=area,
        about=volunteer,
        made_at=now,
        due_at=hours.end_of_working_days(now, PHONED_WITHIN_DAYS),
        words=reason.value,
    )
