"""Aftercare: once for each volunteer, ended by a person, never doubled."""

from dataclasses import replace
from datetime import timedelta

from domain.aftercare import Aftercare
from domain.ids import PersonId
from domain.people import Role
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import Organisation
from storage import aftercares, people

ASKED = "/nazorg"


async def running(office: Organisation, person: PersonId) -> Aftercare | None:
    async with office.database.reading() as db:
        return await aftercares.current(db, person)


async def looked_after(office: Organisation) -> tuple[Neighbourhood, Aftercare]:
    street = await neighbourhood(office)
    assert "aftercare.begun" in await street.says(ASKED)
    found = await running(office, street.fatma)
    assert found is not None
    return street, found


async def test_two_emergencies_of_one_hour_are_one_aftercare(office: Organisation) -> None:
    street = await neighbourhood(office)
    await street.says("B-12 zorg gevallen nu", "B-07 zorg gevallen nu")
    heard_before = len(office.platform.sent)
    office.clock.move_to(office.clock.now() + timedelta(hours=2))
    await office.house.settle()
    begun = [one for one in office.platform.sent[heard_before:] if one.message.text == "aftercare.begun"]
    assert len(begun) == 1


async def test_asked_again_while_a_call_is_open_calls_nobody_twice(office: Organisation) -> None:
    street, first = await looked_after(office)
    office.clock.move_to(office.clock.now() + timedelta(minutes=5))
    before = len(office.platform.sent)
    assert await street.says(ASKED) == ["aftercare.begun"]
    calls = [one for one in office.platform.sent[before:] if one.message.text == "escalation.please-take"]
    assert calls == []
    second = await running(office, street.fatma)
    assert second is not None
    assert second.id == first.id


async def test_of_two_who_end_it_the_first_counts(office: Organisation) -> None:
    street, found = await looked_after(office)
    async with office.database.transaction("test") as db:
        assert await aftercares.end(db, found.id, by=street.daan, at=office.clock.now())
        assert not await aftercares.end(db, found.id, by=street.els, at=office.clock.now())
    assert await running(office, street.fatma) is None


async def test_who_has_left_is_not_asked_but_a_person_still_ends_it(office: Organisation) -> None:
    street, found = await looked_after(office)
    async with office.database.transaction("test") as db:
        await people.change_state(db, street.fatma, state="ended")
        await people.change_state(db, street.daan, state="ended")
    before = len(office.platform.sent)
    office.clock.move_to(found.begun_at + timedelta(days=4))
    await office.house.settle()
    heard = [(one.message.address, one.message.text) for one in office.platform.sent[before:]]
    assert ("Marja", "aftercare.guide") in heard
    assert not any(text == "aftercare.how" for _, text in heard)


async def test_it_is_nothing_to_professionals_elsewhere(office: Organisation) -> None:
    street = await neighbourhood(office)
    await office.person("Karim", Role.PROFESSIONAL)
    assert await office.types("Karim", ASKED) == ["aftercare.nobody"]
    assert await running(office, street.fatma) is None


async def test_what_ended_long_ago_is_erased(office: Organisation) -> None:
    street, found = await looked_after(office)
    now = office.clock.now()
    async with office.database.transaction("test") as db:
        assert await aftercares.forget(db, before=now + timedelta(days=1), limit=9) == 0
        await aftercares.end(db, found.id, by=street.daan, at=now)
        kept = await aftercares.get(db, found.id)
        assert kept is not None
        assert kept == replace(found, ended_at=now, look_at=None)
        assert await aftercares.forget(db, before=now, limit=9) == 0
        assert await aftercares.forget(db, before=now + timedelta(seconds=1), limit=9) == 1
