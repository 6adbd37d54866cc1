"""Tasks: sealed, reminded of when due, done once."""

from datetime import timedelta

from sqlalchemy import text

from domain.ids import TaskId, new_id
from domain.tasks import Task, TaskKind
from fakes.organisation import NOW
from fakes.visiting import Visiting
from storage import tasks

HOUR = timedelta(hours=1)


def question(riet: Visiting, *, due_in: timedelta = HOUR, words: str | None = "Mag ik het lezen?") -> Task:
    return Task(
        kind=TaskKind.QUESTION,
        owner=riet.daan,
        area=riet.office.area,
        made_at=NOW,
        due_at=NOW + due_in,
        about=riet.riet,
        words=words,
    )


async def test_it_is_kept_as_given_with_its_words_sealed(riet: Visiting) -> None:
    task = question(riet, words="Bel 123456782")
    bare = question(riet, words=None)
    async with riet.office.database.transaction("test") as db:
        await tasks.add(db, task)
        await tasks.add(db, bare)
        found = await tasks.get(db, task.id)
        assert found is not None
        assert found.words == "Bel •••••••••"
        assert await tasks.get(db, bare.id) == bare
        assert await tasks.get(db, TaskId(new_id())) is None
        raw = (await db.run(text("SELECT body_sealed FROM tasks WHERE body_sealed IS NOT NULL"))).scalar_one()
        assert b"Bel" not in bytes(raw)


async def test_mine_are_the_undone_ones_first_due_first(riet: Visiting) -> None:
    late, soon = question(riet, due_in=2 * HOUR), question(riet)
    async with riet.office.database.transaction("test") as db:
        for task in (late, soon):
            await tasks.add(db, task)
        assert [one.id for one in await tasks.mine(db, riet.daan)] == [soon.id, late.id]
        assert await tasks.mine(db, riet.els) == []
        assert await tasks.done(db, soon.id, at=NOW)
        assert [one.id for one in await tasks.mine(db, riet.daan)] == [late.id]


async def test_of_two_presses_one_does_it(riet: Visiting) -> None:
    task = question(riet)
    async with riet.office.database.transaction("test") as db:
        await tasks.add(db, task)
        assert await tasks.done(db, task.id, at=NOW)
        assert not await tasks.done(db, task.id, at=NOW + HOUR)
        found = await tasks.get(db, task.id)
        assert found is not None
        assert found.done_at == NOW
        assert (await db.run(tasks.NEXT_DUE)).scalar() is None


async def test_it_is_due_until_somebody_is_told(riet: Visiting) -> None:
    task = question(riet)
    async with riet.office.database.transaction("test") as db:
        await tasks.add(db, task)
        assert (await db.run(tasks.NEXT_DUE)).scalar() == task.due_at
        assert await tasks.due(db, now=task.due_at - timedelta(seconds=1)) == []
        assert await tasks.due(db, now=task.due_at) == [task.id]
        await tasks.told(db, task.id, at=task.due_at, again_at=task.due_at + HOUR)
        assert await tasks.due(db, now=task.due_at) == []
        assert await tasks.due(db, now=task.due_at + HOUR) == [task.id]
        await tasks.put_off(db, task.id, until=task.due_at + 2 * HOUR)
        assert (await db.run(tasks.NEXT_DUE)).scalar() == task.due_at + 2 * HOUR
        found = await tasks.get(db, task.id)
        assert found is not None
        assert (found.times_told, found.told_at) == (1, task.due_at)


async def test_what_is_done_is_never_due_again(riet: Visiting) -> None:
    task = question(riet)
    async with riet.office.database.transaction("test") as db:
        await tasks.add(db, task)
        await tasks.done(db, task.id, at=NOW)
        await tasks.told(db, task.id, at=NOW, again_at=NOW)
        await tasks.put_off(db, task.id, until=NOW)
        assert await tasks.due(db, now=NOW + HOUR) == []
