"""A coordinator lets somebody in who walked in at an evening: met, certificate of conduct in, made active."""

from dataclasses import replace

from domain.ask import Ask
from domain.check_in_plan import first_plan
from domain.check_in_times import Wishes
from domain.conversation import Lane, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import PersonId, TextId
from domain.intakes import Intake, Step
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.person_page import Page, shown
from domain.team import may_lead
from domain.text_args import Lines
from storage import audit, check_in_plans, intakes, people, team
from storage.database import Session
from storage.people import ACTIVE


async def tick_step(ask: Ask, leader: Person, *, db: Session, person: str, step: str) -> Turn:
    """That has happened; their page says so."""
    page, intake = await _walk_in(db, leader, person)
    ticked = await intakes.tick(db, intake.person, Step(step), at=ask.now)
    did = {f"intake.{Step(step).value}": leader.id} if ticked else {}
    await audit.note(db, "person.read", by=leader.id, subject=intake.person, at=ask.now, others=did)
    intake = intake.after(Step(step), at=ask.now) if ticked else intake
    return shown(replace(page, intake=intake), to=leader, now=ask.now)


async def make_active(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """From now on they are a volunteer, and hear it.

    Raises:
        RefusedError: something has not happened yet.
    """
    page, intake = await _walk_in(db, leader, person)
    member = page.member
    if intake.missing:
        lines = Lines(tuple(text(f"walk-in.missing_{step.value}") for step in intake.missing))
        raise RefusedError("walk-in.not-yet", name=member.person.name, lines=lines)
    await people.change_state(db, member.id, state=ACTIVE)
    plan = first_plan(member.id, wishes=Wishes(zone=member.person.zone), now=ask.now)
    await check_in_plans.begin(db, plan)
    did = {"intake.active": leader.id}
    await audit.note(db, "person.read", by=leader.id, subject=member.id, at=ask.now, others=did)
    noted = Say(leader.id, TextId("walk-in.active"), {"name": member.person.name})
    welcome = Say(member.id, TextId("join.welcome-volunteer"), {"name": member.person.name}, lane=Lane.CHECK_IN)
    active = replace(page, member=replace(member, is_joining=False), intake=None)
    return Turn(say=(noted, welcome)) + shown(active, to=leader, now=ask.now)


async def _walk_in(db: Session, leader: Person, person: str) -> tuple[Page, Intake]:
    """The page of who waits to be let in; raises RefusedError when nobody here does by that id."""
    page = await team.page(db, PersonId(person), areas=areas_of(leader, Action.BRING_IN))
    if page.intake is None or not may_lead(leader, page.member):
        raise RefusedError("walk-in.not-waiting")
    return page, page.intake
