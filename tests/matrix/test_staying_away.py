"""The homeserver is away, or the bot is: nothing is lost, nothing comes twice, and each room keeps its order."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from nio import RoomPreset

from bot.platforms.matrix.measures import Measures
from domain.conversation import Kind
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_phone import Phone, done
from fakes.matrix_world import Bot, Inbox, say
from fakes.synapse import Homeserver


def lines(name: str, count: int) -> list[str]:
    return [f"{name} {number}" for number in range(count)]


async def meets(bot: Bot, inbox: Inbox, *phones: Phone) -> None:
    """The bot is in a room with each of these, and has read there."""
    async with listening(bot.platform(), inbox):
        for phone in phones:
            await phone.opens(bot.account.user)
        await inbox.has(len(phones))
        for phone in phones:
            await phone.sends("hoi")
        await inbox.has(2 * len(phones))
    await bot.made[-1].close()


async def write(phone: Phone, said: Sequence[str]) -> None:
    for line in said:
        await phone.sends(line)


def read_of(inbox: Inbox, phone: Phone) -> list[str]:
    return [one.text for one in inbox.arrived if one.address == phone.user and one.kind is Kind.TEXT]


@pytest.mark.parametrize("count", [25, 500])
async def test_what_was_written_while_the_bot_was_away_comes_whole_and_in_order(
    bot: Bot, people: People, *, count: int
) -> None:
    riet, others, inbox = people.phone("Riet"), [people.phone(name) for name in ("Jan", "Ria")], Inbox()
    await meets(bot, inbox, riet, *others)
    most = count // 2
    said = {phone.user: lines("Ook", (count - most) // 2) for phone in others}
    said[riet.user] = lines("Regel", count - sum(map(len, said.values())))
    await asyncio.gather(*(write(phone, said[phone.user]) for phone in (riet, *others)))
    async with listening(bot.platform(), inbox):
        await inbox.has(6 + count)
    for phone in (riet, *others):
        assert read_of(inbox, phone) == ["hoi", *said[phone.user]]
    assert max(Counter(one.event_id for one in inbox.arrived).values()) == 1


async def test_the_homeserver_and_the_bot_start_again_midway(bot: Bot, people: People, homeserver: Homeserver) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    await meets(bot, inbox, riet)
    said = lines("Regel", 40)
    async with listening(bot.platform(), inbox):
        await write(riet, said[:10])
        await inbox.has(5)  # some of them, perhaps
        await asyncio.to_thread(homeserver.stop)
        await asyncio.to_thread(homeserver.start)
        await write(riet, said[10:20])
        await inbox.has(22)
        await bot.made[-1].send(say(riet.user, "Weer hier."))
        await write(riet, said[20:30])
    await bot.made[-1].close()
    await write(riet, said[30:])
    async with listening(bot.platform(), inbox):
        await inbox.has(42)
    assert read_of(inbox, riet) == ["hoi", *said]
    assert await riet.reads() == ["Weer hier."]


async def test_who_is_logged_in_again_reads_what_was_written_meanwhile(bot: Bot, people: People) -> None:
    riet, inbox, platform = people.phone("Riet"), Inbox(), bot.platform(measures=Measures(logged_out_pause=0.1))
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await people.logs_out(bot.account)
        await riet.sends("ben je daar?")
        async with asyncio.timeout(20):
            while not platform.logged_out:
                await riet.reads()
        assert len(inbox.arrived) == 1
        await bot.logs_in(new_device=True)
        found = await inbox.has(2)
        await platform.send(say(riet.user, "Ja."))
    assert found[1].text == "ben je daar?"
    assert not platform.logged_out
    assert await riet.reads() == ["Ja."]


async def test_what_was_said_before_the_bot_was_put_out_counts(bot: Bot, people: People) -> None:
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user, preset=RoomPreset.private_chat)
        await inbox.has(1)
    await bot.made[-1].close()
    await riet.sends("B-12 zorg gevallen")
    await done(riet.client.room_kick(riet.room, bot.account.user))
    inbox.broken, tries = True, inbox.tries
    async with listening(bot.platform(), inbox):
        await inbox.tried(tries + 2)
        inbox.broken = False
        found = await inbox.has(3)
    assert [(one.kind, one.text) for one in found[1:]] == [(Kind.TEXT, "B-12 zorg gevallen"), (Kind.GONE, "")]


async def test_gaps_and_last_words_of_encrypted_rooms_are_read(bot: Bot, people: People, tmp_path: Path) -> None:
    await bot.logs_in()
    riet, inbox, few = people.encrypting("Riet", tmp_path / "riet"), Inbox(), Measures(events_at_once=2)
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user, preset=RoomPreset.private_chat)
        await inbox.has(1)
        await riet.sends("hoi")
        await inbox.has(2)
    await bot.made[-1].close()
    said = lines("Regel", 6)
    await write(riet, said)
    async with listening(bot.platform(measures=few), inbox):
        await inbox.has(8)
    await bot.made[-1].close()
    await write(riet, ["nog een", "en de laatste"])
    await done(riet.client.room_kick(riet.room, bot.account.user))
    async with listening(bot.platform(measures=few), inbox):
        await inbox.has(11)
    assert read_of(inbox, riet) == ["hoi", *said, "nog een", "en de laatste"]
    assert inbox.arrived[-1].kind is Kind.GONE
