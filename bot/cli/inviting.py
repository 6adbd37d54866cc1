"""Commands that let somebody in: by a code, with every way in which it can be used, or by a link to their chat."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.cards import kept
from bot.cli.frame import carry_out, shown, tell
from bot.cli.typed import Spoken
from domain.people import Role
from domain.ways_in import nowhere

if TYPE_CHECKING:
    from bot.config import Settings


@dataclass(frozen=True)
class Newcomer:
    """Who is invited, and how they hear of it: `picture` is a file to write, `matrix` an address to begin a chat at."""

    name: str
    role: Role
    area: str
    phone: str
    language: Spoken
    picture: Path | None
    matrix: str | None


def invite(
    name: Annotated[str, typer.Argument(help="The name that colleagues see.", show_default=False)],
    role: Annotated[Role, typer.Option(help="What they do.", show_default=False)],
    area: Annotated[str, typer.Option(help="The area they work in.", show_default=False)],
    phone: Annotated[str, typer.Option(help="Their number; it is kept sealed.", show_default=False)],
    language: Annotated[Spoken, typer.Option(help="What they are spoken to in first.")] = Spoken.NL,
    picture: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the way in as a QR code, .png or .svg.", show_default=False),
    ] = None,
    matrix: Annotated[
        str | None,
        typer.Option(
            metavar="@NAME:SERVER", help="The bot begins a chat there; they come in by answering.", show_default=False
        ),
    ] = None,
) -> None:
    """Make a code that lets somebody in, once, within 14 days.

    The code stands alone on the last line of the output. Give it to them yourself; they type it in the chat, or on
    the page of the organisation. From now on they can be named as supervisor, deputy, volunteer or after-hours person.
    Inviting the same name with the same number again gives them one role more, and a new code.
    """
    newcomer = Newcomer(name, role, area, phone, language, picture, matrix)
    carry_out("invite", partial(_let_in, newcomer))


async def _let_in(newcomer: Newcomer, settings: "Settings") -> None:
    """Make the code, say every way in that there is, and the code alone on the last line.

    Raises:
        RefusedError: they cannot be invited like that; nothing was made.
    """
    from bot.connecting import levels, ways_in
    from domain.errors import RefusedError
    from storage.invites import HOLDS

    name, picture, matrix = newcomer.name, newcomer.picture, newcomer.matrix
    if picture and picture.suffix not in {".png", ".svg"}:
        raise RefusedError("invite.picture-kind")
    if matrix and "matrix" not in levels(settings):
        raise RefusedError("matrix.not-set")
    code, now = await _made_code(newcomer, settings)
    ways = ways_in(settings, telegram=await telegram_link(settings, now=now))
    if picture:
        await draw(ways.telegram(code) or ways.link(code).words, picture)
    if matrix and settings.matrix_user:
        tell("invite.knocks", name=name, address=matrix, user=settings.matrix_user)
        ways = replace(ways, matrix=None)
    for way in ways.told(code):
        tell(way.id, **way.args)
    tell("invite.made", name=name, days=HOLDS.days)
    typer.echo(code)


async def _made_code(newcomer: Newcomer, settings: "Settings") -> tuple[str, datetime]:
    """The code, kept in the database, with when; where they have a Matrix address the bot will knock there."""
    from bot.office import invite as make_invite
    from bot.office import knock
    from bot.opening import organisation
    from domain.clock import SystemClock
    from domain.people import Language

    clock, name, spoken = SystemClock(), newcomer.name, Language(newcomer.language.value)
    async with organisation(settings, clock) as database, database.transaction("command-invite") as db:
        now = clock.now()
        code = await make_invite(
            db, name, role=newcomer.role, area=newcomer.area, phone=newcomer.phone, language=spoken, now=now
        )
        if newcomer.matrix:
            await knock(db, name, address=newcomer.matrix, servers=settings.matrix_allowed, now=now)
    return code, now


async def draw(link: str, picture: Path) -> None:
    """Write a link as a QR code, which only who runs this can read, and say where."""
    from bot.qr_picture import as_picture

    await asyncio.to_thread(kept, picture, as_picture(link, kind=picture.suffix.removeprefix(".")))
    tell("invite.picture", file=shown(picture), link=link)


async def telegram_link(settings: "Settings", *, now: datetime) -> Callable[[str], str | None]:
    """What makes the link that carries a code, to the bot that Telegram names now; that it does not answer is said."""
    if settings.telegram_token is None or settings.telegram_level == "off":
        return nowhere
    from bot.platforms.telegram.checking import NoAnswerError, TokenRefusedError, look
    from bot.platforms.telegram.invites import invite_link

    try:
        seen = await look(settings.telegram_token.get_secret_value(), settings.telegram_api_url, now=now)
    except (NoAnswerError, TokenRefusedError):
        tell("invite.no-telegram")
        return nowhere
    return partial(invite_link, seen.username)


def link(
    name: Annotated[str, typer.Argument(help="Somebody who was invited.", show_default=False)],
) -> None:
    """Make a link that opens somebody's chat in a browser, once, within 3 days.

    The address stands alone on the last line of the output. Whoever opens it is this person: give it to nobody else.
    """

    async def work(settings: "Settings") -> None:
        from bot.office import make_web_link
        from bot.opening import organisation
        from domain.clock import SystemClock
        from storage.links import LINK_HOLDS

        clock = SystemClock()
        async with organisation(settings, clock) as database, database.transaction("command-link") as db:
            token = await make_web_link(db, name, now=clock.now())
        tell("link.made", name=name, days=LINK_HOLDS.days)
        typer.echo(f"{settings.web_address}/c/{token}")

    carry_out("link", work)
