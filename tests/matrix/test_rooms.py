"""Rooms for two: which invites are accepted, and when the bot goes."""

import asyncio
import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from nio import AsyncClient

from bot.platform import UndeliverableError
from bot.stories.story import STORY_STARTS
from domain.conversation import Kind
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_phone import NOT_ENCRYPTED, Phone, done
from fakes.matrix_world import Bot, Inbox, say
from storage import people as stored

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


async def test_who_is_of_another_server_is_left_and_never_written_to(bot: Bot, people: People) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    bot.servers = frozenset({"zorg.test"})
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        assert "jouw server" in (await riet.until_reads(1))[0]
        await left(riet, bot)
    assert inbox.arrived == []
    with pytest.raises(UndeliverableError):
        await bot.made[-1].send(say(riet.user, "Hallo."))


async def test_where_nothing_is_encrypted_people_hear_so_first(bot: Bot, people: People) -> None:
    riet, jan, inbox, platform = people.phone("Riet"), people.phone("Jan"), Inbox(), bot.platform()
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
    assert [one["content"]["body"] for one in await riet.chat()] == [NOT_ENCRYPTED]
    await platform.send(say(jan.user, "Hallo."))
    await jan.accepts()
    topic = await done(jan.client.room_get_state_event(jan.room, "m.room.topic"))
    assert topic.content["topic"] == NOT_ENCRYPTED


async def test_when_encryption_begins_people_get_another_room(bot: Bot, people: People, tmp_path: Path) -> None:
    riet, inbox = people.encrypting("Riet", tmp_path / "riet"), Inbox()
    async with listening(bot.platform(), inbox):
        before = await riet.opens(bot.account.user, initial_state=[])
        await inbox.has(1)
    await bot.made[-1].close()
    await bot.logs_in()
    sent = await bot.platform().send(say(riet.user, "Hallo."))
    await riet.accepts()
    assert riet.room != before
    assert await riet.is_sealed(sent.message_id)
    assert await riet.reads() == ["Hallo."]


class KilledError(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("encrypts", [False, True])
async def test_killed_before_it_was_written_down_the_room_that_was_made_is_used(
    bot: Bot, people: People, *, encrypts: bool
) -> None:
    if encrypts:
        await bot.logs_in()
    riet, jan = ((people.encrypting if encrypts else people.phone)(name) for name in ("Riet", "Jan"))
    for phone in (riet, jan):
        with killed_at(bot, "matrix-room.before"), pytest.raises(KilledError):
            await bot.platform().send(say(phone.user, "Hallo."))
        await bot.made[-1].close()
    await bot.platform().send(say(riet.user, "Hallo."))
    await riet.accepts()
    assert await riet.reads() == ["Hallo."]
    assert len((await done(riet.client.joined_rooms())).rooms) == 1
    await jan.accepts()  # and writes before anything more is said to them
    inbox = Inbox()
    async with listening(bot.made[-1], inbox):
        await jan.sends("Wie is daar?")
        assert [(one.kind, one.text) for one in await inbox.has(2)] == [(Kind.BACK, ""), (Kind.TEXT, "Wie is daar?")]
        await bot.made[-1].send(say(jan.user, "Ik."))
    assert await jan.reads() == ["Ik."]


@contextlib.contextmanager
def killed_at(bot: Bot, name: str) -> Iterator[None]:
    """Whoever comes there dies."""

    def at(reached: str) -> None:
        if reached == name:
            raise KilledError

    bot.failpoint.append(at)
    yield
    bot.failpoint.remove(at)


async def test_a_room_that_is_not_known_any_more_is_used_again(bot: Bot, people: People) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
    await bot.keeping.forget_room(riet.room)  # as by a backup from before it
    await riet.sends("hallo?")
    async with listening(bot.platform(), inbox):
        assert (await inbox.has(2))[1].text == "hallo?"


async def test_who_never_becomes_anybody_is_left_in_the_end(bot: Bot, people: People) -> None:
    riet, jan, inbox = people.phone("Riet"), people.phone("Jan"), Inbox()
    async with listening(bot.platform(), inbox):
        for one in (riet, jan):
            await one.opens(bot.account.user)
        await inbox.has(2)
        async with bot.database.transaction("test") as db:
            await stored.open_account(db, "matrix", jan.user, person=None, now=STORY_STARTS)
        await riet.sends("hallo?")
        await inbox.has(3)
        assert bot.account.user in await members(riet)
        bot.seconds = 3601.0
        await riet.sends("is daar iemand?")
        assert "Ik ken je hier nog niet." in (await riet.until_reads(1))[0]
        await left(riet, bot)
    assert bot.account.user in await members(jan)
