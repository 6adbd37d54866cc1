"""What stands in somebody's room, and what the homeserver's refusals mean."""

import asyncio
from typing import Any

import pytest
from nio import RoomPreset

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.matrix.platform import MatrixPlatform
from fakes.listening import listening
from fakes.matrix_people import People
from fakes.matrix_phone import Phone, done
from fakes.matrix_world import Bot, Inbox, say


async def met(platform: MatrixPlatform, bot: Bot, people: People, **more: Any) -> Phone:  # noqa: ANN401  what a room takes
    """Somebody whose room the bot is in."""
    riet, inbox = people.phone("Riet"), Inbox()
    async with listening(platform, inbox):
        await riet.opens(bot.account.user, **more)
        await inbox.has(1)
    return riet


async def test_options_stand_below_with_their_numbers(bot: Bot, people: People) -> None:
    platform = bot.platform()
    riet = await met(platform, bot, people)
    sent = await platform.send(say(riet.user, "Hoe ging het <echt>?\nZeg maar.", "Goed", "Gaat wel"))
    content = (await riet.event(sent.message_id))["content"]
    assert content["body"] == "Hoe ging het <echt>?\nZeg maar.\n\n1. Goed\n2. Gaat wel"
    assert content["formatted_body"] == (
        'Hoe ging het &lt;echt&gt;?<br>Zeg maar.<ol start="1"><li>Goed</li><li>Gaat wel</li></ol>'
    )


async def test_what_is_long_comes_whole_and_its_options_stand_below_the_end(bot: Bot, people: People) -> None:
    platform = bot.platform()
    riet = await met(platform, bot, people)
    text = "\n".join(f"Regel {number}: het ging zo & niet <anders>" for number in range(400))
    asked = say(riet.user, text, "Goed")
    sent = await platform.send(asked)
    again = await platform.send(asked)
    assert again.message_id == sent.message_id
    *before, last = await riet.reads()
    assert len(before) >= 1
    assert "\n".join([*before, last]) == f"{text}\n\n1. Goed"
    await platform.send(say(riet.user, f"{text}\n\nGoed", effect="close", target=sent.message_id))
    assert (await riet.reads())[-1] == f"* {last.removesuffix('1. Goed')}Goed"


async def test_sent_twice_it_stands_there_once(bot: Bot, people: People) -> None:
    platform = bot.platform()
    riet = await met(platform, bot, people)
    first = await platform.send(say(riet.user, "Bel Daan.", key="esc:1:g2/3"))
    again = await bot.platform().send(say(riet.user, "Bel Daan.", key="esc:1:g2/3"))
    assert first.message_id == again.message_id
    assert await riet.reads() == ["Bel Daan."]


async def test_a_question_that_is_answered_loses_its_options(bot: Bot, people: People) -> None:
    platform = bot.platform()
    riet = await met(platform, bot, people)
    asked = await platform.send(say(riet.user, "Hoe ging het?", "Goed"))
    closed = await platform.send(say(riet.user, "Hoe ging het?\n\nGoed", effect="close", target=asked.message_id))
    assert closed.message_id == asked.message_id
    changed = (await riet.chat())[-1]["content"]
    assert changed["m.relates_to"] == {"rel_type": "m.replace", "event_id": asked.message_id}
    assert changed["m.new_content"]["body"] == "Hoe ging het?\n\nGoed"


async def test_who_has_no_room_yet_gets_one(bot: Bot, people: People) -> None:
    riet, platform = people.phone("Riet"), bot.platform()
    await asyncio.gather(*(platform.send(say(riet.user, text)) for text in ("Hallo.", "Dag.")))
    await riet.accepts()
    assert sorted(await riet.reads()) == ["Dag.", "Hallo."]


async def test_nobody_of_that_name_is_gone(bot: Bot) -> None:
    with pytest.raises(UndeliverableError):
        await bot.platform().send(say("riet", "Hallo."))


async def test_who_left_takes_nothing_any_more(bot: Bot, people: People) -> None:
    platform = bot.platform()
    riet = await met(platform, bot, people, preset=RoomPreset.private_chat)
    await done(riet.client.room_kick(riet.room, bot.account.user))
    with pytest.raises(UndeliverableError) as refusal:
        await platform.send(say(riet.user, "Hallo."))
    assert refusal.value.gone


async def test_a_homeserver_that_is_away_is_tried_later(bot: Bot) -> None:
    bot.url = "http://127.0.0.1:9"
    with pytest.raises(RetryLaterError) as refusal:
        await bot.platform().send(say("@riet:buurt.test", "Hallo."))
    assert not refusal.value.may_have_arrived
