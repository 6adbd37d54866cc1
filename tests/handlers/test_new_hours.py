"""`buurtpols area change --hours` reaches what is open there, whoever has it."""

from datetime import UTC, datetime, timedelta

from bot.office import AreaWishes, change_area
from fakes.neighbourhood import neighbourhood
from fakes.organisation import Organisation
from storage import escalations

SATURDAY = datetime(2026, 3, 7, 11, tzinfo=UTC)


async def test_new_hours_wake_what_waits(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    office.clock.move_to(SATURDAY)
    await fatma.says("B-12 zorg gevallen vandaag")
    assert "Daan" not in {one.message.address for one in office.platform.sent}
    async with office.database.transaction("test") as db:
        await change_area(db, "Noord", hours="ma-zo 00:00-24:00", wishes=AreaWishes(), now=SATURDAY)
        (case,) = await escalations.all_open(db)
    assert case.escalation.due_at == SATURDAY
    assert case.escalation.policy.hours == "ma-zo 00:00-24:00"
    office.clock.move_to(SATURDAY + timedelta(seconds=1))
    await office.house.settle()
    called = [one.message.text for one in office.platform.sent if one.message.address == "Daan"]
    assert called == ["escalation.please-take"]


async def test_other_changes_leave_it_alone(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says("B-12 zorg gevallen vandaag")
    async with office.database.transaction("test") as db:
        (before,) = await escalations.all_open(db)
        await change_area(db, "Noord", hours=None, wishes=AreaWishes(confidant="06-12345678"), now=office.clock.now())
        (after,) = await escalations.all_open(db)
    assert after.escalation == before.escalation
