"""A part that stands still is noticed within 90 seconds, told once, and told to those who can look."""

import structlog

from domain.conversation import Incoming, Kind
from domain.people import Role
from fakes.organisation import Organisation
from scheduler.watchdog import LOOK_EVERY, SILENT_TOO_LONG, WRITE_WITHIN, Watchdog


def watching(office: Organisation, silent: dict[str, float]) -> Watchdog:
    parts = {name: (lambda name=name: silent[name]) for name in silent}
    return Watchdog(office.database, office.clock, parts, wake=office.house.delivery.wake)


async def alarms(office: Organisation) -> list[str]:
    before = len(office.platform.sent)
    await office.house.delivery.drain()
    return sorted(
        one.message.address for one in office.platform.sent[before:] if one.message.text == "alarm.stands-still"
    )


def test_it_is_noticed_in_time() -> None:
    assert SILENT_TOO_LONG + LOOK_EVERY + WRITE_WITHIN <= 90


async def test_coordinators_and_managers_hear_it_once(office: Organisation) -> None:
    for name, role in (("Marja", Role.COORDINATOR), ("Hanneke", Role.MANAGER), ("Daan", Role.PROFESSIONAL)):
        await office.person(name, role)
    silent = {"tick": 0.0, "delivery": SILENT_TOO_LONG - 1}
    watchdog = watching(office, silent)
    await watchdog.look()
    assert await alarms(office) == []
    silent["tick"] = SILENT_TOO_LONG
    with structlog.testing.capture_logs() as logs:
        await watchdog.look()
    assert {"event": "watchdog.stands-still", "log_level": "critical", "part": "tick", "seconds": 60} in logs
    assert await alarms(office) == ["Hanneke", "Marja"]
    await watchdog.look()
    assert await alarms(office) == []
    silent["tick"] = 0.0
    await watchdog.look()
    silent["tick"] = SILENT_TOO_LONG
    await watchdog.look()
    assert await alarms(office) == ["Hanneke", "Marja"]


async def test_when_it_cannot_be_told_it_is_logged(small_office: Organisation) -> None:
    watchdog = watching(small_office, {"tick": SILENT_TOO_LONG})
    async with small_office.database.transaction("test") as db:
        await db.connection.exec_driver_sql("DROP TABLE posts")
    with structlog.testing.capture_logs() as logs:
        await watchdog.look()
    assert [line["event"] for line in logs] == ["watchdog.stands-still", "watchdog.cannot-tell"]


async def test_each_part_has_its_words(small_office: Organisation) -> None:
    known = {text for text in small_office.house.texts.ids() if text.startswith("alarm.part-")}
    assert known == {"alarm.part-tick", "alarm.part-delivery", "alarm.part-dispatch"}


async def test_a_message_that_waits_makes_the_dispatcher_silent(small_office: Organisation) -> None:
    dispatcher = small_office.house.dispatcher
    assert dispatcher.silent_for() == 0.0
    account = await small_office.account("phone")
    await dispatcher.receive(Incoming(account, "event", Kind.TEXT, small_office.clock.now(), "hallo"))
    assert dispatcher.silent_for() > 0.0
    await dispatcher.settle()
    assert dispatcher.silent_for() == 0.0
