"""Volunteers who live through a year: they answer or not, go on leave, move, pause, talk, report, and leave."""

import heapq
import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import func, insert, select, update

from bot.catalogue import shipped
from domain.ask import Answer, Ask
from domain.catalogue import Catalogue
from domain.check_in_plan import first_plan
from domain.check_in_times import QUIET_FROM, QUIET_UNTIL, Wishes, is_holiday
from domain.check_ins import Face, Need, State, Step
from domain.conversation import Start
from domain.ids import CheckInId, ConversationId, PersonId, new_id
from domain.people import Language, Role
from domain.zones import DEFAULT_ZONE
from fakes.check_in_life import Life
from fakes.organisation import Organisation
from handlers.check_in import check_in
from handlers.help_for_me import help_for_me
from scheduler.job import keep
from scheduler.job import moments as job_moments
from scheduler.jobs import check_ins as check_in_job
from scheduler.jobs import climb
from storage import check_in_plans, check_ins, conversations, due, matches, people, residents
from storage.conversations import OPEN, Conversation
from storage.database import Session
from storage.quiet import LEFT_ALONE
from storage.tables import escalations, signs, tasks
from storage.tables import people as people_table

ZONES = (DEFAULT_ZONE, DEFAULT_ZONE, "America/Curacao", "Atlantic/Azores", "Asia/Jakarta")
DAY = timedelta(days=1)
LOOKS_EVERY = timedelta(minutes=30)
ASKS_FOR_A_CALL = 0.08
"""So many of the answers are *Bel mij*."""


