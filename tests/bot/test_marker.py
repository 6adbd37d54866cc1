"""Marking what was sent, in several processes at once: each number of the web chat is counted once."""

import asyncio

from sqlalchemy import text

from bot.marker import Marker
from domain.conversation import Lane
from fakes.post import Post
from storage import delivery, marking
from storage.delivery import Receipt


async def test_two_processes_never_count_the_same_number(postgres_post: Post) -> None:
    post = postgres_post
    daan = await post.person("Daan")
    await post.put(post.draft(daan), post.draft(daan, lane=Lane.ESCALATION))
    async with post.database.transaction("claim") as db:
        messages = [
            message
            for lane in (Lane.REPLY, Lane.ESCALATION)
            for message in await delivery.claim(db, "first", lane, now=post.clock.now(), limit=9)
        ]
    mine, theirs = [Receipt(message, message.id, shown="{}") for message in messages]
    marker = Marker(post.database, post.clock, {})
    async with post.database.transaction("mark") as db:
        await marking.mark_sent(db, [mine], at=post.clock.now())
        other = asyncio.create_task(marker.mark([theirs]))
        await _somebody_waits(post)
    await other
    assert sorted([(await post.row(one.message.id)).web_seq for one in (mine, theirs)]) == [1, 2]


async def _somebody_waits(post: Post) -> None:
    """Until another transaction waits for what this one holds."""
    async with asyncio.timeout(10):
        while True:
            async with post.database.engine.connect() as connection:
                if (await connection.execute(text("SELECT count(*) FROM pg_locks WHERE NOT granted"))).scalar_one():
                    return
