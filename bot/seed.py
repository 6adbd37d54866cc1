"""The made-up organisation of the demo: nobody in it exists, and no number in it can be dialled."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.agreed_cards import for_a_year, lay_card
from bot.seed_counts import seed_counts
from domain.aftercare import Aftercare, Reason, next_look
from domain.agreed_times import USUAL_MINUTES, AgreedTime
from domain.areas import AfterHours, AreaNumbers
from domain.check_in_plan import first_plan
from domain.check_in_times import Wishes
from domain.ids import AreaId, PersonId, ResidentId
from domain.people import Language, Role
from domain.promised_calls import Suits, suiting
from domain.residents import ActivityForm
from domain.task_cards import VolunteerTask
from domain.tasks import Task, TaskKind
from domain.working_hours import WorkingHours
from domain.zones import DEFAULT_ZONE
from storage import aftercares, areas, check_in_plans, matches, people, residents, tasks
from storage.database import Session

NOORD, ZUID = "Noord", "Zuid"
NUMBERS = {
    NOORD: AreaNumbers(gp_out_of_hours="088-0000101", ggd_desk="088-0000102", confidant="088-0000103"),
    ZUID: AreaNumbers(gp_out_of_hours="088-0000201", ggd_desk="088-0000202", confidant="088-0000203"),
}
LOOKED_AFTER, GUIDE = "Jan", "Karim"
"""A volunteer in aftercare, and who guides him."""
ON_CALL = "Saskia"
"""Who is called outside working hours in Noord; in Zuid nobody is."""

PEOPLE: tuple[tuple[str, Role, tuple[str, ...]], ...] = (
    ("Riet", Role.VOLUNTEER, (NOORD,)),
    ("Fatma", Role.VOLUNTEER, (NOORD,)),
    ("Jan", Role.VOLUNTEER, (ZUID,)),
    ("Daan", Role.PROFESSIONAL, (NOORD,)),
    ("Els", Role.PROFESSIONAL, (NOORD,)),
    ("Saskia", Role.PROFESSIONAL, (NOORD, ZUID)),
    ("Karim", Role.PROFESSIONAL, (ZUID,)),
    ("Marja", Role.COORDINATOR, (NOORD, ZUID)),
    ("Hanneke", Role.MANAGER, (NOORD, ZUID)),
)


@dataclass(frozen=True)
class _Visited:
    """A resident, and by whom and when they are visited."""

    code: str
    area: str
    supervisor: str
    deputy: str
    visits: tuple["_Visits", ...] = ()


@dataclass(frozen=True)
class _Visits:
    """One volunteer's agreement: `weekday` 1 is Monday."""

    volunteer: str
    weekday: int
    starts: time
    minutes: int
    word: str
    form: ActivityForm = ActivityForm.HOME_VISIT


AGREED = ("Riet", "B-12")
"""Whose task card holds, confirmed by both."""
CHECK_INS = {
    "Riet": Wishes(weekday=2, starts=time(16)),
    "Fatma": Wishes(weekday=4, starts=time(12)),
    "Jan": Wishes(weekday=5, starts=time(9)),
}
"""Who began a week ago, and when they like to be asked how they are: Riet on the first afternoon."""
_MO, _TU, _WE, _TH, _FR = range(1, 6)
RESIDENTS = (
    _Visited("B-01", NOORD, "Daan", "Els", (_Visits("Fatma", _MO, time(13, 30), 60, "vissen"),)),
    _Visited("B-02", NOORD, "Els", "Daan", (_Visits("Riet", _WE, time(10), 90, "puzzel"),)),
    _Visited("B-03", NOORD, "Els", "Daan"),
    _Visited("B-04", NOORD, "Daan", "Els", (_Visits("Fatma", _WE, time(15), 60, "duif"),)),
    _Visited("B-05", NOORD, "Els", "Daan", (_Visits("Fatma", _TH, time(11), 20, "radio", ActivityForm.PHONE_CALL),)),
    _Visited("B-06", NOORD, "Daan", "Els"),
    _Visited("B-07", NOORD, "Daan", "Els", (_Visits("Riet", _TH, time(14), 60, "blauwe deur"),)),
    _Visited("B-08", ZUID, "Saskia", "Karim", (_Visits("Jan", _MO, time(11), 60, "schaken"),)),
    _Visited("B-09", ZUID, "Karim", "Saskia", (_Visits("Jan", _TU, time(14), 60, "moestuin"),)),
    _Visited(
        "B-10",
        *(ZUID, "Karim", "Saskia"),
        (_Visits("Jan", _WE, time(9, 30), 45, "papieren", ActivityForm.HOME_ADMINISTRATION),),
    ),
    _Visited("B-11", ZUID, "Saskia", "Karim", (_Visits("Jan", _FR, time(10), 60, "orgel"),)),
    _Visited(
        "B-12",
        *(NOORD, "Daan", "Els"),
        (_Visits("Riet", _TU, time(10), 60, "geranium"), _Visits("Fatma", _FR, time(15), 60, "balkon")),
    ),
)


