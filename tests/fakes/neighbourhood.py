"""Fatma, who visits B-07 and B-12, with Daan and Els behind her; and what each of her messages costs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import event

from domain.conversation import Incoming, Kind
from domain.ids import PersonId, ResidentId
from domain.people import Role
from fakes.organisation import NOW, Organisation
from storage import matches, residents

FRAMING = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "PRAGMA")


@dataclass
class Cost:
    """The statements and commits of one message, from the inbox to the mark."""

    statements: list[str] = field(default_factory=list)
    commits: int = 0


@dataclass
class Neighbourhood:
    """The people, and two residents."""

    office: Organisation
    fatma: PersonId
    daan: PersonId
    els: PersonId
    residents: dict[str, ResidentId]

    async def says(self, *texts: str) -> Sequence[str]:
        """Fatma types these, one after the other; the text ids she hears after the last."""
        heard: list[str] = []
        for text in texts:
            heard = await self.office.types("Fatma", text)
        return heard

    async def cost_of(self, text: str, *, who: str = "Fatma", kind: Kind = Kind.TEXT) -> Cost:
        """What it costs to deal with this message and to send its reply; an edit or withdrawal is of the last one."""
        cost, engine = Cost(), self.office.database.engine.sync_engine

        def counted(_c: object, _cu: object, statement: str, *_: object) -> None:
            if not statement.startswith(FRAMING):
                cost.statements.append(statement.split("\n", maxsplit=1)[0][:60])

        def committed(_: object) -> None:
            cost.commits += 1

        account = await self.office.account(who)
        target = "" if kind is Kind.TEXT else self.office.last_event
        message = Incoming(account, f"cost:{text}", kind, NOW, text, target=target)
        event.listen(engine, "before_cursor_execute", counted)
        event.listen(engine, "commit", committed)
        try:
            await self.office.house.dispatcher.receive(message)
            await self.office.house.dispatcher.settle()
        finally:
            event.remove(engine, "before_cursor_execute", counted)
            event.remove(engine, "commit", committed)
        return cost


async def neighbourhood(office: Organisation) -> Neighbourhood:
    """B-07 and B-12, visited by Fatma, supervised by Daan, deputy Els; Marja coordinates."""
    fatma = await office.person("Fatma", Role.VOLUNTEER)
    daan, els = await office.person("Daan", Role.PROFESSIONAL), await office.person("Els", Role.PROFESSIONAL)
    await office.person("Marja", Role.COORDINATOR)
    known: dict[str, ResidentId] = {}
    async with office.database.transaction("test") as db:
        for code in ("B-07", "B-12"):
            known[code] = await residents.add(db, code, area=office.area, supervisor=daan, deputy=els)
            await matches.add(db, known[code], volunteer=fatma, started_on=date(2026, 1, 1))
    return Neighbourhood(office, fatma, daan, els, known)
