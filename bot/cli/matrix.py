"""Commands for the account on Matrix."""

from typing import TYPE_CHECKING

import typer

from bot.cli.frame import carry_out, tell

if TYPE_CHECKING:
    from bot.config import Settings

matrix = typer.Typer(no_args_is_help=True, help="The bot's account on Matrix: login.")


@matrix.callback()
def account() -> None:
    """Look after the bot's account on Matrix."""


@matrix.command()
def login() -> None:
    """Make the bot's device on Matrix, with the keys that vouch for it, so that chats are encrypted.

    Once, before anybody talks with the bot. Interrupted, it goes on where it was. Keys that exist are never
    overwritten. Make a backup of the database and of BUURTPOLS_MATRIX_STORE together, and keep them together.
    """

    async def work(settings: "Settings") -> None:
        from bot.matrix_login import make_device

        tell("matrix.device-made", key=await make_device(settings))

    carry_out("matrix login", work)
