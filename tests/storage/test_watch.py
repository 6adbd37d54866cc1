"""What is counted for those who watch: only what waits, by what it waits for, and never whose it is."""

from datetime import timedelta

from sqlalchemy import text

from domain.conversation import Close, Lane, Say
from domain.ids import TextId
from domain.people import Role
from domain.urgency import Urgency
from fakes.neighbourhood import neighbourhood
from fakes.organisation import Organisation
from storage import outbox, silences, watch
from storage.closing_cards import close_cards

FILE = ("Zorg melden", "confused", "mental_crisis", "B-12", "skip", "skip", "skip")
AUDIT = timedelta(minutes=2)


async def test_what_waits_is_told_apart_by_lane_and_platform(office: Organisation) -> None:
    began = office.clock.now()
    marja = await office.person("Marja", Role.COORDINATOR)
    els = await office.person("Els", Role.PROFESSIONAL, platform="pager")
    for person, lane in (
        (marja, Lane.ESCALATION),
        (els, Lane.ESCALATION),
        (marja, Lane.ESCALATION),
        (marja, Lane.REPLY),
    ):
        async with office.database.transaction("test") as db:
            say = outbox.draft_of(Say(person, TextId("engine.withdrawn"), lane=lane))
            await outbox.put(db, [say], now=office.clock.now(), turn=f"test:{say.id}")
        office.clock.move_to(office.clock.now() + timedelta(seconds=10))
    async with office.database.reading() as db:
        first, everything = await watch.first_lane(db), await watch.unsent(db)
    assert first == [
        watch.Waiting(Lane.ESCALATION, "memory", 2, began),
        watch.Waiting(Lane.ESCALATION, "pager", 1, began + timedelta(seconds=10)),
    ]
    assert everything == [*first, watch.Waiting(Lane.REPLY, "memory", 1, began + timedelta(seconds=30))]


async def test_what_was_sent_waits_no_longer_and_what_cannot_be_is_a_dead_letter(office: Organisation) -> None:
    marja = await office.person("Marja", Role.COORDINATOR)
    lost = await office.person("Els", Role.PROFESSIONAL, platform=None)
    async with office.database.transaction("test") as db:
        says = [outbox.draft_of(Say(one, TextId("engine.withdrawn"), lane=Lane.ESCALATION)) for one in (marja, lost)]
        await outbox.put(db, says, now=office.clock.now(), turn="test")
    await office.house.delivery.drain()
    async with office.database.reading() as db:
        assert await watch.unsent(db) == []
        assert await watch.dead_letters(db) == 1


async def test_a_closing_waits_without_anybody_missing_it(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    async with office.database.transaction("test") as db:
        await db.run(text("UPDATE outbox SET platform_message_id = NULL, state = 'queued' WHERE card = 'open'"))
        closing = await close_cards(db, [Close(topic) for topic in await topics(office)])
        await outbox.put(db, closing, now=office.clock.now(), turn="test")
        await db.run(text("UPDATE outbox SET state = 'sent' WHERE effect = 'say'"))
        assert [one.since for one in await watch.unsent(db)] == [None] * len(await watch.unsent(db)) != []


async def topics(office: Organisation) -> list[str]:
    async with office.database.reading() as db:
        rows = await db.run(text("SELECT DISTINCT topic FROM outbox WHERE card = 'open' AND topic IS NOT NULL"))
        return [str(topic) for topic in rows.scalars()]


async def test_open_escalations_are_counted_by_urgency(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    async with office.database.reading() as db:
        assert await watch.open_escalations(db) == {**dict.fromkeys(Urgency, 0), Urgency.TODAY: 1}
    for words in ("take", "close", "talked", "later"):
        await office.types("Daan", words)
    async with office.database.reading() as db:
        assert not any((await watch.open_escalations(db)).values())


async def test_an_unfinished_message_is_counted_until_it_is_dealt_with(office: Organisation) -> None:
    await office.types("Fatma", "hallo")
    async with office.database.transaction("test") as db:
        assert await watch.unfinished(db) == 0
        await db.run(text("UPDATE inbox SET state = 'new'"))
        assert await watch.unfinished(db) == 1


async def test_an_escalation_that_stands_still_and_a_missing_answer_are_not_clean(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILE)
    since = office.clock.now() - AUDIT
    async with office.database.transaction("test") as db:
        assert await watch.is_clean(db, overdue_since=since)
        assert not await watch.is_clean(db, overdue_since=since + timedelta(days=1))
        await db.run(text("UPDATE signs SET state = 'closed'"))
        assert not await watch.is_clean(db, overdue_since=since)


async def test_a_silence_begins_once_and_ends_once(office: Organisation) -> None:
    since = office.clock.now()
    async with office.database.transaction("test") as db:
        assert await silences.begin(db, "tick", since=since)
        assert not await silences.begin(db, "tick", since=since + timedelta(minutes=1))
        assert await silences.all_of(db) == {"tick": since}
        assert await silences.end(db, "tick") == since
        assert await silences.end(db, "tick") is None
        assert await silences.all_of(db) == {}
