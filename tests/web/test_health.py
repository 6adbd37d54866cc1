"""What a monitor sees from outside: that the program lives, and which of its parts are well."""

import asyncio
from datetime import timedelta
from pathlib import Path

import httpx
import structlog
from sqlalchemy import event
from starlette.applications import Starlette

from bot.watching import RECENT, Watch
from bot.web.health import health_routes
from domain.clock import MovableClock
from domain.conversation import Lane, Say
from domain.ids import TextId
from domain.people import Role
from fakes.organisation import Organisation
from fakes.passing_seconds import Seconds
from fakes.web_world import WebWorld, web_world
from scheduler.parts import Part
from storage import outbox


async def test_alive_and_well(world: WebWorld) -> None:
    for path, said in (("/healthz", {"ok": True}), ("/readyz", {"ok": True, "parts": WELL})):
        answer = await world.http.get(path)
        assert (answer.status_code, answer.json()) == (200, said)


WELL = {"database": True, "urgent": True}


async def test_without_a_database_it_lives_and_is_not_well(sqlite_url: str) -> None:
    async with web_world(sqlite_url) as world:
        await world.house.database.close()
        await asyncio.to_thread(Path(sqlite_url.partition("///")[2]).unlink)
        assert (await world.http.get("/healthz")).status_code == 200
        ready = await world.http.get("/readyz")
    assert (ready.status_code, ready.json()) == (503, {"ok": False, "parts": {**WELL, "database": False}})


async def test_a_part_that_is_silent_is_named_and_nothing_else_is_told(on_sqlite: WebWorld) -> None:
    on_sqlite.watch.gateway("telegram", lambda: 89.0)
    on_sqlite.watch.gateway("matrix", lambda: 90.0)
    ready = await on_sqlite.http.get("/readyz")
    assert ready.status_code == 503
    assert ready.json() == {"ok": False, "parts": {**WELL, "telegram-poll": True, "matrix-poll": False}}


async def urgent(office: Organisation, *names: str) -> None:
    for name in names:
        person = await office.person(name, Role.COORDINATOR, platform="pager" if name == "Saskia" else "memory")
        async with office.database.transaction("test") as db:
            say = outbox.draft_of(Say(person, TextId("engine.withdrawn"), lane=Lane.ESCALATION))
            await outbox.put(db, [say], now=office.clock.now(), turn=name)


async def test_what_is_urgent_may_wait_half_a_minute(office: Organisation) -> None:
    watch = Watch(office.database, office.clock)
    await urgent(office, "Marja")
    for seconds, well in ((29, True), (1, False)):
        office.clock.move_to(office.clock.now() + timedelta(seconds=seconds))
        assert await watch.look() == {**WELL, "urgent": well}
    await urgent(office, "Saskia")
    await watch.look()
    assert watch.first_lane.held_up() == ["memory"]
    await office.house.settle()
    assert watch.first_lane.waits_for() == 30
    await watch.look()
    assert "memory" not in watch.first_lane.held_up()


async def test_a_reply_that_waits_is_not_urgent(small_office: Organisation) -> None:
    person = await small_office.person("Marja", Role.COORDINATOR)
    async with small_office.database.transaction("test") as db:
        say = outbox.draft_of(Say(person, TextId("engine.withdrawn")))
        await outbox.put(db, [say], now=small_office.clock.now(), turn="test")
    small_office.clock.move_to(small_office.clock.now() + timedelta(hours=1))
    assert all((await Watch(small_office.database, small_office.clock).look()).values())


async def test_a_database_that_fails_is_logged_and_raises_nothing(small_office: Organisation) -> None:
    watch = Watch(small_office.database, small_office.clock)
    assert await watch.is_clean()
    async with small_office.database.transaction("test") as db:
        await db.connection.exec_driver_sql("DROP TABLE signs")
    with structlog.testing.capture_logs() as logs:
        assert not await watch.is_clean()
    assert [line["event"] for line in logs] == ["health.no-audit"]


async def test_it_is_not_clean_while_a_part_is_silent(small_office: Organisation) -> None:
    watch = Watch(small_office.database, small_office.clock)
    watch.parts.watch(Part("tick", lambda: 60.0))
    assert not await watch.is_clean()


async def test_however_often_it_is_asked_the_database_is_asked_once_a_second(small_office: Organisation) -> None:
    seconds, asked = Seconds(), 0

    def count(_connection: object, _cursor: object, sql: str, *_rest: object) -> None:
        nonlocal asked
        asked += sql.startswith("SELECT")

    watch = Watch(small_office.database, MovableClock(small_office.clock.now(), beside=seconds))
    async with small_office.database.reading() as db:
        event.listen(db.connection.sync_connection.engine, "before_cursor_execute", count)
    served = httpx.ASGITransport(Starlette(routes=health_routes(watch)))
    async with httpx.AsyncClient(transport=served, base_url="http://buurt.test") as outside:
        await asyncio.gather(*(outside.get("/readyz") for _ in range(10)))
        assert asked == 1
        seconds.at += RECENT - 0.1
        assert (await outside.get("/readyz")).json() == {"ok": True, "parts": WELL}
        assert asked == 1
        seconds.at += 0.1
        await outside.get("/readyz")
        assert asked == 2


async def test_a_part_that_falls_silent_is_seen_at_once(small_office: Organisation) -> None:
    silent, watch = {"tick": 0.0}, Watch(small_office.database, small_office.clock)
    watch.parts.watch(Part("tick", lambda: silent["tick"]))
    assert (await watch.recently())["tick"]
    silent["tick"] = 60.0
    assert not (await watch.recently())["tick"]
