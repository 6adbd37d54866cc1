"""What is past its time is gone from the database, and on SQLite from its files too."""

from datetime import timedelta
from pathlib import Path

from sqlalchemy import text

from domain.conversation import Incoming, Kind
from domain.ids import PersonId
from domain.people import Role
from fakes import canaries
from fakes.forgetting import forget
from fakes.organisation import NOW, Organisation
from scheduler.jobs.forget import CHAT_KEPT, EVERY, HALFWAY_KEPT, WAITING_KEPT
from storage import evenings, links, people

LATER = NOW + CHAT_KEPT + timedelta(minutes=1)


def size_of_the_log(office: Organisation) -> int:
    return Path(office.database.url.partition(":///")[2] + "-wal").stat().st_size


async def count(office: Organisation, sql: str) -> int:
    async with office.database.reading() as db:
        return int((await db.run(text(sql))).scalar_one())


async def test_words_of_the_chat_are_erased_after_a_day(office: Organisation) -> None:
    await office.person("Riet", Role.VOLUNTEER)
    await office.types("Riet", canaries.WORDS)
    assert await forget(office.database, NOW + CHAT_KEPT - timedelta(minutes=1)) == 0
    kept = "SELECT count(*) FROM inbox WHERE body_sealed IS NOT NULL"
    assert await count(office, kept) == 1
    assert await forget(office.database, LATER) > 0
    assert await count(office, kept) == 0
    assert await count(office, "SELECT count(*) FROM inbox WHERE event_mac IS NOT NULL") == 1
    assert await forget(office.database, LATER) == 0


async def test_ended_conversations_are_erased_and_open_ones_kept(office: Organisation) -> None:
    await office.person("Riet", Role.VOLUNTEER)
    await office.types("Riet", "/taal en")
    await office.types("Riet", "/taal")
    assert await count(office, "SELECT count(*) FROM conversations") == 2
    await forget(office.database, LATER)
    assert await count(office, "SELECT count(*) FROM conversations WHERE state = 'open'") == 1
    assert await count(office, "SELECT count(*) FROM conversations") == 1


async def test_what_was_shown_is_erased_after_a_day(office: Organisation) -> None:
    await office.person("Riet", Role.VOLUNTEER)
    await office.types("Riet", "/help")
    async with office.database.transaction("test") as db:
        await db.run(text("UPDATE outbox SET shown_sealed = body_sealed"))
    shown = "SELECT count(*) FROM outbox WHERE shown_sealed IS NOT NULL"
    await forget(office.database, NOW + CHAT_KEPT - timedelta(minutes=1))
    assert await count(office, shown) == 1
    await forget(office.database, LATER)
    assert await count(office, shown) == 0


async def test_an_unfinished_message_is_never_erased(office: Organisation) -> None:
    await office.person("Riet", Role.VOLUNTEER)
    account = await office.account("Riet")
    await office.house.dispatcher.receive(Incoming(account, "event", Kind.TEXT, NOW, canaries.WORDS))
    await forget(office.database, LATER)
    assert await count(office, "SELECT count(*) FROM inbox WHERE body_sealed IS NOT NULL") == 1


async def test_strangers_are_forgotten_wholly(office: Organisation) -> None:
    await office.person("Riet", Role.VOLUNTEER)
    await office.types("a stranger", "hallo")
    await office.types("a stranger who comes back", "hallo")
    office.clock.move_to(NOW + timedelta(hours=23))
    await office.types("a new stranger", "hallo")
    await office.types("a stranger who comes back", "hallo")
    await forget(office.database, LATER)
    async with office.database.reading() as db:
        left = set((await db.run(text("SELECT address FROM accounts"))).scalars())
    assert left == {"Riet", "a new stranger", "a stranger who comes back"}


async def test_expired_sessions_and_links_are_erased(office: Organisation) -> None:
    await office.person("Riet", Role.VOLUNTEER)
    account = await office.account("Riet")
    async with office.database.transaction("test") as db:
        await links.make_link(db, account, now=NOW)
        await links.open_session(db, account, now=NOW)
    await forget(office.database, NOW + links.LINK_HOLDS + timedelta(hours=1))
    assert await count(office, "SELECT count(*) FROM links") == 0
    assert await count(office, "SELECT count(*) FROM sessions") == 1


async def test_nothing_stays_in_the_write_ahead_log(small_office: Organisation) -> None:
    await small_office.person("Riet", Role.VOLUNTEER)
    await small_office.types("Riet", canaries.WORDS)
    assert size_of_the_log(small_office) > 0
    await forget(small_office.database, LATER)
    assert size_of_the_log(small_office) == 0


async def test_what_is_done_seldom_goes_by_the_clock_whatever_people_do(small_office: Organisation) -> None:
    await small_office.person("Riet", Role.VOLUNTEER)
    await small_office.types("Riet", canaries.WORDS)
    small_office.clock.move_to(NOW + timedelta(minutes=2))
    await small_office.types("Riet", canaries.WORDS)
    kept = "SELECT count(*) FROM inbox WHERE body_sealed IS NOT NULL"
    small_office.clock.move_to(NOW + CHAT_KEPT + timedelta(minutes=1))
    await small_office.house.settle()
    assert await count(small_office, kept) == 1
    small_office.clock.move_to(NOW + CHAT_KEPT + EVERY)
    await small_office.types("Riet", "/help")
    assert await count(small_office, kept) == 2, "it looked less than ten minutes ago"
    small_office.clock.move_to(NOW + CHAT_KEPT + EVERY + timedelta(minutes=1))
    await small_office.house.settle()
    assert await count(small_office, kept) == 1


async def test_who_walked_in_and_got_no_further_is_let_go(office: Organisation) -> None:
    marja = await office.person("Marja", Role.COORDINATOR)
    async with office.database.transaction("test") as db:
        code = await evenings.make(db, office.area, by=marja, ends_at=NOW + timedelta(hours=1), now=NOW)
    for words in (code, "nl", canaries.NAMES[0]):
        await office.types("halfway", words)
    for words in (code, "nl", "Bo", "1", "06-00000099"):
        await office.types("listed", words)
    assert await office.types("halfway", "hallo") == ["engine.not-understood", "join.rules"]
    await forget(office.database, NOW + HALFWAY_KEPT + timedelta(minutes=1))
    states = "SELECT count(*) FROM people WHERE state = '{}'"
    assert (await count(office, states.format("joining")), await count(office, states.format("ended"))) == (1, 1)
    assert await count(office, "SELECT count(*) FROM conversations WHERE state <> 'ended'") == 0
    assert await office.types("halfway", "hallo") == ["stranger.hello"]
    assert await office.types("listed", "hallo") == ["walk-in.on-the-list"]
    await forget(office.database, NOW + WAITING_KEPT + timedelta(minutes=1))
    async with office.database.reading() as db:
        assert [one.name for one in (await people.get(db, await everybody(office))).values() if one.name] == ["Marja"]


async def everybody(office: Organisation) -> list[PersonId]:
    async with office.database.reading() as db:
        return [PersonId(one) for one in (await db.run(text("SELECT id FROM people"))).scalars()]
