"""Which devices of a person may read what the bot says, and what they hear of it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta

import pytest
from nio import MegolmEvent, RoomMessagesResponse

from bot.app import build
from bot.memory import MemoryPlatform
from bot.platform import Arrived, Outgoing, RetryLaterError
from bot.platforms.matrix.cross_signing import new_seeds
from bot.platforms.matrix.measures import Measures
from bot.platforms.matrix.sending import KNOWN_FOR
from bot.stories.story import STORY_STARTS
from domain.areas import AfterHours
from domain.clock import MovableClock
from domain.conversation import Kind, Lane, Media
from domain.ids import TextId
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_phone import Phone, done
from fakes.matrix_world import Bot, Inbox, say
from storage import areas, devices
from storage import people as stored
from storage.devices import TRUSTED, WAITING

URGENT = "Er is een dringend bericht."


def urgent(address: str, text: str) -> Outgoing:
    said = say(address, text)
    return replace(said, message=replace(said.message, lane=Lane.ESCALATION))


async def known(bot: Bot, phone: Phone) -> dict[str, str]:
    async with bot.database.reading() as db:
        return {one.id: one.state for one in await devices.known(db, "matrix", phone.user)}


async def met(bot: Bot, inbox: Inbox, phone: Phone) -> None:
    """They have a chat, and the bot has written there."""
    await phone.opens(bot.account.user)
    await inbox.has(1)
    await a_volunteer(bot, phone)
    await bot.made[-1].send(say(phone.user, "Hallo."))


async def unreadable(phone: Phone) -> int:
    """So many messages of the room this phone cannot read."""
    await phone.keeps_up()
    answer = await done(phone.client.room_messages(phone.room, limit=1000))
    assert isinstance(answer, RoomMessagesResponse)
    return sum(isinstance(one, MegolmEvent) for one in answer.chunk)


async def test_a_new_device_reads_nothing_before_it_is_confirmed(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox = people.encrypting("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await met(bot, inbox, riet)
        assert await known(bot, riet) == {riet.account.device: TRUSTED}
        new = people.another_device(riet)
        await new.sends("ik heb een nieuwe telefoon")
        (*_, said) = await inbox.has(2)
        await bot.made[-1].send(say(riet.user, "Geheim."))
        assert "Geheim." in await riet.reads()
        assert "Geheim." not in await new.reads()
        news = next(one for one in inbox.arrived if one.kind is Kind.DEVICE)
        assert news.option == new.account.device
        await new.sends("123 456")
        (*_, said) = await inbox.has(4)
        assert (said.text, said.device) == ("123 456", new.account.device)
        await riet.sends("123 456")
        (*_, said) = await inbox.has(5)
        assert said.device == ""
        await confirmed(bot, riet, new, key=news.target.partition(" ")[0])
        await bot.made[-1].send(say(riet.user, "Nu wel."))
    assert (await new.reads())[-1] == "Nu wel."
    assert await unreadable(new) == 2
    assert (await riet.reads())[-1] == "Nu wel."


async def confirmed(bot: Bot, phone: Phone, new: Phone, *, key: str) -> None:
    """As the conversation does when the code is typed there."""
    async with bot.database.transaction("test") as db:
        account = await stored.open_account(db, "matrix", phone.user, person=None, now=STORY_STARTS)
        found = devices.Device(new.account.device, key, state=WAITING)
        await devices.keep(db, account, [found], now=STORY_STARTS)
        assert await devices.allow(db, account, found.id)


async def test_a_device_that_its_owner_vouches_for_reads_at_once(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox, seeds = people.encrypting("Riet"), Inbox(), new_seeds()
    await people.vouches(riet, seeds)
    async with listening(bot.platform(), inbox):
        await met(bot, inbox, riet)
        new = people.another_device(riet)
        await people.vouches(new, seeds)
        forged = people.another_device(riet)
        await new.sends("hallo")
        await inbox.has(2)
        await bot.made[-1].send(say(riet.user, "Geheim."))
    assert "Geheim." in await new.reads()
    assert "Geheim." not in await forged.reads()
    assert await known(bot, riet) == dict.fromkeys((riet.account.device, new.account.device), TRUSTED)


async def test_who_has_only_a_new_device_hears_without_a_word_that_it_is_urgent(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox = people.encrypting("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await met(bot, inbox, riet)
        new = people.another_device(riet)
        await done(riet.client.logout())
        await new.sends("hallo")
        await inbox.has(2)
        escalation = urgent(riet.user, "B-12: val.")
        for _ in range(2):
            with pytest.raises(RetryLaterError):
                await bot.made[-1].send(escalation)
        assert [one[: len(URGENT)] for one in await new.reads()] == [URGENT]
        with pytest.raises(RetryLaterError):
            await bot.made[-1].send(say(riet.user, "Geheim."))
    assert await unreadable(new) == 1
    await bot.made[-1].close()
    bot.seconds = KNOWN_FOR.total_seconds()
    async with listening(bot.platform(), inbox):  # started later than a homeserver knows an id again
        with pytest.raises(RetryLaterError):
            await bot.made[-1].send(escalation)
        assert [one[: len(URGENT)] for one in await new.reads()] == [URGENT, URGENT], "said anew, by another id"


async def test_what_cannot_be_read_is_asked_for_openly(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox = people.encrypting("Riet"), Inbox()
    async with listening(bot.platform(measures=Measures(key_within=0.2)), inbox):
        await met(bot, inbox, riet)
        deaf = people.another_device(riet)
        await deaf.sends_without_the_key("hallo")
        (*_, said) = await inbox.has(2)
        assert (said.kind, said.option) == (Kind.MEDIA, Media.UNREADABLE)
        assert said.target
        asking = say(riet.user, "Stuur het nog een keer.")
        asking = replace(asking, message=replace(asking.message, text=TextId("device.unreadable")))
        sent = await bot.made[-1].send(asking)
    assert not await riet.is_sealed(sent.message_id)


async def test_what_came_before_its_key_is_read_when_that_comes(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox = people.encrypting("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("hoi")
        await inbox.has(2)
        first = await riet.sends_without_the_key("B-12 zorg gevallen")
        taken_back = await riet.sends_without_the_key("nee toch niet", again=True)
        await riet.withdraws(taken_back)
        assert [one.kind for one in (await inbox.has(3))[2:]] == [Kind.WITHDRAW]
    await bot.made[-1].close()
    async with listening(bot.platform(), inbox):  # what waits outlasts a start
        await riet.shares_the_key()
        (*_, said) = await inbox.has(4)
    assert (said.event_id, said.kind, said.text) == (first, Kind.TEXT, "B-12 zorg gevallen")
    async with listening(bot.platform(), inbox):
        await riet.sends("klaar")
        assert [one.text for one in (await inbox.has(5))[4:]] == ["klaar"]


@asynccontextmanager
async def at_work(
    bot: Bot, riet: Phone, memory: MemoryPlatform, clock: MovableClock, *, elsewhere: bool
) -> AsyncIterator[Inbox]:
    """The whole house, in which Riet has had an answer."""
    await bot.logs_in()
    house = build(bot.database, clock, {"matrix": bot.platform(), "memory": memory})
    await a_volunteer(bot, riet, elsewhere=elsewhere)
    await house.gateways.take()
    inbox = Inbox(house=house)
    async with listening(bot.made[-1], inbox):
        await riet.opens(bot.account.user)
        await riet.sends("/help")
        await inbox.has(2)
        yield inbox


async def test_the_code_from_another_chat_typed_on_the_new_device_opens_it(bot: Bot, people: People) -> None:
    """Found by the adapter, told elsewhere, typed in the room, read there."""
    riet, memory = people.encrypting("Riet"), MemoryPlatform()
    async with at_work(bot, riet, memory, MovableClock(STORY_STARTS), elsewhere=True) as inbox:
        assert await riet.reads()
        new = people.another_device(riet)
        await new.sends("/help")
        await inbox.has(4)
        assert (await new.reads())[-1].startswith("Dit apparaat is nieuw.")
        (code,) = re.findall(r"\d{3} \d{3}", memory.screens["Riet elsewhere"].bubbles[-1].outgoing.text)
        await new.sends(code)
        await inbox.has(5)
    assert (await new.reads())[-1].startswith("Dank je.")


async def test_who_has_lost_the_only_telephone_is_let_in_by_the_coordinator(bot: Bot, people: People) -> None:
    """One press; what was written meanwhile counts, and all that was to be said comes then, once and in its order."""
    riet, memory, clock = people.encrypting("Riet"), MemoryPlatform(), MovableClock(STORY_STARTS)
    async with at_work(bot, riet, memory, clock, elsewhere=False) as inbox:
        await done(riet.client.logout())
        new = people.another_device(riet)
        await new.sends("/help")
        await inbox.has(4)
        assert "Je coördinator krijgt nu bericht" in (await new.reads())[-1]
        await new.sends("/taal")
        await inbox.has(5)
        clock.move_to(clock.now() + timedelta(minutes=40))
        assert inbox.house
        await inbox.house.settle()
        await new.sends("000 000")
        await inbox.has(6)
        assert (await new.reads())[-1].startswith("Die code klopt niet.")
        card = memory.screens["Marja"].bubbles[-1].outgoing
        press = Arrived("Marja", "press", Kind.PRESS, option=card.options[0].id)
        await inbox.house.dispatcher.arrive("memory", [press])
        await inbox.house.settle()
    *_, wrong, helped, asked, confirmed = await new.reads()
    assert wrong.startswith("Die code klopt niet.")
    assert "112" in helped
    assert asked.startswith("Welke taal")
    assert confirmed.startswith("Dank je.")
    assert memory.screens["Marja"].bubbles[-1].outgoing.text.startswith("Toegelaten.")


async def a_volunteer(bot: Bot, riet: Phone, *, elsewhere: bool = True) -> None:
    """Riet, who writes on Matrix first, and elsewhere too; Marja coordinates."""
    on = [("matrix", riet.user, 1), ("memory", "Riet elsewhere", 0)][: 2 if elsewhere else 1]
    everybody = (("Riet", Role.VOLUNTEER, on), ("Marja", Role.COORDINATOR, [("memory", "Marja", 0)]))
    async with bot.database.transaction("test") as db:
        area = await areas.add(db, "Noord", hours=WorkingHours(), after_hours=AfterHours.NONE)
        for name, role, accounts in everybody:
            posts, spoken = [(role, area)], Language.DUTCH
            person = await stored.add(db, name, posts_in=posts, phone="", language=spoken, now=STORY_STARTS)
            for platform, address, preference in accounts:
                await stored.open_account(db, platform, address, person=person, now=STORY_STARTS, preference=preference)


async def test_a_stranger_may_change_devices(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox = people.encrypting("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        async with bot.database.transaction("test") as db:
            await stored.open_account(db, "matrix", riet.user, person=None, now=STORY_STARTS)
        await bot.made[-1].send(say(riet.user, "Wie ben je?"))
        new = people.another_device(riet)
        await new.sends("hallo")
        await inbox.has(2)
        await bot.made[-1].send(say(riet.user, "Wat is je code?"))
    assert (await new.reads())[-1] == "Wat is je code?"
    assert set((await known(bot, riet)).values()) == {TRUSTED}
