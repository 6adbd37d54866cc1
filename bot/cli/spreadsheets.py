"""Commands that bring a spreadsheet in, write one, and make one to fill in."""

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import agrees, carry_out, language, refuse, said, shown, tell

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.config import Settings
    from domain.sheets.facts import Facts
    from domain.sheets.gather import Progress
    from domain.sheets.problems import Problem
    from storage.database import Database

MOST_LINES = 200
OWN_EYES = 0o600
LONG = 2000
"""So many rows take long enough to show how far it is."""


def import_(
    file: Annotated[Path, typer.Argument(help="An .xlsx or .csv file.", show_default=False)],
    yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,  # noqa: FBT002  an option
) -> None:
    """Bring in areas, people, residents and matches from a spreadsheet.

    It first says what would be new, what would change and what is wrong. Then it asks; with --yes it does not. While
    anything is wrong nothing is brought in (exit code 1). What is not in the file stays as it is, and the same file
    again changes nothing. `buurtpols template FILE` makes one to fill in.
    """

    async def work(settings: "Settings") -> None:
        from bot.opening import organisation
        from domain.clock import SystemClock
        from domain.sheets.judge import judge
        from domain.sheets.report import plan_lines, problem_lines
        from domain.working_hours import WorkingHours
        from storage import importing

        facts, problems = await asyncio.to_thread(_look_into, file)
        clock = SystemClock()
        async with organisation(settings, clock) as database:
            today = WorkingHours().local_date(clock.now())
            async with database.reading() as db:
                plan = judge(facts, await importing.known(db, within=None, today=today), problems=problems)
            if plan.problems:
                tell("import.refused", problems=problem_lines(plan.problems, most=MOST_LINES))
                raise typer.Exit(1)
            if not plan.does_something:
                tell("import.nothing-to-do")
                return
            tell("import.would", report=plan_lines(plan, most=MOST_LINES))
            if not yes and not await asyncio.to_thread(agrees, "import.sure"):
                tell("import.not-done")
                return
            await _bring_in(database, facts, today=today, now=clock.now())

    carry_out("import", work)


async def _bring_in(database: "Database", facts: "Facts", *, today: "date", now: "datetime") -> None:
    """Judge it once more and write it: what came in while somebody looked at the screen counts too."""
    from bot.catalogue import shipped
    from domain.errors import RefusedError
    from domain.filed import label_of
    from domain.ids import new_id
    from domain.sheets.judge import judge
    from domain.sheets.plan import Fate
    from domain.sheets.report import problem_lines
    from handlers.carry_out_import import written
    from scheduler.job import keep
    from storage import importing

    async with database.transaction("command-import") as db:
        plan = judge(facts, await importing.known(db, within=None, today=today))
        if plan.problems:
            raise RefusedError("import.refused", problems=problem_lines(plan.problems))
        key = f"import:{new_id()}"
        turn = await written(db, plan, by=None, key=key, now=now, labels=partial(label_of, shipped()))
        await keep(db, turn, now=now, key=key)
    tell("import.done", new=plan.total(Fate.NEW), changed=plan.total(Fate.CHANGED))


def _look_into(file: Path) -> "tuple[Facts, list[Problem]]":
    from bot.spreadsheets import LARGEST_FILE, read_sheets
    from domain.errors import RefusedError
    from domain.sheets.gather import gather

    try:
        if file.stat().st_size > LARGEST_FILE:
            raise RefusedError("import.file-too-large", most=LARGEST_FILE // 1024**2)
        data = file.read_bytes()
    except OSError as error:
        raise RefusedError("import.no-file", file=shown(file)) from error
    sheets = read_sheets(data, name=file.name)
    with _bar(sum(len(sheet.rows) for sheet in sheets)) as progress:
        return gather(sheets, progress=progress)


@contextmanager
def _bar(rows: int) -> "Iterator[Progress]":
    """Show how far it is, where somebody looks and it takes a while."""
    if rows < LONG or not sys.stderr.isatty():
        yield lambda _rows: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    with Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True)
    ) as bar:
        task = bar.add_task(said("import.reading"), total=rows)
        yield lambda done: bar.update(task, completed=done)


def export(
    file: Annotated[Path, typer.Argument(help="The .xlsx file to write.", show_default=False)],
) -> None:
    """Write all areas, people, residents and matches into a spreadsheet, for your own eyes only.

    It can be changed and brought in again. There are names and numbers in it: keep it safe.
    """

    async def work(settings: "Settings") -> None:
        from bot.opening import organisation
        from bot.texts import shipped
        from bot.workbooks import export_file
        from domain.clock import SystemClock
        from domain.working_hours import WorkingHours
        from storage import importing

        clock = SystemClock()
        async with organisation(settings, clock) as database, database.reading() as db:
            known = await importing.known(db, within=None, today=WorkingHours().local_date(clock.now()))
        write_new(file, export_file(known, shipped(), language=language()))

    carry_out("export", work)


def template(
    file: Annotated[Path, typer.Argument(help="The .xlsx file to write.", show_default=False)],
) -> None:
    """Make a spreadsheet to fill in; its first sheet explains it."""
    from bot.texts import shipped
    from bot.workbooks import template_file

    write_new(file, template_file(shipped(), language=language()))


def write_new(file: Path, data: bytes) -> None:
    """Write a file that is not there yet."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN_EYES)
    except FileExistsError:
        refuse([said("import.exists", file=shown(file))])
    except OSError:
        refuse([said("import.no-file", file=shown(file))])
    with os.fdopen(descriptor, "wb") as out:
        out.write(data)
    tell("import.written", file=shown(file))
