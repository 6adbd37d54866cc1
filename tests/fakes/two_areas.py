"""An organisation with an area in which all goes on, and one beside it of whose people nobody may know: or without it.

Somebody of each role works in Noord. In Zuid live Z-07 and those who answer for them, and there is one of everything
that a button can be about. What is told to people of Noord must be the same as where there is no Zuid at all.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import select, update

from bot.memory import Bubble
from bot.platform import Shown
from domain.aftercare import Aftercare, Reason
from domain.check_ins import CheckIn, State
from domain.conversation import Incoming, Kind, Option, Start
from domain.data_leaks import DataLeak
from domain.ids import (
    AccountId,
    AreaId,
    CheckInId,
    MatchId,
    PersonId,
    PromptId,
    ResidentId,
    TaskCardId,
    TextId,
    new_id,
)
from domain.look_ins import Standing
from domain.offers import Offer
from domain.people import Language, Role
from domain.rounds import About, Among, Round, RoundState
from domain.task_cards import Goal, Terms, VolunteerTask
from domain.tasks import Task, TaskKind
from domain.working_hours import WorkingHours
from fakes.organisation import NOW, NUMBERS, Organisation, organisation
from fakes.sent_to_many import sent_to_many
from storage import (
    aftercares,
    areas,
    check_ins,
    data_leaks,
    look_ins,
    matches,
    offers,
    outbox,
    people,
    residents,
    rounds,
    tables,
    talks,
    task_cards,
    tasks,
)
from storage.database import Session
from storage.outbox import Draft

NORTH = {
    "Fatma": Role.VOLUNTEER,
    "Daan": Role.PROFESSIONAL,
    "Els": Role.PROFESSIONAL,
    "Marja": Role.COORDINATOR,
    "Sofie": Role.SAFEGUARDING_OFFICER,
    "Mo": Role.MANAGER,
}
TOMORROW = NOW + timedelta(days=1)
SOUTH = {"Zoë": Role.VOLUNTEER, "Zeno": Role.PROFESSIONAL, "Zita": Role.COORDINATOR, "Zadok": Role.MANAGER}
OF_EACH_ROLE = {role: name for name, role in reversed(NORTH.items())}
"""One person of Noord for each role."""


@dataclass
class TwoAreas:
    """The organisation; `things` has an id in Zuid for each argument of a conversation that is about something.

    `resident` is B-12 as conversations hand it on to each other.
    """

    office: Organisation
    known: dict[str, PersonId]
    resident: str = ""
    things: Mapping[str, str] = field(default_factory=dict)
    _events: int = 0
    _accounts: dict[str, AccountId] = field(default_factory=dict)

    async def types(self, who: str, words: str) -> list[str]:
        """Somebody types that; all that is on their screen since, as they read it."""
        return await self._does(who, Kind.TEXT, words=words)

    async def presses(self, who: str, option: str) -> list[str]:
        """Somebody presses that button; all that is on their screen since, as they read it."""
        return await self._does(who, Kind.PRESS, option=option)

    async def account(self, who: str) -> AccountId:
        """Somebody's account."""
        if who not in self._accounts:
            self._accounts[who] = await self.office.account(who)
        return self._accounts[who]

    async def leaves(self, who: str) -> None:
        """Somebody is asked nothing any more."""
        while self.is_asked(who):
            await self.types(who, "/stop")

    async def _does(self, who: str, kind: Kind, *, words: str = "", option: str = "") -> list[str]:
        before, self._events = len(self._bubbles(who)), self._events + 1
        now = self.office.clock.now()
        done = Incoming(await self.account(who), f"n{self._events}", kind, now, words, option=option)
        await self.office.house.dispatcher.receive(done)
        while await self.office.house.dispatcher.settle() or await self.office.house.delivery.drain():
            pass
        return self._since(who, before)

    async def card(self, who: str, starts: Sequence[Start]) -> list[str]:
        """Somebody has a card with a button for each of these, as if they once were told of it; the buttons."""
        options = tuple(Option(f"{at}", TextId("option.yes"), start=start) for at, start in enumerate(starts))
        card = Draft(PromptId(new_id()), self.known[who], TextId("engine.stopped"), options=options, topic="old")
        async with self.office.database.transaction("test") as db:
            await outbox.put(db, [card], now=self.office.clock.now(), turn=new_id())
        await self.office.house.delivery.drain()
        return [f"{card.id}.{at}" for at in range(len(starts))]

    def buttons(self, who: str) -> tuple[Shown, ...]:
        """Those of the question that is open on somebody's screen; none when nothing is asked."""
        newest = self._bubbles(who)[-1]
        return newest.outgoing.options if newest.open and newest.is_question else ()

    def is_asked(self, who: str) -> bool:
        """Whether the last that they read is a question."""
        return bool(self._bubbles(who)) and self._bubbles(who)[-1].is_question

    def last_texts(self, who: str, count: int) -> list[str]:
        """The text ids of the last so many messages."""
        return [one.outgoing.message.text for one in self._bubbles(who)[-count:]] if count else []

    def heard_elsewhere(self) -> int:
        """How many messages the people of Zuid have had."""
        return sum(len(self._bubbles(name)) for name in SOUTH)

    async def records(self) -> dict[str, list[tuple[object, ...]]]:
        """All rows of all tables but those of the chat and of the log."""
        of_chat = {"inbox", "outbox", "conversations", "audit", "beats", "accounts", "drafts"}
        async with self.office.database.reading() as db:
            return {
                table.name: sorted([tuple(row) for row in (await db.run(select(table))).all()], key=repr)
                for table in tables.metadata.sorted_tables
                if table.name not in of_chat
            }

    def _since(self, who: str, before: int) -> list[str]:
        return [
            "\n".join([one.outgoing.text, *(f"[{shown.label}]" for shown in one.outgoing.options)])
            for one in self._bubbles(who)[before:]
        ]

    def _bubbles(self, who: str) -> list[Bubble]:
        return self.office.platform.screens[who].bubbles


