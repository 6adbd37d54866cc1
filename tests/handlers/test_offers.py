"""Offers on real databases: the last place goes to one, everybody is asked once, and another's offer does not exist."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest_asyncio
from sqlalchemy import insert

from domain.areas import AfterHours
from domain.conversation import Incoming, Kind
from domain.ids import AreaId, OfferId
from domain.offers import Offer, Place
from domain.people import Role
from domain.working_hours import WorkingHours
from fakes.at_once import all_read_first
from fakes.dying import dies_at
from fakes.organisation import NOW, Organisation
from fakes.visiting import Visiting, visiting
from scheduler.jobs import offers as job
from storage import areas, offer_leads, offers, people
from storage.tables import mutes


@pytest_asyncio.fixture
async def street(office: Organisation) -> Visiting:
    """Riet, Fatma and Jan can be asked; Marja and Piet coordinate the same area."""
    found = await visiting(office)
    for name in ("Fatma", "Jan"):
        await office.person(name, Role.VOLUNTEER)
    for name in ("Marja", "Piet"):
        await office.person(name, Role.COORDINATOR)
    return found


async def make(street: Visiting, *, places: int = 1) -> OfferId:
    async with street.office.database.transaction("test") as db:
        marja = (await people.named(db, "Marja")).id
        new = Offer(by=marja, what="Soep", where="Plein", starts_at=NOW + timedelta(days=3), places=places)
        await offers.make(db, new, begins_at=NOW, now=NOW)
    return new.id


def heard(street: Visiting, text: str) -> Counter[str]:
    return Counter(one.message.address for one in street.office.platform.sent if one.message.text == text)


async def presses(street: Visiting, who: str, key: str) -> None:
    office = street.office
    incoming = Incoming(
        await office.account(who), f"{who}:{key}", Kind.PRESS, NOW, option=street.button(key, who=who).id
    )
    await office.house.dispatcher.receive(incoming)


async def test_two_who_press_at_once_for_the_last_place_do_not_both_get_it(street: Visiting) -> None:
    offer, office = await make(street), street.office
    await office.house.settle()
    for who in ("Riet", "Fatma"):
        await presses(street, who, "yes")
    settle = office.house.dispatcher.settle
    if office.database.engine.dialect.name == "postgresql":
        await all_read_first(office.database, "offers", settle, settle)
    await asyncio.gather(settle(), settle())
    await office.house.settle()
    assert heard(street, "offer.comes").total() == heard(street, "offer.listed").total() == 1
    assert set(heard(street, "offer.comes") + heard(street, "offer.listed")) == {"Riet", "Fatma"}
    assert heard(street, "offer.full")["Jan"] == 1
    async with office.database.transaction("test") as db:
        found = await offers.load(db, offer)
    assert found
    assert [len(found.offer.standing(place)) for place in (Place.COMES, Place.LISTED)] == [1, 1]


async def test_two_processes_that_look_at_once_ask_everybody_once(street: Visiting) -> None:
    await make(street)
    async with street.office.database.transaction("test") as db:
        jan = (await people.named(db, "Jan")).id
        await db.run(insert(mutes).values(person_id=jan, kind="activity"))
    work = job.job(wake=lambda: None)
    for _ in range(3):
        await asyncio.gather(*(work.run(street.office.database, NOW) for _ in range(2)))
    await street.office.house.settle()
    assert heard(street, "offer.asked") == {"Riet": 1, "Fatma": 1, "Daan": 1, "Els": 1, "Piet": 1}


async def test_a_death_at_any_commit_neither_loses_nor_repeats_a_question(street: Visiting) -> None:
    await make(street)
    points = ("offers.before", "offers.after") * 5
    assert await dies_at(street.office, job.job(wake=lambda: None), points, now=NOW) > 3
    await street.office.house.settle()
    assert heard(street, "offer.asked") == {"Riet": 1, "Fatma": 1, "Jan": 1, "Daan": 1, "Els": 1, "Piet": 1}


async def test_an_offer_is_its_makers_and_an_answer_costs_no_more_than_it_may(street: Visiting) -> None:
    offer, office = await make(street), street.office
    await office.house.settle()
    await street.presses("yes")
    assert len(street.statements) <= 12, "\n".join(street.statements)
    await street.presses("not_after_all")
    assert len(street.statements) <= 12, "\n".join(street.statements)
    await office.house.settle()
    button = street.button("standing", who="Marja").id
    account = await office.account("Piet")
    await office.house.dispatcher.receive(Incoming(account, "forged", Kind.PRESS, NOW, option=button))
    await office.house.settle()
    assert "offer.standing" not in street.heard("Piet")
    async with office.database.transaction("test") as db:
        marja, piet = [await people.named(db, name) for name in ("Marja", "Piet")]
        zuid = await areas.add(db, "Zuid", hours=WorkingHours(), after_hours=AfterHours.NONE)
        assert await offer_leads.load(db, offer, piet, mine={office.area})
        for mine in ({zuid}, frozenset[AreaId]()):
            assert await offer_leads.load(db, offer, piet, mine=mine) is None
            assert await offer_leads.open_for(db, piet.id, mine=mine, now=NOW, limit=9) == []
        await people.add_post(db, (await people.named(db, "Jan")).id, role=Role.VOLUNTEER, area=zuid)
        assert await offer_leads.load(db, offer, marja, mine={zuid}), "her own, wherever she works now"
    async with office.database.transaction("test") as db:
        assert await offers.forget(db, before=NOW + timedelta(days=1), limit=9) == 0
        assert await offers.forget(db, before=NOW + timedelta(days=9), limit=9) == 0, "it is not over yet"
    office.clock.move_to(NOW + timedelta(days=3, minutes=1))
    await office.house.settle()
    await office.house.settle()
    async with office.database.transaction("test") as db:
        assert await offers.forget(db, before=NOW + timedelta(days=9), limit=9) == 1
        assert await offers.load(db, offer) is None


async def test_nobody_is_asked_at_night_nor_once_it_has_begun(street: Visiting) -> None:
    office = street.office
    office.clock.move_to(NOW + timedelta(hours=12))
    await make(street)
    await office.house.settle()
    assert not heard(street, "offer.asked")
    office.clock.move_to(NOW + timedelta(days=3))
    await office.house.settle()
    await office.house.settle()
    assert not heard(street, "offer.asked")


async def test_nobody_leads_it_any_more_so_nobody_is_asked_until_somebody_does(street: Visiting) -> None:
    office = street.office
    office.clock.move_to(NOW + timedelta(hours=12))  # by night: they are to be asked in the morning
    offer = await make(street)
    await office.house.settle()
    async with office.database.transaction("test") as db:
        marja, piet = [(await people.named(db, name)).id for name in ("Marja", "Piet")]
        for gone in (marja, piet):
            await people.change_state(db, gone, state=people.ENDED)
    office.clock.move_to(NOW + timedelta(days=1))
    await office.house.settle()
    assert not heard(street, "offer.asked")
    async with office.database.transaction("test") as db:
        await people.change_state(db, piet, state=people.ACTIVE)
    office.clock.move_to(NOW + timedelta(days=1, hours=1))
    await office.house.settle()
    asked = [one.message for one in office.platform.sent if one.message.text == "offer.asked"]
    assert {one.args["name"] for one in asked} == {"Piet"}
    async with office.database.reading() as db:
        assert await offer_leads.silent(db, offer) == 6
