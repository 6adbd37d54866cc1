"""Commands about people who go, or whose telephone has gone: for when nobody can do it in the chat."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.frame import tell, with_database

if TYPE_CHECKING:
    from storage.database import Session

Name = Annotated[str, typer.Argument(help="Somebody who was invited.", show_default=False)]


def lost(name: Name) -> None:
    """Unlink the telephone of somebody who lost it, at once and everywhere.

    What they held goes to others, and a data leak is noted; their coordinators hear it. Use this when the coordinator's
    own telephone is lost: everybody else is reported in the chat, with /kwijt. Make a new code with invite.
    """

    async def work(db: "Session", now: datetime) -> None:
        from functools import partial

        from bot.catalogue import shipped
        from domain.filed import label_of
        from handlers.unlink_person import unlinked
        from scheduler.job import keep
        from storage import people, team

        person = await people.named(db, name)
        member = await team.member(db, person.id, areas=None)
        turn = await unlinked(db, member, by=None, labels=partial(label_of, shipped()), now=now)
        await keep(db, turn, now=now, key=f"lost:{member.id}:{now.isoformat()}")
        tell("lost-phone.unlinked", name=person.name)

    with_database("lost", work)


def end(name: Name) -> None:
    """Let somebody stop; refused while anything hangs on them, such as a case, a resident or a visit.

    A coordinator hands that over in the chat, with /mensen: there it is shown, and somebody else takes it.
    """

    async def work(db: "Session", now: datetime) -> None:
        from domain.errors import RefusedError
        from storage import audit, leaving, people

        person = await people.named(db, name)
        matters = await leaving.matters_of(db, person.id, reach=None)
        if matters.stand_in:
            raise RefusedError("ending.stands-in", name=person.name)
        if not matters.is_nothing:
            raise RefusedError("ending.hands-full", name=person.name, lines=matters.lines())
        await leaving.go(db, person.id, reach=None, elsewhere=False)
        await audit.note(db, "person.end", by=None, subject=person.id, at=now)
        tell("ending.stopped", name=person.name)

    with_database("end", work)