@asynccontextmanager
async def two_areas(url: str, *, with_south: bool = True) -> AsyncIterator[TwoAreas]:
    """The organisation on an empty database; what goes on in Noord is the same with Zuid and without."""
    async with organisation(url) as office:
        known = {name: await _person(office, name, role, office.area) for name, role in NORTH.items()}
        house = TwoAreas(office, known)
        async with office.database.transaction("test") as db:
            b12 = await residents.add(db, "B-12", area=office.area, supervisor=known["Daan"], deputy=known["Els"])
            await matches.add(db, b12, volunteer=known["Fatma"], started_on=date(2026, 1, 5))
            house.resident = (await residents.get(db, b12)).written_down()
        for words in ("B-12 goed 60", "B-12 zorg gevallen"):
            await house.types("Fatma", words)
        await house.types("Fatma", "/stop")
        if with_south:
            house.things = await _south(house)
        yield house


async def _person(office: Organisation, name: str, role: Role, area: AreaId) -> PersonId:
    now = office.clock.now()
    async with office.database.transaction("test") as db:
        person = await people.add(
            db, name, posts_in=[(role, area)], phone="088-0000009", language=Language.DUTCH, now=now
        )
        await people.open_account(db, "memory", name, person=person, now=now)
    return person


async def _south(house: TwoAreas) -> dict[str, str]:
    office, database = house.office, house.office.database
    async with database.transaction("test") as db:
        south = await areas.add(db, "Zuid", hours=WorkingHours(), numbers=NUMBERS)
    house.known |= {name: await _person(office, name, role, south) for name, role in SOUTH.items()}
    zoe, zeno = house.known["Zoë"], house.known["Zeno"]
    async with database.transaction("test") as db:
        z07 = await residents.add(db, "Z-07", area=south, supervisor=zeno, deputy=None)
        match = await matches.add(db, z07, volunteer=zoe, started_on=date(2026, 1, 5))
    for words in ("Z-07 goed 60", "Z-07 zorg gevallen", "/stop", "/hulp"):
        await house.types("Zoë", words)
    made: dict[str, str] = {"area": south, "whom": zoe, "owner": zoe, "resident": z07, "match": match}
    made |= {"person": zoe, "volunteer": zoe, "colleague": zeno}
    async with database.transaction("test") as db:
        made |= await _about_a_volunteer(db, zoe, by=zeno, area=south, resident=z07)
        made |= await _card_and_talk(db, match, volunteer=zoe, by=zeno)
        made |= await sent_to_many(db, by=house.known["Zita"], area=south, of=zeno, to=house.known["Zadok"])
    made |= await _rounds_and_offers(office, south, by=house.known["Zita"], guest=zoe)
    return {**made, **{name: found async for name, found in _newest(house)}}


