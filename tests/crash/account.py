"""What must hold when the story is over, however often the program died on the way."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import func, select

from bot.pacing import BULK
from bot.platforms.telegram.platform import NAME
from crash.at_hand import shown_on_the_web
from crash.by_hand import UNKNOWN
from crash.far_side import FarSide
from crash.script import MONDAY
from crash.telegram_side import reached
from crash.world import Parts, opened
from domain.clock import MovableClock
from fakes.bot_api import RemotePerson
from fakes.bot_api.wire import Json
from storage.database import Session
from storage.tables import accounts, audit, escalations, inbox, outbox, people, signs, tasks, visits

UNFINISHED = {"queued", "sending"}
TOO_FAST = {"rate-bot", "rate-chat"}
"""All goes as fast as it can here; a broadcast held to the limits is played elsewhere."""
Line = tuple[Any, ...]
_CHANGING = re.compile(r"https://\S+|\d+")


class Account(NamedTuple):
    """What the organisation holds at the end, without ids and times: the same for every telling of the story.

    `wrong` is what no telling may have; `repeats` how often something was seen that had been seen before, and `most`
    how often the same thing was seen. `seen` is what stands on the screens of a platform that keeps no keys of ours,
    `unknown` how often something was sent to many of which nobody can say whether it arrived.
    """

    heard: Counter[Line]
    kept: Counter[Line]
    wrong: list[str]
    repeats: int
    most: int
    seen: Counter[Line]
    unknown: int = 0


async def account_of(url: str, far: FarSide, parts: Parts, *, api: str = "") -> Account:
    """Of the story as it ended; `api` is where the people were, if that is a server."""
    database = await opened(url)
    try:
        async with database.reading() as db:
            rows = (await db.run(select(outbox).order_by(outbox.c.seq))).all()
            names = {row.id: name for name, row in await _people(db)}
            kept = await _kept(db, names)
            wrong = await _wrong(db, far)
            came_in = (await db.run(select(func.count()).select_from(inbox))).scalar_one()
            telegram = set((await db.run(select(accounts.c.id).where(accounts.c.platform == NAME))).scalars())
        screen = far.lines("screen")
        if not screen:
            house = parts.house(database, MovableClock(far.time(otherwise=MONDAY)), {})
            screen = await shown_on_the_web(house)
    finally:
        await database.close()
    says = [row for row in rows if row.effect == "say"]
    heard = Counter((names[row.person_id], row.text_id, row.state) for row in says)
    unknown = [line["id"] for line in far.lines(UNKNOWN)]
    wrong += [f"{row.text_id} in lane {row.lane} may not be unknown" for row in rows if _is_known(row, unknown)]
    wrong += [f"{row.text_id} is still {row.state}" for row in rows if row.state in UNFINISHED]
    if api:
        sent = [row for row in says if row.state == "sent" and row.account_id in telegram]
        known = Account(heard, kept, wrong, 0, 0, Counter(), len(unknown))
        return await _on_telegram(known, sent, names, came_in=came_in, api=api)
    seen = Counter(line["id"] for line in screen if line["effect"] == "say")
    shown = {row.id for row in says if row.state == "sent" and (row.shown_sealed or far.lines("screen"))}
    keys = {(line["id"], line["key"]) for line in screen}
    wrong += [f"{one} went out under two keys" for one, times in Counter(one for one, _ in keys).items() if times > 1]
    wrong += [f"{row.text_id} was sent, and is on no screen" for row in says if row.id in shown - set(seen)]
    wrong += [f"{one} is on a screen, and nobody sent it" for one in set(seen) - shown]
    wrong += [f"{row.text_id} went to many again by nobody's hand" for row in says if _went_again(row, seen, unknown)]
    repeats, most = sum(seen.values()) - len(seen), max(seen.values(), default=0)
    return Account(heard, kept, wrong, repeats, most, Counter(), len(unknown))


def _is_known(row: Any, unknown: Sequence[str]) -> bool:  # noqa: ANN401  a row
    """Whether it was held for unknown though it may be sent again without harm, or must be."""
    return row.id in unknown and (row.lane not in BULK or row.effect != "say")


def _went_again(row: Any, seen: Counter[str], unknown: Sequence[str]) -> bool:  # noqa: ANN401  a row
    return row.lane in BULK and seen[row.id] > 1 and row.id not in unknown


async def _on_telegram(
    account: Account, sent: Sequence[Any], names: Mapping[str, str], *, came_in: int, api: str
) -> Account:
    """The same, compared with what the Bot API server was told and what it was confirmed."""
    async with reached(api) as remote:
        state, broken = await remote.state(), await remote.violations()
        chats = {name: await RemotePerson(remote, name, 0).sees() for name in names.values()}
    wrong = list(account.wrong)
    wrong += [f"{one['method']}: {one['kind']} {one['detail']}" for one in broken if one["kind"] not in TOO_FAST]
    wrong += [f"{state['pending']} updates were never confirmed"] if state["pending"] else []
    wrong += [f"{state['confirmed']} updates, {came_in} messages"] if state["confirmed"] != came_in else []
    bot = {name: [one for one in chat["chat"] if one["from_bot"]] for name, chat in chats.items()}
    there = {(name, str(one["id"])) for name, messages in bot.items() for one in messages}
    marked = [(names[row.person_id], row.platform_message_id) for row in sent]
    wrong += [f"{one} was sent, and is in no chat" for one in marked if one not in there]
    wrong += [f"{one} stands for several messages" for one, times in Counter(marked).items() if times > 1]
    seen = Counter((name, *_as_it_stands(one)) for name, messages in bot.items() for one in messages)
    most = Counter((name, _first_words(one)) for name, messages in bot.items() for one in messages)
    return account._replace(
        wrong=wrong, repeats=len(there) - len(marked), most=max(most.values(), default=0), seen=seen
    )


def _first_words(message: Json) -> str:
    """What it said when it was sent, without times and numbers, and without the link that is another each time."""
    return _CHANGING.sub("#", (message["earlier"] or [message["text"]])[0])


def _as_it_stands(message: Json) -> tuple[str, str, tuple[str, ...]]:
    labels = tuple(_CHANGING.sub("#", button["text"]) for row in message["buttons"] for button in row)
    return _first_words(message), _CHANGING.sub("#", message["text"]), labels


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
