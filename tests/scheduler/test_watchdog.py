"""A part that stands still is noticed within 90 seconds, told once, by a way that works; and so is its end."""

from datetime import datetime, timedelta
from functools import partial

import structlog
from sqlalchemy import text

from domain.clock import MovableClock
from domain.conversation import Incoming, Kind, Lane, Say
from domain.ids import AccountId, TextId
from domain.people import Role
from fakes.organisation import Organisation
from scheduler.first_lane import KEEPS_EVERY, WAITS_TOO_LONG, FirstLane
from scheduler.parts import SILENT_TOO_LONG, Part, Parts
from scheduler.watchdog import LOOK_EVERY, READ_WITHIN, WRITE_WITHIN, Watchdog, another_way
from storage import outbox, people

STILL, WELL = "alarm.stands-still", "alarm.well-again"


class Watching:
    """A watchdog over parts whose silence a test sets."""

    def __init__(self, office: Organisation, *parts: Part, **silent: float) -> None:
        self.office, self.silent = office, silent
        clock = Aged(office.clock)
        self.lane = lane = FirstLane(office.database, clock)
        own = [Part(name, partial(self.silent.__getitem__, name)) for name in silent]
        self.watchdog = Watchdog(
            office.database, clock, Parts(*own, *parts, *lane.parts()), first_lane=lane, wake=office.house.delivery.wake
        )
        self.clock = clock

    async def hears(self, **silent: float) -> list[tuple[str, str]]:
        """Who hears what after one look at this."""
        self.silent |= silent
        before = len(self.office.platform.sent)
        await self.watchdog.look()
        await self.office.house.delivery.drain()
        return sorted((one.message.address, one.message.text) for one in self.office.platform.sent[before:])


class Aged(MovableClock):
    """The office's clock, of which the seconds that never jump can be added to."""

    def __init__(self, clock: MovableClock) -> None:
        super().__init__(clock.now())
        self.clock, self.more = clock, 0.0

    def now(self) -> datetime:
        return self.clock.now()

    def monotonic(self) -> float:
        return super().monotonic() + self.more


def test_it_is_noticed_in_time() -> None:
    assert SILENT_TOO_LONG + LOOK_EVERY + READ_WITHIN + WRITE_WITHIN <= 90


async def test_coordinators_and_managers_hear_it_once_and_when_it_is_over(office: Organisation) -> None:
    for name, role in (("Marja", Role.COORDINATOR), ("Hanneke", Role.MANAGER), ("Daan", Role.PROFESSIONAL)):
        await office.person(name, role)
    watching = Watching(office, tick=0.0, delivery=SILENT_TOO_LONG - 1)
    assert await watching.hears() == []
    with structlog.testing.capture_logs() as logs:
        assert await watching.hears(tick=SILENT_TOO_LONG) == [("Hanneke", STILL), ("Marja", STILL)]
    assert {"event": "watchdog.stands-still", "log_level": "critical", "part": "tick", "seconds": 60} in logs
    assert await watching.hears() == []
    assert await watching.hears(tick=0.0) == [("Hanneke", WELL), ("Marja", WELL)]
    assert "het kijken naar wat aan de beurt is werkt weer" in office.platform.sent[-1].text
    assert "maandag 2 maart, 09:59" in office.platform.sent[-1].text
    assert await watching.hears() == []
    assert await watching.hears(tick=SILENT_TOO_LONG) == [("Hanneke", STILL), ("Marja", STILL)]


async def test_a_part_that_never_gave_a_sign_of_life_is_told_too(small_office: Organisation) -> None:
    await small_office.person("Marja", Role.COORDINATOR)
    assert await Watching(small_office, tick=float("inf")).hears() == [("Marja", STILL)]


