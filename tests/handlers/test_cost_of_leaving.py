"""Losing a telephone and letting somebody stop cost what any message may; what hangs on them is up to a job."""

from datetime import date

from domain.conversation import Kind
from domain.people import Role
from domain.residents import ActivityForm
from fakes.counting import MOST_COMMITS, MOST_STATEMENTS
from fakes.visiting import Visiting, another_match
from storage import matches, people


async def test_what_hangs_on_somebody_does_not_add_to_the_cost(riet_alone: Visiting) -> None:
    riet = riet_alone
    await riet.office.person("Marja", Role.COORDINATOR)
    await riet.office.person("Fatma", Role.VOLUNTEER)
    for code in ("B-21", "B-22", "B-23"):
        await another_match(riet, code=code, form=ActivityForm.HOME_VISIT)
    async with riet.office.database.transaction("test") as db:
        await people.add_post(db, riet.daan, role=Role.VOLUNTEER, area=riet.office.area)
        resident = (await riet.match("B-23")).resident.id
        await matches.add(db, resident, volunteer=riet.daan, started_on=date(2026, 1, 1))
    for line in ("B-12 zorg gevallen", "B-07 zorg gevallen", "B-21 zorg gevallen"):
        await riet.does(Kind.TEXT, line)
        await riet.office.house.settle()
        await riet.presses("take", who="Daan")
    too_much: dict[str, tuple[int, int]] = {}
    for line in (
        f"/mensen daan|end {riet.els} nobody end",
        "/mensen riet|end nobody nobody nobody nobody nobody end",
        "/kwijt els|unlink",
    ):
        typed, _, keys = line.partition("|")
        await riet.does(Kind.TEXT, typed, who="Marja")
        for number, key in enumerate(keys.split()):
            await riet.presses(key, who="Marja")
            spent = len(riet.statements), len(riet.commits)
            if spent[0] > MOST_STATEMENTS or spent[1] > MOST_COMMITS:
                too_much[f"{line} {number}"] = spent
        await riet.office.house.settle()
    assert too_much == {}
    assert [one for one in riet.heard("Marja") if one in {"ending.done", "lost-phone.done"}] == [
        *["ending.done"] * 2,
        "lost-phone.done",
    ]
