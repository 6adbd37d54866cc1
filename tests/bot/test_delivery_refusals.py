"""Delivery when a platform asks us to wait, does not answer, or is another process's to use."""

from datetime import timedelta

from sqlalchemy import select

from bot.platform import RetryLaterError, UndeliverableError
from domain.conversation import Close, Lane, Option, Start
from domain.ids import ConversationId, PersonId, TextId, new_id
from domain.people import Role
from fakes.post import HELLO, NOW, Post
from storage import conversations, leases
from storage.closing_cards import close_cards
from storage.conversations import OPEN, Conversation
from storage.tables import accounts

BYE = "engine.left"
YES = Option("yes", TextId("option.yes"), start=Start("help"))


async def test_who_asks_us_to_wait_is_waited_for_and_that_is_no_try(post: Post) -> None:
    daan = await post.person("Daan")
    post.first.refusals["Daan"] = RetryLaterError(after=10_072)
    draft = post.draft(daan)
    await post.put(draft)
    await post.passes(10_000)
    row = await post.row(draft.id)
    assert (post.first.tries["Daan"], row.state, row.attempts) == (1, "queued", 0)
    post.first.refusals.clear()
    await post.passes(72)
    assert post.first.heard_by("Daan") == [HELLO]


async def test_an_outage_of_everything_makes_no_dead_letters_for_a_day(post: Post) -> None:
    daan = await post.person("Daan")
    post.first.busy.add("Daan")
    draft = post.draft(daan)
    await post.put(draft)
    await post.passes(60 * 60)
    assert (await post.row(draft.id)).state == "queued"
    post.first.busy.clear()
    await post.passes(40)
    assert post.first.heard_by("Daan") == [HELLO]
    later = post.draft(daan)
    post.first.busy.add("Daan")
    await post.put(later)
    await post.house.settle()
    post.clock.move_to(post.clock.now() + timedelta(hours=25))
    await post.passes(60 * 60)
    assert (await post.row(later.id)).state in {"dead", "reported"}


async def test_a_long_wait_for_an_escalation_means_another_way_at_once(post: Post) -> None:
    daan = await post.person("Daan", also_second=True)
    post.first.refusals["Daan"] = RetryLaterError(after=10_072)
    await post.put(post.draft(daan, lane=Lane.ESCALATION))
    await post.house.settle()
    assert post.second.heard_by("Daan") == [HELLO]
    await post.passes(600)
    assert post.first.tries["Daan"] == 1


async def test_what_many_are_sent_and_may_have_arrived_is_not_repeated(post: Post) -> None:
    riet = await post.person("Riet", Role.VOLUNTEER)
    post.first.refusals["Riet"] = RetryLaterError(may_have_arrived=True)
    bulk, reply = post.draft(riet, lane=Lane.BROADCAST), post.draft(riet, BYE)
    await post.put(bulk, reply)
    await post.house.settle()
    post.first.refusals.clear()
    await post.passes(60)
    assert post.first.heard_by("Riet") == [BYE]
    assert (await post.row(bulk.id)).state == "unknown"


async def test_a_refused_broadcast_holds_up_broadcasts_and_nothing_else(post: Post) -> None:
    riet, els = await post.person("Riet", Role.VOLUNTEER), await post.person("Els")
    post.first.refusals["Riet"] = RetryLaterError(after=30)
    await post.put(post.draft(riet, lane=Lane.BROADCAST))
    async with post.at_work():
        await post.first.until(lambda: post.first.tries["Riet"] == 1)
        await post.put(post.draft(els, lane=Lane.BROADCAST), post.draft(els, BYE))
        post.house.delivery.wake()
        await post.first.until(lambda: post.first.heard_by("Els") == [BYE])


async def test_who_blocked_us_is_not_reached_there_any_more_and_a_coordinator_hears_it_once(post: Post) -> None:
    await post.person("Marja", Role.COORDINATOR)
    riet = await post.person("Riet", Role.VOLUNTEER)
    post.first.refusals["Riet"] = UndeliverableError(gone=True)
    await post.put(post.draft(riet), post.draft(riet, BYE, lane=Lane.CHECK_IN))
    await post.house.settle()
    assert post.first.heard_by("Marja").count("touch.gone") == 1
    async with post.database.reading() as db:
        state = (await db.run(select(accounts.c.state).where(accounts.c.id == post.accounts["Riet"]))).scalar_one()
    assert state == "unreachable"


async def test_what_can_wait_waits_until_its_reader_has_been_quiet(post: Post) -> None:
    riet = await post.person("Riet", Role.VOLUNTEER)
    await _talks(post, riet)
    await post.put(post.draft(riet, lane=Lane.CHECK_IN), post.draft(riet, BYE))
    await post.passes(29 * 60)
    assert post.first.heard_by("Riet") == [BYE]
    await post.passes(60)
    assert post.first.heard_by("Riet") == [BYE, HELLO]


async def test_a_reminder_of_what_was_dealt_with_meanwhile_is_dropped(post: Post) -> None:
    riet = await post.person("Riet", Role.VOLUNTEER)
    await _talks(post, riet)
    card = post.draft(riet, lane=Lane.CHECK_IN, options=(YES,), topic="visit")
    await post.put(card)
    async with post.database.transaction("test") as db:
        await close_cards(db, [Close("visit")])
    await post.passes(60 * 60)
    assert post.first.sent == []
    assert (await post.row(card.id)).state == "dropped"


async def test_many_that_were_sent_are_marked_in_few_commits(post: Post) -> None:
    people = [await post.person(f"Riet {number}", Role.VOLUNTEER) for number in range(12)]
    commits: list[str] = []
    post.failpoints.append(commits.append)
    await post.put(*(post.draft(person, lane=Lane.BROADCAST) for person in people))
    await post.house.delivery.drain()
    assert len(post.first.sent) == len(people)
    assert commits.count("mark.after") <= 2


async def test_of_two_processes_one_has_the_account(postgres_post: Post) -> None:
    post = postgres_post
    until = NOW + timedelta(seconds=12)
    async with post.database.transaction("test") as db:
        assert await leases.take(db, "gateway:first", holder="a", now=NOW, until=until)
        assert not await leases.take(db, "gateway:first", holder="b", now=NOW, until=until)
        assert await leases.take(db, "gateway:first", holder="a", now=NOW, until=until + timedelta(seconds=4))
        assert not await leases.take(db, "gateway:first", holder="b", now=until, until=until)
        later = until + timedelta(seconds=4)
        assert await leases.take(db, "gateway:first", holder="b", now=later, until=later)
        await leases.give_back(db, "gateway:first", holder="a")
        assert not await leases.take(db, "gateway:first", holder="c", now=later - timedelta(1), until=later)
        await leases.give_back(db, "gateway:first", holder="b")
        assert await leases.take(db, "gateway:first", holder="c", now=later, until=later)


async def _talks(post: Post, person: PersonId) -> None:
    """Somebody has a question open since now."""
    now = post.clock.now()
    talk = Conversation(
        id=ConversationId(new_id()), person=person, name="help", state=OPEN, started_at=now, touched_at=now
    )
    async with post.database.transaction("test") as db:
        await conversations.save(db, talk)
