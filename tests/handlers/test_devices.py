"""Somebody has a new device: who hears what, and who may let it read."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from domain.conversation import Incoming, Kind
from domain.people import Role
from fakes.talks import Talk, talk
from storage import devices
from storage.devices import TRUSTED, WAITING


@pytest_asyncio.fixture
async def office(database_url: str) -> AsyncIterator[Talk]:
    """Fatma is a volunteer who is on two platforms; Marja coordinates."""
    async with talk(database_url) as found:
        await found.phone("Fatma", platform="other")
        await found.person("Marja", Role.COORDINATOR)
        yield found


def found_on(office: Talk, *, device: str = "NEWDEVICE", who: str = "Fatma") -> Incoming:
    return replace(office.incoming(Kind.DEVICE, who=who, option=device, target="key master"), event_id=f"d:{device}")


async def state(office: Talk, device: str = "NEWDEVICE") -> str:
    async with office.house.database.reading() as db:
        return {one.id: one.state for one in await devices.known(db, "memory", "Fatma")}[device]


def code(office: Talk) -> str:
    """As it is told where the device cannot read it."""
    said = office.platforms["other"].screens["Fatma on other"].bubbles[-1].outgoing.text
    found = re.search(r"\d{3} \d{3}", said)
    assert found
    return found.group()


async def typed(office: Talk, text: str, *, device: str = "NEWDEVICE") -> list[str]:
    return await office.does(replace(office.incoming(Kind.TEXT, who="Fatma", text=text), device=device))


NEW = ["Fatma: device.waits", "Marja: devices.new", "Fatma on other: device.code"]


async def test_the_code_is_told_elsewhere_and_confirms_where_it_is_typed(office: Talk) -> None:
    assert await office.does(found_on(office)) == NEW
    assert "NEWDEVICE" in office.words("Marja")
    assert "088-0000009" in office.words("Marja")
    assert re.search(r"\d{3} ?\d{3}", office.words()) is None
    assert await state(office) == WAITING
    assert await typed(office, code(office)) == ["Fatma: device.confirmed"]
    assert await state(office) == TRUSTED
    assert not office.newest("Marja").open


async def test_a_device_is_told_of_once(office: Talk) -> None:
    await office.does(found_on(office))
    again = replace(found_on(office), event_id="once more")
    assert await office.does(again) == []


async def test_a_code_is_of_one_device_and_of_where_it_was_typed(office: Talk) -> None:
    await office.does(found_on(office))
    right = code(office)
    await office.does(found_on(office, device="OTHERDEVICE"))
    assert await typed(office, right, device="OTHERDEVICE") == ["Fatma: device.wrong-code"]
    assert "device.confirmed" not in " ".join(await office.says(right))
    assert await state(office) == WAITING
    assert await state(office, "OTHERDEVICE") == WAITING


async def test_five_wrong_codes_are_enough(office: Talk) -> None:
    await office.does(found_on(office))
    right = code(office)
    wrong = "000 000" if right != "000 000" else "000 001"
    heard = [await typed(office, wrong) for _ in range(5)]
    assert heard == [*[["Fatma: device.wrong-code"]] * 4, ["Fatma: device.no-more-codes"]]
    assert await typed(office, right) == ["Fatma: device.no-more-codes"]
    assert await state(office) == WAITING


async def test_a_code_of_yesterday_holds_no_more(office: Talk) -> None:
    await office.does(found_on(office))
    right = code(office)
    office.clock.move_to(office.clock.now() + timedelta(hours=25))
    assert "Fatma: device.confirmed" not in await typed(office, right)
    assert await state(office) == WAITING


async def test_a_coordinator_allows_it(office: Talk) -> None:
    await office.does(found_on(office))
    assert await office.presses("allow", who="Marja") == ["Marja: devices.allowed", "Fatma: device.confirmed"]
    assert await state(office) == TRUSTED


async def test_who_has_nothing_else_hears_that_the_coordinator_is_told(sqlite_url: str) -> None:
    async with talk(sqlite_url) as office:
        await office.person("Marja", Role.COORDINATOR)
        assert await office.does(found_on(office)) == ["Fatma: device.waits-for-coordinator", "Marja: devices.new"]
        assert await office.presses("allow", who="Marja") == ["Marja: devices.allowed", "Fatma: device.confirmed"]


async def test_nobody_else_allows_it(office: Talk) -> None:
    await office.does(found_on(office, who="Fatma"))
    card = office.newest("Marja")
    heard = await office.presses("allow", who="Fatma", bubble=card)
    assert "Marja: devices.allowed" not in heard
    assert await state(office) == WAITING


async def test_what_is_written_on_a_new_device_counts(office: Talk) -> None:
    await office.does(found_on(office))
    assert await typed(office, "/help") == ["Fatma: help.volunteer"]


@pytest.mark.parametrize("text", ["12345", "1234567", "12 34 56 7", "b-12"])
async def test_what_is_no_code_is_read_as_ever(office: Talk, text: str) -> None:
    await office.does(found_on(office))
    assert not [one for one in await typed(office, text) if "device." in one]


async def test_what_could_not_be_read_is_asked_for_once_for_each_key(office: Talk) -> None:
    def unreadable(key: str) -> Incoming:
        return office.incoming(Kind.MEDIA, who="Fatma", option="unreadable", target=key)

    assert await office.does(unreadable("one")) == ["Fatma: device.unreadable"]
    assert await office.does(unreadable("one")) == []
    assert await office.does(unreadable("two")) == ["Fatma: device.unreadable"]
