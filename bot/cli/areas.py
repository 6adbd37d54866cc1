"""Commands that bring in areas, and change them."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import tell, with_database

if TYPE_CHECKING:
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
