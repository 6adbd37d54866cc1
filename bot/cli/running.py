"""Commands that serve."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import carry_out, tell

if TYPE_CHECKING:
    from bot.config import Settings


class Served(StrEnum):
    """A platform that one process may serve by itself."""

    WEB = "web"
    TELEGRAM = "telegram"
    MATRIX = "matrix"


def run(
    only: Annotated[
        list[Served] | None, typer.Option(help="Serve only this platform; other processes serve the others.")
    ] = None,
) -> None:
    """Serve the organisation: the web page, the chat platforms, and all that is due.

    SIGTERM or Ctrl-C ends it within 5 seconds; nothing is lost, the next start goes on where this one stopped.
    """

    async def work(settings: "Settings") -> None:
        from bot.running import run_organisation

        chosen = tuple(one.value for one in only or ())
        address = settings.web_address

        def started() -> None:
            if not chosen or Served.WEB in chosen:
                tell("cli.serving", address=address)
            else:
                tell("cli.serving-only", platforms=", ".join(chosen))

        await run_organisation(settings, started=started, only=chosen)

    carry_out("run", work, serves=True)


def demo(
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="The port of the page.", show_default="8000")
    ] = None,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its own database and key.")] = Path(".demo"),
) -> None:
    """Show Buurtpols with made-up people: three phones side by side, and a clock that you can move.

    It keeps a database and a key of its own in a folder of its own; nothing of an organisation is touched.
    """

    async def work(settings: "Settings") -> None:
        from bot.demo import demo_settings, run_demo

        own = demo_settings(settings, folder=folder, port=port)
        await run_demo(own, started=lambda: tell("cli.demo-serving", address=own.web_address))

    carry_out("demo", work)
