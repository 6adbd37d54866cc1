"""What must hold when the story is over, however often the program died on the way."""

from collections import Counter
from typing import Any, NamedTuple

from sqlalchemy import select

from crash.far_side import FarSide
from crash.life import shown_on_the_web
from crash.script import MONDAY
from crash.world import Parts, opened
from domain.clock import MovableClock
from storage.database import Session
from storage.tables import audit, escalations, inbox, outbox, people, signs, tasks, visits

UNFINISHED = {"queued", "sending"}
Line = tuple[Any, ...]


class Account(NamedTuple):
    """What the organisation holds at the end, without ids and times: the same for every telling of the story.

    `wrong` is what no telling may have; `repeats` how often something was seen that had been seen before, and `most`
    how often the same thing was seen.
    """

    heard: Counter[Line]
    kept: Counter[Line]
    wrong: list[str]
    repeats: int
    most: int


async def account_of(url: str, far: FarSide, parts: Parts) -> Account:
    database = await opened(url)
    try:
        async with database.reading() as db:
            rows = (await db.run(select(outbox).order_by(outbox.c.seq))).all()
            names = {row.id: name for name, row in await _people(db)}
            kept = await _kept(db, names)
            wrong = await _wrong(db, far)
        screen = far.lines("screen")
        if not screen:
            house = parts.house(database, MovableClock(far.time(otherwise=MONDAY)), {})
            screen = await shown_on_the_web(house)
    finally:
        await database.close()
    says = [row for row in rows if row.effect == "say"]
    heard = Counter((names[row.person_id], row.text_id, row.state) for row in says)
    seen = Counter(line["id"] for line in screen if line["effect"] == "say")
    sent = {row.id for row in says if row.state == "sent" and (row.shown_sealed or far.lines("screen"))}
    keys = {(line["id"], line["key"]) for line in screen}
    wrong += [f"{one} went out under two keys" for one, times in Counter(one for one, _ in keys).items() if times > 1]
    wrong += [f"{row.text_id} is still {row.state}" for row in rows if row.state in UNFINISHED]
    wrong += [f"{row.text_id} was sent, and is on no screen" for row in says if row.id in sent - set(seen)]
    wrong += [f"{one} is on a screen, and nobody sent it" for one in set(seen) - sent]
    return Account(heard, kept, wrong, repeats=sum(seen.values()) - len(seen), most=max(seen.values(), default=0))


async def _people(db: Session) -> list[tuple[str, Any]]:
    rows = (await db.run(select(people).order_by(people.c.created_at))).all()
    return list(zip(("Fatma", "Daan", "Els", "Marja", "Mo"), rows, strict=True))


async def _kept(db: Session, names: dict[str, str]) -> Counter[Line]:
    """Everything that was recorded, a line each."""
    kept: Counter[Line] = Counter()
    for row in (await db.run(select(visits))).all():
        kept["visit", row.version, row.went, row.minutes, row.visited_on.isoformat()] += 1
    for row in (await db.run(select(signs))).all():
        kept["sign", row.key, row.state, row.answered_at is not None] += 1
    for row in (await db.run(select(escalations))).all():
        kept["escalation", row.urgency, row.state, names.get(row.holder_id), row.generation] += 1
    for row in (await db.run(select(tasks))).all():
        kept["task", row.kind, names[row.owner_id], row.times_told] += 1
    for row in (await db.run(select(audit))).all():
        kept["audit", row.action, names.get(row.actor_id)] += 1
    for row in (await db.run(select(inbox))).all():
        kept["message", row.kind, row.state] += 1
    return kept


async def _wrong(db: Session, far: FarSide) -> list[str]:
    received = len({line["step"] for line in far.lines("received")})
    came_in = (await db.run(select(inbox.c.state))).scalars().all()
    wrong = []
    if received > len(came_in):
        wrong.append(f"{received} messages were confirmed, {len(came_in)} were kept")
    wrong += ["an accepted message is not finished" for state in came_in if state == "new"]
    for row in (await db.run(select(escalations))).all():
        if row.state == "open" and row.due_at is None:
            wrong.append(f"S-{row.reference} is open and never due")
    return wrong
