"""Who may say that a promise was kept, and how often that counts."""

import pytest

from domain.ask import Ask
from domain.conversation import Kind
from domain.errors import RefusedError
from domain.ids import ConversationId, PersonId, TaskId, new_id
from domain.people import Person, Role
from domain.tasks import Task, TaskKind
from domain.working_hours import WorkingHours
from fakes.organisation import NOW
from fakes.visiting import Visiting
from handlers.finish_task import finish_task
from handlers.remind_task import remind_task
from storage import areas, people, tasks


async def test_passing_on_and_finishing_keep_to_the_budget(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "/vraag")
    await riet.presses("B-12")
    await riet.does(Kind.TEXT, "Wie leest dit?")
    assert len(riet.statements) <= 12
    assert len(riet.commits) <= 3
    await riet.office.house.settle()
    assert riet.heard()[-1] == "question.noted"
    assert "Wie leest dit?" in riet.last_words("Daan")
    await riet.presses("done", who="Daan")
    await riet.presses("told_resident", who="Daan")
    assert len(riet.statements) <= 12
    assert len(riet.commits) <= 3
    await riet.office.house.settle()
    assert riet.heard()[-1] == "question.dealt-with"


async def call_back(riet: Visiting) -> Task:
    task = Task(
        kind=TaskKind.CALL_BACK,
        owner=riet.daan,
        area=riet.office.area,
        made_at=NOW,
        due_at=NOW,
        about=riet.riet,
        words="geheim",
    )
    async with riet.office.database.transaction("test") as db:
        await tasks.add(db, task)
    return task


async def finished_by(riet: Visiting, person: PersonId, task: Task) -> bool:
    ask = Ask(id=ConversationId(new_id()), started_at=NOW, now=NOW)
    async with riet.office.database.transaction("test") as db:
        who: Person = (await people.get(db, [person]))[person]
        try:
            await finish_task(ask, who, db=db, task=task.id)
        except RefusedError:
            return False
        found = await tasks.get(db, task.id)
    return found is not None and found.done_at is not None


async def test_its_owner_finishes_it_and_no_colleague(riet: Visiting) -> None:
    task = await call_back(riet)
    assert not await finished_by(riet, riet.els, task)
    assert not await finished_by(riet, riet.riet, task)
    assert await finished_by(riet, riet.daan, task)


@pytest.mark.parametrize("here", [True, False])
async def test_a_coordinator_finishes_what_belongs_to_the_own_area(riet: Visiting, here: bool) -> None:  # noqa: FBT001  a case
    task = await call_back(riet)
    marja = await riet.office.person("Marja", Role.PROFESSIONAL)
    async with riet.office.database.transaction("test") as db:
        zuid = await areas.add(db, "Zuid", hours=WorkingHours())
        await people.add_post(db, marja, role=Role.COORDINATOR, area=riet.office.area if here else zuid)
    assert await finished_by(riet, marja, task) is here


async def test_what_was_asked_is_read_by_the_owner_alone(riet: Visiting) -> None:
    task = await call_back(riet)
    marja = await riet.office.person("Marja", Role.COORDINATOR)
    async with riet.office.database.transaction("test") as db:
        first = await remind_task(db, task.id, now=NOW)
        second = await remind_task(db, task.id, now=NOW)
        nothing = await remind_task(db, TaskId(new_id()), now=NOW)
    assert [say.to for say in first.say] == [riet.daan]
    assert {say.to for say in second.say} == {riet.daan, marja}
    for say in (*first.say, *second.say):
        assert ("geheim" in str(say.args)) == (say.to == riet.daan)
    assert len({say.key for say in (*first.say, *second.say)}) == 3
    assert nothing.say == ()


async def test_who_is_talking_is_reminded_later(riet: Visiting) -> None:
    task = await call_back(riet)
    await riet.does(Kind.TEXT, "/taal", who="Daan")
    async with riet.office.database.transaction("test") as db:
        assert (await remind_task(db, task.id, now=NOW)).say == ()
        found = await tasks.get(db, task.id)
        assert found is not None
        assert found.times_told == 0
        assert await tasks.due(db, now=NOW) == []
