"""Thanks: asked once a year, only while it still makes sense, and never beyond whom somebody guides."""

from datetime import timedelta

from domain.people import Role
from fakes.neighbourhood import neighbourhood
from fakes.organisation import Organisation
from storage import people

YEAR = timedelta(days=365)


async def asked(office: Organisation) -> list[str]:
    return [one.message.address for one in office.platform.sent if one.message.text == "appreciation.anniversary"]


async def test_an_anniversary_is_asked_about_once(office: Organisation) -> None:
    await neighbourhood(office)
    office.clock.move_to(office.clock.now().replace(year=2027, month=1, day=2))
    await office.house.settle()
    await office.house.settle()
    assert await asked(office) == ["Daan"]
    office.clock.move_to(office.clock.now() + YEAR)
    await office.house.settle()
    assert await asked(office) == ["Daan", "Daan"]


async def test_what_comes_up_too_late_is_passed_over(office: Organisation) -> None:
    await neighbourhood(office)
    office.clock.move_to(office.clock.now() + YEAR)
    await office.house.settle()
    assert await asked(office) == []


async def test_nobody_is_asked_about_who_has_left(office: Organisation) -> None:
    street = await neighbourhood(office)
    async with office.database.transaction("test") as db:
        await people.change_state(db, street.fatma, state="ended")
    office.clock.move_to(office.clock.now().replace(year=2027, month=1, day=2))
    await office.house.settle()
    assert await asked(office) == []


async def test_nobody_thanks_beyond_whom_they_guide(office: Organisation) -> None:
    await neighbourhood(office)
    await office.person("Karim", Role.PROFESSIONAL)
    assert await office.types("Karim", "/bedankje") == ["appreciation.nobody"]
    assert await office.types("Els", "/bedankje") == ["appreciation.whom"]
