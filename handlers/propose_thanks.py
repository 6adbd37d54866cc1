"""A person is asked whether they want to thank: somebody whose anniversary it is, or everybody of an area."""

from datetime import datetime

from domain.appreciation import (
    STILL_IN_TIME,
    first_day_of_volunteers,
    next_anniversary,
    next_day_of_volunteers,
)
from domain.conversation import Lane, Option, Say, Start, Turn
from domain.ids import AreaId, PersonId, TextId
from domain.people import Person, Role
from domain.text_args import Arg
from storage import appreciation, areas, matches, people
from storage.database import Session


async def propose_on_anniversary(db: Session, volunteer: PersonId, *, now: datetime) -> Turn:
    """Ask who guides them; what came up too late is passed over, and the next year is planned."""
    planned = await appreciation.anniversary_of(db, volunteer)
    person = (await people.get(db, [volunteer])).get(volunteer)
    if planned is None or person is None:
        await appreciation.plan(db, volunteer, at=None)
        return Turn()
    began, asked_at = planned
    years, next_at = next_anniversary(began, zone=person.zone, now=now)
    await appreciation.plan(db, volunteer, at=next_at)
    mine = await matches.of(db, volunteer)
    if not person.active or not mine or now - asked_at > STILL_IN_TIME:
        return Turn()
    guide = mine[0].resident.supervisor
    args: dict[str, Arg] = {"name": person.name, "years": years - 1}
    key = f"anniversary:{volunteer}:{years - 1}"
    return Turn(say=(_proposal(guide, "appreciation.anniversary", args, {"whom": volunteer}, key=key),))


async def propose_on_the_day(db: Session, area: AreaId, *, now: datetime) -> Turn:
    """Ask the area's coordinators on the day of the volunteer, once a year; what comes up too late is passed over."""
    here, planned = await areas.get(db, area), await appreciation.planned_for(db, area)
    if planned is None:
        await appreciation.plan_area(db, area, at=first_day_of_volunteers(here.hours, now=now))
        return Turn()
    await appreciation.plan_area(db, area, at=next_day_of_volunteers(here.hours, now=now))
    if now - planned >= STILL_IN_TIME:
        return Turn()
    leads: list[Person] = list(await people.with_role(db, (Role.COORDINATOR,), area=area))
    return Turn(
        say=tuple(
            _proposal(
                lead.id,
                "appreciation.volunteers-day",
                {"area": here.name},
                {"area": area},
                key=f"volunteers-day:{area}:{planned.year}:{lead.id}",
            )
            for lead in leads
        )
    )


def _proposal(to: PersonId, words: str, args: dict[str, Arg], known: dict[str, str], *, key: str) -> Say:
    options = (
        Option("thank", TextId("appreciation.option-thank"), start=Start("appreciate", known)),
        Option("not_now", TextId("appreciation.option-not-now"), start=Start("appreciate_not", {"card": key})),
    )
    return Say(to, TextId(words), args, options=options, lane=Lane.CHECK_IN, key=key, topic=key)
