"""Several turns about one resident or one case at once, on PostgreSQL: as if they had come one after the other."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest_asyncio
from sqlalchemy import select

from domain.case import Case
from domain.conversation import Incoming, Kind
from domain.people import Role
from fakes.at_once import all_read_first
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import NOW, Organisation
from storage import escalations, matches
from storage.tables import inbox


@pytest_asyncio.fixture
async def street(postgres_office: Organisation) -> Neighbourhood:
    """Fatma and Riet both visit B-12; Daan is called first."""
    found = await neighbourhood(postgres_office)
    riet = await postgres_office.person("Riet", Role.VOLUNTEER)
    async with postgres_office.database.transaction("test") as db:
        await matches.add(db, found.residents["B-12"], volunteer=riet, started_on=date(2026, 1, 1))
    return found


async def arrives(street: Neighbourhood, who: str, words: str) -> None:
    account = await street.office.account(who)
    incoming = Incoming(account, f"{who}:{words}", Kind.TEXT, NOW, words)
    await street.office.house.dispatcher.receive(incoming)


async def open_cases(street: Neighbourhood) -> Sequence[Case]:
    async with street.office.database.reading() as db:
        return await escalations.all_open(db)


async def all_dealt_with(street: Neighbourhood) -> bool:
    async with street.office.database.reading() as db:
        states = (await db.run(select(inbox.c.state, inbox.c.attempts))).all()
    return all(one.state == "done" and one.attempts == 0 for one in states)


async def test_two_signs_about_one_resident_stand_on_one_card(street: Neighbourhood) -> None:
    for who, words in (("Fatma", "B-12 zorg gevallen vandaag"), ("Riet", "B-12 zorg geldzorgen")):
        await arrives(street, who, words)
    dispatcher = street.office.house.dispatcher
    await all_read_first(street.office.database, "escalations", dispatcher.settle, dispatcher.settle)
    (case,) = await open_cases(street)
    assert case.escalation.reports == len(case.reports) == 2
    assert len(case.escalation.reporters) == 2
    assert await all_dealt_with(street)


async def test_a_sign_that_joins_does_not_undo_that_somebody_took_the_case(street: Neighbourhood) -> None:
    await street.says("B-12 zorg gevallen vandaag")
    for who, words in (("Riet", "B-12 zorg geldzorgen"), ("Daan", "take")):
        await arrives(street, who, words)
    dispatcher = street.office.house.dispatcher
    await all_read_first(street.office.database, "escalations", dispatcher.settle, dispatcher.settle)
    (case,) = await open_cases(street)
    assert case.escalation.holder == street.daan
    assert case.escalation.reports == len(case.reports) == 2
    assert await all_dealt_with(street)


async def test_a_case_of_which_is_told_whom_it_is_about_becomes_one_with_a_new_sign(street: Neighbourhood) -> None:
    await street.says("Zorg melden", "danger_now")
    for who, words in (("Fatma", "B-12"), ("Riet", "B-12 zorg geldzorgen")):
        await arrives(street, who, words)
    dispatcher = street.office.house.dispatcher
    await all_read_first(street.office.database, "escalations", dispatcher.settle, dispatcher.settle)
    (case,) = await open_cases(street)
    assert case.resident_code == "B-12"
    assert case.escalation.reports == len(case.reports) == 2
    assert await all_dealt_with(street)


async def test_a_case_named_later_follows_a_card_that_is_too_old(office: Organisation) -> None:
    street = await neighbourhood(office)
    await street.says("B-12 zorg geldzorgen")
    office.clock.move_to(NOW + timedelta(days=8))
    await street.says("Zorg melden", "danger_now", "B-12")
    assert [(one.resident_code, one.escalation.gathers) for one in await open_cases(street)] == [
        ("B-12", False),
        ("B-12", True),
    ]
