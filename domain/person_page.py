"""Somebody's page, for who leads them: who they are, how they are reached, and what can be done about them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.conversation import Close, Option, Say, Start, Turn, text
from domain.ids import AreaId, TextId
from domain.intakes import Intake, Step
from domain.people import Person, Role
from domain.team import Member, may_admit, may_lead, posts_words, topic_of
from domain.text_args import Arg, Lines, Moment, Shape, Written, on_day


@dataclass(frozen=True)
class Page:
    """All that a page tells: the areas they work in by `names`, their `labels`, and of a walk-in how far they are."""

    member: Member
    names: Mapping[AreaId, str]
    labels: Sequence[str] = ()
    intake: Intake | None = None


def shown(page: Page, *, to: Person, now: datetime) -> Turn:
    """The page as it is read now; the one that was shown before has no buttons any more."""
    topic = topic_of(page.member.id)
    args: dict[str, Arg] = {
        "name": page.member.person.name,
        "posts": posts_words(page.member.person.posts, page.names),
        "phone": page.member.person.phone or text("team.no-phone"),
        "state": _labelled(_state(page.member, page.intake, now=now), page.labels),
    }
    options = tuple(_options(to, page.member, page.intake))
    return Turn(say=(Say(to.id, TextId("team.page"), args, options, topic=topic),), close=(Close(topic, of=to.id),))


def _labelled(state: Arg, labels: Sequence[str]) -> Arg:
    return Lines((state, text("team.labels", tags=Written(", ".join(labels))))) if labels else state


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
