"""The organisation that the story is told in, and the house over it, as a start of the program builds it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from bot.app import House, build
from bot.capability import Capability, Wiring
from bot.catalogue import read_catalogue
from bot.platform import Platform
from bot.texts import Texts, shipped
from bot.wiring import wiring
from crash.script import MONDAY, POISON
from domain.areas import AfterHours, AreaNumbers
from domain.ask import Ask
from domain.catalogue import Catalogue
from domain.check_in_plan import first_plan
from domain.check_in_times import Slot, Wishes
from domain.clock import MovableClock
from domain.conversation import Turn
from domain.ids import PersonId
from domain.people import Language, Person, Role
from domain.working_hours import DEFAULT_HOURS, WorkingHours
from storage import areas, check_in_plans, matches, people, residents
from storage.database import Database, Failpoint, Session

MASTER = b"c" * 32
NUMBERS = AreaNumbers(gp_out_of_hours="088-0000001", ggd_desk="088-0000002", confidant="088-0000003")
PEOPLE = {
    "Fatma": Role.VOLUNTEER,
    "Daan": Role.PROFESSIONAL,
    "Els": Role.PROFESSIONAL,
    "Marja": Role.COORDINATOR,
    "Mo": Role.MANAGER,
}


async def broken(_ask: Ask, _person: Person, *, db: Session, **_args: str) -> Turn:
    del db
    raise RuntimeError("this capability is broken on purpose")


@dataclass(frozen=True)
class Parts:
    """What is read once, before anything is forked."""

    texts: Texts
    catalogue: Catalogue
    wiring: Wiring

    @classmethod
    def read(cls) -> "Parts":
        catalogue = read_catalogue()
        poison = Capability("broken", broken, commands=(POISON.removeprefix("/"),))
        return cls(shipped(), catalogue, Wiring(*wiring(catalogue).by_name.values(), poison))

    def house(self, database: Database, clock: MovableClock, platforms: Mapping[str, Platform]) -> House:
        return build(database, clock, platforms, texts=self.texts, catalogue=self.catalogue, wiring=self.wiring)


async def opened(url: str, failpoint: Failpoint = lambda _name: None) -> Database:
    database = Database(url, failpoint=failpoint)
    await database.unlock(MASTER, now=MONDAY)
    return database


async def seed(url: str, platform: str, addresses: Mapping[str, str]) -> None:
    """Two residents whom Fatma visits, one of them every Monday at ten; she is asked how she is. The others help."""
    database = await opened(url)
    async with database.transaction("seed") as db:
        area = await areas.add(
            db, "Noord", hours=WorkingHours(DEFAULT_HOURS), after_hours=AfterHours.NONE, numbers=NUMBERS
        )
        who: dict[str, PersonId] = {}
        for number, (name, role) in enumerate(PEOPLE.items()):
            now = MONDAY - timedelta(days=3) + timedelta(microseconds=number)  # their Monday list is due
            who[name] = await people.add(
                db, name, posts_in=[(role, area)], phone="088-0000009", language=Language.DUTCH, now=now
            )
            await people.open_account(db, platform, addresses[name], person=who[name], now=now)
        for code in ("B-07", "B-12"):
            resident = await residents.add(db, code, area=area, supervisor=who["Daan"], deputy=who["Els"])
            is_agreed = code == "B-12"
            await matches.add(
                db,
                resident,
                volunteer=who["Fatma"],
                started_on=date(2026, 1, 5),
                weekday=1 if is_agreed else None,
                starts=time(10) if is_agreed else None,
                minutes=60 if is_agreed else None,
                ask_at=MONDAY + timedelta(minutes=90) if is_agreed else None,
            )
        due = Slot(MONDAY + timedelta(minutes=50), MONDAY + timedelta(hours=10))
        await check_in_plans.begin(db, replace(first_plan(who["Fatma"], wishes=Wishes(), now=MONDAY), slot=due))
    await database.close()
