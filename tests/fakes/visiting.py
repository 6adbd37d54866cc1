"""Riet and the residents she visits, in a small organisation: what tests of visits start from."""

from dataclasses import dataclass, field
from datetime import date, time

from sqlalchemy import event

from bot.platform import Shown
from domain.conversation import Incoming, Kind
from domain.ids import MatchId, PersonId
from domain.people import Role
from domain.residents import ActivityForm, Match
from fakes.organisation import Organisation
from storage import matches, residents

FRAMING = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "PRAGMA")


@dataclass
class Visiting:
    """Riet visits B-12 (agreed on Tuesdays at 10:00 for an hour) and B-07; Daan is responsible, Els his deputy."""

    office: Organisation
    riet: PersonId
    daan: PersonId
    els: PersonId
    statements: list[str] = field(default_factory=list)
    commits: list[object] = field(default_factory=list)
    events: int = 0

    async def match(self, code: str) -> Match:
        async with self.office.database.reading() as db:
            return next(one for one in await matches.of(db, self.riet) if one.resident.code == code)

    async def does(self, kind: Kind, text: str = "", *, who: str = "Riet", option: str = "", target: str = "") -> str:
        """One message, dealt with; its statements and commits are counted. The event's id."""
        account = await self.office.account(who)
        self.events += 1
        event_id = f"v{self.events}"
        self.statements.clear()
        self.commits.clear()
        dispatcher = self.office.house.dispatcher
        incoming = Incoming(account, event_id, kind, self.office.clock.now(), text, option=option, target=target)
        await dispatcher.receive(incoming)
        await dispatcher.settle()
        return event_id

    async def presses(self, key: str, *, who: str = "Riet") -> str:
        return await self.does(Kind.PRESS, who=who, option=self.button(key, who=who).id)

    def button(self, key: str, *, who: str = "Riet") -> Shown:
        found = (bubble.option(key) for bubble in self.office.platform.screens[who].newest_first())
        return next(shown for shown in found if shown)

    def heard(self, who: str = "Riet") -> list[str]:
        return [bubble.outgoing.message.text for bubble in self.office.platform.screens[who].bubbles]

    def last_words(self, who: str = "Riet") -> str:
        return self.office.platform.screens[who].bubbles[-1].outgoing.text


async def visiting(office: Organisation) -> Visiting:
    riet = await office.person("Riet", Role.VOLUNTEER)
    daan, els = [await office.person(name, Role.PROFESSIONAL) for name in ("Daan", "Els")]
    async with office.database.transaction("test") as db:
        for code, agreed in (("B-12", True), ("B-07", False)):
            resident = await residents.add(db, code, area=office.area, supervisor=daan, deputy=els)
            await matches.add(
                db,
                resident,
                volunteer=riet,
                started_on=date(2026, 1, 1),
                weekday=2 if agreed else None,
                starts=time(10) if agreed else None,
                minutes=60 if agreed else None,
            )
    found = Visiting(office, riet, daan, els)
    engine = office.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda _c, _cu, said, *_: _count(found, said))
    event.listen(engine, "commit", found.commits.append)
    return found


def _count(found: Visiting, statement: str) -> None:
    if not statement.startswith(FRAMING):
        found.statements.append(statement)


async def another_match(found: Visiting, *, code: str, form: ActivityForm) -> MatchId:
    """Riet and one more resident, in another form."""
    async with found.office.database.transaction("test") as db:
        resident = await residents.add(db, code, area=found.office.area, supervisor=found.daan, deputy=None)
        return await matches.add(db, resident, volunteer=found.riet, started_on=date(2026, 1, 1), form=form)
