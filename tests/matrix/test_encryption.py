"""Encrypted both ways, by a device that the account's own keys vouch for."""

from domain.conversation import Kind
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_world import Bot, Inbox, say


async def test_words_go_both_ways_and_the_homeserver_reads_none(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox, platform = people.encrypting("Riet", bot.store / "riet"), Inbox(), bot.platform()
    async with listening(platform, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("B-12 goed 60")
        assert (await inbox.has(2))[1].text == "B-12 goed 60"
        sent = await platform.send(say(riet.user, "Bedankt.", "Goed"))
    assert await riet.is_sealed(sent.message_id)
    assert "Bedankt.\n\n1. Goed" in await riet.reads()


async def test_after_a_restart_it_goes_on(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox = people.encrypting("Riet", bot.store / "riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await riet.sends("eerst")
        await inbox.has(2)
    await bot.made[-1].close()
    await riet.sends("daarna")
    async with listening(bot.platform(), inbox):
        assert (await inbox.has(3))[2].text == "daarna"
        await bot.made[-1].send(say(riet.user, "Gelezen."))
    assert "Gelezen." in await riet.reads()


async def test_two_processes_that_hold_the_account_in_turns_know_what_the_other_did(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, jan, inbox = people.encrypting("Riet"), people.encrypting("Jan"), Inbox()
    here, there = bot.platform(), bot.platform()
    async with listening(here, inbox):
        await riet.opens(bot.account.user)
        await inbox.has(1)
        await here.send(say(riet.user, "een"))
    async with listening(there, inbox):
        await jan.opens(bot.account.user)
        await riet.sends("een")
        await inbox.has(3)
        for phone in (riet, jan):
            await there.send(say(phone.user, "twee"))
    async with listening(here, inbox):
        for phone in (riet, jan):
            await phone.sends("twee")
        await inbox.has(5)
        for phone in (riet, jan):
            await here.send(say(phone.user, "drie"))
    assert [one.text for one in inbox.arrived if one.kind is Kind.TEXT] == ["een", "twee", "twee"]
    assert (await riet.reads(), await jan.reads()) == (["een", "twee", "drie"], ["twee", "drie"])


async def test_a_room_that_is_not_encrypted_is_left(bot: Bot, people: People) -> None:
    await bot.logs_in()
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(bot.platform(), inbox):
        await riet.opens(bot.account.user)
        assert "niet versleuteld" in (await riet.until_reads(1))[0]
    assert inbox.arrived == []
