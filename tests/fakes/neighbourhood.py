"""Fatma, who visits B-07 and B-12, with Daan and Els behind her; and what each of her messages costs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.conversation import Incoming, Kind
from domain.ids import PersonId, ResidentId
from domain.people import Role
from fakes.counting import Work, counted
from fakes.organisation import NOW, Organisation
from storage import matches, residents


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

    async def cost_of(self, text: str, *, who: str = "Fatma", kind: Kind = Kind.TEXT) -> Work:
        """What it costs to deal with this message and to send its reply; an edit or withdrawal is of the last one."""
        account = await self.office.account(who)
        target = "" if kind is Kind.TEXT else self.office.last_event
        message = Incoming(account, f"cost:{text}", kind, NOW, text, target=target)
        with counted(self.office.database) as cost:
            await self.office.house.dispatcher.receive(message)
            await self.office.house.dispatcher.settle()
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
