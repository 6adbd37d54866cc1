"""Losing a telephone and letting somebody stop cost the same, however much hangs on them: the rest is a job's."""

from domain.conversation import Kind
from domain.people import Role
from domain.residents import ActivityForm
from fakes.visiting import Visiting, another_match

COMMITS = 3
UNLINKED, LOOKED_THROUGH = 12, 16
"""Statements at most: of what unlinks, as of any message; and of what shows all that hangs on somebody."""


async def test_what_hangs_on_somebody_does_not_add_to_the_cost(riet_alone: Visiting) -> None:
    riet = riet_alone
    await riet.office.person("Marja", Role.COORDINATOR)
    await riet.office.person("Fatma", Role.VOLUNTEER)
    for code in ("B-21", "B-22", "B-23"):
        await another_match(riet, code=code, form=ActivityForm.HOME_VISIT)
    for line in ("B-12 zorg gevallen", "B-07 zorg gevallen", "B-21 zorg gevallen"):
        await riet.does(Kind.TEXT, line)
        await riet.office.house.settle()
        await riet.presses("take", who="Daan")
    too_much: dict[str, tuple[int, int]] = {}
    for line in (
        f"/mensen daan|end {riet.els} end",
        "/mensen riet|end nobody nobody nobody nobody nobody end",
        "/kwijt els|unlink",
    ):
        typed, _, keys = line.partition("|")
        await riet.does(Kind.TEXT, typed, who="Marja")
        for number, key in enumerate(keys.split()):
            await riet.presses(key, who="Marja")
            spent = len(riet.statements), len(riet.commits)
            if spent[0] > (UNLINKED if key == "unlink" else LOOKED_THROUGH) or spent[1] > COMMITS:
                too_much[f"{line} {number}"] = spent
        await riet.office.house.settle()
    assert too_much == {}
    assert [one for one in riet.heard("Marja") if one in {"ending.done", "lost-phone.done"}] == [
        *["ending.done"] * 2,
        "lost-phone.done",
    ]
