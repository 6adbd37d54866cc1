"""Bringing a volunteer and a resident together, by the same rules for chat and command line."""

from datetime import datetime

import structlog

from domain.agreed_times import AgreedTime
from domain.errors import RefusedError
from domain.people import Person, Role
from domain.residents import ActivityForm
from storage import matches
from storage.arranging import Arranged
from storage.database import Session

log = structlog.get_logger()


async def bring_together(
    db: Session,
    where: Arranged,
    volunteer: Person,
    *,
    agreed: AgreedTime | None,
    now: datetime,
    form: ActivityForm = ActivityForm.HOME_VISIT,
) -> datetime | None:
    """Let a volunteer visit a resident; when they are first asked how it went, None without an agreed time.

    Raises:
        RefusedError: this is no volunteer, or they are matched already.
    """
    if not volunteer.is_a(Role.VOLUNTEER):
        raise RefusedError("people.no-volunteer", name=volunteer.name)
    if any(one.volunteer == volunteer.id for one in where.visits):
        raise RefusedError("match.is-there", code=where.resident.code, name=volunteer.name)
    ask_at = agreed.next_ask(now, zone=where.hours.zone) if agreed else None
    made = await matches.add(
        db,
        where.resident.id,
        volunteer=volunteer.id,
        started_on=where.hours.local_date(now),
        form=form,
        weekday=agreed.weekday if agreed else None,
        starts=agreed.starts if agreed else None,
        minutes=agreed.minutes if agreed else None,
        ask_at=ask_at,
    )
    log.info("match.added", match=made)
    return ask_at
