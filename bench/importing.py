"""What bringing in a spreadsheet costs, beside reading the file alone.

A workbook of so many rows (people, residents, matches) is made. Then, in CPU of this process: reading it with the
library alone; handing it in with everything new, first as a dry run (read, judge) and then in earnest (read, judge,
write); and handing in the same again, which changes nothing.
"""

import argparse
import asyncio
import io
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import xlsxwriter
from house import empty_database
from python_calamine import CalamineWorkbook

from bot import logs
from bot.handed_in import Reading
from domain.clock import SystemClock
from domain.sheets.judge import judge
from domain.sheets.plan import Plan
from domain.working_hours import WorkingHours
from storage import areas, importing
from storage.database import Database

MOST = 10.0
"""Times the CPU of reading the file alone."""
ROUNDS = 5


def made(rows: int) -> bytes:
    """An organisation with four volunteers for each three residents, and one match for each of these."""
    people, others = rows * 4 // 10, rows * 3 // 10
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, {"in_memory": True})
    sheet = book.add_worksheet("Mensen")
    sheet.write_row(0, 0, ["Naam", "Telefoon", "Rol", "Gebied", "Taal"])
    for number in range(1, people + 1):
        role = "professional" if number <= 50 else "vrijwilliger"  # noqa: PLR2004
        sheet.write_row(number, 0, [f"Persoon {number}", 600000000 + number, role, "Noord", "Nederlands"])
    sheet = book.add_worksheet("Bewoners")
    sheet.write_row(0, 0, ["Bewoner", "Gebied", "Begeleider", "Vervanger"])
    for number in range(1, others + 1):
        names = [f"Persoon {(number + step) % 50 + 1}" for step in (0, 1)]
        sheet.write_row(number, 0, [f"B-{number}", "Noord", *names])
    sheet = book.add_worksheet("Koppelingen")
    sheet.write_row(0, 0, ["Bewoner", "Vrijwilliger", "Vorm", "Dag", "Tijd", "Minuten"])
    for number in range(1, others + 1):
        sheet.write_row(
            number, 0, [f"B-{number}", f"Persoon {number % (people - 50) + 51}", "huisbezoek", "dinsdag", 10 / 24, 60]
        )
    book.close()
    return kept.getvalue()


def alone(data: bytes) -> int:
    """Read every cell with the library and nothing else."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return sum(len(book.get_sheet_by_name(name).to_python()) for name in book.sheet_names)


async def handed_in(database: Database, data: bytes, *, writes: bool) -> Plan:
    """Read, judge, and write if asked to."""
    clock = SystemClock()
    facts, problems = await Reading(data, "lijst.xlsx").read()
    async with database.transaction("bench") as db:
        known = await importing.known(db, within=None, today=WorkingHours().local_date(clock.now()))
        plan = judge(facts, known, problems=problems)
        assert not plan.problems, plan.problems[:3]
        if writes:
            await importing.write(db, plan, now=clock.now())
    return plan


async def cost_of(work: Callable[[], Awaitable[object]]) -> float:
    """CPU milliseconds of all threads."""
    began = time.process_time()
    await work()
    return (time.process_time() - began) * 1000


async def fresh(folder: Path) -> Database:
    """A database with one area."""
    database = await empty_database(folder, SystemClock())
    async with database.transaction("bench") as db:
        await areas.add(db, "Noord", hours=WorkingHours())
    return database


async def measure(rows: int) -> None:
    """Print what each costs, the cheapest of some rounds."""
    data = made(rows)
    read = min([await cost_of(lambda: asyncio.to_thread(alone, data)) for _ in range(ROUNDS)])
    looked, brought, again = list[float](), list[float](), list[float]()
    with tempfile.TemporaryDirectory(prefix="buurtpols-bench-") as folder:
        logs.configure("ERROR", None)
        for _ in range(ROUNDS):
            database = await fresh(Path(tempfile.mkdtemp(dir=folder)))
            looked.append(await cost_of(lambda: handed_in(database, data, writes=False)))  # noqa: B023
            brought.append(await cost_of(lambda: handed_in(database, data, writes=True)))  # noqa: B023
            again.append(await cost_of(lambda: handed_in(database, data, writes=True)))  # noqa: B023
            await database.close()
    print(f"{rows} rows, {len(data) // 1024} kB: reading alone {read:.0f} ms CPU")
    for what, costs in (("a dry run", looked), ("all of it brought in", brought), ("the same again", again)):
        print(f"{what:22} {min(costs):6.0f} ms CPU   {min(costs) / read:5.1f} times (at most {MOST:.0f})")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000, help="how many rows (default 10000)")
    asked = parser.parse_args()
    asyncio.run(measure(asked.rows))


if __name__ == "__main__":
    main()
