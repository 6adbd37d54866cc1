"""One number has one meaning in a chat, also when several turns write to it at once, on PostgreSQL."""

import asyncio

from domain.conversation import Option
from domain.ids import PersonId, TextId, new_id
from fakes.at_once import settled
from fakes.organisation import NOW
from fakes.post import Post
from storage import people
from storage.database import Session
from storage.outbox import put

YES, NO = Option("yes", TextId("option.yes")), Option("no", TextId("option.no"))


async def shows(post: Post, db: Session, *options: Option, to: list[PersonId]) -> list[range]:
    drafts = [post.draft(person, options=options) for person in to]
    puts = await put(db, drafts, now=NOW, turn=new_id())
    return [range(one.first_number, one.first_number + len(one.draft.options)) for one in puts]


async def test_cards_put_in_at_once_have_numbers_of_their_own(postgres_post: Post) -> None:
    post = postgres_post
    daan = await post.person("Daan")

    async def another() -> list[range]:
        async with post.database.transaction("second") as db:
            return await shows(post, db, YES, NO, to=[daan])

    async with post.database.transaction("first") as db:
        mine = await shows(post, db, YES, to=[daan, daan])
        others = [asyncio.create_task(another()) for _ in range(3)]
        await settled(post.database, *others)
    shown = [number for ranges in (mine, *[await one for one in others]) for one in ranges for number in one]
    assert sorted(shown) == list(range(1, 9))


async def test_cards_for_different_people_do_not_wait_for_each_other(postgres_post: Post) -> None:
    post = postgres_post
    daan, els = await post.person("Daan"), await post.person("Els")
    async with asyncio.timeout(5), post.database.transaction("first") as db:
        await shows(post, db, YES, to=[daan])
        async with post.database.transaction("second") as other:
            assert await shows(post, other, YES, to=[els]) == [range(1, 2)]


async def test_a_chat_that_is_named_and_the_same_that_is_preferred_count_together(post: Post) -> None:
    daan = await post.person("Daan")
    async with post.database.transaction("test") as db:
        ((account, _),) = await people.accounts_of(db, daan)
        drafts = [post.draft(daan, account=where, options=(YES, NO)) for where in (None, account, None)]
        puts = await put(db, drafts, now=NOW, turn="one")
    assert [one.first_number for one in puts] == [1, 3, 5]
