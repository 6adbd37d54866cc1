"""What goes wrong is survived: nothing is lost, nothing comes twice, and the next message is dealt with."""

import asyncio
from enum import StrEnum

import pytest
from sqlalchemy import select

from bot.capability import Capability
from bot.dispatch import RETRY_AFTER
from domain.ask import Ask
from domain.conversation import Incoming, Kind, Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import InboxId, TextId
from domain.people import Person, Role
from fakes.talks import Talk, talk
from storage import people
from storage.database import Failpoint, Session
from storage.inbox import set_aside
from storage.tables import inbox


class Which(StrEnum):
    GREEN = "green"
    BLACK = "black"


async def tea(ask: Ask, person: Person, *, db: Session) -> Turn:
    del db
    which = await ask.one_of("tea.which", Which)
    return Turn(say=(Say(person.id, TextId("tea.noted"), {"what": which.value}),))


async def poisoned(ask: Ask, person: Person, *, db: Session) -> Turn:
    turn = await tea(ask, person, db=db)
    if turn.say[0].args["what"] == "green":
        raise ZeroDivisionError
    return turn


async def refused(ask: Ask, person: Person, *, db: Session) -> Turn:
    turn = await tea(ask, person, db=db)
    area = person.posts[0].area
    assert area
    await people.add_post(db, person.id, role=Role.MANAGER, area=area)
    if turn.say[0].args["what"] == "green":
        raise RefusedError("tea.refused")
    return turn


async def lost(ask: Ask, person: Person, *, db: Session) -> Turn:
    del ask, db
    option = Option("on", TextId("option.yes"), start=Start("gone-for-ever"))
    return Turn(say=(Say(person.id, TextId("tea.card"), {"what": "x"}, options=(option,)),))


TEA = Capability("tea", tea, commands=("tea",))
POISON = Capability("poison", poisoned, commands=("poison",))


async def test_a_button_of_a_conversation_that_does_not_exist(sqlite_url: str) -> None:
    async with talk(sqlite_url, Capability("lost", lost, commands=("lost",))) as house:
        await house.says("/lost")
        assert await house.presses("on") == ["Fatma: engine.gone"]


async def test_a_refusal_is_told_and_nothing_of_it_stays(database_url: str) -> None:
    async with talk(database_url, Capability("tea", refused, commands=("tea",))) as house:
        await house.says("/tea")
        assert await house.presses("green") == ["Fatma: tea.refused"]
        async with house.house.database.reading() as db:
            fatma = (await people.get(db, [house.people["Fatma"]]))[house.people["Fatma"]]
        assert fatma.roles == {Role.VOLUNTEER}
        assert await house.says("/tea") == ["Fatma: tea.which"]
        assert await house.presses("black") == ["Fatma: tea.noted"]


