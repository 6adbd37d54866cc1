"""What is read of a quarter never changes: the difference between two days would be about one person."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from random import Random

import pytest
from sqlalchemy import delete, insert, select

from domain.account import Account
from domain.check_ins import Answers, CheckIn, Face, State
from domain.errors import RefusedError
from domain.ids import AreaId, CheckInId, PersonId, new_id
from domain.people import Role
from domain.pulse import face_totals
from domain.quarters import Quarter, between, newest_settled, quarter_at
from domain.residents import Match
from domain.working_hours import WorkingHours
from fakes.organisation import NOW, Organisation
from scheduler.jobs import keep_counts
from storage import account, areas, check_ins, matches, people, residents, tables
from storage.database import Session

FIRST, STEPS, PEOPLE = Quarter(2025, 4), 40, 12
Readings = dict[tuple[object, ...], Account | Sequence[tuple[Face, int]]]


class Days:
    """A year of an office: things are told, told late, and erased, each on some day."""

    def __init__(self, office: Organisation, *, seed: int) -> None:
        """Begin where the office is."""
        self.office, self.now, self.random = office, NOW, Random(seed)  # noqa: S311  a made-up year, the same each time
        self.matches: Sequence[Match] = ()
        self.south = AreaId("")

    async def begin(self) -> None:
        """Twelve volunteers visit somebody, half of them in another area."""
        daan = await self.office.person("Daan", Role.PROFESSIONAL)
        async with self.office.database.transaction("test") as db:
            self.south = await areas.add(db, "Zuid", hours=WorkingHours())
            found: list[Match] = []
            for number in range(PEOPLE):
                area = self.south if number % 2 else self.office.area
                who = await people.add(
                    db, f"V{number}", posts_in=[(Role.VOLUNTEER, area)], phone="088-0000009",
                    language=(await people.get(db, [daan]))[daan].language, now=self.now,
                )  # fmt: skip
                resident = await residents.add(db, f"B-{number:02}", area=area, supervisor=daan, deputy=None)
                await matches.add(db, resident, volunteer=who, started_on=self.now.date())
                found += await matches.of(db, who)
            self.matches = found

    async def go_by(self) -> None:
        """A few days: visits, told up to ten days late; faces; and now and then somebody is erased."""
        self.now += timedelta(days=self.random.randint(1, 9), hours=self.random.randint(0, 9))
        async with self.office.database.transaction("test") as db:
            for _ in range(self.random.randint(0, 12)):
                await self._visited(db, self.random.choice(self.matches))
                await self._said(db, self.random.choice(self.matches).volunteer)
            if self.random.random() < 1 / 6:
                gone = self.random.choice(self.matches).volunteer
                await db.run(delete(tables.visits).where(tables.visits.c.volunteer_id == gone))
                await db.run(delete(tables.check_ins).where(tables.check_ins.c.person_id == gone))
        await keep_counts.job(wake=lambda: None).run(self.office.database, self.now)

    async def _visited(self, db: Session, match: Match) -> None:
        values = {
            "id": new_id(), "version": 1, "match_id": match.id, "resident_id": match.resident.id, "went": "good",
            "volunteer_id": match.volunteer, "minutes": 60, "reported_at": self.now,
            "visited_on": self.now.date() - timedelta(days=self.random.randint(0, 10)),
        }  # fmt: skip
        await db.run(insert(tables.visits).values(values))

    async def _said(self, db: Session, who: PersonId) -> None:
        day, mine = self.now.date(), tables.check_ins.c
        if (await db.run(select(mine.id).where(mine.person_id == who, mine.asked_on == day))).one_or_none():
            return
        asked = CheckIn(CheckInId(new_id()), who, None, State.ASKED, self.now, day, self.now, None)
        await check_ins.begin(db, asked)
        await check_ins.answer(db, asked, Answers(how=self.random.choice([Face.GOOD, Face.SAD])), at=self.now)

    async def readings(self) -> Readings:
        """All that anybody can read now: of each quarter, in one area, in the other, in all of them."""
        found: Readings = {}
        async with self.office.database.reading() as db:
            for reached in ({self.office.area}, {self.south}, None):
                who = str(reached)
                for quarter in between(FIRST, quarter_at(self.now).next):
                    if (read := await _account(db, quarter, within=reached, now=self.now)) is not None:
                        found["account", who, quarter] = read
                newest = newest_settled(self.now)
                counts = (await account.kept(db, [newest])).get(newest, {})
                found["faces", who, newest] = face_totals(counts, reached=reached)
        return found


async def _account(db: Session, quarter: Quarter, *, within: set[AreaId] | None, now: datetime) -> Account | None:
    try:
        return await account.read(db, quarter, within=within, now=now)
    except RefusedError:
        return None


@pytest.mark.parametrize("seed", [1, 2])
async def test_two_readings_of_a_quarter_never_differ_whatever_comes_late_or_is_erased(
    small_office: Organisation, seed: int
) -> None:
    days = Days(small_office, seed=seed)
    await days.begin()
    first: Readings = {}
    for _ in range(STEPS):
        await days.go_by()
        for what, reading in (await days.readings()).items():
            assert first.setdefault(what, reading) == reading, what
    read = [reading.shown for reading in first.values() if isinstance(reading, Account)]
    assert sum(bool(one) for one in read) >= 4, "there was something to read"
    assert any(reading for what, reading in first.items() if what[0] == "faces")
