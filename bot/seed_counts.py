"""What was counted in the demo's organisation before it began: larger than who can be seen in it, and as made up."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import islice

from domain.account import Chosen, Facts, ReportFact, VisitFact, counted
from domain.check_ins import Face
from domain.escalation import EscalationKind
from domain.ids import AreaId, PersonId, ResidentId
from domain.quarters import Quarter, newest_settled
from domain.visits import Went, WhyNot
from storage import account
from storage.database import Session

QUARTERS = 2
VOLUNTEERS = (14, 9)
"""In the first area, and in the second."""
SIGNS = ("falls", "falls", "loneliness_low_mood", "money_worries", "falls", "medication", "loneliness_low_mood")
FACES = (Face.GOOD, Face.GREAT, Face.GOOD, Face.SO_SO, Face.GOOD)


async def seed_counts(db: Session, known: Mapping[str, AreaId], *, now: datetime) -> None:
    """Keep the counts of the newest quarters that can be told."""
    quarter = newest_settled(now)
    for back in range(QUARTERS):
        await account.keep(db, quarter, counted(_facts(list(known.values()), quarter, fewer=back)), at=now)
        quarter = quarter.before


def _facts(areas: list[AreaId], quarter: Quarter, *, fewer: int) -> Facts:
    people = [
        (area, PersonId(f"{area}-{number}"), number)
        for area, count in zip(areas, VOLUNTEERS, strict=True)
        for number in range(count - fewer)
    ]
    return Facts(
        areas,
        [visit for who in people for visit in _visits(*who)],
        [_report(*who, at=quarter.starts_at()) for who in people],
        without=[(area, ResidentId(who)) for area, who, _ in islice(people, 6)],
        reviews=[(area, who) for area, who, number in people if number % 2 == 0],
        faces=[Chosen(who, area, FACES[number % len(FACES)]) for area, who, number in people for _ in range(3)],
    )


def _visits(area: AreaId, who: PersonId, number: int) -> Iterator[VisitFact]:
    times = 9 + number % 4
    yield VisitFact(area, who, Went.GOOD, None, times, (45 + 5 * (number % 4)) * times)
    if number % 3:
        why = WhyNot.RESIDENT_COULD_NOT if number % 2 else WhyNot.I_COULD_NOT
        yield VisitFact(area, who, Went.NOT_HELD, why, 1, 0)


def _report(area: AreaId, who: PersonId, number: int, *, at: datetime) -> ReportFact:
    """Everybody reported something once; each third asked for support."""
    is_support = number % 3 == 2  # noqa: PLR2004  each third
    at += timedelta(days=3 * number, hours=10)
    return ReportFact(
        area, who, None if is_support else ResidentId(f"of {who}"),
        "talk" if is_support else SIGNS[number % len(SIGNS)],
        EscalationKind.SUPPORT if is_support else EscalationKind.SIGN,
        at, at + timedelta(minutes=8 + number), at + timedelta(hours=20 + number), is_closed=True,
    )  # fmt: skip
