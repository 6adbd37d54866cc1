"""The command that makes a sheet of cards with QR codes."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import carry_out, language, shown, tell

if TYPE_CHECKING:
    from bot.config import Settings

OWNER_ONLY = 0o600


def cards(
    file: Annotated[Path, typer.Argument(help="The PDF to write.", show_default=False)],
    area: Annotated[str | None, typer.Option(help="Only of this area.", show_default=False)] = None,
) -> None:
    """Make a sheet of cards, one for each person who has no chat yet: a QR code that lets them in once.

    Each holds 14 days. Cards and codes that these people were given before no longer work. Keep the file as you would
    keep keys.
    """

    async def work(settings: "Settings") -> None:
        from bot.cards import cards_for, sheet, without_chat
        from bot.opening import organisation
        from bot.steps import in_steps
        from bot.texts import shipped
        from domain.clock import SystemClock
        from domain.errors import RefusedError
        from storage import areas, invites

        if file.suffix != ".pdf":
            raise RefusedError("cards.file-kind")
        clock = SystemClock()
        now = clock.now()
        async with organisation(settings, clock) as database, database.transaction("command-cards") as db:
            places = [(await areas.named(db, area)).id] if area else None
            waiting = await without_chat(db, places)
            if not waiting:
                raise RefusedError("cards.nobody")
            known = await invites.waiting(db, [one.id for one in waiting], now=now)
            made = await cards_for(db, waiting, address=settings.web_address, now=now)
        name = settings.organisation_name
        data = await in_steps(sheet(made, shipped(), organisation=name, language=language(), now=now))
        await asyncio.to_thread(kept, file, data)
        if known:
            tell("cards.ended", names=", ".join(one.person.name for one in waiting if one.id in known))
        tell("cards.written", count=len(made), file=shown(file))

    carry_out("cards", work)


def kept(file: Path, data: bytes) -> None:
    """Write a file that only its owner reads, whoever could read what was there before."""
    file.touch(mode=OWNER_ONLY)
    file.chmod(OWNER_ONLY)
    file.write_bytes(data)
