"""Rooms for two: which invites are accepted, and when the bot goes."""

import asyncio

import pytest
from nio import AsyncClient

from domain.conversation import Kind
from fakes.matrix_people import People, Phone, done
from fakes.matrix_world import Bot, Inbox, listening, say

MEGOLM = "m.megolm.v1.aes-sha2"
GROUP = "Ik werk alleen in een chat met één persoon. Daarom ga ik hier weg."


async def members(phone: Phone) -> set[str]:
    answer = await done(phone.client.joined_members(phone.room))
    return {one.user_id for one in answer.members}


async def left(phone: Phone, bot: Bot) -> None:
    """The bot is no longer in the room."""
    since = None
    async with asyncio.timeout(20):
        while bot.account.user in await members(phone) or since is None:
            answer = await done(phone.client.sync(timeout=1000 if since else 0, since=since))
            since = answer.next_batch


async def test_a_room_with_more_people_is_left_after_one_line(bot: Bot, people: People) -> None:
    riet, jan, inbox = people.phone("Riet"), people.phone("Jan"), Inbox()
    await riet.opens(jan.user)
    await jan.accepts()
    await riet.sends("geheim")
    async with listening(bot.platform(), inbox):
        await done(riet.client.room_invite(riet.room, bot.account.user))
        assert (await riet.until_reads(1))[0] == GROUP
        await left(riet, bot)
    assert inbox.arrived == []


@pytest.mark.parametrize("direct", [True, False])
async def test_a_room_that_is_not_meant_for_two_is_left(bot: Bot, people: People, *, direct: bool) -> None:
    riet, jan, inbox = people.phone("Riet"), people.phone("Jan"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user, *([jan.user] if direct else []), direct=direct)
        assert (await riet.until_reads(1))[0] == GROUP
        await left(riet, bot)
    assert inbox.arrived == []


async def test_when_somebody_else_is_asked_in_the_bot_goes(bot: Bot, people: People) -> None:
    riet, jan, inbox = people.phone("Riet"), people.phone("Jan"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await done(riet.client.room_invite(riet.room, jan.user))
        assert (await riet.until_reads(1))[0] == GROUP
        await left(riet, bot)
        await riet.sends("geheim")
        await riet.opens(bot.account.user)
        await inbox.has(2)
    assert [one.kind for one in inbox.arrived] == [Kind.BACK, Kind.BACK]


async def test_who_leaves_is_gone_and_who_invites_again_is_back(bot: Bot, people: People) -> None:
    riet, inbox, platform = people.phone("Riet"), Inbox(), bot.platform()
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await done(riet.client.room_leave(riet.room))
        await inbox.has(2)
        await riet.opens(bot.account.user)
        await inbox.has(3)
        await platform.send(say(riet.user, "Hallo."))
    assert [one.kind for one in inbox.arrived] == [Kind.BACK, Kind.GONE, Kind.BACK]
    assert await riet.reads() == ["Hallo."]


async def test_answers_go_to_the_room_that_was_used_last(bot: Bot, people: People) -> None:
    riet, inbox, platform = people.phone("Riet"), Inbox(), bot.platform()
    async with listening(platform, inbox):
        first = await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.opens(bot.account.user)
        await inbox.has(2)
        riet.room = first
        await riet.sends("hier")
        await inbox.has(3)
        await platform.send(say(riet.user, "Daar ook."))
    assert await riet.reads() == ["Daar ook."]
    await bot.platform().send(say(riet.user, "Na de start nog."))
    assert await riet.reads() == ["Daar ook.", "Na de start nog."]


async def test_what_is_kept_is_shown_as_read(bot: Bot, people: People) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        said = await riet.sends("hallo")
        assert await read_up_to(riet.client, said)


async def read_up_to(client: AsyncClient, event: str) -> bool:
    """As soon as somebody else has read that."""
    since = None
    async with asyncio.timeout(20):
        while True:
            answer = await done(client.sync(timeout=2000 if since else 0, since=since))
            since = answer.next_batch
            for room in answer.rooms.join.values():
                for one in room.ephemeral:
                    if any(receipt.event_id == event for receipt in getattr(one, "receipts", ())):
                        return True


async def test_a_room_that_cannot_be_read_is_left(bot: Bot, people: People) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(
            bot.account.user,
            initial_state=[{"type": "m.room.encryption", "state_key": "", "content": {"algorithm": MEGOLM}}],
        )
        assert "versleuteld" in (await riet.until_reads(1))[0]
        await left(riet, bot)
