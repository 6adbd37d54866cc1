"""Somebody stops, as was decided: what hangs on them has somebody else, everybody hears it, and then they go."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from domain import closing, holding
from domain.agreed_times import agreed_time
from domain.alarms import with_numbers
from domain.case import Case
from domain.conversation import Close, Lane, Say, Turn, text
from domain.departures import Departure
from domain.errors import RefusedError
from domain.escalation import Change
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels
from domain.farewells import cards_of_ended
from domain.ids import AreaId, MatchId, PersonId, TextId
from domain.leaving import Matters
from domain.match_words import form_words, when_words
from domain.people import Person
from domain.residents import Match
from domain.task_messages import phone_of
from domain.team import Member, topic_of
from domain.text_args import Arg, Text
from storage import arranging, audit, escalations, evenings, intakes, leaving, matches, matching, people, team
from storage.database import Session


@dataclass(frozen=True)
class _Ending:
    """Somebody who stops, by whom, and what hangs on them; `reach` are the areas of who ends it."""

    db: Session
    id: str
    now: datetime
    leader: Person
    member: Member
    matters: Matters
    reach: frozenset[AreaId] | None


async def let_go(db: Session, one: Departure, *, labels: Labels, now: datetime) -> Turn:
    """All that was decided, at once; nothing when they have gone already.

    What came upon them since it was decided goes to who takes over elsewhere, or else to who let them go.
    """
    try:
        member = await team.member(db, one.person, areas=one.areas)
    except RefusedError:
        return Turn()
    matters = await leaving.matters_of(db, member.id, reach=one.areas)
    known = await people.get(db, {one.by, *one.takers.values(), *(who for who in one.visitors.values() if who)})
    leader = known[one.by]
    end = _Ending(db, one.id, now, leader, member, matters, one.areas)
    fallback = next((known[who] for who in one.takers.values()), leader)
    takers = {area: known.get(one.takers.get(area, fallback.id), fallback) for area in matters.areas}
    chosen = {match.id: one.visitors.get(match.id) for match in matters.visits}
    visitors = {match: known[who] if who else None for match, who in chosen.items()}
    turn = Turn()
    for area, taker in takers.items():
        turn += await _handed_over(end, matters.within(area), taker, labels)
    for called in matters.called:
        turn += await _changed(end, await escalations.load(db, called.id), labels, to=None)
    turn += await _visited(end, visitors)
    await leaving.go(db, member.id, reach=one.areas, elsewhere=member.works_elsewhere)
    wait = await intakes.waiting(db, await evenings.pass_on(db, member.id, to=leader.id, areas=one.areas))
    await audit.note(db, "person.end", by=leader.id, subject=member.id, at=now)
    still = (*_still_to_do(end, takers, visitors), *_on_the_list(wait))
    noted = Say(leader.id, TextId("ending.done"), {"name": member.person.name}, before=still)
    left = Turn(tuple(say for say in turn.say if say.to != member.id), turn.close, alarms=turn.alarms)
    who: dict[str, Arg] = {"name": leader.name}
    told = tuple(Say(one.id, TextId("walk-in.on-the-list"), who, lane=Lane.CHECK_IN) for one in wait)
    return Turn(say=(noted, *told), close=(Close(topic_of(member.id)),)) + left


async def _handed_over(end: _Ending, part: Matters, taker: Person, labels: Labels) -> Turn:
    """All of one area goes to one colleague, who reads what it is; volunteers hear who is there for them now."""
    turn = Turn()
    for one in (*part.held, *part.owed):
        turn += await _changed(end, await escalations.load(end.db, one.id), labels, to=taker)
    supervised = await matches.supervised_by(end.db, end.member.id)
    await leaving.hand_over(end.db, part, of=end.member.id, to=taker.id)
    codes = {one.id for one in part.residents}
    told = _new_supervisor([one for one in supervised if one.resident.id in codes], taker, key=end.id)
    theirs = replace(part, deputy_of=tuple(one for one in part.deputy_of if one.supervisor != taker.id))
    args: dict[str, Arg] = {"name": end.member.person.name, "by": end.leader.name, "lines": theirs.lines()}
    yours = Say(taker.id, TextId("ending.yours-now"), args, key=f"ending:{end.id}:{taker.id}:{next(iter(codes), '')}")
    return turn + Turn(say=(yours, *told))


def _still_to_do(
    end: _Ending, takers: Mapping[AreaId, Person], visitors: Mapping[MatchId, Person | None]
) -> tuple[Text, ...]:
    """What nobody does yet: who took over was their deputy, or the one whose deputy they were."""
    found: list[Text] = []
    alone = [one.code for one in end.matters.residents if one.deputy == takers[one.area].id]
    alone += [one.code for one in end.matters.deputy_of if one.supervisor == takers[one.area].id]
    if alone:
        found.append(text("ending.no-deputy", residents=", ".join(sorted(alone))))
    unvisited = [one.resident.code for one in end.matters.visits if visitors[one.id] is None]
    if unvisited:
        found.append(text("ending.no-visitor", residents=", ".join(unvisited)))
    return tuple(found)


def _on_the_list(wait: Sequence[Person]) -> Iterator[Text]:
    """Who walked in at an evening of theirs and waits for a talk, which who ends it holds from now on."""
    if wait:
        yield text("ending.walk-ins", people=with_numbers(wait))


async def _changed(end: _Ending, case: Case, labels: Labels, *, to: Person | None) -> Turn:
    """A case that is theirs gets another holder, an owed answer somebody else who gives it; no call waits for them."""
    one = case.escalation
    if to is None:
        change = holding.refuse(one, by=end.member.id, now=end.now)
    elif one.closed_at is not None:
        change = closing.owed_by(one, to.id)
    else:
        change = holding.hand_over(one, by=end.member.id, to=to.id, now=end.now)
    if change == Change(one):
        return Turn()
    await escalations.keep(end.db, change.escalation)
    known = replace(case, people={**case.people, to.id: to}) if to else case
    return turn_for(change, known, labels=labels)


def _new_supervisor(found: Sequence[Match], taker: Person, *, key: str) -> Iterator[Say]:
    """Each volunteer hears once who is responsible now, and how to phone them."""
    by_volunteer: dict[PersonId, list[str]] = {}
    for match in found:
        by_volunteer.setdefault(match.volunteer, []).append(match.resident.code)
    for volunteer, codes in by_volunteer.items():
        args: dict[str, Arg] = {"name": taker.name, "phone": phone_of(taker), "residents": ", ".join(codes)}
        yield Say(
            volunteer, TextId("ending.new-supervisor"), args, lane=Lane.CHECK_IN, key=f"{key}:{codes[0]}:{volunteer}"
        )


async def _visited(end: _Ending, visitors: Mapping[MatchId, Person | None]) -> Turn:
    """Their matches end; who visits from now on hears it, and so does who is responsible for the resident."""
    turn = Turn(close=tuple(cards_of_ended(end.matters.visits, now=end.now)))
    for match in end.matters.visits:
        where = await arranging.one(end.db, match.resident.id, reach=end.reach)
        await matches.end(end.db, [match.id], on=where.hours.local_date(end.now))
        supervisor = (await people.get(end.db, [where.resident.supervisor])).get(where.resident.supervisor)
        args: dict[str, Arg] = {"code": match.resident.code, "name": end.member.person.name, "by": end.leader.name}
        new = visitors[match.id]
        said = [Say(where.resident.supervisor, TextId("farewell.told"), args, lane=Lane.CHECK_IN)]
        if new:
            times = agreed_time(match)
            await matching.bring_together(end.db, where, new, agreed=times, now=end.now, form=match.form)
            both: dict[str, Arg] = {**args, "name": new.name, "when": when_words(times), "form": form_words(match.form)}
            who: dict[str, Arg] = {
                "supervisor": supervisor.name if supervisor else text("matches.nobody"),
                "phone": phone_of(supervisor) if supervisor else text("task.no-phone"),
            }
            said.append(Say(new.id, TextId("matches.you-visit"), {**both, **who}, lane=Lane.CHECK_IN))
            known = {**both, "phone": phone_of(new)}
            said.append(Say(where.resident.supervisor, TextId("matches.is-visited"), known, lane=Lane.CHECK_IN))
        turn += Turn(say=tuple(one for one in said if one.to != end.leader.id))
    return turn
