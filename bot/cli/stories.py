"""Commands about stories: playing them, and the stable names that they use."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import carry_out, language

if TYPE_CHECKING:
    from bot.config import Settings


def play(
    files: Annotated[
        list[Path], typer.Argument(help="Story files, such as tests/stories/*.feature.", show_default=False)
    ],
) -> None:
    """Play stories and show what everybody hears.

    Each story plays in an empty organisation of its own, with time running as fast as it can; nothing of yours is
    touched. It exits with 1 when a story does not hold, and names the line. docs/stories.md explains the format.
    """

    async def work(_settings: "Settings") -> None:
        from bot.stories.play import play as play_all

        if code := await play_all(files, echo=typer.echo):
            raise typer.Exit(code)

    carry_out("play", work)


def texts() -> None:
    """List the stable names of all texts with their words, as stories and translators use them.

    The label of a button has a name too: the question, an underscore, and the key of the option. After the texts come
    the keys of all buttons; beside these a resident's code, a name, a number of minutes and an hour are keys.
    """
    from bot.catalogue import read_catalogue
    from bot.option_keys import keys_by_label, keys_of_catalogue
    from bot.text_check import pieces
    from domain.ids import TextId
    from domain.people import Language

    known = pieces(Language.DUTCH)
    spoken = pieces(language())
    for text_id in sorted(known):
        typer.echo(f"{text_id}\t{' '.join(spoken[text_id].written.split())}")
    typer.echo()
    for key in sorted(
        {
            *keys_by_label(TextId(one) for one in known).values(),
            *keys_of_catalogue(read_catalogue()),
        }
    ):
        typer.echo(key)
