"""Somebody's page, for who leads them: who they are, how they are reached, and what can be done about them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.ids import AreaId, PersonId, TextId
from domain.intakes import Intake, Step
from domain.people import Person, Role
from domain.permissions import Action, areas_of
from domain.team import Member, may_admit, may_lead, posts_words, topic_of
from domain.text_args import Arg, Lines, Moment, Shape, Written, on_day
from storage import areas, audit, intakes, segments, team
from storage.database import Session


async def show_person(ask: Ask, leader: Person, *, db: Session, person: str) -> Turn:
    """Who it is, in the areas of who asks; that they looked is logged."""
    member = await team.member(db, PersonId(person), areas=areas_of(leader, Action.SEE_PEOPLE))
    names = {area.id: area.name for area in await areas.everywhere(db)}
    intake = await intakes.get(db, member.id) if member.is_joining else None
    await audit.note(db, "person.read", by=leader.id, subject=member.id, at=ask.now)
    card = _card(leader, member, names, intake=intake, now=ask.now)
    if labels := await segments.tags_of(db, member.id):
        told = Lines((card.args["state"], text("team.labels", tags=Written(", ".join(labels)))))
        card = replace(card, args={**card.args, "state": told})
    return Turn(say=(card,), close=(Close(topic_of(member.id), of=leader.id),))


def _card(leader: Person, member: Member, names: Mapping[AreaId, str], *, intake: Intake | None, now: datetime) -> Say:
    args: dict[str, Arg] = {
        "name": member.person.name,
        "posts": posts_words(member.person.posts, names),
        "phone": member.person.phone or text("team.no-phone"),
        "state": _state(member, intake, now=now),
    }
    options = tuple(_options(leader, member, intake))
    return Say(leader.id, TextId("team.page"), args, options, topic=topic_of(member.id))


def _state(member: Member, intake: Intake | None, *, now: datetime) -> Arg:
    zone = ZoneInfo(member.person.zone)
    if intake:
        steps = [text(f"walk-in.{'missing' if step in intake.missing else 'done'}_{step.value}") for step in Step]
        return text("walk-in.state", since=Moment(intake.came_at, Shape.DATE), lines=Lines(tuple(steps)))
    if member.is_joining:
        return text("team.state-joining")
    if member.paused_until and member.is_paused(now.astimezone(zone).date()):
        return text("team.state-paused", day=on_day(member.paused_until, member.person.zone))
    return text("team.state-active" if member.within_reach else "team.state-no-chat")


def _options(leader: Person, member: Member, intake: Intake | None) -> Iterator[Option]:
    """What may be done; what somebody may not is not offered, and refused all the same when it is pressed."""
    if intake and may_lead(leader, member):
        for step in intake.missing:
            start = Start("tick_step", {"person": member.id, "step": step.value})
            yield Option(step.value, TextId(f"walk-in.option-{step.value}"), start=start)
        yield Option("activate", TextId("walk-in.option-activate"), start=Start("make_active", {"person": member.id}))
    if member.id != leader.id and member.within_reach:
        yield _option("lost", "lose_phone", member)
    if not may_lead(leader, member):
        return
    if may_admit(leader, member):
        yield _option("new-code", "new_code", member)
    yield _option("change", "change_person", member)
    if member.person.is_a(Role.VOLUNTEER) and not member.is_joining:
        yield _option("pause", "pause_person", member)
    yield _option("end", "end_person", member)


def _option(label: str, name: str, member: Member) -> Option:
    key = label.replace("-", "_")
    return Option(key, TextId(f"team.option-{label}"), start=Start(name, {"person": member.id}))
