"""Messages that did not arrive are nobody's secret: a coordinator hears of them, once a day."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

import structlog

from domain.alarms import few_with_numbers, who_hears
from domain.conversation import Lane, Say, Turn, text
from domain.ids import PersonId, PromptId, TextId
from domain.people import Person
from domain.text_args import Arg
from storage import alarms, people, undelivered
from storage.database import Session
from storage.undelivered import DeadLetter

log = structlog.get_logger()
MOST_NAMED = 5
"""So many who were not reached are named, the rest are counted."""


async def report_dead_letters(db: Session, *, now: datetime) -> tuple[Turn, Sequence[PromptId]]:
    """Tell whoever hears the alarms of each reader's areas whom to phone instead.

    Who was told today already hears the rest tomorrow: what is told to nobody yet is not among the ids.
    """
    letters = await undelivered.dead_letters(db)
    if not letters:
        return Turn(), ()
    posts = await alarms.posts_within_reach(db)
    readers = await people.get(db, {letter.reader for letter in letters})
    by_lead: dict[PersonId, list[DeadLetter]] = defaultdict(list)
    for letter in letters:
        reader = readers[letter.reader]
        areas = [post.area for post in reader.posts if post.area]
        hearers = who_hears(posts, areas=areas, but=reader.id).people
        if not hearers:
            log.critical("alarm.nobody-to-tell", alarm="dead-letters.today", letter=letter.id)
        for lead in hearers:
            by_lead[lead].append(letter)
    leads = await people.get(db, by_lead)
    keys = {lead: _key(leads[lead], now=now) for lead in by_lead}
    told_today = await undelivered.are_there(db, list(keys.values()))
    says = [_say(lead, some, readers, key=keys[lead]) for lead, some in by_lead.items() if keys[lead] not in told_today]
    told = {letter.id for say in says for letter in by_lead[say.to]}
    return Turn(say=tuple(says)), sorted(told)


def _key(lead: Person, *, now: datetime) -> str:
    day = lead.local_date(now).isoformat()
    return f"dead-letters:{lead.id}:{day}"


def _say(to: PersonId, letters: Sequence[DeadLetter], readers: dict[PersonId, Person], *, key: str) -> Say:
    few, more = few_with_numbers((readers[one] for one in {letter.reader for letter in letters}), most=MOST_NAMED)
    names: Arg = text("dead-letters.and-more", names=few, more=more) if more else few
    args: dict[str, Arg] = {"count": len(letters), "names": names}
    return Say(to, TextId("dead-letters.today"), args, lane=Lane.CHECK_IN, key=key)
