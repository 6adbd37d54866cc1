"""Commands that serve."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import carry_out, tell

if TYPE_CHECKING:
    from bot.config import Settings


def run() -> None:
    """Serve the organisation: the web page, the chat platforms, and all that is due.

    SIGTERM or Ctrl-C ends it within 5 seconds; nothing is lost, the next start goes on where this one stopped.
    """

    async def work(settings: "Settings") -> None:
        from bot.running import run_organisation

        await run_organisation(settings, started=lambda: tell("cli.serving", address=settings.web_address))

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
