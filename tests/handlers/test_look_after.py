"""The audit finds what breaks the promise, and coordinators hear it once a day."""

from datetime import timedelta

import structlog
from sqlalchemy import text

from domain.conversation import Option, Say, Start
from domain.ids import InboxId, TextId
from fakes.neighbourhood import neighbourhood
from fakes.organisation import Organisation
from storage import inbox, outbox, people, unlinking

FILE = ("Zorg melden", "confused", "mental_crisis", "B-12", "skip", "skip", "skip")


def alarms(office: Organisation) -> list[str]:
    return [one.message.text for one in office.platform.sent if one.message.address == "Marja"]


async def look(office: Organisation) -> None:
    job = next(job for job in office.house.jobs if job.name == "look-after")
    await job.run(office.database, office.clock.now())
    await office.house.delivery.drain()


async def test_all_is_well(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    await look(office)
    assert alarms(office) == []


async def test_an_escalation_that_stands_still_is_an_alarm_once_a_day(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    long_ago = office.clock.now() - timedelta(hours=1)
    async with office.database.transaction("test") as db:
        await db.connection.execute(text("UPDATE escalations SET due_at = :at"), {"at": long_ago})
    await look(office)
    await look(office)
    assert alarms(office) == ["audit.overdue"]


async def test_without_anybody_to_coordinate_the_professionals_hear_it(office: Organisation) -> None:
    """And when they have all left, the log does."""
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    async with office.database.transaction("test") as db:
        await db.connection.execute(text("UPDATE signs SET state = 'closed'"))
        await people.change_state(db, (await people.named(db, "Marja")).id, state=people.ENDED)
    await look(office)
    heard = {one.message.address for one in office.platform.sent if one.message.text == "audit.unanswered"}
    assert heard == {"Daan", "Els"}
    async with office.database.transaction("test") as db:
        for name in ("Daan", "Els"):
            await people.change_state(db, (await people.named(db, name)).id, state=people.ENDED)
    with structlog.testing.capture_logs() as logs:
        await look(office)
    assert [line["alarm"] for line in logs if line["event"] == "alarm.nobody-to-tell"] == ["audit.unanswered"]


async def test_a_closed_report_without_an_answer_is_an_alarm(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    async with office.database.transaction("test") as db:
        await db.connection.execute(text("UPDATE signs SET state = 'closed'"))
    await look(office)
    assert alarms(office) == ["audit.unanswered"]


async def test_closing_leaves_no_report_without_an_answer(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    for words in ("take", "close", "talked", "later"):
        await office.types("Daan", words)
    await look(office)
    assert alarms(office) == []


async def test_what_was_set_aside_is_cleared_by_a_coordinator(office: Organisation) -> None:
    """The alarm has a button; after it, the words are erased: also when the sender's telephone was lost meanwhile."""
    fatma = await neighbourhood(office)
    await fatma.says("hallo")
    async with office.database.transaction("test") as db:
        found = (await db.run(text("SELECT id FROM inbox ORDER BY seq LIMIT 1"))).scalar_one()
        await db.run(text("UPDATE inbox SET state = 'new'"))
        assert await inbox.set_aside(db, InboxId(found), at=office.clock.now())
        clears = Start("clear_poison", {"message": found})
        card = Say(
            (await people.named(db, "Marja")).id,
            TextId("alarm.set-aside"),
            {"name": "Fatma"},
            options=(Option("cleared", TextId("alarm.option-cleared"), start=clears),),
            topic=f"poison:{found}",
        )
        await outbox.put(db, [outbox.draft_of(card)], now=office.clock.now(), turn="test")
        await unlinking.unlink(db, (await people.named(db, "Fatma")).id, at=office.clock.now())
    await office.house.settle()
    assert await office.types("Marja", "cleared") == ["alarm.cleared"]
    async with office.database.reading() as db:
        row = (await db.run(text("SELECT state, body_sealed FROM inbox ORDER BY seq LIMIT 1"))).one()
    assert (row.state, row.body_sealed) == ("done", None)
