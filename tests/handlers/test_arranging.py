"""Arranging residents and matches: nothing outside the own areas, and within the cost of any other message."""

from datetime import date

import pytest

from domain.ask import Ask, Pause
from domain.conversation import Kind, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, ConversationId, MatchId, PersonId, ResidentId, new_id
from domain.people import Language, Person, Role
from domain.residents import ActivityForm
from domain.tasks import TaskKind
from domain.working_hours import WorkingHours
from fakes.organisation import NOW
from fakes.visiting import Visiting, another_match
from handlers.add_match import add_match
from handlers.assign_case import assign_case
from handlers.change_deputy import change_deputy
from handlers.change_match import change_match
from handlers.close_resident import close_resident
from handlers.end_match import end_match
from handlers.replace_supervisor import replace_supervisor
from handlers.show_matches import Book
from handlers.show_resident import show_resident
from handlers.stand_in import end_stand_in, stand_in
from storage import areas, arranging, escalations, matches, people, residents, tasks, unlinking
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
        close_resident(asking(), person, db=db, resident=resident),
        replace_supervisor(asking(), person, db=db, resident=resident),
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


async def test_colleagues_and_cases_elsewhere_are_unknown_too(riet_alone: Visiting) -> None:
    riet = riet_alone
    await riet.does(Kind.TEXT, "B-12 zorg gevallen")
    async with riet.office.database.transaction("test") as db:
        marja, _ = await elsewhere(db)
        coordinator = (await people.get(db, [marja]))[marja]
        match = await riet.match("B-12")
        (case,) = await escalations.about(db, match.resident.id)
        for known, unknown in (
            (
                assign_case(asking(), coordinator, db=db, labels=str, escalation=case.escalation.id),
                assign_case(asking(), coordinator, db=db, labels=str, escalation="nothing"),
            ),
            (
                replace_supervisor(asking(), coordinator, db=db, colleague=riet.daan),
                replace_supervisor(asking(), coordinator, db=db, colleague="nothing"),
            ),
            (
                stand_in(asking(), coordinator, db=db, colleague=riet.daan),
                stand_in(asking(), coordinator, db=db, colleague="nothing"),
            ),
        ):
            with pytest.raises(RefusedError) as there:
                await known
            with pytest.raises(RefusedError) as nowhere:
                await unknown
            assert there.value.text == nowhere.value.text
        with pytest.raises(RefusedError, match=r"replacement\.unknown"):
            await replace_supervisor(asking(), coordinator, db=db)
        with pytest.raises(RefusedError, match=r"stand-in\.not-here"):
            await end_stand_in(asking(), coordinator, db=db, replacement="nothing")


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


async def test_a_case_is_given_to_nobody_whom_it_would_not_reach(riet_alone: Visiting) -> None:
    riet = riet_alone
    await riet.does(Kind.TEXT, "B-12 zorg gevallen")
    async with riet.office.database.transaction("test") as db:
        hans = await of_noord(riet, db)
        await unlinking.unlink(db, riet.daan, at=NOW)
        (case,) = await escalations.about(db, (await riet.match("B-12")).resident.id)
        with pytest.raises(Pause) as asked:
            await assign_case(asking(), hans, db=db, labels=str, escalation=case.escalation.id)
    assert [one.key for one in asked.value.question.options] == [riet.els]


async def test_a_whole_code_is_found_beside_longer_ones_that_begin_so(riet_alone: Visiting) -> None:
    await another_match(riet_alone, code="B-1", form=ActivityForm.HOME_VISIT)
    async with riet_alone.office.database.reading() as db:
        book = Book(await arranging.within(db, None), {})
    assert [one.resident.code for one in book.fitting("b1")] == ["B-1"]
    assert [one.resident.code for one in book.fitting("b")] == ["B-07", "B-1", "B-12"]


async def test_a_promised_call_goes_along_with_the_case_that_is_given(riet_alone: Visiting) -> None:
    riet = riet_alone
    await riet.office.person("Marja", Role.COORDINATOR)
    await riet.does(Kind.TEXT, "/grens")
    for key in ("other", "B-12", "skip", "skip"):
        await riet.presses(key)
    await riet.does(Kind.TEXT, "/koppelingen B-12", who="Marja")
    for key in ("close_resident", "assign_case", riet.els):
        await riet.presses(key, who="Marja")
    async with riet.office.database.reading() as db:
        assert [one.kind for one in await tasks.mine(db, riet.els)] == [TaskKind.SUPPORT_CALL]
        assert await tasks.mine(db, riet.daan) == []


async def test_every_message_keeps_to_the_budget(riet_alone: Visiting) -> None:
    riet = riet_alone
    marja = await riet.office.person("Marja", Role.COORDINATOR)
    fatma = await riet.office.person("Fatma", Role.VOLUNTEER)
    cost: dict[str, int] = {}
    for line in (
        f"/koppelingen B-12|add_match {fatma} home_visit 3 10:00 60 keep resident",
        "/koppelingen B-12|change_match home_visit none keep",
        "/koppelingen B-12|end_match done send",
        "/koppelingen B-12|change_deputy nobody",
        f"/koppelingen|stand_in {riet.daan} {riet.els} today 2 keep",
        "/koppelingen|stand_in first keep",
        f"/koppelingen|replace {riet.daan} {marja} replace",
        "/koppelingen B-07|close_resident assign_case",
        "Els|",
        "/koppelingen B-07|close_resident done send",
    ):
        if line.endswith("assign_case"):
            await riet.does(Kind.TEXT, "B-07 zorg gevallen")
        typed, _, keys = line.partition("|")
        await riet.does(Kind.TEXT, typed, who="Marja")
        cost[line] = max(len(riet.statements), 4 * len(riet.commits))
        for key in keys.split():
            newest = riet.office.platform.screens["Marja"].bubbles[-1].outgoing.options
            await riet.presses(newest[0].key if key == "first" else key, who="Marja")
            cost[f"{line} {key}"] = max(len(riet.statements), 4 * len(riet.commits))
    assert riet.heard("Marja")[-1] == "closing.noted"
    assert {line: spent for line, spent in cost.items() if spent > 12} == {}


async def named(riet: Visiting, name: str) -> Person:
    async with riet.office.database.reading() as db:
        return await people.named(db, name)
