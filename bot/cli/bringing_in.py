"""Commands that bring in residents, and who visits whom."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import tell, with_database
from bot.cli.typed import clock_time, weekday

if TYPE_CHECKING:
    from storage.database import Session

Person = Annotated[str, typer.Option(help="The name of somebody who was invited.", show_default=False)]
Code = Annotated[str, typer.Argument(help="The resident's code, such as B-12. Never a name.", show_default=False)]


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
