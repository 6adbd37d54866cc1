"""Who may do what with a case, what a stale press hears, and what each action costs the database."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from domain.areas import Area
from domain.ask import Ask, Pause
from domain.conversation import Incoming, Kind
from domain.errors import RefusedError
from domain.ids import ConversationId, new_id
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import Organisation
from handlers.close_case import give_answer
from storage import areas, escalations, people

FILE = ("Zorg melden", "confused", "mental_crisis", "B-12", "skip", "skip", "skip")
ACTIONS = {
    "take": (),
    "cannot": (),
    "contacted": ("take",),
    "give_back": ("take",),
    "close": ("take",),
    "in_touch": ("take", "close", "talked"),
    "later": ("take", "close", "talked"),
    "/open": ("take",),
}


async def filed(office: Organisation) -> Neighbourhood:
    found = await neighbourhood(office)
    await found.says(*FILE)
    return found


def newest_card(office: Organisation, address: str) -> str:
    """The opaque id of the first option of somebody's newest card."""
    cards = [one for one in office.platform.sent if one.message.address == address and one.options]
    return cards[-1].options[0].id


async def presses(office: Organisation, address: str, option: str) -> list[str]:
    account = await office.account(address)
    before = len(office.platform.sent)
    event_id = f"press:{address}:{before}"
    incoming = Incoming(account, event_id, Kind.PRESS, office.clock.now(), option=option)
    await office.house.dispatcher.receive(incoming)
    await office.house.settle()
    sent = [one.message for one in office.platform.sent[before:]]
    return [one.text for one in sent if one.address == address and one.effect == "say"]


async def test_a_button_that_was_sent_to_somebody_else_does_nothing(office: Organisation) -> None:
    await filed(office)
    assert await presses(office, "Els", newest_card(office, "Daan")) == ["prompt.expired"]


async def test_who_has_no_role_in_that_area_learns_nothing(office: Organisation) -> None:
    await filed(office)
    now = office.clock.now()
    async with office.database.transaction("test") as db:
        south = await areas.add(db, "Zuid", hours=WorkingHours())
        piet = await people.add(
            db, "Piet", posts_in=[(Role.PROFESSIONAL, south)], phone=None, language=Language.DUTCH, now=now
        )
        await people.open_account(db, "memory", "Piet", person=piet, now=now)
    assert await office.types("Piet", "/open") == ["open.nothing"]


async def test_that_somebody_could_not_is_noted(office: Organisation) -> None:
    await filed(office)
    await office.types("Daan", "cannot")
    async with office.database.reading() as db:
        noted = (await db.run(text("SELECT action FROM audit WHERE action = 'escalation.cannot'"))).scalars().all()
    assert noted == ["escalation.cannot"]


async def test_an_owed_answer_is_given_by_who_closed_it_or_a_colleague_of_the_area(office: Organisation) -> None:
    await filed(office)
    for words in ("take", "close", "talked", "later"):
        await office.types("Daan", words)
    piet = await office.person("Piet", Role.PROFESSIONAL)
    async with office.database.transaction("test") as db:
        south = await areas.add(db, "Zuid", hours=WorkingHours())
        await db.run(text("UPDATE posts SET area_id = :area WHERE person_id = :who"), [{"area": south, "who": piet}])
        (case,) = await escalations.all_open(db)
        ask = Ask(id=ConversationId(new_id()), started_at=office.clock.now(), now=office.clock.now())
        stranger, colleague = (await people.get(db, [piet]))[piet], await people.named(db, "Els")
        with pytest.raises(RefusedError, match=r"escalation\.unknown"):
            await give_answer(ask, stranger, db=db, labels=str, escalation=case.escalation.id)
        with pytest.raises(Pause):
            await give_answer(ask, colleague, db=db, labels=str, escalation=case.escalation.id)


async def test_only_who_can_be_reached_is_handed_a_case(office: Organisation) -> None:
    await filed(office)
    await office.types("Daan", "take")
    piet = await office.person("Piet", Role.PROFESSIONAL, platform=None)
    await office.types("Daan", "hand_over")
    assert "Piet" not in [option.key for option in office.platform.sent[-1].message.options]
    async with office.database.transaction("test") as db:
        for name in ("Els", "Marja"):
            await people.change_state(db, (await people.named(db, name)).id, state=people.ENDED)
    assert await office.types("Daan", "Els") == ["escalation.nobody-to-hand-over"]
    async with office.database.transaction("test") as db:
        await people.open_account(db, "memory", "Piet", person=piet, now=office.clock.now())
    await office.types("Daan", "hand_over")
    assert [option.key for option in office.platform.sent[-1].message.options] == [piet]


async def test_of_two_colleagues_of_one_name_each_can_be_handed_the_case(office: Organisation) -> None:
    await filed(office)
    area = (await _area(office)).id
    async with office.database.transaction("test") as db:
        for address in ("Noor one", "Noor two"):
            noor = await people.add(
                db,
                "Noor",
                posts_in=[(Role.PROFESSIONAL, area)],
                phone=None,
                language=Language.DUTCH,
                now=office.clock.now(),
            )
            await people.open_account(db, "memory", address, person=noor, now=office.clock.now())
    await office.types("Daan", "take")
    assert await office.types("Daan", "hand_over") == ["escalation.hand-over-to"]
    assert {"Noor", "Noor 2"} < {option.label for option in office.platform.sent[-1].options}


async def _area(office: Organisation) -> Area:
    async with office.database.reading() as db:
        return next(one for one in await areas.everywhere(db) if one.name == "Noord")


async def test_who_presses_second_hears_who_has_it(office: Organisation) -> None:
    await filed(office)
    card = newest_card(office, "Daan")
    office.clock.move_to(office.clock.now() + timedelta(minutes=15))
    await office.house.settle()
    assert await presses(office, "Daan", card) == ["escalation.details"]
    assert await presses(office, "Daan", card) == []
    assert await presses(office, "Els", newest_card(office, "Els")) == ["escalation.already-taken"]


async def test_a_volunteer_cannot_open_the_list(office: Organisation) -> None:
    fatma = await filed(office)
    assert await fatma.says("/open") == ["engine.not-allowed"]


@pytest.mark.parametrize(("last", "before"), ACTIONS.items(), ids=ACTIONS.keys())
async def test_an_action_keeps_to_the_budget(office: Organisation, last: str, before: tuple[str, ...]) -> None:
    found = await filed(office)
    for words in before:
        await office.types("Daan", words)
    cost = await found.cost_of(last, who="Daan")
    assert len(cost.statements) <= 12, "\n".join(cost.statements)
    assert cost.commits <= 3
