"""Arranging residents and matches: nothing outside the own areas, and within the cost of any other message."""

from datetime import date

import pytest

from domain.ask import Ask
from domain.conversation import Kind, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, ConversationId, MatchId, PersonId, ResidentId, new_id
from domain.people import Language, Person, Role
from domain.working_hours import WorkingHours
from fakes.organisation import NOW
from fakes.visiting import Visiting
from handlers.add_match import add_match
from handlers.change_deputy import change_deputy
from handlers.change_match import change_match
from handlers.end_match import end_match
from handlers.show_resident import show_resident
from storage import areas, arranging, matches, people, residents
from storage.database import Session


def asking() -> Ask:
    return Ask(id=ConversationId(new_id()), started_at=NOW, now=NOW)


async def elsewhere(db: Session) -> tuple[PersonId, AreaId]:
    """A coordinator of another area."""
    area = await areas.add(db, "Zuid", hours=WorkingHours())
    post = [(Role.COORDINATOR, area)]
    marja = await people.add(db, "Marja", posts_in=post, phone=None, language=Language.DUTCH, now=NOW)
    return marja, area


async def refused(db: Session, person: Person, resident: ResidentId, match: MatchId) -> list[str]:
    """The text ids with which each of the conversations ends."""
    found: list[str] = []
    for asked in (
        show_resident(asking(), person, db=db, resident=resident),
        add_match(asking(), person, db=db, resident=resident),
        change_deputy(asking(), person, db=db, resident=resident),
        change_match(asking(), person, db=db, match=match),
        end_match(asking(), person, db=db, match=match),
    ):
        with pytest.raises(RefusedError) as error:
            await asked
        found.append(error.value.text)
    return found


async def test_what_is_elsewhere_is_as_if_it_did_not_exist(riet: Visiting) -> None:
    match = await riet.match("B-12")
    async with riet.office.database.transaction("test") as db:
        marja, zuid = await elsewhere(db)
        coordinator = (await people.get(db, [marja]))[marja]
        there = await refused(db, coordinator, match.resident.id, match.id)
        assert there == await refused(db, coordinator, ResidentId("nothing"), MatchId("nothing"))
        assert await arranging.within(db, [zuid]) == []
        assert [one.resident.code for one in await arranging.within(db, None)] == ["B-07", "B-12"]
        assert [len(one.visits) for one in await arranging.within(db, [riet.office.area])] == [1, 1]
        assert isinstance(
            await show_resident(asking(), await of_noord(riet, db), db=db, resident=match.resident.id), Turn
        )


async def of_noord(riet: Visiting, db: Session) -> Person:
    post = [(Role.COORDINATOR, riet.office.area)]
    here = await people.add(db, "Hans", posts_in=post, phone=None, language=Language.DUTCH, now=NOW)
    return (await people.get(db, [here]))[here]


async def test_who_is_no_longer_looked_after_is_found_by_nobody(riet: Visiting) -> None:
    match = await riet.match("B-12")
    async with riet.office.database.transaction("test") as db:
        await matches.end(db, [match.id], on=date(2026, 3, 2))
        await residents.close(db, match.resident.id, on=date(2026, 3, 2))
        with pytest.raises(RefusedError):
            await arranging.one(db, match.resident.id, reach=None)
        with pytest.raises(RefusedError):
            await residents.with_code(db, "B-12")
        with pytest.raises(RefusedError):
            await residents.add(db, "b-12", area=riet.office.area, supervisor=riet.daan, deputy=None)
        assert [one.code for one in await residents.in_area(db, riet.office.area)] == ["B-07"]
        assert (await residents.get(db, match.resident.id)).code == "B-12"


async def test_every_message_keeps_to_the_budget(riet_alone: Visiting) -> None:
    riet = riet_alone
    await riet.office.person("Marja", Role.COORDINATOR)
    await riet.office.person("Fatma", Role.VOLUNTEER)

    def is_within_budget() -> None:
        assert len(riet.statements) <= 12, "\n".join(riet.statements)
        assert len(riet.commits) <= 3

    await riet.does(Kind.TEXT, "/koppelingen B-12", who="Marja")
    is_within_budget()
    await riet.presses("add_match", who="Marja")
    fatma = (await named(riet, "Fatma")).id
    for key in (fatma, "home_visit", "3", "10:00", "60", "keep"):
        await riet.presses(key, who="Marja")
        is_within_budget()
    for keys in (
        ("change_match", "home_visit", "none", "keep"),
        ("end_match", "done", "send"),
        ("change_deputy", "nobody"),
    ):
        for key in keys:
            await riet.presses(key, who="Marja")
            is_within_budget()
    await riet.does(Kind.TEXT, "/koppelingen", who="Marja")
    is_within_budget()


async def named(riet: Visiting, name: str) -> Person:
    async with riet.office.database.reading() as db:
        return await people.named(db, name)
