"""The outbox: what may be claimed, by whom, and what a mark of a late sender changes."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import text

from domain.conversation import Close, Lane, Option
from domain.ids import TextId
from fakes.post import Post
from storage import delivery, due, marking, outbox
from storage.closing_cards import close_cards, closing_of
from storage.delivery import Message, Receipt
from storage.outbox import LEASE

YES = Option("yes", TextId("option.yes"))
NO = Option("no", TextId("option.no"))


async def claimed(post: Post, lane: Lane = Lane.REPLY, *, limit: int = 20) -> list[Message]:
    async with post.database.transaction("claim") as db:
        return list(await delivery.claim(db, "first", lane, now=post.clock.now(), limit=limit))


async def sent(post: Post, *messages: Message) -> None:
    async with post.database.transaction("mark") as db:
        receipts = [Receipt(message, message_id=f"shown-{message.fence}") for message in messages]
        await marking.mark_sent(db, receipts, at=post.clock.now())


async def test_of_each_account_only_the_oldest_of_a_lane_is_claimed(post: Post) -> None:
    daan, els = await post.person("Daan"), await post.person("Els")
    first, second, other = post.draft(daan), post.draft(daan), post.draft(els)
    await post.put(first, second, other)
    assert [one.id for one in await claimed(post)] == [first.id, other.id]
    assert await claimed(post) == []


async def test_one_that_waits_for_a_retry_holds_back_its_lane_and_no_other(post: Post) -> None:
    daan = await post.person("Daan")
    first, second = post.draft(daan), post.draft(daan)
    call = post.draft(daan, lane=Lane.ESCALATION)
    await post.put(first, second, call)
    await post.change(first.id, available_at=post.clock.now() + timedelta(seconds=1))
    assert await claimed(post) == []
    assert [one.id for one in await claimed(post, Lane.ESCALATION)] == [call.id]


async def test_a_dead_senders_message_is_free_when_its_lease_has_ended(post: Post) -> None:
    await post.put(post.draft(await post.person("Daan")))
    (mine,) = await claimed(post)
    post.clock.move_to(post.clock.now() + LEASE - timedelta(seconds=1))
    assert await claimed(post) == []
    async with post.database.reading() as db:
        assert await due.next_due(db, now=post.clock.now()) == post.clock.now() + timedelta(seconds=1)
    post.clock.move_to(post.clock.now() + timedelta(seconds=1))
    (theirs,) = await claimed(post)
    assert (theirs.id, theirs.fence) == (mine.id, mine.fence + 1)


async def test_a_late_mark_changes_nothing_once_another_has_claimed(post: Post) -> None:
    draft = post.draft(await post.person("Daan"))
    await post.put(draft)
    (mine,) = await claimed(post)
    post.clock.move_to(post.clock.now() + LEASE)
    (theirs,) = await claimed(post)
    await sent(post, mine)
    async with post.database.transaction("retry") as db:
        assert not await marking.mark_failed(db, mine, marking.Outcome())
        await marking.release(db, [mine])
    row = await post.row(draft.id)
    assert (row.state, row.platform_message_id, row.attempts) == ("sending", None, 0)
    await sent(post, theirs)
    row = await post.row(draft.id)
    assert (row.state, row.platform_message_id) == ("sent", "shown-2")


async def test_a_late_closing_chooses_nothing_once_another_has_claimed_it(post: Post) -> None:
    daan = await post.person("Daan")
    card = post.draft(daan, options=(YES, NO))
    await post.put(card)
    await sent(post, *await claimed(post))
    shown = await post.row(card.id)
    closing = closing_of(
        card.id, person=daan, account=post.accounts["Daan"], message_id=shown.platform_message_id, chosen=1
    )
    await post.put(closing)
    (mine,) = await claimed(post)
    post.clock.move_to(post.clock.now() + LEASE)
    (theirs,) = await claimed(post)
    await sent(post, mine)
    assert (await post.row(card.id)).chosen is None
    await sent(post, theirs)
    assert (await post.row(card.id)).chosen == 1


async def test_what_is_freed_but_not_claimed_is_still_its_senders_to_mark(post: Post) -> None:
    draft = post.draft(await post.person("Daan"))
    await post.put(draft)
    (mine,) = await claimed(post)
    post.clock.move_to(post.clock.now() + LEASE)
    await claimed(post, Lane.BROADCAST)
    await sent(post, mine)
    assert (await post.row(draft.id)).state == "sent"
    assert await claimed(post) == []


async def test_a_closing_waits_for_its_message_and_holds_nothing_up(post: Post) -> None:
    daan = await post.person("Daan")
    card = post.draft(daan, lane=Lane.ESCALATION, options=(YES,))
    closing = closing_of(card.id, person=daan, account=post.accounts["Daan"], message_id=None)
    later = post.draft(daan)
    await post.put(card, closing, later)
    assert [one.id for one in await claimed(post)] == [later.id]
    (call,) = await claimed(post, Lane.ESCALATION)
    await sent(post, call)
    (waited,) = await claimed(post)
    assert (waited.id, waited.target_message_id) == (closing.id, "shown-1")


@pytest.mark.parametrize("state", ["dead", "dropped"])
async def test_a_closing_dies_with_its_message(post: Post, state: str) -> None:
    daan = await post.person("Daan")
    card = post.draft(daan, options=(YES,))
    closing = closing_of(card.id, person=daan, account=post.accounts["Daan"], message_id=None)
    await post.put(card, closing)
    await post.change(card.id, state=state)
    assert await claimed(post) == []
    assert (await post.row(closing.id)).state == "dropped"


async def test_the_same_key_is_put_in_once(post: Post) -> None:
    daan = await post.person("Daan")
    first, again = (post.draft(daan, key="esc:1:g1:s0:daan") for _ in range(2))
    assert len(await post.put(first)) == 1
    assert await post.put(again) == []
    assert len(await post.put(*(post.draft(daan, key="both") for _ in range(2)))) == 1
    assert len(await post.put(post.draft(daan), turn="in:1")) == 1
    assert await post.put(post.draft(daan), turn="in:1") == []


async def test_what_a_turn_puts_in_claimed_has_the_key_of_its_row(post: Post) -> None:
    draft = post.draft(await post.person("Daan"), account=post.accounts["Daan"])
    (put,) = await post.put(draft, turn="in:1", claim_for=post.accounts["Daan"])
    assert put.claimed
    message = delivery.message_of(put, platform="first", address="Daan", now=post.clock.now(), person=None)
    assert message.key == (await post.row(draft.id)).key == "in:1:0"


async def test_a_turn_does_not_claim_what_must_wait_for_an_older_one(post: Post) -> None:
    daan = await post.person("Daan")
    account = post.accounts["Daan"]
    await post.put(post.draft(daan))
    (put,) = await post.put(post.draft(daan, account=account), claim_for=account)
    assert not put.claimed


async def test_numbers_run_on_over_all_that_is_open(post: Post) -> None:
    daan = await post.person("Daan")
    first, second = post.draft(daan, options=(YES, NO)), post.draft(daan, options=(YES,))
    puts = await post.put(first, second)
    assert [one.first_number for one in puts] == [1, 3]
    (third,) = await post.put(post.draft(daan, options=(YES,)))
    assert third.first_number == 4
    (elsewhere,) = await post.put(post.draft(await post.person("Els"), options=(YES,)))
    assert elsewhere.first_number == 1


async def test_numbers_begin_anew_when_nothing_is_open(post: Post) -> None:
    daan = await post.person("Daan")
    card = post.draft(daan, options=(YES, NO))
    async with post.database.transaction("test") as db:
        now = post.clock.now()
        await outbox.put(db, [outbox.Draft(**{**vars(card), "topic": "tea"})], now=now, turn="1")
        await close_cards(db, [Close("tea")])
        (put,) = await outbox.put(db, [post.draft(daan, options=(YES,))], now=now, turn="2")
    assert put.first_number == 1


async def test_several_at_once_never_claim_the_same(post: Post) -> None:
    people = [await post.person(f"Daan {number}") for number in range(60)]
    await post.put(*(post.draft(person) for person in people for _ in range(2)))
    claims: list[str] = []

    async def work() -> None:
        while found := await claimed(post, limit=7):
            claims.extend(one.id for one in found)
            await sent(post, *found)

    await asyncio.gather(*(work() for _ in range(4)))
    while found := await claimed(post):  # what was held back by one that another was sending
        claims.extend(one.id for one in found)
        await sent(post, *found)
    assert len(claims) == len(set(claims)) == 120


async def test_a_process_does_not_wait_for_what_another_is_claiming(postgres_post: Post) -> None:
    post = postgres_post
    first, second = [post.draft(await post.person(name)) for name in ("Daan", "Els")]
    await post.put(first, second)
    async with asyncio.timeout(5), post.database.transaction("claim") as db:
        mine = await delivery.claim(db, "first", Lane.REPLY, now=post.clock.now(), limit=1)
        theirs = await claimed(post)
    assert [one.id for one in (*mine, *theirs)] == [first.id, second.id]


async def test_a_start_leaves_another_process_alone_on_postgres(post: Post) -> None:
    draft = post.draft(await post.person("Daan"))
    await post.put(draft)
    await claimed(post)
    async with post.database.transaction("recover") as db:
        await marking.recover(db)
    is_postgres = post.database.url.startswith("postgresql")
    assert (await post.row(draft.id)).state == ("sending" if is_postgres else "queued")


async def test_a_lane_zero_claim_needs_no_look_at_what_waits_elsewhere(post: Post) -> None:
    daan = await post.person("Daan")
    await post.put(*(post.draft(daan, lane=Lane.BROADCAST) for _ in range(300)))
    async with post.database.transaction("test") as db:
        if not db.is_postgres:
            found = await db.run(
                text("EXPLAIN QUERY PLAN SELECT id FROM outbox WHERE state = 'sending' AND lease_until <= 'x'")
            )
            assert "ix_outbox_sending" in str(found.all())
        await delivery.claim(db, "first", Lane.ESCALATION, now=post.clock.now(), limit=20)
