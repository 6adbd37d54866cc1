"""A coordinator lets somebody in who walked in at an evening: met, certificate of conduct in, made active."""

from domain.ask import Ask
from domain.check_in_plan import first_plan
from domain.check_in_times import Wishes
from domain.conversation import Lane, Say, Start, Turn, text
from domain.errors import RefusedError
from domain.ids import PersonId, TextId
from domain.intakes import Intake, Step
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.team import Member, may_lead
from domain.text_args import Lines
from storage import audit, check_in_plans, intakes, people, team
from storage.database import Session
from storage.people import ACTIVE


async def tick_step(ask: Ask, leader: Person, *, db: Session, person: str, step: str) -> Turn:
    """That has happened; their page says so."""
    member, _ = await _walk_in(db, leader, person)
    if await intakes.tick(db, member.id, Step(step), at=ask.now):
        await audit.note(db, f"intake.{Step(step).value}", by=leader.id, subject=member.id, at=ask.now)
    return Turn(then=Start("person", {"person": member.id}))


async def make_active(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """From now on they are a volunteer, and hear it.

    Raises:
        RefusedError: something has not happened yet.
    """
    member, intake = await _walk_in(db, leader, person)
    if intake.missing:
        lines = Lines(tuple(text(f"walk-in.missing_{step.value}") for step in intake.missing))
        raise RefusedError("walk-in.not-yet", name=member.person.name, lines=lines)
    await people.change_state(db, member.id, state=ACTIVE)
    plan = first_plan(member.id, wishes=Wishes(zone=member.person.zone), now=ask.now)
    await check_in_plans.begin(db, plan)
    await audit.note(db, "intake.active", by=leader.id, subject=member.id, at=ask.now)
    noted = Say(leader.id, TextId("walk-in.active"), {"name": member.person.name})
    welcome = Say(member.id, TextId("join.welcome-volunteer"), {"name": member.person.name}, lane=Lane.CHECK_IN)
    return Turn(say=(noted, welcome), then=Start("person", {"person": member.id}))


async def _walk_in(db: Session, leader: Person, person: str) -> tuple[Member, Intake]:
    """Somebody who waits to be let in; raises RefusedError when nobody here does by that id."""
    member = await team.member(db, PersonId(person), areas=areas_of(leader, Action.BRING_IN))
    intake = await intakes.get(db, member.id)
    if intake is None or not member.is_joining or not may_lead(leader, member):
        raise RefusedError("walk-in.not-waiting")
    return member, intake
