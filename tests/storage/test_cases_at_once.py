"""Two transactions about one case or resident: neither undoes, hides or doubles what the other one does."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.escalation import EscalationKind
from domain.filed import NewReport
from domain.filing import Concerning, Filed
from domain.ids import EscalationId, SignId, new_id
from domain.policy import Pace
from fakes.at_once import settled
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import NOW, Organisation
from storage import escalations, filings, residents
from storage.database import Session
from storage.repeating import StaleError


async def files(db: Session, street: Neighbourhood, *, later: timedelta = timedelta(0)) -> Filed:
    """Fatma reports something about B-12."""
    resident = await residents.get(db, street.residents["B-12"])
    new = NewReport(id=SignId(new_id()), key="fallen", kind=EscalationKind.SIGN, pace=Pace.TODAY, reporter=street.fatma)
    return await filings.file_report(db, new, Concerning(resident.area, resident=resident), now=NOW + later)


async def test_who_waited_for_a_case_reads_what_was_put_on_it_meanwhile(postgres_office: Organisation) -> None:
    street, database = await neighbourhood(postgres_office), postgres_office.database
    async with database.transaction("test") as db:
        case = (await files(db, street)).case.escalation

    async def load() -> tuple[int, int]:
        async with database.transaction("second") as db:
            found = await escalations.load(db, case.id)
        return found.escalation.reports, len(found.reports)

    async with database.transaction("first") as db:
        await files(db, street)
        loading = asyncio.create_task(load())
        await settled(database, loading)
    assert await loading == (2, 2)


async def test_a_case_that_somebody_else_has_kept_since_is_not_overwritten(office: Organisation) -> None:
    street = await neighbourhood(office)
    async with office.database.transaction("test") as db:
        read = (await escalations.load(db, (await files(db, street)).case.escalation.id)).escalation
        await escalations.keep(db, replace(read, holder=street.daan))
    with pytest.raises(StaleError):
        async with office.database.transaction("test") as db:
            await escalations.keep(db, replace(read, holder=street.els))
    async with office.database.reading() as db:
        (case,) = await escalations.all_open(db)
    assert case.escalation == replace(read, holder=street.daan, version=read.version + 1)


async def test_two_cards_that_gather_for_one_resident_are_refused(office: Organisation) -> None:
    street = await neighbourhood(office)
    async with office.database.transaction("test") as db:
        read = (await files(db, street)).case.escalation
    another = replace(read, id=EscalationId(new_id()), number=read.number + 1, version=0)
    with pytest.raises(StaleError):
        async with office.database.transaction("test") as db:
            await escalations.keep(db, another)
    async with office.database.transaction("test") as db:
        for other in (
            replace(another, gathers=False),
            replace(another, id=EscalationId(new_id()), number=8, kind=EscalationKind.SUPPORT),
            replace(another, id=EscalationId(new_id()), number=9, closed_at=NOW),
        ):
            await escalations.keep(db, other)


async def test_a_card_that_is_too_old_is_followed_by_a_new_one(office: Organisation) -> None:
    street = await neighbourhood(office)
    found = []
    for days in (0, 8, 9):
        async with office.database.transaction("test") as db:
            found.append((await files(db, street, later=timedelta(days=days))).case.escalation.id)
    assert found[0] != found[1] == found[2]
    async with office.database.transaction("test") as db:
        old = (await escalations.load(db, found[0])).escalation
        await escalations.keep(db, replace(old, holder=street.els))
    async with office.database.reading() as db:
        kept = {case.escalation.id: case.escalation for case in await escalations.all_open(db)}
    assert [(kept[one].gathers, kept[one].reports) for one in found[:2]] == [(False, 1), (True, 2)]
    async with office.database.transaction("test") as db:
        new = kept[found[1]]
        await escalations.keep(db, replace(new, closed_at=NOW))
    async with office.database.transaction("test") as db:
        assert (await files(db, street, later=timedelta(days=9))).case.escalation.id not in found
