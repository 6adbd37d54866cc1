"""What every command stands in: settings and logs first, and one clear line on standard error when it is refused."""

import asyncio
import os
import re
from collections.abc import Awaitable, Callable, Iterable
from contextlib import redirect_stdout
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from domain.errors import RefusedError, SaidError
from domain.people import Language
from domain.text_args import Arg

if TYPE_CHECKING:
    from bot.config import Settings
    from storage.database import Database, Session

REFUSED = 1
YES = frozenset({"j", "ja", "y", "yes"})


def carry_out(name: str, work: "Callable[[Settings], Awaitable[None]]", *, serves: bool = False) -> None:
    """Do a command's work; what refuses it ends with exit code 1 and says why.

    A command that serves logs as the settings say; another one keeps standard error for what people must read.
    """
    import structlog

    from bot import config, logs
    from domain.catalogue_faults import CatalogueError

    try:
        settings = config.read()
        logs.configure(settings.log_level if serves or settings.log_file else "ERROR", settings.log_file)
        structlog.get_logger("bot.cli").debug("command.began", command=name)
        asyncio.run(_awaited(work(settings)))
    except config.SettingsError as error:
        refuse(error.problems)
    except SaidError as error:
        refuse([said(error.text, **error.args_of_text)])
    except CatalogueError as error:
        refuse([str(error)])
    except Exception as error:
        from storage.health import is_full

        if not is_full(error):
            raise
        refuse([said("start.disk-full")])


async def _awaited(work: Awaitable[None]) -> None:
    await work


def with_database(name: str, work: "Callable[[Session, datetime], Awaitable[None]]") -> None:
    """Do a command's work in one transaction of the organisation's database; refused means that nothing changed.

    What it tells is heard once that is kept: on a full disk nobody reads that it was done.
    """

    async def opened(settings: "Settings") -> None:
        from bot.opening import organisation
        from domain.clock import SystemClock

        clock = SystemClock()
        async with organisation(settings, clock) as database:
            with redirect_stdout(StringIO()) as told:
                async with database.transaction(f"command-{name}") as db:
                    await work(db, clock.now())
            typer.echo(told.getvalue(), nl=False)

    carry_out(name, opened)


def with_reading(name: str, work: "Callable[[Session], Awaitable[None]]") -> None:
    """Do a command's work that changes nothing."""

    async def opened(settings: "Settings") -> None:
        from bot.opening import organisation
        from domain.clock import SystemClock

        database: Database
        async with organisation(settings, SystemClock()) as database, database.reading() as db:
            await work(db)

    carry_out(name, opened)


def refuse(lines: Iterable[str]) -> NoReturn:
    """End with exit code 1 after saying why, on standard error."""
    for line in lines:
        typer.echo(one_line(line), err=True)
    raise typer.Exit(REFUSED)


def one_line(words: str) -> str:
    """A text of several lines as one: `;` where a line ends without a mark, so that they do not run into each other."""
    lines = [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    return re.sub(r"(?<=[^.:?!])\n", "; ", "\n".join(lines)).replace("\n", " ")


def tell(text: str, **args: Arg) -> None:
    """Say a text on standard output."""
    typer.echo(said(text, **args))


def said(text: str, **args: Arg) -> str:
    """A text in the language of whoever sits at this machine."""
    from bot.texts import shipped

    return shipped().say(text, args, language=language())


def agrees(question: str) -> bool:
    """Whether somebody at this machine says yes to that text, in Dutch or English; whatever else they type is no.

    Raises:
        RefusedError: there is nobody to answer, as in a script, or they broke off.
    """
    try:
        typed: str = typer.prompt(said(question), default="", show_default=False, prompt_suffix=" ")
    except typer.Abort as error:
        typer.echo()
        raise RefusedError("import.no-answer") from error
    return typed.strip().casefold() in YES


def language() -> Language:
    """English where the machine's locale is English, else Dutch."""
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return Language.ENGLISH if locale.lower().startswith("en") else Language.DUTCH


def shown(path: Path) -> str:
    """A path as people can find it again."""
    return str(path.resolve())
