"""Commands for the account on Matrix."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import carry_out, tell

if TYPE_CHECKING:
    from bot.config import Settings

matrix = typer.Typer(no_args_is_help=True, help="The bot's account on Matrix: login.")


@matrix.callback()
def account() -> None:
    """Look after the bot's account on Matrix."""


@matrix.command()
def login(
    *,
    new_device: Annotated[
        bool, typer.Option("--new-device", help="Make another device, after a backup of the database was put back.")
    ] = False,
    new_keys: Annotated[
        bool, typer.Option("--new-keys", help="Replace the account's keys, when every backup of them is lost.")
    ] = False,
) -> None:
    """Make the bot's device on Matrix, with the keys that vouch for it, so that chats are encrypted.

    Once, before anybody talks with the bot. Interrupted, it goes on where it was. Keys that exist are not
    overwritten. All of them lie sealed in the database, and so in its backup.

    When a backup was put back, its device is older than what people have heard from it: they could no longer read it.
    Stop the program and use --new-device. The same keys vouch for the new device, and nobody has to do anything.

    By a token in place of a password, the token's own device becomes the bot's: it must be new. --new-device then takes
    a token of another new device. A new token of the same device takes the place of the one before.

    When the database is lost, and every backup of it, use --new-keys. The account gets other keys, all its other
    devices are logged out, and everybody's app says that the bot's identity has changed: tell them beforehand.
    """

    async def work(settings: "Settings") -> None:
        from bot.matrix_login import LOG_OUT, make_device

        made = await make_device(settings, new_device=new_device, new_keys=new_keys)
        tell("matrix.device-made", key=made.key, device=made.device, own=made.device_key)
        if made.others:
            tell("matrix.others-stay", devices=", ".join(made.others), call=LOG_OUT.format(settings.matrix_user))

    carry_out("matrix login", work)
