"""Whoever runs a turn of a person, for a message or because time is up: the other one waits."""

import asyncio

import pytest

from domain.conversation import Incoming, Kind
from fakes.post import Post
from storage import arrivals, conversations, inbox, people


async def test_two_messages_of_a_stranger_lock_the_same_account(postgres_post: Post) -> None:
    post = postgres_post
    async with post.database.transaction("test") as db:
        account = await people.open_account(db, "first", "stranger", person=None, now=post.clock.now())
    rows = []
    for number in range(2):
        incoming = Incoming(account, f"event-{number}", Kind.TEXT, post.clock.now(), "hello")
        async with post.database.transaction("inbox") as db:
            rows.append(await inbox.accept(db, incoming))
    first, second = rows
    assert first
    assert second
    async with post.database.transaction("turn") as db:
        assert await arrivals.take(db, first.row, at=post.clock.now())
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3), post.database.transaction("turn") as other:
                await arrivals.take(other, second.row, at=post.clock.now())
    async with asyncio.timeout(5), post.database.transaction("turn") as db:
        assert await arrivals.take(db, second.row, at=post.clock.now())


async def test_a_message_and_a_question_whose_time_is_up_lock_the_same_person(postgres_post: Post) -> None:
    post = postgres_post
    fatma = await post.person("Fatma")
    incoming = Incoming(post.accounts["Fatma"], "event-1", Kind.TEXT, post.clock.now(), "hello")
    async with post.database.transaction("inbox") as db:
        kept = await inbox.accept(db, incoming)
    assert kept
    async with post.database.transaction("turn") as db:
        assert await arrivals.take(db, kept.row, at=post.clock.now())
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3), post.database.transaction("turn") as other:
                await conversations.lock_person(other, fatma)
    async with asyncio.timeout(5), post.database.transaction("turn") as db:
        await conversations.lock_person(db, fatma)