async def _about_a_volunteer(
    db: Session, volunteer: PersonId, *, by: PersonId, area: AreaId, resident: ResidentId
) -> dict[str, str]:
    """A promise to phone them, aftercare, a check-in and a data leak."""
    task = Task(TaskKind.CALL_BACK, by, area, NOW, TOMORROW, about=volunteer, resident=resident)
    cared = Aftercare(person=volunteer, guide=by, area=area, reason=Reason.ASKED, begun_at=NOW, look_at=TOMORROW)
    id_, today = CheckInId(new_id()), NOW.date()
    asked = CheckIn(id_, volunteer, by, State.ASKED, asked_at=NOW, asked_on=today, closes_at=TOMORROW, look_at=None)
    leak = DataLeak(volunteer, noted_by=by, noted_at=NOW)
    await tasks.add(db, task)
    await aftercares.add(db, cared)
    await check_ins.begin(db, asked)
    await data_leaks.note(db, leak)
    return {"task": task.id, "aftercare": cared.id, "check_in": asked.id, "leak": leak.id}


async def _card_and_talk(db: Session, match: MatchId, *, volunteer: PersonId, by: PersonId) -> dict[str, str]:
    """A task card that both have agreed to, and the first talk about it."""
    card, dates = TaskCardId(new_id()), (date(2026, 1, 5), date(2026, 6, 5), date(2026, 12, 5))
    terms = Terms(Goal.LESS_ALONE, (VolunteerTask.COMPANY,), (2,), 60, *dates)
    proposed = await task_cards.propose(db, card, match=match, terms=terms, by=by, at=NOW)
    await task_cards.agree(db, proposed, version=proposed.version, by=volunteer, at=NOW, look_at=None)
    await talks.plan(db, match, months=2, due_on=date(2026, 3, 5), look_at=TOMORROW)
    talk = await talks.next_of(db, match)
    assert talk
    return {"card": card, "talk": talk.id}


async def _rounds_and_offers(office: Organisation, south: AreaId, *, by: PersonId, guest: PersonId) -> dict[str, str]:
    """A round on which Z-07 is, and an offer of which somebody of Zuid was told."""
    of, among = office.database, Among(areas=(south,))
    going = Round(by, About.CALL, among, NOW, TOMORROW, state=RoundState.RUNNING)
    offer = Offer(by, "soep", "plein", TOMORROW, 1)
    async with of.transaction("test") as db:
        await rounds.plan(db, going, now=NOW)
        await rounds.put_on(db, going)
        await offers.make(db, offer, begins_at=NOW, now=NOW)
        due = await offers.load_due(db, offer.id, now=NOW)
        assert due
        await offers.name_more(db, due, areas={south}, now=NOW)
        (look_in,) = await look_ins.due(db, now=NOW, limit=2)
        await look_ins.ask(db, look_in, guest, standing=Standing.ASKED, at=NOW)
    return {"round_id": going.id, "look_in": look_in, "offer": offer.id}


async def _newest(house: TwoAreas) -> AsyncIterator[tuple[str, str]]:
    """What the people of Zuid have just made by typing."""
    zoe, account = house.known["Zoë"], await house.office.account("Zoë")
    wanted = {
        "visit": select(tables.visits.c.id).where(tables.visits.c.volunteer_id == zoe),
        "sign": select(tables.signs.c.id).where(tables.signs.c.reporter_id == zoe),
        "escalation": select(tables.signs.c.escalation_id).where(tables.signs.c.reporter_id == zoe),
        "conversation": select(tables.conversations.c.id).where(tables.conversations.c.person_id == zoe),
        "message": select(tables.inbox.c.id).where(tables.inbox.c.account_id == account),
    }
    async with house.office.database.transaction("test") as db:
        found = {name: str((await db.run(statement)).scalars().all()[-1]) for name, statement in wanted.items()}
        set_aside = update(tables.inbox).where(tables.inbox.c.id == found["message"])
        await db.run(set_aside.values(state="set_aside"))
    for name, one in found.items():
        yield name, one
    yield "account", account
