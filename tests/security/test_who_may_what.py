"""Every role against every command and every button, over the real dispatcher: it answers as the table says."""

from collections.abc import AsyncIterator

import pytest_asyncio
from sqlalchemy import select, update

from domain.conversation import Start
from domain.people import Role
from domain.permissions import TABLE, Action, Scope
from fakes.capabilities import CAPABILITIES, given_to
from fakes.two_areas import OF_EACH_ROLE, TwoAreas, two_areas
from storage import people, tables

FOR_EVERYBODY = {
    "help", "language", "where", "stop", "join", "join-rules", "call", "mute", "answer_broadcast",
    "lost_touch", "back_in_touch", "new_device", "confirm_device",
}  # fmt: skip
"""What everybody may who uses the chat; every other conversation is for those of an action of its own."""
NOT_ALLOWED = ["engine.not-allowed"]


@pytest_asyncio.fixture
async def house(sqlite_url: str) -> AsyncIterator[TwoAreas]:
    async with two_areas(sqlite_url, with_south=False) as found:
        yield found


async def test_every_role_with_every_command_and_button(house: TwoAreas) -> None:
    wrong = []
    for role, who in OF_EACH_ROLE.items():
        things = {"written": house.resident, "account": await house.account(who)}
        starts = {one.name: Start(one.name, given_to(one, things)) for one in CAPABILITIES.values()}
        buttons = dict(zip(starts, await house.card(who, list(starts.values())), strict=True))
        for one in CAPABILITIES.values():
            if one.commands and not one.shares:
                said = await house.types(who, f"/{one.commands[0]}")
            else:
                said = await house.presses(who, buttons[one.name])
            heard = house.last_texts(who, len(said))
            may = role in TABLE.get(one.may, {})
            if (heard == NOT_ALLOWED) is may or "engine.set-aside" in heard:
                wrong.append((role.value, one.name, heard))
            await house.leaves(who)
    assert wrong == []


def test_what_is_for_everybody_is_named_and_all_else_has_an_action_of_the_table() -> None:
    """A new conversation belongs to an action; what everybody may is written down above, for others to judge."""
    assert {name for name, one in CAPABILITIES.items() if one.may is Action.USE_CHAT} == FOR_EVERYBODY
    assert {one.may for one in CAPABILITIES.values()} <= set(TABLE)
    assert all(scope in set(Scope) for scopes in TABLE.values() for scope in scopes.values())
    assert set(Action) == set(TABLE)


async def test_who_has_left_is_refused_from_the_next_update_on(house: TwoAreas) -> None:
    (button,) = await house.card("Marja", [Start("open_cases")])
    assert house.last_texts("Marja", len(await house.types("Marja", "/open"))) != ["engine.left"]
    async with house.office.database.transaction("test") as db:
        await people.change_state(db, house.known["Marja"], state=people.ENDED)
    for said in (await house.types("Marja", "/open"), await house.presses("Marja", button)):
        assert house.last_texts("Marja", len(said)) == ["engine.left"]


async def test_who_loses_a_role_loses_its_buttons(house: TwoAreas) -> None:
    (button,) = await house.card("Marja", [Start("open_cases")])
    async with house.office.database.transaction("test") as db:
        mine = tables.posts.c.person_id == house.known["Marja"]
        await db.run(update(tables.posts).where(mine).values(role=Role.VOLUNTEER.value))
    assert house.last_texts("Marja", len(await house.presses("Marja", button))) == NOT_ALLOWED
    async with house.office.database.reading() as db:
        noted = select(tables.audit.c.action).where(tables.audit.c.actor_id == house.known["Marja"])
        assert list((await db.run(noted)).scalars()) == ["refused.open_cases"]
