"""Anybody may bring the bot into groups: that neither uses up what it may send nor keeps an alarm from being raised."""

import asyncio

import pytest

from bot.platforms import background
from bot.platforms.background import Background
from bot.platforms.telegram.pauses import USUAL, Pauses
from fakes import canaries
from fakes.bot_api import Limits, Server, bot_api
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


def test_no_group_hears_more_than_telegram_allows() -> None:
    assert Limits().group_per_minute * USUAL.between_groups >= 60


@pytest.mark.parametrize("refused", [None, "leaveChat"])
async def test_who_brings_the_bot_back_again_and_again_makes_it_say_no_more(refused: str | None) -> None:
    async with bot_api(token=canaries.TELEGRAM_TOKEN, limits=Limits(group_per_minute=1)) as server:
        telegram = platform_at(server.url, pauses=Pauses(between_groups=600.0))
        riet, inbox, group = server.person("Riet", started=True), Inbox(), server.group("Noord")
        if refused:
            server.refuse(error=500, method=refused)
        async with listening(telegram, inbox):
            await group.adds_bot(by=riet)
            await server.until(lambda: server.calls("leaveChat"))
            for _ in range(10):
                await group.adds_bot(by=riet)
                await riet.sends(canaries.WORDS, to=group)
                await server.all_taken()
            await riet.sends("hallo")
            await server.all_taken()
        await telegram.close()
    assert len(group.notified) == 1
    assert server.violations == []
    assert [one.text for one in inbox.arrived] == ["hallo"]


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
