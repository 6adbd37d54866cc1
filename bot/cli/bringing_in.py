"""Commands that bring in areas, people, residents and who visits whom."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.cards import kept
from bot.cli.frame import carry_out, shown, tell, with_database
from bot.cli.typed import Spoken, clock_time, weekday
from domain.people import Role
from domain.ways_in import nowhere

if TYPE_CHECKING:
    from bot.config import Settings
    from storage.database import Session

area = typer.Typer(no_args_is_help=True, help="Areas: the districts or villages of the organisation.")

HOURS = "ma-vr 09:00-17:00"
Name = Annotated[str, typer.Argument(help="Its name, as people know it.", show_default=False)]
Hours = Annotated[str, typer.Option(help='When it works: "ma-vr 09:00-17:00", or "ma-zo 00:00-24:00" for always.')]
AfterHours = Annotated[
    str | None,
    typer.Option(
        help='Who is called outside these hours: a name (also of somebody you invite later), a number, or "none".',
        show_default=False,
    ),
]
Phone = Annotated[str | None, typer.Option(metavar="NUMBER", show_default=False)]
Person = Annotated[str, typer.Option(help="The name of somebody who was invited.", show_default=False)]
Code = Annotated[str, typer.Argument(help="The resident's code, such as B-12. Never a name.", show_default=False)]


def tell_missing(missing: Sequence[str], *, after_hours: str | None) -> None:
    """Say what an area still lacks; who was named but is not here yet has to be invited."""
    waits = after_hours is not None and "after-hours" in missing
    lacking = [f"--{one}" for one in missing if not (waits and one == "after-hours")]
    if waits and after_hours:
        tell("area.waits-for", name=after_hours)
    if lacking:
        tell("area.still-missing", what=", ".join(lacking))


@area.command("add")
def add_area(
    name: Name,
    hours: Hours = HOURS,
    after_hours: AfterHours = None,
    gp_out_of_hours: Phone = None,
    ggd_desk: Phone = None,
    confidant: Phone = None,
) -> None:
    """Bring in an area.

    `buurtpols doctor` fails until somebody has said who is called after hours (also when that is "none") and all
    three numbers are filled in: the GP post out of hours, the desk of the GGD, and the confidant of volunteers.

    Example: buurtpols area add Noord --after-hours none --gp-out-of-hours 0900-1234567 --ggd-desk 030-1234567
    --confidant 06-12345678
    """

    async def work(db: "Session", _now: datetime) -> None:
        from bot.office import AreaWishes, bring_in_area

        wishes = AreaWishes(after_hours, gp_out_of_hours, ggd_desk, confidant)
        missing = await bring_in_area(db, name, hours=hours, wishes=wishes)
        tell("area.added", name=name)
        tell_missing(missing, after_hours=after_hours)

    with_database("area-add", work)


@area.command("change")
def change_area(
    name: Name,
    hours: Annotated[str | None, typer.Option(show_default=False)] = None,
    after_hours: AfterHours = None,
    gp_out_of_hours: Phone = None,
    ggd_desk: Phone = None,
    confidant: Phone = None,
) -> None:
    """Change an area; what you do not name stays as it is.

    What is open there goes by new hours at once: what waited for the opening is called about when these open.
    """

    async def work(db: "Session", now: datetime) -> None:
        from bot.office import AreaWishes, change_area

        wishes = AreaWishes(after_hours, gp_out_of_hours, ggd_desk, confidant)
        missing = await change_area(db, name, hours=hours, wishes=wishes, now=now)
        tell("area.changed", name=name)
        tell_missing(missing, after_hours=after_hours)

    with_database("area-change", work)


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

    async def work(settings: "Settings") -> None:
        from bot.connecting import levels, ways_in
        from bot.office import invite as make_invite
        from bot.office import knock
        from bot.opening import organisation
        from domain.clock import SystemClock
        from domain.errors import RefusedError
        from domain.people import Language
        from storage.invites import HOLDS

        if picture and picture.suffix not in {".png", ".svg"}:
            raise RefusedError("invite.picture-kind")
        if matrix and "matrix" not in levels(settings):
            raise RefusedError("matrix.not-set")
        clock, spoken = SystemClock(), Language(language.value)
        async with organisation(settings, clock) as database, database.transaction("command-invite") as db:
            code = await make_invite(db, name, role=role, area=area, phone=phone, language=spoken, now=clock.now())
            if matrix:
                await knock(db, name, address=matrix, servers=settings.matrix_allowed, now=clock.now())
        ways = ways_in(settings, telegram=await telegram_link(settings, now=clock.now()))
        if picture:
            await draw(ways.telegram(code) or ways.link(code).words, picture)
        if matrix and settings.matrix_user:
            tell("invite.knocks", name=name, address=matrix, user=settings.matrix_user)
            ways = replace(ways, matrix=None)
        for way in ways.told(code):
            tell(way.id, **way.args)
        tell("invite.made", name=name, days=HOLDS.days)
        typer.echo(code)

    carry_out("invite", work)


async def draw(link: str, picture: Path) -> None:
    """Write a link as a QR code, which only who runs this can read, and say where."""
    from bot.qr_picture import as_picture

    await asyncio.to_thread(kept, picture, as_picture(link, kind=picture.suffix.removeprefix(".")))
    tell("invite.picture", file=shown(picture), link=link)


async def telegram_link(settings: "Settings", *, now: datetime) -> Callable[[str], str | None]:
    """What makes the link that carries a code, of the bot that Telegram names now; that it does not is said."""
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


def resident(
    code: Code,
    area: Annotated[str, typer.Option(help="The area they live in.", show_default=False)],
    supervisor: Person,
    deputy: Annotated[str | None, typer.Option(help="Who stands in for the supervisor.", show_default=False)] = None,
) -> None:
    """Bring in a resident, as a code: their name stays in the organisation's own files."""

    async def work(db: "Session", _now: datetime) -> None:
        from bot.office import bring_in_resident

        read = await bring_in_resident(db, code, area=area, supervisor=supervisor, deputy=deputy)
        tell("resident.added", code=read)

    with_database("resident", work)


def match(
    code: Code,
    volunteer: Person,
    day: Annotated[
        int | None, typer.Option(parser=weekday, metavar="DAY", help="dinsdag, di, tuesday ...", show_default=False)
    ] = None,
    time: Annotated[str | None, typer.Option(help="When it begins, on the clock: 10:00.", show_default=False)] = None,
    minutes: Annotated[int | None, typer.Option(min=1, max=24 * 60, help="How long it lasts.")] = 60,
) -> None:
    """Let a volunteer visit a resident; with --day and --time the volunteer is asked after each visit how it went."""
    starts = clock_time(time) if time else None
    if (day is None) != (starts is None):
        raise typer.BadParameter("--day and --time belong together: give both, or neither.")

    async def work(db: "Session", now: datetime) -> None:
        from bot.office import bring_in_match
        from domain.agreed_times import agreed
        from domain.text_args import Moment, Shape

        times = agreed(day, starts, minutes)
        ask_at = await bring_in_match(db, code, volunteer=volunteer, agreed=times, now=now)
        tell("match.added", code=code.upper(), name=volunteer)
        if ask_at:
            tell("match.first-asked", name=volunteer, at=Moment(ask_at, Shape.DAY_AND_TIME))

    with_database("match", work)


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
