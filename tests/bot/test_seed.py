"""The made-up organisation: whole enough to show everything, and nobody in it can be dialled."""

import re
from datetime import datetime, timedelta

from sqlalchemy import text

from bot.demo import STARTS_AT
from bot.seed import NOORD, PEOPLE, ZUID, seed
from domain.areas import AfterHours
from domain.people import Role
from domain.task_cards import CardState
from fakes.organisation import Organisation
from storage import aftercares, areas, matches, people, residents, task_cards, tasks, wiping


async def test_the_demo_has_everybody_it_needs(office: Organisation) -> None:
    async with office.database.transaction("test") as db:
        await wiping.wipe(db)
        assert await wiping.is_empty(db)
        await seed(db, platform="memory", now=STARTS_AT)
        assert not await wiping.is_empty(db)
        everybody = [one.person for one in await people.everybody(db)]
        north, south = await areas.named(db, NOORD), await areas.named(db, ZUID)
        everywhere = [*await residents.in_area(db, north.id), *await residents.in_area(db, south.id)]
        riet = next(one for one in everybody if one.name == "Riet")
        first = min(await matches.of(db, riet.id), key=lambda one: one.weekday or 9)
        cards = await task_cards.of_matches(db, [first.id])
        asked: datetime = (await db.run(text("SELECT min(ask_at) AS at FROM matches"))).scalar_one()
        plans = text("SELECT opens_at FROM check_in_plans ORDER BY opens_at")
        check_in, *_, last_check_in = (await db.run(plans)).scalars()
        jan, karim = (next(one.id for one in everybody if one.name == name) for name in ("Jan", "Karim"))
        looked_after, promised = await aftercares.current(db, jan), await tasks.mine(db, karim)
        reachable = await people.reachable(db, [one.id for one in everybody])
    counted = {role: sum(one.is_a(role) for one in everybody) for role in Role}
    assert counted[Role.VOLUNTEER] == 3
    assert counted[Role.PROFESSIONAL] == 4
    assert (counted[Role.COORDINATOR], counted[Role.MANAGER]) == (1, 1)
    assert len(everywhere) == 12
    assert (north.after_hours, south.after_hours) == (AfterHours.PERSON, AfterHours.NONE)
    assert north.missing == south.missing == ()
    assert (first.resident.code, first.weekday) == ("B-12", STARTS_AT.isoweekday())
    (card,) = cards
    daan = next(one for one in everybody if one.name == "Daan")
    assert (card.state, card.proposed_by, card.agreed_by) == (CardState.AGREED, daan.id, riet.id)
    assert str(asked).startswith("2026-03-03 10:30")
    assert str(check_in).startswith("2026-03-03 15:00")
    assert str(last_check_in) < str(STARTS_AT + timedelta(days=3)), "the demo says so"
    assert looked_after is not None
    assert str(looked_after.look_at) == "2026-03-04 09:00:00+00:00"
    assert [(one.about, str(one.due_at)) for one in promised] == [(jan, "2026-03-04 12:00:00+00:00")]
    assert len(reachable) == len(PEOPLE)
    numbers = [one.phone or "" for one in everybody]
    assert all(re.fullmatch(r"06-0\d{7}", number) for number in numbers)
    assert len(set(numbers)) == len(numbers)
