"""What is known of the volunteers of a professional: visits of the last weeks, cards that hold, faces, pauses."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import takewhile

from sqlalchemy import exists, select

from domain.check_ins import Face
from domain.ids import MatchId, PersonId
from domain.load_guard import SEEN_BACK, Load, Visited
from domain.residents import Match
from domain.task_cards import CardState, Terms
from domain.visits import Went
from storage import check_ins, matches, task_cards
from storage import people as known_people
from storage.database import Session
from storage.tables import aftercares, check_in_plans, people, visits


async def of_professional(db: Session, professional: PersonId, *, today: date, faces_since: datetime) -> Sequence[Load]:
    """Each volunteer whom this professional supervises, with all that they do for anybody.

    Whose supervisor cannot be reached is the deputy's. Faces are those that this professional may see, answered from
    `faces_since` on.
    """
    near = await matches.supervised_by(db, professional)
    here = await known_people.reachable(db, {one.resident.supervisor for one in near})
    mine = [one for one in near if one.resident.supervisor == professional or one.resident.supervisor not in here]
    volunteers = {one.volunteer for one in mine}
    if not volunteers:
        return []
    all_matches = await matches.of_all(db, volunteers)
    reports = await _visits(db, volunteers, since=today - SEEN_BACK)
    cards = await task_cards.of_matches(db, [one.id for one in all_matches])
    terms = {card.match: card.terms for card in cards if card.state is CardState.AGREED}
    faces = await check_ins.faces_seen_by(db, professional, since=faces_since)
    back = await _back_on(db, volunteers)
    by_volunteer = defaultdict(list)
    for match in all_matches:
        by_volunteer[match.volunteer].append(match)
    return [
        Load(
            volunteer=one,
            visits=reports.get(one, ()),
            terms=_of(by_volunteer[one], terms),
            expected_since=_expected_since(by_volunteer[one], back_on=back.get(one, today)),
            sad_check_ins=len(list(takewhile(lambda face: face is Face.SAD, faces.get(one, ())))),
        )
        for one in sorted(volunteers)
    ]


def _of(found: Iterable[Match], terms: Mapping[MatchId, Terms]) -> dict[MatchId, Terms]:
    return {one.id: terms[one.id] for one in found if one.id in terms}


def _expected_since(found: Iterable[Match], *, back_on: date) -> date | None:
    """Since when visits on a fixed day are expected of somebody: not while they were away."""
    since = min((one.started_on for one in found if one.weekday and one.started_on), default=None)
    return since and max(since, back_on)


async def _visits(db: Session, volunteers: Iterable[PersonId], *, since: date) -> Mapping[PersonId, Sequence[Visited]]:
    statement = select(visits).where(
        visits.c.volunteer_id.in_(volunteers), visits.c.visited_on >= since, visits.c.withdrawn_at.is_(None)
    )
    found: dict[PersonId, list[Visited]] = defaultdict(list)
    for row in (await db.run(statement.order_by(visits.c.visited_on))).all():
        told = Visited(
            match=MatchId(row.match_id),
            day=row.visited_on,
            went=Went(row.went),
            minutes=row.minutes or 0,
            other_task=row.other_task is not None,
        )
        found[PersonId(row.volunteer_id)].append(told)
    return found


async def _back_on(db: Session, volunteers: Iterable[PersonId]) -> Mapping[PersonId, date]:
    """The first day on which each takes part again, long past for who was never away; without who visits nobody now."""
    plans = check_in_plans.c
    in_aftercare = exists().where(
        aftercares.c.person_id == people.c.id, aftercares.c.ended_at.is_(None), aftercares.c.paused_at.is_not(None)
    )
    statement = (
        select(people.c.id, people.c.paused_until, plans.paused_until.label("asked_again_on"))
        .outerjoin(check_in_plans, plans.person_id == people.c.id)
        .where(people.c.id.in_(volunteers), ~in_aftercare)
    )
    return {
        PersonId(row.id): max(row.paused_until or date.min, row.asked_again_on or date.min)
        for row in (await db.run(statement)).all()
    }
