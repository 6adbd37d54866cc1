"""The call that is promised after a gut feeling is a task of the supervisor's, with a time."""

from datetime import UTC, datetime

from domain.tasks import Task, TaskKind
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import Organisation
from storage import tasks


async def promised(fatma: Neighbourhood) -> Task:
    async with fatma.office.database.reading() as db:
        (task,) = await tasks.mine(db, fatma.daan)
    return task


async def test_within_five_working_days(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    assert "gut-feeling.filed" in await fatma.says("B-12 er klopt iets niet")
    task = await promised(fatma)
    assert (task.kind, task.about, task.resident) == (TaskKind.CALL_BACK, fatma.fatma, fatma.residents["B-12"])
    assert task.due_at == datetime(2026, 3, 6, 16, tzinfo=UTC)


async def test_today_for_who_does_not_dare_to_wait(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says("B-12 er klopt iets niet", "today")
    assert (await promised(fatma)).due_at == datetime(2026, 3, 2, 13, tzinfo=UTC)


async def test_as_promised_for_who_can_wait(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    assert await fatma.says("B-12 er klopt iets niet", "no") == ["details.seen"]
    assert (await promised(fatma)).due_at == datetime(2026, 3, 6, 16, tzinfo=UTC)
