"""Who may say that a promise was kept, and how often that counts."""

from datetime import timedelta

import pytest
from sqlalchemy import update

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
from storage import areas, people, quiet, tasks
from storage.tables import conversations, residents


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


async def test_who_is_always_talking_is_reminded_within_the_hour(riet: Visiting) -> None:
    task = await call_back(riet)
    await riet.does(Kind.TEXT, "/taal", who="Daan")
    async with riet.office.database.transaction("test") as db:
        for minutes in (0, 25, 50):
            now = NOW + timedelta(minutes=minutes)
            await db.run(update(conversations).values(touched_at=now))
            assert (await remind_task(db, task.id, now=now)).say == ()
        assert await tasks.due(db, now=NOW + quiet.HELD_AT_MOST) == [task.id]
        now = NOW + quiet.HELD_AT_MOST
        assert [say.to for say in (await remind_task(db, task.id, now=now)).say] == [riet.daan]
        again = await tasks.get(db, task.id)
        assert again is not None
        assert again.held_since is None, "the next reminder may wait as long"


async def who_phones(riet: Visiting, kind: TaskKind, *, owner: PersonId, words: str | None = None) -> Task:
    """A call to Riet that was theirs to make, brought up once."""
    office = riet.office
    task = Task(kind, owner, office.area, made_at=NOW, due_at=NOW, about=riet.riet, words=words)
    async with office.database.transaction("test") as db:
        await tasks.add(db, task)
        await remind_task(db, task.id, now=NOW)
        found = await tasks.get(db, task.id)
    assert found is not None
    return found


async def test_a_promised_call_goes_along_when_its_owner_has_left(riet: Visiting) -> None:
    async with riet.office.database.transaction("test") as db:
        await people.change_state(db, riet.daan, state=people.ENDED)
    assert (await who_phones(riet, TaskKind.SUPPORT_CALL, owner=riet.daan)).owner == riet.els


async def test_a_promised_call_goes_along_when_another_looks_after_the_volunteer(riet: Visiting) -> None:
    karim = await riet.office.person("Karim", Role.PROFESSIONAL)
    async with riet.office.database.transaction("test") as db:
        await db.run(update(residents).values(supervisor_id=karim, deputy_id=None))
    assert (await who_phones(riet, TaskKind.SUPPORT_CALL, owner=riet.daan)).owner == karim
    sad = await who_phones(riet, TaskKind.SAD, owner=riet.daan, words="sad")
    assert (sad.owner, sad.words) == (karim, None), "the face stays with who was to see it"


async def test_a_call_stays_with_who_leads_the_area_and_with_the_deputy(riet: Visiting) -> None:
    marja = await riet.office.person("Marja", Role.COORDINATOR)
    for owner in (riet.daan, riet.els, marja):
        assert (await who_phones(riet, TaskKind.SUPPORT_CALL, owner=owner)).owner == owner


async def test_a_call_stays_with_who_has_the_case(riet: Visiting) -> None:
    saskia = await riet.office.person("Saskia", Role.PROFESSIONAL)
    await riet.office.types("Riet", "/hulp")
    await riet.office.types("Riet", "talk")
    await riet.office.types("Daan", "take")
    await riet.office.types("Daan", "hand_over")
    await riet.office.types("Daan", "Saskia")
    async with riet.office.database.transaction("test") as db:
        (call,) = await tasks.mine(db, saskia)
        await remind_task(db, call.id, now=NOW)
        assert [one.id for one in await tasks.mine(db, saskia)] == [call.id]
