"""What is counted while a real house works, and who may read it."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta

import httpx
import pytest
import structlog
from prometheus_client.parser import text_string_to_metric_families
from pydantic import SecretStr
from sqlalchemy import text
from starlette.applications import Starlette

from bot.metrics import Metrics
from bot.watching import Watch
from bot.web.metrics import metrics_route
from domain.conversation import Lane, Say
from domain.ids import PersonId, TextId
from domain.people import Role
from fakes import canaries
from fakes.neighbourhood import neighbourhood
from fakes.organisation import Organisation
from scheduler.parts import Part
from storage import outbox

FILE = ("Zorg melden", "confused", "mental_crisis", "B-12", "skip", "skip", "skip")
TOKEN = SecretStr(canaries.METRICS_TOKEN)


@pytest.fixture
async def metrics(office: Organisation) -> AsyncIterator[Metrics]:
    made = counting(office)
    with made.hearing_the_log():
        yield made


def counting(office: Organisation) -> Metrics:
    made = Metrics(office.database, office.clock, Watch(office.database, office.clock))
    office.database.watched(made.transaction)
    office.house.delivery.watched(made.send)
    return made


async def values(metrics: Metrics) -> dict[str, float]:
    """Each sample as Prometheus writes it, without our own prefix."""
    found = {}
    for family in text_string_to_metric_families((await metrics.read()).decode()):
        for sample in family.samples:
            labels = ",".join(f"{name}={value}" for name, value in sorted(sample.labels.items()))
            found[sample.name.removeprefix("buurtpols_") + (f"{{{labels}}}" if labels else "")] = sample.value
    return found


async def test_what_a_report_leaves_behind(office: Organisation, metrics: Metrics) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    found = await values(metrics)
    assert found["inbox_received"] == found["inbox_done_total"] >= len(FILE)
    assert found["transaction_seconds_count{name=turn}"] == found["inbox_done_total"]
    assert found["transaction_seconds_sum{name=turn}"] > 0
    assert found["dispatch_queue"] == 0
    assert found["escalations_open{urgency=today}"] == 1
    assert found["escalations_open{urgency=emergency}"] == 0
    sent = sum(value for name, value in found.items() if re.match(r"sends_total.*outcome=sent,platform=memory", name))
    assert sent == len(office.platform.sent)
    office.clock.move_to(office.clock.now() + timedelta(minutes=15))
    await office.house.settle()
    assert (await values(metrics))["ladder_steps_total"] == 1


async def test_what_waits_is_counted_by_lane_with_its_age(office: Organisation, metrics: Metrics) -> None:
    marja = await office.person("Marja", Role.COORDINATOR)
    async with office.database.transaction("test") as db:
        says = [outbox.draft_of(Say(marja, TextId("engine.withdrawn"), lane=lane)) for lane in (Lane.ESCALATION,) * 2]
        await outbox.put(db, says, now=office.clock.now(), turn="test")
    office.clock.move_to(office.clock.now() + timedelta(seconds=40))
    found = await values(metrics)
    assert found["outbox_queued{lane=0,platform=memory}"] == 2
    assert (found["outbox_oldest_seconds{lane=0}"], found["outbox_oldest_seconds{lane=1}"]) == (40, 0)
    assert (found["part_well{part=urgent}"], found["part_well{part=database}"]) == (0, 1)
    await office.house.settle()
    assert "outbox_queued{lane=0,platform=memory}" not in await values(metrics)


async def test_each_way_a_send_can_end(small_office: Organisation) -> None:
    metrics, platform = counting(small_office), small_office.platform
    marja = await small_office.person("Marja", Role.COORDINATOR)
    platform.is_down = True
    await say_to(small_office, marja, "first")
    platform.is_down = False
    small_office.clock.move_to(small_office.clock.now() + timedelta(minutes=1))
    await small_office.house.settle()
    with pytest.raises(asyncio.CancelledError), metrics.send(platform.sent[-1]):
        raise asyncio.CancelledError
    platform.blocked_at.add("Marja")
    await say_to(small_office, marja, "second")
    found = await values(metrics)
    counted = {outcome: found[f"sends_total{{lane=1,outcome={outcome},platform=memory}}"] for outcome in OUTCOMES}
    assert counted == {"sent": 1, "failed": 2, "dead": 1}
    assert found["retries_total{lane=1,platform=memory}"] == 2, "the first once more, and then again"


async def say_to(office: Organisation, person: PersonId, turn: str) -> None:
    async with office.database.transaction("test") as db:
        say = outbox.draft_of(Say(person, TextId("engine.withdrawn")))
        await outbox.put(db, [say], now=office.clock.now(), turn=turn)
    await office.house.settle()


async def test_a_transaction_that_is_undone_is_not_counted(small_office: Organisation) -> None:
    metrics = counting(small_office)

    async def undone() -> None:
        async with small_office.database.transaction("undone"):
            raise LookupError

    with pytest.raises(LookupError):
        await undone()
    assert "transaction_seconds_count{name=undone}" not in await values(metrics)


OUTCOMES = ("sent", "failed", "dead")


async def test_errors_are_counted_by_their_event_and_never_by_their_words(small_office: Organisation) -> None:
    metrics, log = counting(small_office), structlog.get_logger()
    with metrics.hearing_the_log():
        log.error("job.failed", job="climb")
        log.critical("job.failed")
        log.warning("delivery.retry")
        log.error("iets dat niemand zo noemt")
        log.error("dispatch.set-aside")
    log.error("job.failed")
    found = await values(metrics)
    errors = {name: value for name, value in found.items() if name.startswith("errors_total")}
    assert errors == {
        "errors_total{event=job.failed}": 2,
        "errors_total{event=other}": 1,
        "errors_total{event=dispatch.set-aside}": 1,
    }
    assert found["inbox_set_aside_total"] == 1


async def test_the_age_of_the_tick_and_of_the_last_poll_and_when_it_was_started(small_office: Organisation) -> None:
    watch = Watch(small_office.database, small_office.clock)
    watch.parts.watch(Part("tick", lambda: 7.0))
    watch.gateway("telegram", lambda: 90.0)
    found = await values(Metrics(small_office.database, small_office.clock, watch))
    assert (found["silent_seconds{part=tick}"], found["part_well{part=tick}"]) == (7, 1)
    assert (found["silent_seconds{part=telegram-poll}"], found["part_well{part=telegram-poll}"]) == (90, 0)
    assert found["process_start_time_seconds"] > 0
    assert watch.content


async def test_without_a_database_the_rest_is_told(small_office: Organisation) -> None:
    metrics = counting(small_office)
    async with small_office.database.transaction("test") as db:
        await db.run(text("ALTER TABLE outbox RENAME TO gone"))
    assert (await values(metrics))["part_well{part=database}"] == 0


async def test_it_tells_nothing_of_people_or_the_organisation(office: Organisation, metrics: Metrics) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    assert not re.search(r"Fatma|Daan|Noord|B-12|[0-9a-f]{32}", (await metrics.read()).decode())


@pytest.mark.parametrize(
    ("token", "behind_proxy", "peer", "headers", "status"),
    [
        (None, False, "127.0.0.1", {}, 200),
        (None, False, "::1", {}, 200),
        (None, False, "192.0.2.1", {}, 401),
        (None, False, "testclient", {}, 401),
        (None, False, "127.0.0.1", {"X-Forwarded-For": "127.0.0.1"}, 401),
        (None, True, "127.0.0.1", {}, 401),
        (TOKEN, False, "127.0.0.1", {}, 401),
        (TOKEN, True, "192.0.2.1", {"Authorization": f"Bearer {TOKEN.get_secret_value()}"}, 200),
        (TOKEN, True, "192.0.2.1", {"Authorization": f"Bearer {TOKEN.get_secret_value()}x"}, 401),
        (TOKEN, True, "192.0.2.1", {"Authorization": f"Basic {TOKEN.get_secret_value()}"}, 401),
        (TOKEN, True, "192.0.2.1", {"Cookie": f"buurtpols={TOKEN.get_secret_value()}"}, 401),
        (None, True, "192.0.2.1", {"Authorization": "Bearer "}, 401),
    ],
)
async def test_who_may_read_it(
    small_office: Organisation,
    *,
    token: SecretStr | None,
    behind_proxy: bool,
    peer: str,
    headers: dict[str, str],
    status: int,
) -> None:
    app = Starlette(routes=[metrics_route(counting(small_office), token=token, behind_proxy=behind_proxy)])
    transport = httpx.ASGITransport(app, client=(peer, 1))
    async with httpx.AsyncClient(transport=transport, base_url="http://here") as http:
        answer = await http.get("/metrics", headers=headers)
    assert answer.status_code == status
    assert ("buurtpols_part_well" in answer.text) is (status == 200)
