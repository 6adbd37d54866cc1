"""Anybody may bring the bot into groups: that neither uses up what it may send nor keeps an alarm from being raised."""

import asyncio

from bot.platforms import background
from bot.platforms.background import Background
from bot.platforms.telegram.pauses import Pauses
from fakes import canaries
from fakes.bot_api import Server
from fakes.listening import listening
from fakes.telegram_world import Inbox, outgoing, platform_at


async def test_much_of_one_kind_keeps_no_other_from_being_done() -> None:
    some, done, never = Background(), asyncio.Event(), asyncio.Event()

    async def alarm() -> None:
        done.set()

    for _ in range(2 * background.MOST):
        some.do("answer", never.wait())
    some.do("conflict", alarm())
    async with asyncio.timeout(2):
        await done.wait()
    await some.close()


async def test_groups_are_left_one_by_one_and_a_press_is_answered_meanwhile(server: Server) -> None:
    telegram = platform_at(server.url, pauses=Pauses(between_groups=600.0))
    riet, inbox = server.person("Riet", started=True), Inbox()
    groups = [server.group(f"Groep {number}") for number in range(20)]
    await telegram.send(outgoing(riet.id, "Hoe ging het?", "Goed"))
    async with listening(telegram, inbox):
        for group in groups:
            await group.adds_bot(by=riet)
            await riet.sends(canaries.WORDS, to=group)
        await riet.presses("Goed")
        await server.until(lambda: not server.unanswered)
        await server.until(lambda: any(group.closed for group in groups))
        for _ in range(10):  # time enough for the others, were they not waiting
            await riet.sends("hallo")
            await server.all_taken()
        assert sum(len(group.notified) for group in groups) == 1
    await telegram.close()
    assert len(inbox.arrived) == 11
