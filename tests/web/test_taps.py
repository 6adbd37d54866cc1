"""How many taps a report takes, counted from what the chat received of the person."""

from datetime import datetime

import pytest

from domain.conversation import Kind
from fakes.web_world import STARTS, Chat, WebWorld, option_of, said_by_us
from storage import inbox

MENU = {"Bezoek": "/bezoek", "Zorg melden": "/zorg"}


async def taps(world: WebWorld, who: str, *, since: datetime = STARTS) -> int:
    """Every row of the inbox is a tap: a pressed button, or a fixed one that types its command."""
    async with world.house.database.reading() as db:
        rows = await inbox.of_account(db, world.chats[who].account, since=since)
    assert all(one.kind is Kind.PRESS or one.text in MENU.values() for one, _ in rows)
    return len(rows)


async def tap(world: WebWorld, chat: Chat, label: str) -> None:
    """Press the newest button with that label, or that fixed button."""
    shown = await chat.history()
    fixed = {one["label"]: one["command"] for one in shown["menu"]}
    if label in fixed:
        await chat.says(fixed[label])
    else:
        asked = [one for one in shown["messages"] if one["state"] == "open"]
        message = next(one for one in reversed(asked) if any(label in option["label"] for option in one["options"]))
        whole = next(option["label"] for option in message["options"] if label in option["label"])
        await chat.presses(option_of(message, whole))
    await world.house.settle()


async def heard(chat: Chat) -> str:
    return said_by_us(await chat.messages())[-1]


async def test_a_visit_from_the_open_chat_takes_four(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    for label in ("Bezoek", "B-12", "Goed", "60 minuten"):
        await tap(world, riet, label)
    assert "Opgeslagen" in await heard(riet)
    assert await taps(world, "Riet") <= 4


async def test_a_visit_that_was_asked_about_takes_two(world: WebWorld) -> None:
    """30 minutes after the agreed end the bot asks."""
    riet = world.chats["Riet"]
    await world.house.settle()
    while (due := await world.house.next_due()) and not said_by_us(await riet.messages()):
        world.clock.move_to(due)
        await world.house.settle()
    for label in ("Goed", "zoals afgesproken"):
        await tap(world, riet, label)
    assert "Opgeslagen" in await heard(riet)
    assert await taps(world, "Riet") <= 2


@pytest.mark.parametrize(
    "way",
    [
        ("Gevallen",),
        ("Doet niet open",),
        ("Ik weet het niet",),
        ("In de war", "Heel bang"),
        ("Somber", "Denkt aan de dood"),
        ("Medicijnen", "Het gaat mis"),
    ],
    ids=lambda way: way[-1],
)
async def test_a_sign_is_filed_after_four_also_with_several_residents(
    on_sqlite: WebWorld, way: tuple[str, ...]
) -> None:
    riet, daan = on_sqlite.chats["Riet"], on_sqlite.chats["Daan"]
    for label in ("Zorg melden", *way, "B-12"):
        await tap(on_sqlite, riet, label)
    assert any("B-12" in words and "Daan" in words for words in said_by_us(await riet.messages()))
    assert "S-1" in await heard(daan)
    assert await taps(on_sqlite, "Riet") <= 4


async def test_danger_now_calls_after_two(on_sqlite: WebWorld) -> None:
    riet = on_sqlite.chats["Riet"]
    for label in ("Zorg melden", "Nu gevaar"):
        await tap(on_sqlite, riet, label)
    assert any("112" in words and "Daan" in words for words in said_by_us(await riet.messages()))
    for who in ("Daan", "Els"):
        assert "S-1" in await heard(on_sqlite.chats[who])
    assert await taps(on_sqlite, "Riet") == 2
