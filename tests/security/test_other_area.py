"""Of an area that is not theirs nobody sees, counts or reaches anything: all is as if it were not there (C06).

The same is done in two organisations: one with Zuid and its people, and one in which there is no Zuid. Whatever is
typed and pressed, those of Noord must read the same, and nothing may change or be heard in Zuid.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractContextManager, AsyncExitStack
from pathlib import Path

import pytest_asyncio
from sqlalchemy import select

from bot.capability import Capability
from domain.conversation import Start
from domain.ids import is_id
from domain.people import Role
from domain.permissions import TABLE, Action
from fakes.capabilities import CAPABILITIES, TOLD_BY_PLATFORMS, given_to
from fakes.two_areas import OF_EACH_ROLE, SOUTH, TwoAreas, two_areas
from storage import tables

REFERENCES = ("Z-07", "Zuid", "Zoë")
"""By code, area and name."""
LEADS, MOST_OPTIONS = "Marja", 3
"""So many buttons of each first question she tries."""
Pair = tuple[TwoAreas, TwoAreas]
Records = dict[str, list[tuple[object, ...]]]


@pytest_asyncio.fixture
async def both(fresh_sqlite: Callable[[Path], AbstractContextManager[str]], tmp_path: Path) -> AsyncIterator[Pair]:
    """With Zuid, and without."""
    async with AsyncExitStack() as stack:
        urls = [stack.enter_context(fresh_sqlite(tmp_path)) for _ in range(2)]
        whole = await stack.enter_async_context(two_areas(urls[0]))
        yield whole, await stack.enter_async_context(two_areas(urls[1], with_south=False))


async def test_an_old_button_about_something_elsewhere(both: Pair) -> None:
    whole, _ = both
    before, heard = await whole.records(), whole.heard_elsewhere()
    different = []
    for role, who in OF_EACH_ROLE.items():
        tried = [one for one in CAPABILITIES.values() if role in TABLE[one.may] and is_about(one, whole.things)]
        there = await whole.card(who, [Start(one.name, given_to(one, whole.things)) for one in tried])
        nothing = await whole.card(
            who, [Start(one.name, given_to(one, dict.fromkeys(whole.things, ""))) for one in tried]
        )
        for one, real, unreal in zip(tried, there, nothing, strict=True):
            told, untold = await to_its_end(whole, who, real), await to_its_end(whole, who, unreal)
            if told != untold:
                different.append((role.value, one.name, told, untold))
    assert different == []
    assert whole.heard_elsewhere() == heard
    assert of_the_south(whole, await whole.records()) == of_the_south(whole, before)
    noted = await refused(whole, "Marja")
    assert ("refused.take", whole.things["escalation"]) in noted
    assert all(is_id(subject) for _, subject in noted), "what was typed stands in the log"


def is_about(capability: Capability, things: Mapping[str, str]) -> bool:
    """Whether it is about something of which there is one in Zuid."""
    given = set(given_to(capability, things).values())
    return capability.name not in TOLD_BY_PLATFORMS and bool(given & set(things.values()))


async def refused(house: TwoAreas, who: str) -> list[tuple[str, str]]:
    """What the log says that somebody reached for in vain."""
    audit = tables.audit.c
    wanted = select(audit.action, audit.subject_id).where(audit.actor_id == house.known[who])
    async with house.office.database.reading() as db:
        rows = (await db.run(wanted.where(audit.action.startswith("refused.")))).all()
    return [(row.action, row.subject_id) for row in rows]


async def to_its_end(house: TwoAreas, who: str, button: str) -> list[str]:
    """All that somebody reads who presses it, and then answers whatever is asked with the first button, or a word."""
    read = await house.presses(who, button)
    for _ in range(5):
        if not house.is_asked(who):
            break
        options = house.buttons(who)
        read += await (house.presses(who, options[0].id) if options else house.types(who, "iets"))
    await house.leaves(who)
    return read


async def test_every_command_with_every_reference_to_it(both: Pair) -> None:
    whole, _ = both
    before, heard = await whole.records(), whole.heard_elsewhere()
    different = []
    for role in (Role.COORDINATOR, Role.MANAGER):
        who = OF_EACH_ROLE[role]
        for one in CAPABILITIES.values():
            if one.commands and role in TABLE[one.may] and one.may is not Action.USE_CHAT:
                told, alone = [await whole_way(house, who, one.commands[0]) for house in both]
                if told != alone:
                    different.append((role.value, one.name, told, alone))
    assert different == []
    assert whole.heard_elsewhere() == heard
    assert of_the_south(whole, await whole.records()) == of_the_south(whole, before)


async def whole_way(house: TwoAreas, who: str, command: str) -> list[str]:
    """All that somebody reads: the command with each reference and without, and the buttons of its first question."""
    read = []
    for words in REFERENCES:
        read += await house.types(who, f"/{command} {words}")
    await house.leaves(who)
    read += await house.types(who, f"/{command}")
    options = house.buttons(who)[:MOST_OPTIONS] if who == LEADS else ()
    for words in REFERENCES:
        read += await house.types(who, words) if house.is_asked(who) else []
    for place in range(len(options)):
        await house.leaves(who)
        await house.types(who, f"/{command}")
        read += await house.presses(who, house.buttons(who)[place].id)
        read += await house.types(who, REFERENCES[-1]) if house.is_asked(who) else []
    await house.leaves(who)
    return read


def of_the_south(house: TwoAreas, records: Records) -> Records:
    """The records in which anything of Zuid stands."""
    south = {one for one in (*house.things.values(), *(house.known[name] for name in SOUTH)) if one}
    return {name: [row for row in rows if south & set(map(str, row))] for name, rows in records.items()}