async def seed(db: Session, *, platform: str, now: datetime) -> None:
    """Fill an empty database: areas, people with an account on that platform, residents and who visits them."""
    known = await _seed_areas(db)
    everybody = await _seed_people(db, known, platform=platform, now=now)
    await _call_after_hours(db, everybody[ON_CALL])
    for volunteer, wishes in CHECK_INS.items():
        began = now - timedelta(weeks=1)
        await check_in_plans.begin(db, first_plan(everybody[volunteer], wishes=wishes, now=began))
    for one in RESIDENTS:
        resident = await residents.add(
            db, one.code, area=known[one.area], supervisor=everybody[one.supervisor], deputy=everybody[one.deputy]
        )
        for visits in one.visits:
            await _seed_match(db, resident, visits, volunteer=everybody[visits.volunteer], now=now)
    await _seed_card(db, everybody[AGREED[0]], now=now)
    await _seed_support(db, everybody[LOOKED_AFTER], guide=everybody[GUIDE], area=known[ZUID], now=now)
    await seed_counts(db, known, now=now)


async def _seed_areas(db: Session) -> dict[str, AreaId]:
    return {
        name: await areas.add(db, name, hours=WorkingHours(), after_hours=AfterHours.NONE, numbers=numbers)
        for name, numbers in NUMBERS.items()
    }


async def _seed_people(db: Session, known: dict[str, AreaId], *, platform: str, now: datetime) -> dict[str, PersonId]:
    everybody = {}
    for place, (name, role, where) in enumerate(PEOPLE, start=1):
        person = await people.add(
            db,
            name,
            posts_in=[(role, known[area]) for area in where],
            phone=f"06-000000{place:02}",  # numbers that begin with 06-0 are not given out
            language=Language.DUTCH,
            now=now,
        )
        await people.open_account(db, platform, person, person=person, now=now)
        everybody[name] = person
    return everybody


async def _call_after_hours(db: Session, person: PersonId) -> None:
    area = await areas.named(db, NOORD)
    changed = replace(area, after_hours=AfterHours.PERSON, after_hours_person=person)
    await areas.change(db, changed, after_hours_name=None, keep_name=False)


async def _seed_match(
    db: Session, resident: ResidentId, visits: _Visits, *, volunteer: PersonId, now: datetime
) -> None:
    agreed = AgreedTime(visits.weekday, visits.starts, visits.minutes)
    await matches.add(
        db,
        resident,
        volunteer=volunteer,
        started_on=now.date(),
        form=visits.form,
        weekday=agreed.weekday,
        starts=agreed.starts,
        minutes=agreed.minutes,
        memory_word=visits.word,
        ask_at=agreed.next_ask(now),
    )


async def _seed_card(db: Session, volunteer: PersonId, *, now: datetime) -> None:
    """What the first volunteer and her supervisor have agreed."""
    hours = WorkingHours()
    match = next(one for one in await matches.of(db, volunteer) if one.resident.code == AGREED[1])
    terms = for_a_year(
        hours.local_date(now),
        minutes_a_week=match.minutes or USUAL_MINUTES,
        weekdays=(match.weekday,) if match.weekday else (),
        tasks=(VolunteerTask.COMPANY, VolunteerTask.GO_OUT),
    )
    await lay_card(db, match, terms, hours=hours, now=now)


async def _seed_support(db: Session, volunteer: PersonId, *, guide: PersonId, area: AreaId, now: datetime) -> None:
    """He went through something two days ago and is asked tomorrow how it goes; a call was promised for then too."""
    begun = Aftercare(
        person=volunteer,
        guide=guide,
        area=area,
        reason=Reason.VIOLENCE,
        begun_at=now - timedelta(days=2),
        look_at=None,
    )
    await aftercares.add(db, replace(begun, look_at=next_look(begun, told=0, zone=DEFAULT_ZONE, now=now)))
    at = suiting(WorkingHours(), Suits.AFTERNOON, now=now)
    await tasks.add(
        db, Task(kind=TaskKind.SUPPORT_CALL, owner=guide, area=area, made_at=now, due_at=at, about=volunteer)
    )