async def test_the_next_process_says_that_it_is_over_once_that_is_sure(office: Organisation) -> None:
    await office.person("Marja", Role.COORDINATOR)
    assert await Watching(office, tick=SILENT_TOO_LONG).hears() == [("Marja", STILL)]
    started_anew = Watching(office, tick=0.0)
    assert await started_anew.hears() == []
    assert await started_anew.hears(tick=SILENT_TOO_LONG) == []
    started_anew.clock.more = SILENT_TOO_LONG
    assert await started_anew.hears() == []
    assert await started_anew.hears(tick=0.0) == [("Marja", WELL)]
    assert await Watching(office, tick=0.0).hears() == []


async def test_the_next_process_knows_of_it_though_it_never_saw_it(office: Organisation) -> None:
    await office.person("Marja", Role.COORDINATOR)
    await Watching(office, tick=SILENT_TOO_LONG).hears()
    started_anew = Watching(office, tick=0.0)
    assert await started_anew.hears() == []
    started_anew.clock.more = SILENT_TOO_LONG
    assert await started_anew.hears() == [("Marja", WELL)]


async def test_of_two_processes_that_see_the_same_one_tells(office: Organisation) -> None:
    await office.person("Marja", Role.COORDINATOR)
    both = [Watching(office, tick=0.0) for _ in range(2)]
    assert [await one.hears() for one in both] == [[], []]
    assert [await one.hears(tick=SILENT_TOO_LONG) for one in both] == [[("Marja", STILL)], []]
    assert [await one.hears(tick=0.0) for one in both] == [[("Marja", WELL)], []]


async def test_an_alarm_goes_another_way_than_the_broken_one(office: Organisation) -> None:
    marja, saskia = [await office.person(name, Role.COORDINATOR) for name in ("Marja", "Saskia")]
    async with office.database.transaction("test") as db:
        for person, preferred in ((marja, "telegram"), (saskia, "web")):
            await people.open_account(db, preferred, "pager", person=person, now=office.clock.now())
            await db.run(text("UPDATE accounts SET preference = 1 WHERE platform = :p"), [{"p": preferred}])
    poll = Part("poll", lambda: 90.0, after=90.0, platform="telegram", curable=False)
    await Watching(office, poll).watchdog.look()
    async with office.database.reading() as db:
        rows = (await db.run(text("SELECT a.platform FROM outbox o JOIN accounts a ON a.id = o.account_id"))).scalars()
        assert sorted(rows) == ["memory", "web"]


def test_without_another_way_the_usual_one_must_do() -> None:
    telegram, matrix = (AccountId("1"), "telegram"), (AccountId("2"), "matrix")
    assert another_way([], past=["telegram"]) is None
    assert another_way([telegram], past=["telegram"]) is None
    assert another_way([telegram, matrix], past=["telegram", "matrix"]) is None
    assert another_way([matrix, telegram], past=["telegram"]) is None
    assert another_way([telegram, matrix], past=["telegram"]) == "2"


async def test_an_urgent_message_that_waits_is_an_alarm_past_the_platform_it_waits_for(office: Organisation) -> None:
    marja = await office.person("Marja", Role.COORDINATOR, platform="pager")
    async with office.database.transaction("test") as db:
        await people.open_account(db, "memory", "Marja", person=marja, now=office.clock.now() + timedelta(days=1))
        say = outbox.draft_of(Say(marja, TextId("engine.withdrawn"), lane=Lane.ESCALATION))
        await outbox.put(db, [say], now=office.clock.now(), turn="test")
    watching = Watching(office)
    office.clock.move_to(office.clock.now() + timedelta(seconds=WAITS_TOO_LONG))
    await watching.watchdog.look()
    async with office.database.reading() as db:
        found = "SELECT a.platform FROM outbox o JOIN accounts a ON a.id = o.account_id WHERE o.text_id = :t"
        statement = text(found).bindparams(t=STILL)
        assert list((await db.run(statement)).scalars()) == ["memory"]