async def test_who_has_left_is_refused_midway(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.says("/tea")
        async with house.house.database.transaction("test") as db:
            await people.change_state(db, house.people["Fatma"], state=people.ENDED)
        assert await house.presses("green") == ["Fatma: engine.left"]
        assert await house.says("/tea") == ["Fatma: engine.left"]


async def test_a_message_that_cannot_be_dealt_with_is_set_aside(database_url: str) -> None:
    async with talk(database_url, POISON, TEA) as house:
        await house.person("Marja", Role.COORDINATOR)
        await house.person("Riet")
        await house.says("/poison")
        before = house.newest()
        heard = await house.presses("green")
        assert sorted(heard) == ["Fatma: engine.set-aside", "Marja: alarm.set-aside"]
        assert await _state(house, "set_aside") == (1, 3)
        assert await house.says("/tea") == ["Fatma: tea.which"]
        assert await house.presses("black") == ["Fatma: tea.noted", "Fatma: tea.which"]
        assert before.outgoing.message.conversation == house.newest().outgoing.message.conversation
        assert await house.presses("black") == ["Fatma: tea.noted"]


async def test_at_work_a_message_that_failed_is_tried_again_after_a_while(sqlite_url: str) -> None:
    rests: list[float] = []
    twice = asyncio.Event()

    async def rest(seconds: float) -> None:
        rests.append(seconds)
        if len(rests) == len(RETRY_AFTER):
            twice.set()

    async with talk(sqlite_url, POISON) as house:
        await house.says("/poison")
        dispatcher = house.house.dispatcher
        dispatcher.rest = rest
        await house.presses("green")
        assert rests == [], "a story rested"
        await house.says("/poison")
        await dispatcher.receive(house.press("green"))
        work = asyncio.create_task(dispatcher.run())
        async with asyncio.timeout(30):
            await twice.wait()
        work.cancel()
        await asyncio.wait([work])
        assert rests == [0.2, 1.0]


async def test_where_nobody_coordinates_a_professional_hears_of_what_was_set_aside(database_url: str) -> None:
    """Clearing it is left to who coordinates: they get no button."""
    async with talk(database_url, POISON) as house:
        await house.person("Daan", Role.PROFESSIONAL)
        await house.says("/poison")
        assert sorted(await house.presses("green")) == ["Daan: alarm.set-aside", "Fatma: engine.set-aside"]
        (alarm,) = [one for one in house.platform.sent if one.message.text == "alarm.set-aside"]
        assert "Fatma (088-0000009)" in alarm.text
        assert alarm.message.options == ()


async def test_a_message_waits_for_a_database_that_is_gone_for_a_while(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        house.failpoint += [_gone_at("turn.before"), _gone_at("attempt.before")]
        with pytest.raises(OSError, match="gone"):
            await house.says("/tea")
        house.failpoint.clear()
        assert await house.settled() == ["Fatma: tea.which"]


async def test_a_message_that_kills_the_program_is_set_aside_after_some_starts(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.person("Marja", Role.COORDINATOR)
        house.failpoint.append(_dies_at("turn.before"))
        with pytest.raises(Died):
            await house.says("/tea")
        for _ in range(3):
            await house.restart()
            with pytest.raises(Died):
                await house.settled()
        await house.restart()
        house.failpoint.clear()
        assert sorted(await house.settled()) == ["Fatma: engine.set-aside", "Marja: alarm.set-aside"]
        assert await house.says("/tea") == ["Fatma: tea.which"]


async def test_what_waits_behind_another_is_not_blamed_for_it(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        for _ in range(2):
            await house.house.dispatcher.receive(house.incoming(Kind.TEXT, who="Fatma", text="/tea"))
        for _ in range(3):
            await house.restart()
            await house.house.dispatcher.take_up()
        async with house.house.database.reading() as db:
            attempts = (await db.run(select(inbox.c.attempts).order_by(inbox.c.seq))).scalars().all()
        assert attempts[0] >= 3
        assert attempts[1] == 0


async def test_what_another_process_has_dealt_with_is_not_set_aside(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.says("/tea")
        async with house.house.database.transaction("test") as db:
            row = InboxId((await db.run(select(inbox.c.id))).scalar_one())
            assert not await set_aside(db, row, at=house.clock.now())
        assert await _state(house, "done") == (1, 0)


async def test_the_same_event_twice_is_one(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        once = house.incoming(Kind.TEXT, who="Fatma", text="/tea")
        assert await house.does(once) == ["Fatma: tea.which"]
        assert await house.does(once) == []
        await house.restart()
        assert await house.does(once) == []


async def test_of_two_answers_at_once_one_counts(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        other = await house.phone("Fatma", platform="other")
        await house.says("/tea")
        for incoming in (house.press("green"), _from(other, house.press("black"), house)):
            await house.house.dispatcher.receive(incoming)
        dispatcher = house.house.dispatcher
        await asyncio.gather(dispatcher.settle(), dispatcher.settle())
        said = [one.message.text for platform in house.platforms.values() for one in platform.sent][1:]
        assert sorted(text for text in said if text != "prompt.closed") == ["prompt.already-answered", "tea.noted"]


class Died(BaseException):
    """The program was killed."""


@pytest.mark.parametrize(
    "point", [f"{name}.{side}" for name in ("inbox", "turn", "mark") for side in ("before", "after")]
)
async def test_dying_at_any_commit_loses_nothing(database_url: str, point: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.says("/tea")
        house.failpoint.append(_dies_at(point))
        press = house.press("green")
        with pytest.raises(Died):
            await house.does(press)
        house.failpoint.clear()
        await house.restart()
        await house.does(press)  # the platform was not told that it was received, so it delivers again
        said = [one.message.text for one in house.platform.sent]
        assert said.count(TextId("tea.noted")) == (2 if point == "mark.before" else 1)
        assert await house.says("/help") == ["Fatma: help.volunteer"]


def _dies_at(point: str) -> Failpoint:
    def at(name: str) -> None:
        if name == point:
            raise Died(name)

    return at


def _gone_at(point: str) -> Failpoint:
    def at(name: str) -> None:
        if name == point:
            raise OSError("gone")

    return at


def _from(who: str, incoming: Incoming, house: Talk) -> Incoming:
    return Incoming(house.accounts[who], incoming.event_id, incoming.kind, incoming.received_at, option=incoming.option)


async def _state(house: Talk, state: str) -> tuple[int, int]:
    """How many messages are in that state, and the most attempts of one."""
    async with house.house.database.reading() as db:
        rows = (await db.run(select(inbox.c.attempts).where(inbox.c.state == state))).scalars().all()
    return len(rows), max(rows, default=0)
