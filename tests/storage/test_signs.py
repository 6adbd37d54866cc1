"""What is kept of a report: words sealed, erased when it is taken back, and nothing of another resident counted."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from domain.filed import FiledSign, SignState
from domain.ids import SignId
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import NOW, Organisation
from storage import signs
from storage.tables import signs as table


async def filed(fatma: Neighbourhood) -> FiledSign:
    """The one report there is."""
    async with fatma.office.database.reading() as db:
        sign = SignId((await db.run(select(table.c.id))).scalar_one())
        found = await signs.get(db, sign)
    assert found is not None
    return found


async def test_words_are_sealed_and_read_back(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says("B-12 zorg gevallen", "skip", "Een blauwe plek")
    assert (await filed(fatma)).seen == "Een blauwe plek"
    async with office.database.reading() as db:
        sealed = (await db.run(select(table.c.seen_sealed))).scalar_one()
    assert b"blauwe" not in bytes(sealed)


async def test_taken_back_it_has_no_words(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says("B-12 zorg gevallen", "skip", "Een blauwe plek", "skip", "undo")
    sign = await filed(fatma)
    assert (sign.state, sign.seen) == (SignState.WITHDRAWN, None)
    async with office.database.reading() as db:
        assert (await db.run(select(table.c.seen_sealed, table.c.closed_at))).one() == (None, NOW)


async def test_moved_to_another_resident_it_leaves_the_first_ones_record(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says("Zorg melden", "fallen", "B-07", "skip", "skip", "skip", "change", "sign.whom", "B-12")
    sign = await filed(fatma)
    assert (sign.resident, sign.state) == (fatma.residents["B-12"], SignState.OPEN)


async def test_only_the_same_sign_of_the_same_resident_within_60_days_counts(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says("B-12 zorg gevallen")
    first = await filed(fatma)

    day = timedelta(days=1)
    next_day = replace(first, filed_at=NOW + day)

    async def before(sign: FiledSign, number: int) -> int:
        async with office.database.transaction("test") as db:
            return await signs.file(db, replace(sign, id=SignId(f"{number:032d}")))

    assert await before(next_day, 1) == 1
    assert await before(replace(next_day, key="nutrition"), 2) == 0
    assert await before(replace(next_day, resident=fatma.residents["B-07"]), 3) == 0
    assert await before(replace(first, filed_at=NOW + 70 * day), 4) == 0
    assert await before(replace(next_day, state=SignState.WITHDRAWN), 5) == 2
    assert await before(next_day, 6) == 2