@dataclass
class Year:
    """The time that they live through; `complaints` is what must never happen, and did.

    About the `sad` check-ins somebody phones, and in `cries` that was asked for. Whoever taps twice has
    changed their mind: a check-in counts once, by the face that stands.
    """

    office: Organisation
    random: Random
    lives: dict[PersonId, Life] = field(default_factory=dict)
    agenda: list[tuple[datetime, int, PersonId, str]] = field(default_factory=list)
    outages: list[tuple[datetime, datetime]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)
    sad: set[CheckInId] = field(default_factory=set)
    cries: list[CheckInId] = field(default_factory=list)
    catalogue: Catalogue = field(default_factory=shipped)
    _order: "itertools.count[int]" = field(default_factory=itertools.count)
    _seen: int = 0

    async def begin(self, volunteers: int, *, days: int) -> None:
        """They begin in the first weeks, and what will happen to them is drawn."""
        now = self.office.clock.now()
        daan = await self.office.person("Daan", Role.PROFESSIONAL)
        async with self.office.database.transaction("test") as db:
            for number in range(volunteers):
                await self._bring_in(db, number, supervisor=daan, now=now, days=days)
        for _ in range(days // 60):
            begins = now + DAY * self.random.uniform(1, days)
            self.outages.append((begins, begins + timedelta(hours=self.random.choice([1, 6, 14, 40]))))

    async def _bring_in(self, db: Session, number: int, *, supervisor: PersonId, now: datetime, days: int) -> None:
        draw = self.random
        name = f"V{number}"
        person = await people.add(
            db,
            name,
            posts_in=[(Role.VOLUNTEER, self.office.area)],
            phone=None,
            language=Language.DUTCH,
            now=now,
        )
        await people.open_account(db, "memory", name, person=person, now=now)
        resident = await residents.add(db, f"B-{number}", area=self.office.area, supervisor=supervisor, deputy=None)
        await matches.add(db, resident, volunteer=person, started_on=now.date())
        wishes = Wishes(draw.choice([None, *range(1, 8)]), time(draw.randint(9, 19)))
        plan = first_plan(person, wishes=wishes, now=now)
        await check_in_plans.begin(db, plan)
        answers = draw.choice([0.0, 0.5, 0.8, 1.0, 1.0])
        self.lives[person] = Life(person, answers, wishes.zone, plan.started_on)
        for what, most in (("pause", 2), ("move", 1), ("sign", 2), ("wish", 1)):
            for _ in range(draw.randint(0, most)):
                self._at(now + DAY * draw.uniform(0, days), person, what)
        if draw.random() < 0.05:
            self._at(now + DAY * draw.uniform(0, days), person, "leave")

    def _at(self, at: datetime, person: PersonId, what: str) -> None:
        heapq.heappush(self.agenda, (at, next(self._order), person, what))

    async def live(self, *, until: datetime) -> None:
        """From due time to due time, as the program does."""
        jobs = [check_in_job.job(wake=lambda: None), climb.job(labels=str, wake=lambda: None)]
        stuck = 0
        while True:
            async with self.office.database.reading() as db:
                to_send = await due.next_due(db, now=self.office.clock.now())
                moments = [*(await job_moments(db, jobs)).values(), to_send, *(one[0] for one in self.agenda[:1])]
            at = min(one for one in moments if one)
            at = max([at, *(end for begin, end in self.outages if begin <= at < end)])
            at = _looked_at(at)
            if at >= until:
                break
            stuck = 0 if at > self.office.clock.now() else stuck + 1
            assert stuck < 50, "something is due that nobody does"
            self.office.clock.move_to(at)
            did = await self._people_do(at)
            if sum([await job.run(self.office.database, at) for job in jobs]) or did or at == to_send:
                await self.office.house.delivery.drain()
                await self._look(at)
        self._nobody_forgotten(until)

    async def _people_do(self, at: datetime) -> bool:
        if not self.agenda or self.agenda[0][0] > at:
            return False
        async with self.office.database.transaction("test") as db:
            while self.agenda and self.agenda[0][0] <= at:
                _, _, person, what = heapq.heappop(self.agenda)
                life = self.lives[person]
                if not life.has_left:
                    await self._does(db, life, what, at)
                    self.counted[what.partition(":")[0]] += 1
        self.sad |= {one for life in self._here() for one, face in life.faces.items() if face is Face.SAD}
        return True

    def _here(self) -> Iterator[Life]:
        return (life for life in self.lives.values() if not life.has_left)

    async def _does(self, db: Session, life: Life, what: str, at: datetime) -> None:
        draw = self.random
        planned = await check_in_plans.get(db, life.person)
        assert planned
        wishes = planned.plan.wishes
        match what.partition(":")[0]:
            case "pause":
                days = draw.randint(1, 40)
                life.paused_until = life.today(at) + DAY * days
                life.paused_days += days
                paused = planned.plan.with_wishes(replace(wishes, paused_until=life.paused_until), now=at)
                await check_in_plans.keep(db, paused)
                await check_ins.leave(db, life.person, to=State.PAUSED)
            case "wish":
                wish = replace(wishes, weekday=draw.choice([None, *range(1, 8)]), starts=time(draw.randint(9, 19)))
                await check_in_plans.keep(db, planned.plan.with_wishes(wish, now=at))
            case "move":
                life.zone = draw.choice(ZONES)
                await db.run(update(people_table).where(people_table.c.id == life.person).values(zone=life.zone))
            case "sign":
                await told_of_danger(db, life.person, at=at)
            case "leave":
                life.has_left = True
                await people.change_state(db, life.person, state=people.ENDED)
            case "talk":
                talk = Conversation(life.talk, life.person, "visit", OPEN, started_at=at, touched_at=at)
                await conversations.save(db, talk)
                life.busy_until = at + LEFT_ALONE
            case "answer":
                await self._answers(db, life, CheckInId(what.partition(":")[2]), at)

    async def _answers(self, db: Session, life: Life, asked: CheckInId, at: datetime) -> None:
        me = (await people.get(db, [life.person]))[life.person]
        if self.random.random() < ASKS_FOR_A_CALL:
            turn = await check_in(_tapped("check-in.need", Need.CALL, at=at), me, db=db, check_in=asked, step=Step.NEED)
            assert isinstance(turn.then, Start)
            told = _tapped("support.what", turn.then.answers["support.what"], at=at)
            turn = replace(turn, then=None) + await help_for_me(told, me, db=db, catalogue=self.catalogue)
            self.cries.append(asked)
        else:
            face = self.random.choice([*Face, Face.GREAT, Face.GOOD])
            turn = await check_in(_tapped("check-in.how", face, at=at), me, db=db, check_in=asked, step=Step.HOW)
            life.faces[asked] = face
        await keep(db, replace(turn, then=None), now=at, key=new_id())

    async def _look(self, at: datetime) -> None:
        """Who was asked, and whether that was right."""
        for one in self.office.platform.sent[self._seen :]:
            message = one.message
            if message.text == "escalation.please-take":
                await self._called(str(message.topic).partition(":")[2])
            if message.person in self.lives and message.effect == "say" and message.text.startswith("check-in."):
                await self._judge(self.lives[message.person], message.text, str(message.topic), at)
        self._seen = len(self.office.platform.sent)

    async def _judge(self, life: Life, text: str, topic: str, at: datetime) -> None:
        local = at.astimezone(ZoneInfo(life.zone))
        today = local.date()
        for wrong, why in (
            (today in life.said_on, "twice on one date"),
            (not QUIET_UNTIL <= local.time() < QUIET_FROM, "outside hours"),
            (is_holiday(today), "on a public holiday"),
            (bool(life.paused_until and today < life.paused_until), "while paused"),
            (at < life.busy_until, "in the middle of a conversation"),
            (life.has_left, "after having left"),
        ):
            if wrong:
                self.complaints.append(f"{text} {why}: {local:%Y-%m-%d %H:%M} {life.zone}")
        life.said_on.append(today)
        self.counted[text] += 1
        if text == "check-in.ask":
            life.faces[CheckInId(topic.partition(":")[2])] = None
            self._asked(life, today)
            if self.random.random() < 0.3:
                async with self.office.database.reading() as db:
                    planned = await check_in_plans.get(db, life.person)
                assert planned
                minutes = self.random.choice([0, self.random.randint(-25, 610)])
                self._at(planned.plan.slot.opens_at + timedelta(minutes=minutes), life.person, "talk")
        if self.random.random() < life.answers:
            later = timedelta(hours=self.random.choice([0.1, 1, 5, 30, 90]))
            self._at(at + later, life.person, f"answer:{topic.partition(':')[2]}")

    def _asked(self, life: Life, today: date) -> None:
        before = life.asked_on[-1] if life.asked_on else None
        if before and today < before + timedelta(weeks=1):
            self.complaints.append(f"asked within a week: {before} and {today}")
        self._not_forgotten(life, before or life.began, today)
        life.paused_days = 0
        life.asked_on.append(today)

    def _not_forgotten(self, life: Life, before: date, today: date) -> None:
        if today - before > life.allowed(before):
            self.complaints.append(f"forgotten from {before} until {today}")

    def _nobody_forgotten(self, until: datetime) -> None:
        for life in self._here():
            self._not_forgotten(life, life.asked_on[-1] if life.asked_on else life.began, life.today(until))

    async def _called(self, escalation: str) -> None:
        """Somebody was called for it, and sees to it: what comes after is no matter of this year."""
        done = update(escalations).where(escalations.c.id == escalation).values(state="closed", due_at=None)
        async with self.office.database.transaction("test") as db:
            await db.run(done)
        self.counted["called"] += 1

    async def unheard(self, *, before: datetime) -> int:
        """For how many requests from before then nobody has been called."""
        waits = escalations.c.state == "open", escalations.c.opened_at < before
        async with self.office.database.reading() as db:
            return int((await db.run(select(func.count()).where(*waits).select_from(escalations))).scalar_one())

    async def tasks(self, kind: str) -> set[str]:
        """The tasks of a kind that were given."""
        async with self.office.database.reading() as db:
            return set((await db.run(select(tasks.c.id).where(tasks.c.kind == kind))).scalars())


def _looked_at(at: datetime) -> datetime:
    """The program of this year looks every half hour: what is due at about the same time is done in one look."""
    late = timedelta(minutes=at.minute % 30, seconds=at.second, microseconds=at.microsecond)
    return at - late + LOOKS_EVERY if late else at


def _tapped(question: str, option: str, *, at: datetime) -> Ask:
    """One tap of a conversation that begins with it."""
    known = {question: Answer(fingerprint=None, option=option)}
    return Ask(id=ConversationId(new_id()), started_at=at, now=at, answers=known)


async def told_of_danger(db: Session, volunteer: PersonId, *, at: datetime) -> None:
    """A volunteer has reported what could not wait; the case itself is of no account here."""
    row = {"id": new_id(), "key": "falls", "urgency": "today", "state": "open", "filed_at": at, "follow_at": at}
    await db.run(insert(signs).values(reporter_id=volunteer, **row))
