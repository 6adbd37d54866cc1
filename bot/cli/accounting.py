"""Accounting for a quarter, into a file."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import language, with_reading

if TYPE_CHECKING:
    from storage.database import Session


def account(
    file: Annotated[Path, typer.Argument(help="The .xlsx or .png file to write.", show_default=False)],
    quarter: Annotated[str, typer.Option(help="Such as 2026Q1.", show_default=False)],
) -> None:
    """Write what was done in a quarter, by area: as a workbook, or as a picture.

    There are no names and no words of people in it, and nothing about fewer than five people.
    """

    async def work(db: "Session") -> None:
        from bot.account_files import KINDS, made
        from bot.cli.spreadsheets import write_new
        from bot.texts import shipped
        from domain.clock import SystemClock
        from domain.errors import RefusedError
        from domain.quarters import read_quarter
        from storage import account as stored

        kind, wanted = file.suffix.removeprefix("."), read_quarter(quarter)
        if kind not in KINDS:
            raise RefusedError("account.kind")
        if wanted is None:
            raise RefusedError("account.no-such-quarter")
        found = await stored.read(db, wanted, within=None, now=SystemClock().now())
        write_new(file, made(found, kind, shipped(), language=language()))

    with_reading("account", work)
