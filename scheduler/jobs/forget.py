"""What must not be kept any longer is erased: the chat, messages that were sent, reports, and who never came in."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from functools import partial

import structlog

from domain.conversation import CARDS_HOLD
from scheduler.job import Job, nothing_waits
from storage import (
    aftercares,
    audit,
    broadcasts,
    check_ins,
    conversations,
    drafts,
    inbox,
    intakes,
    links,
    marking,
    offers,
    old_messages,
    old_reports,
    rounds,
    strangers,
    talks,
    task_cards,
    unkept,
    uploads,
)
from storage.database import Database, Session

log = structlog.get_logger()
EVERY = timedelta(minutes=10)
WORK_EVERY = timedelta(hours=6)
"""How often what is kept for months is looked through."""
CHAT_KEPT = timedelta(hours=24)
"""How long what people typed, what they were asked and what they were shown stays readable."""
DRAFTS_KEPT = timedelta(days=7)
"""How long what somebody wrote and never sent waits on their own page."""
HALFWAY_KEPT = timedelta(days=7)
"""How long who walked in at an evening and stopped before the list can go on where they were."""
WAITING_KEPT = timedelta(days=365)
"""How long who stands on the list is waited for: nobody has let them in for a year."""
WORDS_KEPT = timedelta(days=90)
"""How long the words of a report stay after its case closed, and the note of a visit after the visit."""
REPORTS_KEPT = timedelta(days=365)
"""How long a report and its case stay after closing, a task after it was done, a visit after it took place."""
MESSAGES_KEPT = timedelta(days=30)
"""How long a message stays after it was sent or given up."""
CHECK_INS_KEPT = timedelta(days=365)
"""How long it stays known how somebody said they were."""
DEEDS_KEPT = timedelta(days=2 * 365)
"""How long it stays known who did what to which record."""
BATCH = 200
"""So many rows at most in one transaction: nobody who writes waits long for it."""
MOST_BATCHES = 20
"""So many transactions at most for one kind in one run; the next run goes on."""
Erasing = Callable[[Session], Awaitable[int]]


def of_chat() -> Job:
    """Erase what is kept for hours or days only, and leave no trace of it in the files."""
    return Job("forget-chat", EVERY, forget_chat, nothing_waits)


def of_work() -> Job:
    """Erase what is kept for months or years."""
    return Job("forget", WORK_EVERY, forget_work, nothing_waits)


async def forget_chat(database: Database, now: datetime) -> int:
    """Erase what is kept for hours or days only, in one transaction; how many things."""
    async with database.transaction("forget") as db:
        erased = {kind: await erase(db) for kind, erase in _of_the_chat(now).items()}
    return await _told(database, erased)


async def forget_work(database: Database, now: datetime) -> int:
    """Erase what is kept for months or years, each kind in transactions of its own; how many things.

    A second run right after it finds nothing, unless there was more than fits in one run.
    """
    return await _told(database, {kind: await _in_batches(database, one) for kind, one in _of_the_work(now).items()})


async def _told(database: Database, erased: Mapping[str, int]) -> int:
    total = sum(erased.values())
    if total:
        log.info("forget.done", **erased)
        await database.checkpoint()
    return total


def _of_the_chat(now: datetime) -> dict[str, Erasing]:
    """What is small enough to go at once, all of it."""
    before = now - CHAT_KEPT
    return {
        "inbox": partial(inbox.forget, before=before),
        "conversations": partial(conversations.forget, before=before),
        "shown": partial(marking.forget, before=before),
        "drafts": partial(drafts.forget, before=now - DRAFTS_KEPT),
        "uploads": partial(uploads.forget, before=before),
        "walk-ins": partial(intakes.forget, halfway_before=now - HALFWAY_KEPT, waiting_since=now - WAITING_KEPT),
        "links": partial(links.forget, before=now),
        "strangers": partial(strangers.forget, before=before),
        "unkept": partial(unkept.forget, before=now - MESSAGES_KEPT),
    }


def _of_the_work(now: datetime) -> dict[str, Erasing]:
    """What goes in batches: reports before their cases, and messages last, when nothing is about them any more."""
    closed_before = now - REPORTS_KEPT
    return {
        "words": partial(old_reports.forget_words, before=now - WORDS_KEPT, limit=BATCH),
        "notes": partial(old_reports.forget_notes, before=now - WORDS_KEPT, limit=BATCH),
        "visits": partial(old_reports.forget_visits, before=closed_before, limit=BATCH),
        "signs": partial(old_reports.forget_signs, before=closed_before, limit=BATCH),
        "cases": partial(old_reports.forget_cases, before=closed_before, limit=BATCH),
        "cards": partial(task_cards.forget, before=closed_before, limit=BATCH),
        "talks": partial(talks.forget, before=closed_before, limit=BATCH),
        "tasks": partial(old_reports.forget_tasks, before=closed_before, limit=BATCH),
        "aftercare": partial(aftercares.forget, before=closed_before, limit=BATCH),
        "rounds": partial(rounds.forget, before=closed_before, limit=BATCH),
        "offers": partial(offers.forget, before=closed_before, limit=BATCH),
        "check-ins": partial(check_ins.forget, before=now - CHECK_INS_KEPT, limit=BATCH),
        "broadcasts": partial(broadcasts.forget, before=now - MESSAGES_KEPT, limit=BATCH),
        "deeds": partial(audit.forget, before=now - DEEDS_KEPT, limit=BATCH),
        "messages": partial(
            old_messages.forget, before=now - MESSAGES_KEPT, cards_before=now - CARDS_HOLD, limit=BATCH
        ),
    }


async def _in_batches(database: Database, erase: Erasing) -> int:
    """Erase until a batch is not full, each in a transaction of its own."""
    erased = 0
    for _ in range(MOST_BATCHES):
        async with database.transaction("forget") as db:
            found = await erase(db)
        erased += found
        if found < BATCH:
            break
    return erased