async def test_when_it_cannot_be_told_it_is_logged_and_tried_again(small_office: Organisation) -> None:
    await small_office.person("Marja", Role.COORDINATOR)
    watching = Watching(small_office, tick=SILENT_TOO_LONG)
    await rename(small_office, "posts", "gone")
    with structlog.testing.capture_logs() as logs:
        assert await watching.hears() == []
    assert [line["event"] for line in logs] == ["watchdog.stands-still", "watchdog.cannot-tell"]
    await rename(small_office, "gone", "posts")
    assert await watching.hears() == [("Marja", STILL)]


async def test_when_it_is_over_before_it_could_be_told_people_hear_of_it_all_the_same(
    small_office: Organisation,
) -> None:
    await small_office.person("Marja", Role.COORDINATOR)
    watching = Watching(small_office, tick=SILENT_TOO_LONG)
    await rename(small_office, "posts", "gone")
    assert await watching.hears() == []
    assert await watching.hears(tick=0.0) == []
    await rename(small_office, "gone", "posts")
    assert await watching.hears() == [("Marja", WELL)]
    assert await watching.hears() == []


async def rename(office: Organisation, table: str, name: str) -> None:
    await carried_out(office, f"ALTER TABLE {table} RENAME TO {name}")


async def carried_out(office: Organisation, sql: str) -> None:
    async with office.database.transaction("test") as db:
        await db.connection.exec_driver_sql(sql)


async def test_a_database_that_is_gone_is_a_part_that_stands_still(small_office: Organisation) -> None:
    await small_office.person("Marja", Role.COORDINATOR)
    clock = Aged(small_office.clock)
    lane = FirstLane(small_office.database, clock)
    watchdog = Watchdog(small_office.database, clock, Parts(*lane.parts()), first_lane=lane, wake=lambda: None)
    await rename(small_office, "outbox", "gone")
    clock.more = SILENT_TOO_LONG
    with structlog.testing.capture_logs() as logs:
        await watchdog.look()
    assert [line["event"] for line in logs] == [
        "watchdog.no-database",
        "watchdog.stands-still",
        "watchdog.cannot-tell",
    ]
    assert logs[1]["part"] == "database"


async def test_a_database_that_answers_and_keeps_nothing_stands_still_until_it_does(small_office: Organisation) -> None:
    await small_office.person("Marja", Role.COORDINATOR)
    watching = Watching(small_office)
    (database, _) = watching.lane.parts()
    await carried_out(small_office, "CREATE TRIGGER full BEFORE INSERT ON beats BEGIN SELECT RAISE(ABORT, 'full'); END")
    for waited in (KEEPS_EVERY, SILENT_TOO_LONG):
        assert database.is_well
        watching.clock.more += waited
        assert await watching.hears() == []
    assert not database.is_well
    await carried_out(small_office, "DROP TRIGGER full")
    assert await watching.hears() == [("Marja", STILL)]
    assert not database.is_well, "on a full disk what is small still fits now and then"
    watching.clock.more += SILENT_TOO_LONG
    assert await watching.hears() == [("Marja", WELL)]
    assert database.is_well


async def test_each_part_has_its_words(small_office: Organisation) -> None:
    known = {one for one in small_office.house.texts.ids() if one.startswith("alarm.part-")}
    names = ("tick", "delivery", "dispatch", "gateways", "database", "urgent", "poll", "alone", "let-in", "clock")
    assert known == {f"alarm.part-{name}" for name in names}


async def test_a_message_that_waits_makes_the_dispatcher_silent(small_office: Organisation) -> None:
    dispatcher = small_office.house.dispatcher
    assert dispatcher.silent_for() == 0.0
    account = await small_office.account("phone")
    await dispatcher.receive(Incoming(account, "event", Kind.TEXT, small_office.clock.now(), "hallo"))
    assert dispatcher.silent_for() > 0.0
    await dispatcher.settle()
    assert dispatcher.silent_for() == 0.0
